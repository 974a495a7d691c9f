import FoundationEssentials
internal import GRDB

extension Row {
    /// The bytes of a column; none for NULL.
    func bytes(_ index: Int) throws -> [UInt8] {
        try withUnsafeData(atIndex: index) { $0.map { Array($0) } ?? [] }
    }
}

extension [UInt8] {
    /// The bytes as a value of the database.
    var blob: Data { Data(self) }
}

extension Database {
    /// Runs a statement that is kept for the next time.
    func run(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws {
        let statement = try cachedStatement(sql: sql)
        statement.setUncheckedArguments(StatementArguments(arguments))
        try statement.execute()
    }

    /// Returns the rows of a query one by one, by a statement that is kept for the next time.
    func each(
        _ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = [], _ body: (Row) throws -> Void
    ) throws {
        let statement = try cachedStatement(sql: sql)
        let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
        while let row = try rows.next() { try body(row) }
    }

    /// Returns the first column of a query's rows.
    func numbers(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws -> [Int64] {
        var numbers: [Int64] = []
        try each(sql, arguments) { numbers.append($0[0]) }
        return numbers
    }
}
