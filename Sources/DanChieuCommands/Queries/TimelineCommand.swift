import ArgumentParser
import Bytes
import DanChieu
import Pages
import Writers

/// `danchieu timeline`: documents in the order of their dates.
struct TimelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract:
            "Lists documents by date, those without one last; with --of, what became of one document and what it rests on.",
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
        let isBounded = from != nil || to != nil
        let fitting = graph.nodes.indices.filter { index in
            let node = graph.nodes[index]
            guard focus == nil ? node.inCollection : !roles[index].isEmpty, isWanted(node) else { return false }
            guard let year = node.date?.year else { return true }
            return from.map { year >= $0 } ?? true && to.map { year <= $0 } ?? true
        }
        // Whether those without a date lie between two years nobody can tell.
        let undated = fitting.filter { graph.nodes[$0].date == nil }
        let shown =
            fitting.compactMap { index in graph.nodes[index].date.map { (date: $0, index: index) } }
            .sorted { ($0.date, $0.index) < ($1.date, $1.index) }.map(\.index) + (isBounded ? [] : undated)
        var answers = Answers(columns: ["date", "document", "place", "relation", "title"], flexible: "title")
        for index in shown.prefix(limit.number(format) ?? shown.count) {
            let node = graph.nodes[index]
            let roles = roles[index].reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            answers.add([
                node.date?.vietnamese, node.label, node.jurisdiction, roles.joined(separator: ", "), node.title,
            ]) { json in
                json.field("date", node.date?.description)
                json.key("document")
                json.write(node)
                json.key("relations")
                json.array { json in for role in roles where role != "·" { json.value(role) } }
            }
        }
        try answers.finish(
            format, heading: answers.isEmpty ? "No document fits." : nil, total: shown.count, of: "document",
            note: isBounded ? Self.note(undated.count) : "", collection)
    }

    /// The line that tells how many documents are left out for want of a date; nothing for none.
    private static func note(_ undated: Int) -> String {
        guard undated > 0 else { return "" }
        return
            "\(undated) \(undated == 1 ? "document has" : "documents have") no date; without --from and --to they stand at the end\n"
    }
}
