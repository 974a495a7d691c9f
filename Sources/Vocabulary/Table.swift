/// A table of the vocabulary: tab-separated text whose first line names the columns.
///
/// Lines that begin with `#` say why the table is as it is; `-` stands for nothing, `|` separates the items of a list.
struct Table {
    /// A row, read by the names of its columns.
    struct Row {
        let table: String
        /// The line in the file, from 1.
        let line: Int
        fileprivate let columns: [String: Int]
        fileprivate let cells: [Substring]

        /// Returns the text of a column.
        func text(_ column: String) throws(TableError) -> String {
            guard let value = try optional(column) else { throw error(column, "is missing") }
            return value
        }

        /// Returns the text of a column, or nil where it says `-`.
        func optional(_ column: String) throws(TableError) -> String? {
            guard let index = columns[column] else { throw error(column, "is not a column of the table") }
            return cells[index] == "-" ? nil : String(cells[index])
        }

        /// Returns the items of a column.
        func list(_ column: String) throws(TableError) -> [String] {
            try optional(column)?.split(separator: "|").map(String.init) ?? []
        }

        /// Returns a column that says yes or no.
        func flag(_ column: String) throws(TableError) -> Bool {
            switch try text(column) {
            case "yes": true
            case "no": false
            case let other: throw error(column, "says '\(other)', not yes or no")
            }
        }

        /// Returns a column's whole number, or nil.
        func integer(_ column: String) throws(TableError) -> Int? {
            guard let value = try optional(column) else { return nil }
            guard let number = Int(value) else { throw error(column, "says '\(value)', not a whole number") }
            return number
        }

        /// Returns a column's date, or nil.
        func date(_ column: String) throws(TableError) -> CalendarDate? {
            guard let value = try optional(column) else { return nil }
            guard let date = CalendarDate(iso: value) else {
                throw error(column, "says '\(value)', not a date like 2016-05-15")
            }
            return date
        }

        /// Returns a column that holds one of a set of words.
        func choice<Choice: RawRepresentable & CaseIterable>(_ column: String, _: Choice.Type) throws(TableError)
            -> Choice
        where Choice.RawValue == String {
            let value = try text(column)
            guard let choice = Choice(rawValue: value) else {
                let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
                throw error(column, "says '\(value)', not one of \(words)")
            }
            return choice
        }

        private func error(_ column: String, _ message: String) -> TableError {
            TableError(table: table, line: line, column: column, message: message)
        }
    }

    let rows: [Row]

    /// Reads a table.
    init(name: String, bytes: [UInt8]) throws(TableError) {
        var columns: [String: Int]?
        var rows: [Row] = []
        for (index, line) in String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard let known = columns else {
                columns = Dictionary(
                    cells.enumerated().map { (String($1), $0) }, uniquingKeysWith: { first, _ in first })
                continue
            }
            guard cells.count == known.count else {
                throw TableError(
                    table: name, line: index + 1, column: nil,
                    message: "has \(cells.count) cells where the header has \(known.count)")
            }
            rows.append(Row(table: name, line: index + 1, columns: known, cells: cells))
        }
        self.rows = rows
    }
}

/// A mistake in one of the vocabulary's own tables.
public struct TableError: Error, Sendable, CustomStringConvertible {
    /// The table's name, without its ending.
    public let table: String
    /// The line, from 1.
    public let line: Int
    /// The name of the column, where one is at fault.
    public let column: String?
    /// What is wrong, and what to do.
    public let message: String

    /// The message for people.
    public var description: String { "\(table).tsv:\(line): \(column.map { "column \($0) " } ?? "")\(message)" }
}
