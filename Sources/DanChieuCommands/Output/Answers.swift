import ArgumentParser
import DanChieu
import Writers

/// The answers of a query, for people and for machines.
struct Answers {
    /// How answers are shown.
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, jsonl, csv, tsv }

    private var table: TextTable
    private var json = JSONWriter()
    private let hasBlocks: Bool

    /// Begins answers.
    ///
    /// - Parameters:
    ///   - columns: The columns for people; the last is a sentence where `hasBlocks` is true, and stands below the others.
    ///   - flexible: The column that gives way first on a narrow terminal.
    init(columns: [String], flexible: String, hasBlocks: Bool = false) {
        table = TextTable(columns: columns, flexible: flexible)
        self.hasBlocks = hasBlocks
    }

    /// Whether there are none.
    var isEmpty: Bool { table.isEmpty }

    /// The number of answers.
    var count: Int { table.count }

    /// Adds an answer: its cells, and its fields.
    mutating func add(_ cells: [String?], _ fields: (inout JSONWriter) -> Void) {
        table.add(cells.map { TextTable.oneLine($0 ?? "") })
        json.object(fields)
        json.newline()
    }

    /// Returns the line that tells how many more there are; nothing where all are shown.
    func rest(of total: Int, _ noun: String?) -> String {
        let more = total - count
        guard more > 0 else { return "" }
        return "… and \(more) more\(noun.map { " \($0)\(more == 1 ? "" : "s")" } ?? ""); --limit 0 shows all\n"
    }

    /// Writes them to standard output, for people under a line that says what they answer.
    func write(_ format: Format, heading: String? = nil) throws {
        switch format {
        case .table:
            let width = StandardOutput.width
            if let heading {
                // A blank line at its beginning parts it from what was written before.
                let text = heading.drop { $0 == "\n" }
                let space = heading.prefix(heading.count - text.count)
                try StandardOutput.write("\(space)\(TextTable.paragraph(String(text), width: width))\n\n")
            }
            try StandardOutput.write(hasBlocks ? table.blocks(width: width) : table.text(width: width))
        case .json: try StandardOutput.write(JSONWriter.array(ofLines: json.bytes))
        case .jsonl: try StandardOutput.write(json.bytes)
        case .csv: try StandardOutput.write(table.csv())
        case .tsv: try StandardOutput.write(table.tsv())
        }
    }
}

extension CitationGraph.Node {
    /// What a person is told of it in one line: label, date, title.
    var about: String {
        TextTable.oneLine([label, date?.vietnamese, title].compactMap { $0 }.joined(separator: ", "))
    }
}
