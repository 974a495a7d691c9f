import ArgumentParser
import DanChieu

/// `danchieu show`: all that is known of a document.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a document: its record, what it cites and what cites it, with the sentences.",
        discussion: """
            Like the "Lược đồ" of the portals, with the evidence.

            Examples:
              danchieu show 17-NQ/TU documents
              danchieu show 05-CT/TW documents --format json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    @Argument(help: "The document, typed in any way: 05-CT/TW, \"chi thi 05\", a path, a node id.")
    var document: String

    @OptionGroup var input: InputOptions

    @Option(help: "How to show it: table or json.")
    var format = Format.table

    func run() async throws {
        let collection = try await input.reading.read(input.inputs)
        let graph = collection.resolved().graph(collection.vocabulary)
        let index = try graph.single(document, collection.vocabulary)
        let outgoing = RelationsReport(graph: graph, document: index, direction: .outgoing)
        let incoming = RelationsReport(graph: graph, document: index, direction: .incoming)
        switch format {
        case .table:
            try StandardOutput.write(record(graph.nodes[index]))
            for (report, word) in [(outgoing, "cites"), (incoming, "is cited by")] {
                let answers = report.answers
                if !answers.isEmpty { try answers.write(.table, heading: "\n\(graph.nodes[index].label) \(word):") }
            }
        case .json:
            var json = JSONWriter()
            json.object { json in
                json.key("document")
                json.write(graph.nodes[index])
                for (name, report) in [("cites", outgoing), ("citedBy", incoming)] {
                    json.key(name)
                    json.array { json in for edge in report.edges { json.write(edge, of: graph) } }
                }
            }
            json.newline()
            try StandardOutput.write(json.bytes)
        }
        try collection.exitIfIncomplete()
    }

    private func record(_ node: CitationGraph.Node) -> String {
        let fields: [(String, String?)] = [
            ("", node.label), ("id", node.id), ("date", node.date?.vietnamese), ("issuer", node.issuer),
            ("place", node.jurisdiction),
            ("level", node.level?.rawValue), ("term", node.term), ("title", node.title),
            ("file", node.path ?? "not in the collection, only cited"),
        ]
        return fields.compactMap { name, value in
            value.map { "\(name)\(String(repeating: " ", count: max(0, 8 - name.count)))\(TextTable.oneLine($0))\n" }
        }.joined()
    }
}
