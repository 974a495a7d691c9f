import Bytes
import ArgumentParser
import DanChieu

/// `danchieu rank`: the documents that matter most.
struct RankCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "Ranks documents by how many others cite them, or by PageRank.",
        discussion: """
            Examples:
              danchieu rank documents --top 20
              danchieu rank documents --by pagerank --type NQ --level central --format csv
            """)

    /// The measures, as options name them.
    enum Measure: String, ExpressibleByArgument, CaseIterable {
        case cited, pagerank

        var ranking: Ranking.Measure { self == .cited ? .cited : .pagerank }
    }

    @OptionGroup var input: CollectionArguments

    @Option(help: "What counts: cited (how many documents cite it) or pagerank.")
    var by = Measure.cited

    @OptionGroup var ranking: RankingOptions

    func run() async throws {
        let collection = try await input.open()
        let graph = try collection.source.graph(hasEvidence: false)
        try ranking.write(Ranking(graph, by: by.ranking), where: { _ in true }, collection)
    }
}

/// `danchieu missing`: the documents that a collection lacks.
struct MissingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "missing", abstract: "Lists the documents that are cited most and are not in the collection.",
        discussion: """
            Examples:
              danchieu missing --store documents.dcs
              danchieu missing documents --level central --format jsonl
            """)

    @OptionGroup var input: CollectionArguments

    @OptionGroup var ranking: RankingOptions

    func run() async throws {
        let collection = try await input.open()
        let graph = try collection.source.graph(hasEvidence: false)
        try ranking.write(Ranking(graph, by: .cited), where: { !$0.inCollection }, collection)
    }
}

/// Which of the ranked documents are shown, and how.
struct RankingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many to show.", valueName: "n"))
    var top = 50

    @OptionGroup var nodes: NodeOptions

    @Option(help: ArgumentHelp("Only documents of this year.", valueName: "year"))
    var year: Int?

    @Option(help: "How to show them: table, json, jsonl, csv or tsv.")
    var format = Answers.Format.table

    func validate() throws {
        if top < 1 { throw ValidationError("--top takes a number from 1, not \(top)") }
    }

    private static func percent(_ share: Double) -> String {
        let hundredths = Int(rounding: share * 10_000)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) %"
    }

    func write(
        _ ranking: Ranking, where isWanted: (CitationGraph.Node) -> Bool, _ collection: OpenCollection
    ) throws {
        let fits = try nodes.condition(collection.vocabulary)
        var answers = Answers(
            columns: ["rank", "cited by", "PageRank", "document", "date", "place", "read", "title"], flexible: "title")
        var rank = 0
        for index in ranking.order where rank < top {
            let node = ranking.graph.nodes[index]
            guard isWanted(node), fits(node), year.map({ $0 == node.date?.year }) ?? true
            else { continue }
            rank += 1
            let share = ranking.pageRanks[index]
            answers.add([
                "\(rank)", "\(ranking.cited[index])", Self.percent(share), node.label, node.date?.vietnamese,
                node.jurisdiction, node.inCollection ? "yes" : "no", node.title,
            ]) { $0.fields(of: ranking, at: index, rank: rank) }
        }
        try answers.finish(format, heading: answers.isEmpty ? "No document fits." : nil, collection)
    }
}
