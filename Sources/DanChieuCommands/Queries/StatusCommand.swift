import ArgumentParser
import DanChieu

/// `danchieu status`: whether documents are in force.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Tells whether a document is in force on a day, as far as the documents tell.",
        discussion: """
            In force, not yet, ended, ended in part, suspended or unknown: with what changed it, since when, and the sentence. \
            What is not told is unknown, never a guess. Where what it details has ended, that is a hint.

            Examples:
              danchieu status 12/2026/QĐ-UBND documents --at 2028-07-01
              danchieu status 05-CT/TW 17-NQ/TU --store documents.dcs --format csv
            """)

    @OptionGroup var input: DocumentsArguments

    @OptionGroup var on: DayOptions

    @Option(help: "How to show it: table, json, jsonl, csv or tsv.")
    var format = Answers.Format.table

    func run() async throws {
        let collection = try await input.open()
        let day = try on.day
        var reports: [StatusReport] = []
        for document in input.documents {
            reports.append(try StatusReport(try collection.single(document), on: day, collection))
        }
        try StatusReport.write(reports, format)
        try collection.exitIfIncomplete()
    }
}
