internal import GRDB
internal import GRDBSQLite

// Statements that are run a million times bind and read their values by SQLite's own calls: GRDB's arguments and rows took two thirds of
// the time of an insert. GRDB keeps the statements, the transactions and the connection.

/// A value that can be bound to a statement.
protocol Bindable {
    /// Binds the value to a parameter; returns SQLite's code.
    func bind(to statement: OpaquePointer, _ index: Int32) -> Int32
}

/// SQLite makes its own copy of what is bound.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension Int64: Bindable {
    func bind(to statement: OpaquePointer, _ index: Int32) -> Int32 { sqlite3_bind_int64(statement, index, self) }
}

extension Int: Bindable {
    func bind(to statement: OpaquePointer, _ index: Int32) -> Int32 {
        sqlite3_bind_int64(statement, index, Int64(self))
    }
}

extension String: Bindable {
    func bind(to statement: OpaquePointer, _ index: Int32) -> Int32 {
        var text = self
        return text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_text(
                    statement, index, $0.baseAddress ?? UnsafePointer(bitPattern: 1), Int32($0.count), transient)
            }
        }
    }
}

extension Optional: Bindable where Wrapped: Bindable {
    func bind(to statement: OpaquePointer, _ index: Int32) -> Int32 {
        switch self {
        case let value?: value.bind(to: statement, index)
        case nil: sqlite3_bind_null(statement, index)
        }
    }
}

/// Bytes as a value of the database.
struct Blob: Bindable {
    let bytes: [UInt8]

    func bind(to statement: OpaquePointer, _ index: Int32) -> Int32 {
        guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
        return bytes.withUnsafeBytes { sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), transient) }
    }
}

extension [UInt8] {
    /// The bytes as a value of the database.
    var blob: Blob { Blob(bytes: self) }
}

/// A row of a result, valid until the next is read.
struct ResultRow {
    fileprivate let statement: OpaquePointer

    private func isNull(_ index: Int) -> Bool { sqlite3_column_type(statement, Int32(index)) == SQLITE_NULL }

    subscript(index: Int) -> Int64 { sqlite3_column_int64(statement, Int32(index)) }
    subscript(index: Int) -> Int { Int(sqlite3_column_int64(statement, Int32(index))) }
    subscript(index: Int) -> Bool { sqlite3_column_int64(statement, Int32(index)) != 0 }
    subscript(index: Int) -> Int64? { isNull(index) ? nil : self[index] as Int64 }
    subscript(index: Int) -> String? { isNull(index) ? nil : self[index] as String }

    subscript(index: Int) -> String {
        guard let text = sqlite3_column_text(statement, Int32(index)) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, Int32(index)))
        return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    }

    /// The bytes of a column; none for NULL.
    func bytes(_ index: Int) -> [UInt8] {
        guard let blob = sqlite3_column_blob(statement, Int32(index)) else { return [] }
        return Array(UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_column_bytes(statement, Int32(index)))))
    }
}

extension Database {
    /// Runs a statement that is kept for the next time.
    func run(_ sql: String, _ arguments: [any Bindable] = []) throws { try each(sql, arguments) { _ in } }

    /// Calls a body for each row of a query, by a statement that is kept for the next time. The body must not run the same query.
    func each(_ sql: String, _ arguments: [any Bindable] = [], _ body: (ResultRow) throws -> Void) throws {
        let cached = try cachedStatement(sql: sql)
        let statement = cached.sqliteStatement
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
            withExtendedLifetime(cached) {}
        }
        for (index, argument) in arguments.enumerated() {
            try check(argument.bind(to: statement, Int32(index + 1)))
        }
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { return try check(code) }
            try body(ResultRow(statement: statement))
        }
    }

    private func check(_ code: Int32) throws {
        guard code != SQLITE_OK else { return }
        throw DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: sqliteConnection.map { String(cString: sqlite3_errmsg($0)) })
    }

    /// Returns the first column of a query's rows.
    func numbers(_ sql: String, _ arguments: [any Bindable] = []) throws -> [Int64] {
        var numbers: [Int64] = []
        try each(sql, arguments) { numbers.append($0[0]) }
        return numbers
    }
}
