import ArgumentParser
import DanChieu
import Writers

/// `danchieu show`: all that is known of a document.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a document: its record, what it cites and what cites it, with the sentences.",
        discussion: """
            Like the "Lược đồ" of the portals, with the evidence.

            Examples:
              danchieu show 38-KL/TU documents
              danchieu show 05-CT/TW documents --format json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    @Argument(help: "The document, typed in any way: 05-CT/TW, \"chi thi 05\", a name, a file, a node id.")
    var document: String

    @OptionGroup var input: CollectionArguments

    @OptionGroup var on: DayOptions

    @OptionGroup var limit: LimitOptions

    @Option(help: "How to show it: table or json.")
    var format = Format.table

    func run() async throws {
        let collection = try await input.open()
        let node = try collection.single(document)
        func report(_ direction: RelationsQuery.Direction, of node: CitationGraph.Node) throws -> RelationsReport {
            var query = RelationsQuery(of: node.id, direction)
            query.limit = limit.number(isTable: format == .table)
            return RelationsReport(answer: try collection.source.relations(query), direction: direction)
        }
        let (outgoing, incoming) = (try report(.outgoing, of: node), try report(.incoming, of: node))
        switch format {
        case .table:
            try StandardOutput.write(record(node, try StatusReport(node, on: try on.day, collection)))
            for (report, word) in [(outgoing, "cites"), (incoming, "is cited by")] {
                let answers = report.answers
                if !answers.isEmpty {
                    try answers.write(.table, heading: "\n\(TextTable.oneLine(node.label)) \(word):")
                }
                try StandardOutput.write(answers.rest(of: report.answer.relations, "relation"))
            }
            let unsettled = try collection.source.unsettled(for: node)
            let open = try unsettled.reduce(0) { try $0 + report(.incoming, of: $1).answer.documents }
            try StandardOutput.write(OpenCitationOptions.note(open, of: unsettled, command: "cited-by "))
        case .json:
            var json = JSONWriter()
            json.write(
                node, force: try StatusReport(node, on: try on.day, collection).report, cites: outgoing.answer,
                citedBy: incoming.answer)
            try StandardOutput.write(json.bytes)
        }
        try collection.exitIfIncomplete()
    }

    private func record(_ node: CitationGraph.Node, _ report: StatusReport) -> String {
        let fields: [(String, String?)] = [
            ("", node.label), ("id", node.id), ("date", node.date?.vietnamese), ("issuer", node.issuer),
            ("place", node.jurisdiction),
            ("level", node.level?.rawValue), ("term", node.term), ("title", node.title),
            ("file", node.path ?? "not in the collection, only cited"), ("status", report.short),
        ]
        return fields.compactMap { name, value in
            value.map { value in
                let text = TextTable.paragraph(TextTable.oneLine(value), width: StandardOutput.width, indent: 8)
                return "\(name)\(String(repeating: " ", count: max(0, 8 - name.count)))\(text)\n"
            }
        }.joined()
    }
}
