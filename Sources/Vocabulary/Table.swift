import Bytes

/// A table of the vocabulary: tab-separated text whose first line names the columns.
///
/// Lines that begin with `#` say why the table is as it is; `-` stands for nothing, `|` separates the items of a list.
/// The tables are read in every run, so they are split as bytes: splitting `String` by characters took most of it.
struct Table {
    /// A row, read by the names of its columns.
    struct Row {
        let table: String
        /// The line in the file, from 1.
        let line: Int
        fileprivate let columns: [String: Int]
        fileprivate let cells: ArraySlice<ArraySlice<UInt8>>

        /// Returns the text of a column.
        func text(_ column: String) throws(TableError) -> String {
            guard let value = try optional(column) else { throw error(column, "is missing") }
            return value
        }

        /// Returns the text of a column, or nil where it says `-`.
        func optional(_ column: String) throws(TableError) -> String? {
            try cell(column).map { String(decoding: $0, as: UTF8.self) }
        }

        /// Returns the items of a column.
        func list(_ column: String) throws(TableError) -> [String] {
            try cell(column)?.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) } ?? []
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
            guard let number = Int(figures: value) else { throw error(column, "says '\(value)', not a whole number") }
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

        /// Returns a column that holds several of a set of words.
        func choices<Choice: RawRepresentable & CaseIterable & Hashable>(_ column: String, _: Choice.Type)
            throws(TableError) -> Set<Choice>
        where Choice.RawValue == String {
            var choices: Set<Choice> = []
            for word in try list(column) {
                guard let choice = Choice(rawValue: word) else {
                    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
                    throw error(column, "says '\(word)', not one of \(words)")
                }
                choices.insert(choice)
            }
            return choices
        }

        private func cell(_ column: String) throws(TableError) -> ArraySlice<UInt8>? {
            guard let index = columns[column] else { throw error(column, "is not a column of the table") }
            let cell = cells[cells.startIndex + index]
            return cell.count == 1 && cell.first == UInt8(ascii: "-") ? nil : cell
        }

        private func error(_ column: String, _ message: String) -> TableError {
            TableError(table: table, line: line, column: column, message: message)
        }
    }

    let rows: [Row]

    /// Reads a table.
    ///
    /// - Throws: `TableError` where the header names a column twice or a row has another number of cells, an empty one
    ///   among them: what is absent is written `-`, so that a lost cell shows.
    init(name: String, bytes: [UInt8]) throws(TableError) {
        var columns: [String: Int]?
        var rows: [(line: Int, cells: Range<Int>)] = []
        // The cells of all rows in one array: one of its own for each row took longer than to find them.
        var all: [ArraySlice<UInt8>] = []
        all.reserveCapacity(bytes.count / 8)
        var line = 0
        var start = bytes.startIndex
        while start < bytes.endIndex {
            line += 1
            let first = all.count
            let isComment = bytes[start] == UInt8(ascii: "#") || bytes[start] == UInt8(ascii: "\n")
            var end = start
            while end < bytes.endIndex, bytes[end] != UInt8(ascii: "\n") {
                if bytes[end] == UInt8(ascii: "\t"), !isComment {
                    all.append(bytes[start..<end])
                    start = end + 1
                }
                end += 1
            }
            defer { start = end + 1 }
            if isComment { continue }
            all.append(bytes[start..<end])
            let cells = all[first...]
            func error(_ column: String?, _ message: String) -> TableError {
                TableError(table: name, line: line, column: column, message: message)
            }
            guard let known = columns else {
                var header: [String: Int] = [:]
                for (index, cell) in cells.enumerated() {
                    let column = String(decoding: cell, as: UTF8.self)
                    guard header.updateValue(index, forKey: column) == nil else {
                        throw error(column, "stands twice in the header")
                    }
                }
                columns = header
                continue
            }
            guard cells.count == known.count else {
                throw error(nil, "has \(cells.count) cells where the header has \(known.count)")
            }
            if let empty = cells.firstIndex(where: { $0.isEmpty }) {
                throw error(known.first { $0.value == empty - first }?.key, "is empty; write - for nothing")
            }
            rows.append((line, first..<all.count))
        }
        self.rows = rows.map { Row(table: name, line: $0.line, columns: columns ?? [:], cells: all[$0.cells]) }
    }
}

/// A mistake in one of the vocabulary's own tables.
package struct TableError: Error, Sendable, CustomStringConvertible {
    /// The table's name, without its ending.
    package let table: String
    /// The line, from 1.
    package let line: Int
    /// The name of the column, where one is at fault.
    package let column: String?
    /// What is wrong, and what to do.
    package let message: String

    /// The message for people.
    package var description: String { "\(table).tsv:\(line): \(column.map { "column \($0) " } ?? "")\(message)" }
}
