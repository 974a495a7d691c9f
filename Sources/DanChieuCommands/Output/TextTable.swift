import DanChieu

/// A table for people, or the same rows as tab-separated values.
struct TextTable {
    private let columns: [String]
    /// The column that gives way where the terminal is too narrow.
    private let flexible: Int
    private var rows: [[String]] = []

    /// Makes a table.
    init(columns: [String], flexible: String) {
        self.columns = columns
        self.flexible = columns.firstIndex(of: flexible) ?? columns.count - 1
    }

    /// Adds a row with a cell for each column.
    mutating func add(_ cells: [String]) { rows.append(cells) }

    var isEmpty: Bool { rows.isEmpty }

    /// Returns the table in columns, at most `width` characters wide where a width is given.
    func text(width: Int?) -> String {
        guard !rows.isEmpty else { return "" }
        var widths = columns.indices.map { column in ([columns] + rows).reduce(0) { max($0, $1[column].count) } }
        if let width {
            let others = widths.reduce(0, +) - widths[flexible] + 2 * (columns.count - 1)
            widths[flexible] = min(widths[flexible], max(24, width - others))
        }
        var text = ""
        for row in [columns] + rows {
            let cells = row.enumerated().map { column, cell in
                let shown = cell.count > widths[column] ? String(cell.prefix(widths[column] - 1)) + "…" : cell
                return column == columns.count - 1
                    ? shown : shown + String(repeating: " ", count: widths[column] - shown.count)
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
    }

    /// Returns the rows as blocks: all columns but the last in one line, the last wrapped below.
    func blocks(width: Int) -> String {
        let short = columns.indices.dropLast()
        let widths = short.map { column in rows.reduce(0) { max($0, $1[column].count) } }
        var text = ""
        for row in rows {
            var line = ""
            for (cell, width) in zip(row, widths) where width > 0 {
                line += cell + String(repeating: " ", count: width - cell.count + 2)
            }
            while line.last == " " { line.removeLast() }
            text +=
                line + "\n" + Self.wrapped(row[columns.count - 1], max(40, width - 4)).map { "    \($0)\n" }.joined()
                + "\n"
        }
        return text
    }

    /// Breaks a text into lines of at most `width` characters.
    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? word : " " + word
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// Returns the rows as tab-separated values under a line with the names of the columns.
    func tsv() -> String {
        ([columns] + rows).map { $0.map(Self.oneLine).joined(separator: "\t") + "\n" }.joined()
    }

    /// Returns a text on one line, white space folded.
    static func oneLine(_ text: String) -> String {
        TerminalText.escaped(text.split { $0 == "\n" || $0 == "\t" || $0 == " " || $0 == "\r" }.joined(separator: " "))
    }
}
