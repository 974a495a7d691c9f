import DanChieu
import Writers

/// Whether a document is in force, for people and for machines.
struct StatusReport {
    let report: ForceReport

    private var status: ForceStatus { report.status }
    private var document: CitationGraph.Node { report.document }

    init(_ document: CitationGraph.Node, on day: CalendarDate, _ collection: OpenCollection) throws {
        report = try ForceReport(document, on: day, collection.source) { try collection.changes(of: $0) }
    }

    /// Writes the answers for some documents.
    static func write(_ reports: [StatusReport], _ format: Answers.Format) throws {
        switch format {
        case .table:
            let text = reports.map { $0.text(width: StandardOutput.width) }.joined(separator: "\n")
            try StandardOutput.write(text + "\n" + TextTable.paragraph(bound, width: StandardOutput.width) + "\n")
        case .csv: try StandardOutput.write(table(reports).csv())
        case .tsv: try StandardOutput.write(table(reports).tsv())
        case .json, .jsonl:
            var json = JSONWriter()
            for report in reports { report.write(to: &json) }
            try StandardOutput.write(format == .json ? JSONWriter.array(ofLines: json.bytes) : json.bytes)
        }
    }

    /// What every answer rests on.
    static let bound = "Theo những văn bản đã đọc; văn bản khác có thể nói khác."

    // MARK: - For people

    /// The status in a paragraph: the state, how it is known, and each change with its sentence.
    private func text(width: Int?) -> String {
        var text = TextTable.paragraph(document.about, width: width) + "\n"
        text += line("ngày \(report.day.vietnamese): \(status.label)", 4, width)
        text += report.basisLabel.map { line($0, 4, width) } ?? ""
        for change in status.changes.joined { text += told(change, width) }
        if !status.coming.isEmpty {
            text += line("sau ngày đó:", 4, width)
            for change in status.coming.joined { text += told(change, width) }
        }
        for base in report.endedBases {
            text += line(
                "gợi ý: \(base.node.label) mà văn bản này quy định chi tiết hoặc hướng dẫn: \(base.status.label)", 4,
                width)
        }
        return text
    }

    /// The status in one line, with what changed the document: "hết hiệu lực từ ngày 01/6/2028, bị thay thế bởi …".
    var short: String {
        let doers = status.changes.map { "\($0.label) \(report.name($0.affecting))" }
        let once = doers.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return (["\(status.label) (ngày \(report.day.vietnamese))"] + once).joined(separator: ", ")
    }

    private func line(_ text: String, _ indent: Int, _ width: Int?) -> String {
        let words = TextTable.paragraph(TextTable.oneLine(text), width: width.map { $0 - indent }, indent: 0)
        let space = String(repeating: " ", count: indent)
        return words.split(separator: "\n").map { "\(space)\($0)\n" }.joined()
    }

    private func told(_ joined: JoinedChange, _ width: Int?) -> String {
        let change = joined.change
        let count = joined.count > 1 ? " (\(joined.count) nơi nói)" : ""
        return line(report.told(change) + count, 4, width) + line(change.evidence.place, 8, width)
            + line(change.evidence.sentence, 8, width)
    }

    // MARK: - For machines

    /// A row for each change that decides; one for a document without any.
    private static func table(_ reports: [StatusReport]) -> TextTable {
        var table = TextTable(
            columns: [
                "document", "date", "at", "status", "since", "until", "relation", "extent", "by", "told by",
                "file:line",
                "sentence",
            ], flexible: "sentence")
        for report in reports {
            let (report, node, status) = (report.report, report.document, report.status)
            let start = [
                node.label, node.date?.vietnamese, report.day.vietnamese, status.state.label, status.sinceLabel,
                status.until?.vietnamese,
            ]
            var rows = status.changes.map { change in
                [
                    change.label, change.extent, report.name(change.affecting),
                    change.isReported ? report.name(change.toldBy) : nil, change.evidence.place,
                    change.evidence.sentence,
                ]
            }
            if rows.isEmpty {
                var stated: String?
                if case .stated(let text) = status.basis { stated = text }
                rows = [[nil, nil, nil, nil, node.path, stated]]
            }
            for row in rows { table.add((start + row).map { TextTable.oneLine($0 ?? "") }) }
        }
        return table
    }

    private func write(to json: inout JSONWriter) {
        json.object { $0.fields(ofStatus: report) }
        json.newline()
    }
}
