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
                return column == columns.count - 1 ? shown : shown + String(repeating: " ", count: widths[column] - shown.count)
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
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
