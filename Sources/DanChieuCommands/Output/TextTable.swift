import Bytes
import DanChieu
import Writers

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

    /// Columns that give way last: half a number or a date says nothing.
    private static let kept: Set<String> = [
        "rank", "cited by", "PageRank", "document", "number", "date", "read", "found", "from", "to", "of", "count",
    ]
    /// How much of such a column is kept: a document without a number has its name, which may be long.
    private static let keptWidth = 28
    /// How far what belongs to a row is indented below it.
    private static let indent = "    "

    /// Returns the table in columns, at most `width` characters wide where a width is given.
    ///
    /// Where there is too little room for the last column, it stands below each row.
    func text(width: Int?) -> String {
        guard !rows.isEmpty else { return "" }
        var widths = columns.indices.map { column in ([columns] + rows).reduce(0) { max($0, $1[column].count) } }
        var below: Int?
        if let width {
            let least = columns.indices.map { min(widths[$0], Self.kept.contains(columns[$0]) ? Self.keptWidth : 24) }
            if Self.sum(least) > width, flexible == columns.count - 1 {
                below = flexible
                widths[flexible] = 0
            } else {
                let room = width - (Self.sum(widths) - widths[flexible])
                widths[flexible] = min(widths[flexible], max(least[flexible], room))
            }
            fit(&widths, into: width)
        }
        var text = ""
        for row in [columns] + rows {
            text += Self.line(row, widths, width) + "\n"
            if let below, let width, !row[below].isEmpty {
                text += Self.indent + Self.cut(row[below], width - Self.indent.count) + "\n"
            }
        }
        return text
    }

    /// Returns the rows as blocks: all columns but the last in one line, the last wrapped below; between the two the place, where there
    /// is too little room for it in the line.
    ///
    /// - Parameter width: The width of the terminal; nil where it is none, and nothing need be cut.
    func blocks(width: Int?) -> String {
        let last = columns.count - 1
        let place = columns.firstIndex(of: "file:line")
        var widths = columns.indices.map { column in
            column == last ? 0 : rows.reduce(0) { max($0, $1[column].count) }
        }
        var isPlaceBelow = false
        if let width {
            if let place, Self.sum(widths) > width {
                widths[place] = 0
                isPlaceBelow = true
            }
            fit(&widths, into: width)
        }
        var text = ""
        for row in rows {
            text += Self.line(row, widths, width) + "\n"
            if let width, let place, isPlaceBelow, !row[place].isEmpty {
                text += Self.indent + Self.cutStart(row[place], width - Self.indent.count) + "\n"
            }
            for line in Self.wrapped(row[last], (width ?? 100) - Self.indent.count) {
                text += Self.indent + line + "\n"
            }
            text += "\n"
        }
        return text
    }

    /// Returns a text in lines of at most `width` characters, all but the first of them indented; in one line where no width is given.
    static func paragraph(_ text: String, width: Int?, indent: Int = 0) -> String {
        guard let width else { return text }
        return wrapped(text, width - indent).joined(separator: "\n" + String(repeating: " ", count: indent))
    }

    /// A row in columns with two spaces between them; those of no width are left out.
    private static func line(_ row: [String], _ widths: [Int], _ width: Int?) -> String {
        var line = ""
        for (cell, width) in zip(row, widths) where width > 0 {
            let shown = cut(cell, width)
            line += shown + String(repeating: " ", count: width - shown.count + 2)
        }
        while line.last == " " { line.removeLast() }
        return width.map { cut(line, $0) } ?? line
    }

    /// How wide columns are with two spaces between them.
    private static func sum(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + 2 * max(0, widths.count { $0 > 0 } - 1)
    }

    /// Makes columns narrower until they fit: whichever is the widest of those that may be cut, down to 8 characters, then of all.
    private func fit(_ widths: inout [Int], into width: Int) {
        let least = columns.indices.map { Self.kept.contains(columns[$0]) ? min(widths[$0], Self.keptWidth) : 8 }
        for least in [least, columns.map { _ in 8 }] {
            while Self.sum(widths) > width {
                guard
                    let widest = widths.indices.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] })
                else { break }
                widths[widest] -= 1
            }
        }
    }

    private static func cut(_ cell: String, _ width: Int) -> String {
        cell.count > width ? String(cell.prefix(max(0, width - 1))) + "…" : cell
    }

    /// Leaves out the beginning: the end of a path tells more.
    private static func cutStart(_ cell: String, _ width: Int) -> String {
        cell.count > width ? "…" + String(cell.suffix(max(0, width - 1))) : cell
    }

    /// Breaks a text into lines of at most `width` characters, but for very narrow terminals.
    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        let width = max(16, width)
        var lines: [String] = []
        var line = ""
        for var word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            while word.count > width {
                lines.append(String(word.prefix(width)))
                word = word.dropFirst(width)
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
