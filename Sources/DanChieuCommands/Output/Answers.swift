import ArgumentParser
import DanChieu

/// The answers of a query, for people and for machines.
struct Answers {
    /// How answers are shown.
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl, tsv }

    private var table: TextTable
    private var json = JSONWriter()
    private let hasBlocks: Bool

    /// Begins answers.
    ///
    /// - Parameters:
    ///   - columns: The columns for people; the last is a sentence where `hasBlocks` is true, and stands below the others.
    ///   - flexible: The column that gives way on a narrow terminal.
    init(columns: [String], flexible: String, hasBlocks: Bool = false) {
        table = TextTable(columns: columns, flexible: flexible)
        self.hasBlocks = hasBlocks
    }

    /// Whether there are none.
    var isEmpty: Bool { table.isEmpty }

    /// Adds an answer: its cells, and its fields.
    mutating func add(_ cells: [String?], _ fields: (inout JSONWriter) -> Void) {
        table.add(cells.map { TextTable.oneLine($0 ?? "") })
        json.object(fields)
        json.newline()
    }

    /// Writes the answers of a whole command, and leaves with exit code 3 where an input could not be read, 1 where there are none.
    func finish(_ format: Format, heading: String? = nil, _ collection: DocumentCollection) throws {
        try write(format, heading: heading)
        try collection.exitIfIncomplete()
        if isEmpty { throw ExitCode(1) }
    }

    /// Writes them to standard output, for people under a line that says what they answer.
    func write(_ format: Format, heading: String? = nil) throws {
        switch format {
        case .table:
            if let heading { try StandardOutput.write("\(heading)\n\n") }
            let width = StandardOutput.width
            try StandardOutput.write(hasBlocks ? table.blocks(width: width ?? 100) : table.text(width: width))
        case .jsonl: try StandardOutput.write(json.bytes)
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
