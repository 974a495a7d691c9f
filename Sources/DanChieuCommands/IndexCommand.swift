import ArgumentParser
import Bytes
import DanChieu

/// `danchieu index`: a collection that grows.
struct IndexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Keeps a collection in a store: reads what is new or has changed, and nothing else.",
        discussion: """
            A store is one file (SQLite) with the documents' texts, their citations and the graph. All questions take it with \
            --store instead of documents. Others may ask it while it is written to; a run that is ended at \
            any moment leaves it whole, and the next does the rest. Give --config and --ocr each time: without them a run reads as if \
            they had never been given.

            Examples:
              danchieu index documents --store documents.dcs
              danchieu index documents more/*.pdf --store documents.dcs --prune --ocr
            """)

    @Argument(help: "Files (see danchieu formats) and folders.")
    var inputs: [String]

    @Option(help: ArgumentHelp("The store's file; it is made where it is missing.", valueName: "file"))
    var store: String

    @Flag(
        help:
            "Take out the documents of these folders whose files are no longer there; what lies in a folder that can't be read stays."
    )
    var prune = false

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var files: FileOptions

    func run() async throws {
        let isShown = StandardError.isTerminal
        let line = ProgressLine()
        let indexer = CollectionIndexer(reading.options(files), isPruning: prune)
        let report = try await indexer.index(inputs, into: store) { if isShown { line.show($0) } }
        if isShown { line.clear() }
        for skipped in report.skipped { StandardError.write("danchieu: \(skipped)\n") }
        for failure in report.failures { StandardError.write("danchieu: \(failure)\n") }
        if !report.gone.isEmpty {
            let count = report.gone.count
            StandardError.write(
                "danchieu: \(count) \(count == 1 ? "file is" : "files are") no longer there, \(TerminalText.escaped(report.gone[0])) first; --prune takes \(count == 1 ? "it" : "them") out of the store\n"
            )
        }
        try StandardOutput.write(Self.summary(report, store))
        if report.hasFailures { throw ExitCode(3) }
    }

    private static func summary(_ report: IndexReport, _ store: String) -> String {
        var parts = ["\(report.read) read", "\(report.unchanged) unchanged"]
        if report.removed > 0 { parts.append("\(report.removed) taken out") }
        if report.detectedAgain > 0 { parts.append("\(report.detectedAgain) documents looked at again by new rules") }
        return "\(TerminalText.escaped(store)): \(parts.joined(separator: ", "))"
            + "\(report.isGraphChanged ? "" : "; nothing has changed")\n"
    }
}
