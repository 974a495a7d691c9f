import ArgumentParser
import Bytes
import DanChieu

/// `danchieu extract`: every citation, per document.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Lists every citation, per document.",
        discussion: """
            Examples:
              danchieu extract ketluan.txt
              danchieu extract documents --format jsonl > citations.jsonl
              danchieu extract ketluan.docx --format html > ketluan.html
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl, tsv, html }

    @OptionGroup var input: InputOptions

    @Option(
        help:
            "How to list them: table, jsonl (one line for each document), tsv, or html (a page with the texts, the citations marked in them)."
    )
    var format = Format.table

    func run() async throws {
        let collection = try await input.read(hasTexts: format == .html)
        let resolved = collection.resolved()
        switch format {
        case .jsonl: try StandardOutput.write(ExtractJSON.lines(resolved, failures: collection.failures))
        case .tsv: try StandardOutput.write(table(resolved).tsv())
        case .html: try ExtractHTML(collection, resolved).write { try StandardOutput.write($0) }
        case .table: try StandardOutput.write(table(resolved).text(width: StandardOutput.width))
        }
        try collection.exitIfIncomplete()
    }

    private func table(_ resolved: ResolvedCollection) -> TextTable {
        var table = TextTable(
            columns: ["place", "kind", "citation", "target", "relation", "confidence"], flexible: "citation")
        for (index, document) in resolved.documents.enumerated() {
            for (citation, resolution) in zip(document.citations, resolved.resolutions(ofDocument: index)) {
                table.add([
                    "\(TerminalText.escaped(document.path)):\(citation.line):\(citation.column)",
                    citation.kind.rawValue,
                    TextTable.oneLine(citation.text), resolution.targetID ?? "?", citation.relation.type.rawValue,
                    "\(Int((resolution.confidence * 100).rounded())) %",
                ])
            }
        }
        return table
    }
}
