import ArgumentParser
import DanChieu
import Writers

/// `danchieu stats`: a collection in numbers.
struct StatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Counts a collection: documents by type, level, year and form, relations by kind.",
        discussion: """
            Examples:
              danchieu stats documents
              danchieu stats documents --format tsv
            """)

    @OptionGroup var input: CollectionArguments

    @Option(help: "How to show them: table, json, jsonl, csv or tsv.")
    var format = Answers.Format.table

    func run() async throws {
        let collection = try await input.open()
        let graph = try collection.source.graph(hasEvidence: false)
        let counts = try collection.counts()
        let read = graph.nodes.filter(\.inCollection)
        var answers = Answers(columns: ["of", "what", "count"], flexible: "what")
        func add(_ kind: String, _ counts: [(String, Int)]) {
            for (name, count) in counts {
                answers.add([kind, name, "\(count)"]) { json in
                    json.field("of", kind)
                    json.field("what", name)
                    json.field("count", count)
                }
            }
        }
        add(
            "collection",
            [
                ("texts read", counts.texts), ("documents", read.count),
                ("documents only cited", graph.nodes.count - read.count),
                ("citations", counts.citations),
                ("relations", graph.edges.count),
                ("bytes of text", counts.bytes),
            ])
        add("form", Self.ordered(counts.forms))
        add("type", Self.counts(read.map { $0.type ?? "unknown" }))
        add("level", Self.counts(read.map { $0.level?.rawValue ?? "unknown" }))
        add("year", Self.counts(read.map { $0.date.map { "\($0.year)" } ?? "unknown" }).sorted { $0.0 < $1.0 })
        add("relation", Self.counts(graph.edges.map(\.relation.rawValue)))
        try answers.write(format)
        try collection.exitIfIncomplete()
    }

    /// How often each name stands in a list, the most frequent first.
    private static func counts(_ names: [String]) -> [(String, Int)] {
        var counts: [String: Int] = [:]
        for name in names { counts[name, default: 0] += 1 }
        return ordered(counts)
    }

    private static func ordered(_ counts: [String: Int]) -> [(String, Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }
}
