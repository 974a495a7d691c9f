import ArgumentParser
import Bytes
import DanChieu
import Writers

/// `danchieu timeline`: documents in the order of their dates.
struct TimelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Lists documents by date; with --of, what became of one document and what it rests on.",
        discussion: """
            Examples:
              danchieu timeline documents --from 2021 --level provincial
              danchieu timeline documents --of 05-CT/TW --format tsv
            """)

    @OptionGroup var input: CollectionArguments

    @Option(help: ArgumentHelp("Only this document and those that it cites or that cite it.", valueName: "document"))
    var of: String?

    @Option(help: ArgumentHelp("The first year.", valueName: "year"))
    var from: Int?

    @Option(help: ArgumentHelp("The last year.", valueName: "year"))
    var to: Int?

    @OptionGroup var nodes: NodeOptions

    @OptionGroup var limit: LimitOptions

    @Option(help: "How to show them: table, json, jsonl, csv or tsv.")
    var format = Answers.Format.table

    func run() async throws {
        let collection = try await input.open()
        let graph = try collection.source.graph(hasEvidence: false)
        let focus = try of.flatMap { graph.index(of: try collection.single($0).id) }
        let isWanted = try nodes.condition(collection.vocabulary)
        /// What each document is to the one asked for.
        var roles = [[String]](repeating: [], count: graph.nodes.count)
        if let focus {
            roles[focus] = ["·"]
            for edge in graph.edges {
                if edge.target == focus { roles[edge.source].append(edge.relation.label + edge.partLabel) }
                if edge.source == focus { roles[edge.target].append(edge.relation.reverseLabel + edge.partLabel) }
            }
        }
        let dated = graph.nodes.indices.compactMap { index -> (date: CalendarDate, index: Int)? in
            let node = graph.nodes[index]
            guard let date = node.date, focus == nil ? node.inCollection : !roles[index].isEmpty,
                isWanted(node), from.map({ date.year >= $0 }) ?? true,
                to.map({ date.year <= $0 }) ?? true
            else { return nil }
            return (date, index)
        }.sorted { ($0.date, $0.index) < ($1.date, $1.index) }
        var answers = Answers(columns: ["date", "document", "place", "relation", "title"], flexible: "title")
        for (date, index) in dated.prefix(limit.number(format) ?? dated.count) {
            let node = graph.nodes[index]
            let roles = roles[index].reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            answers.add([date.vietnamese, node.label, node.jurisdiction, roles.joined(separator: ", "), node.title]) {
                json in
                json.field("date", date.description)
                json.key("document")
                json.write(node)
                json.key("relations")
                json.array { json in for role in roles where role != "·" { json.value(role) } }
            }
        }
        try answers.finish(
            format, heading: answers.isEmpty ? "No document with a date fits." : nil, total: dated.count,
            of: "document", collection)
    }
}
