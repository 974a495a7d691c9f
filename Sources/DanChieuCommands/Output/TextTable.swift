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

    /// The number of rows.
    var count: Int { rows.count }

    /// Returns the table in columns, at most `width` characters wide where a width is given.
    func text(width: Int?) -> String {
        guard !rows.isEmpty else { return "" }
        var widths = columns.indices.map { column in ([columns] + rows).reduce(0) { max($0, $1[column].count) } }
        if let width { fit(&widths, into: width, flexible: flexible) }
        var text = ""
        for row in [columns] + rows {
            let cells = row.enumerated().map { column, cell in
                let shown = Self.cut(cell, widths[column])
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
        var widths = short.map { column in rows.reduce(0) { max($0, $1[column].count) } }
        fit(&widths, into: width, flexible: nil)
        var text = ""
        for row in rows {
            var line = ""
            for (cell, width) in zip(row, widths) where width > 0 {
                let shown = Self.cut(cell, width)
                line += shown + String(repeating: " ", count: width - shown.count + 2)
            }
            while line.last == " " { line.removeLast() }
            text +=
                line + "\n" + Self.wrapped(row[columns.count - 1], max(40, width - 4)).map { "    \($0)\n" }.joined()
                + "\n"
        }
        return text
    }

    /// Makes columns narrower until they fit with two spaces between them: the flexible one first, down to 24 characters, then
    /// whichever is the widest, down to 8.
    private func fit(_ widths: inout [Int], into width: Int, flexible: Int?) {
        var over = widths.reduce(0, +) + 2 * (widths.filter { $0 > 0 }.count - 1) - width
        if let flexible, over > 0 {
            let less = min(over, max(0, widths[flexible] - 24))
            widths[flexible] -= less
            over -= less
        }
        while over > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8 {
            widths[widest] -= 1
            over -= 1
        }
    }

    private static func cut(_ cell: String, _ width: Int) -> String {
        cell.count > width ? String(cell.prefix(width - 1)) + "…" : cell
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

    /// Returns the rows as comma-separated values under a row with the names of the columns.
    func csv() -> [UInt8] {
        var bytes: [UInt8] = []
        for row in [columns] + rows { CSVRow.append(row, to: &bytes) }
        return bytes
    }

    /// Returns a text on one line, white space folded.
    static func oneLine(_ text: String) -> String {
        TerminalText.escaped(text.split { $0 == "\n" || $0 == "\t" || $0 == " " || $0 == "\r" }.joined(separator: " "))
    }
}
