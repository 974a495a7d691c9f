import ArgumentParser
import Bytes
import DanChieu
import Stages
import Writers

/// `danchieu extract`: every citation, per document.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Lists every citation, per document.",
        discussion: """
            Examples:
              danchieu extract ketluan.txt
              danchieu extract documents --format jsonl > citations.jsonl
              danchieu extract ketluan.docx --format html > ketluan.html
              danchieu extract ketluan.txt --explain
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl, tsv, html, records }

    @OptionGroup var input: InputOptions

    @Option(
        help:
            "How to list them: table, jsonl (one line for each document), tsv, html (a page with the texts, the citations marked in them), or records (for graph --records)."
    )
    var format = Format.table

    @Flag(
        help: ArgumentHelp(
            "Name the rules that decided.",
            discussion:
                "For each field of a document's header the strategy that found it; for each citation the form that found it, the rule that "
                + "decided its relation, and the evidence that decided its target. Not for html."))
    var explain = false

    func validate() throws {
        if explain, format == .html || format == .records {
            throw ValidationError("--explain is for table, jsonl and tsv, not for \(format.rawValue)")
        }
    }

    func run() async throws {
        let collection = try await input.read(hasTexts: format == .html, explains: explain)
        if format == .records {
            try StandardOutput.write(records(of: collection))
            return try collection.exitIfIncomplete()
        }
        let resolved = collection.resolved()
        switch format {
        case .jsonl: try StandardOutput.write(ExtractJSON.lines(resolved, failures: collection.failures))
        case .tsv: try StandardOutput.write((explain ? explanations(resolved) : table(resolved)).tsv())
        case .records: break
        case .html:
            let remedy = "give fewer, or index them and look at them with danchieu serve"
            if let limit = PageLimit(collection.documents.count, remedy) { throw limit }
            try ExtractHTML(collection, resolved).write { try StandardOutput.write($0) }
        case .table:
            let table = explain ? explanations(resolved) : table(resolved)
            try StandardOutput.write(table.text(width: StandardOutput.width))
        }
        try collection.exitIfIncomplete()
    }

    /// The records of the documents, and the errors of what could not be read.
    private func records(of collection: DocumentCollection) -> [UInt8] {
        var json = JSONWriter()
        let resolver = collection.resolver
        for (document, order) in zip(collection.documents, collection.orders) {
            StageRecord.write(document, own: resolver.ownClaim(document), order: order, &json)
        }
        for failure in collection.failures {
            StageLine.write(error: failure.description, path: failure.path, &json)
        }
        return json.bytes
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
                    "\(Int(rounding: resolution.confidence * 100)) %",
                ])
            }
        }
        return table
    }

    /// What was read of each document and each citation, and the rule that decided it.
    private func explanations(_ resolved: ResolvedCollection) -> TextTable {
        var table = TextTable(columns: ["place", "what", "value", "rule"], flexible: "value")
        for (index, document) in resolved.documents.enumerated() {
            guard let explanation = document.explanation else { continue }
            let path = TerminalText.escaped(document.path)
            for decision in explanation.header {
                let value = document.header.value(of: decision.field) ?? ""
                table.add([path, decision.field, TextTable.oneLine(value), decision.rule])
            }
            let resolutions = resolved.resolutions(ofDocument: index)
            for (position, citation) in document.citations.enumerated() {
                let (rules, resolution) = (explanation.citations[position], resolutions[position])
                let place = "\(path):\(citation.line):\(citation.column)"
                table.add([place, "citation", TextTable.oneLine(citation.text), rules.form])
                table.add([place, "relation", citation.relation.type.rawValue, rules.relation])
                table.add([place, "target", resolution.targetID ?? "?", resolution.rule])
            }
        }
        return table
    }
}
