import ArgumentParser
import DanChieu
import Writers

/// `danchieu effects`: all changes that the documents of a collection tell.
struct EffectsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "effects",
        abstract:
            "Lists every change of one document by another: which provision, how, by what, from when, who says so.",
        discussion: """
            Like the table of effects that legislation.gov.uk keeps: one line for each change that a text states.

            Examples:
              danchieu effects documents --format csv
              danchieu effects --store documents.dcs --of 12/2026/QĐ-UBND --relation repeals,replaces
            """)

    @OptionGroup var input: CollectionArguments

    @Option(help: ArgumentHelp("Only changes of this document and by it.", valueName: "document"))
    var of: String?

    @Option(
        help: ArgumentHelp(
            "Only these: amends, replaces, repeals, suspends, continuesInForce.", valueName: "names"))
    var relation: NameList<RelationType>?

    @OptionGroup var limit: LimitOptions

    @Option(help: "How to show them: table, json, jsonl, csv or tsv.")
    var format = Answers.Format.table

    func run() async throws {
        let collection = try await input.open()
        let focus = try of.map { try collection.single($0).id }
        let graph = try collection.source.graph(hasEvidence: false)
        func node(_ id: String) -> CitationGraph.Node? { graph.index(of: id).map { graph.nodes[$0] } }
        let changes = try collection.changes().changes.enumerated().filter { _, change in
            (focus.map { change.affected == $0 || change.affecting == $0 } ?? true)
                && (relation?.values.contains(change.relation) ?? true)
        }.map { (graph.index(of: $0.element.affected) ?? 0, $0.offset, $0.element) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
        var answers = Answers(
            columns: [
                "document", "date", "effect", "extent", "by", "article", "except", "from", "until", "told by",
                "file:line", "sentence",
            ], flexible: "sentence", hasBlocks: true)
        for change in changes.prefix(limit.number(format) ?? changes.count) {
            let isSure = change.isSure(node)
            answers.add([
                node(change.affected)?.label, node(change.affected)?.date?.vietnamese,
                change.label + (isSure ? "" : " (không chắc)"), change.extent, node(change.affecting)?.label,
                change.article, change.exception, change.from?.vietnamese, change.until?.vietnamese,
                change.isReported ? node(change.toldBy)?.label : nil, change.evidence.place, change.evidence.sentence,
            ]) { json in
                json.fields(of: change, node: node)
                json.field("certain", isSure)
            }
        }
        try answers.finish(
            format, heading: answers.isEmpty ? "Không có thay đổi nào." : nil, total: changes.count, of: "change",
            collection)
    }
}
