import ArgumentParser
import DanChieu
import Writers

/// `danchieu replaced`: which of the cited documents have ended.
struct ReplacedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replaced",
        abstract: "Lists the cited documents that were replaced, repealed or changed, and who cites them all the same.",
        discussion: """
            For each: by what, since when, wholly or in part, how many documents of the collection cite it, and how many of \
            them after that day. Consolidated texts and lists of old documents do not count.

            Examples:
              danchieu replaced documents
              danchieu replaced --store documents.dcs --at 2026-07-01 --ours --format csv
            """)

    @OptionGroup var input: CollectionArguments

    @OptionGroup var on: DayOptions

    @Flag(help: "A line for each document that cites one, those after that day first.")
    var ours = false

    @OptionGroup var nodes: NodeOptions

    @OptionGroup var limit: LimitOptions

    @Option(help: "How to show them: table, json, jsonl, csv or tsv.")
    var format = Answers.Format.table

    func run() async throws {
        let collection = try await input.open()
        let day = try on.day
        let graph = try collection.source.graph(hasEvidence: true)
        let isWanted = try nodes.condition(collection.vocabulary)
        let found = ReplacedDocument.all(in: graph, try collection.changes(), on: day)
            .filter { isWanted(graph.nodes[$0.node]) }
        let report = ReplacedReport(graph: graph, day: day, limit: limit.number(format))
        let (answers, total) = ours ? report.citing(found) : report.replaced(found)
        try answers.finish(
            format, heading: answers.isEmpty ? "Không có văn bản nào được dẫn mà đã hết hiệu lực." : nil, total: total,
            of: ours ? "relation" : "document", note: answers.isEmpty ? "" : StatusReport.bound + "\n", collection)
    }
}
