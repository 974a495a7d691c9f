internal import GRDB
internal import GRDBSQLite

// Statements that are run a million times bind and read their values by SQLite's own calls: GRDB's arguments and rows took a sixth of
// the instructions of writing. GRDB has the statements, the transactions and the connection.

/// A value that can be bound to a statement.
protocol Bindable {
    /// Binds the value to a parameter; returns SQLite's code.
    func bind(to statement: OpaquePointer, _ index: Int32) -> Int32

    /// Adds the value to the hash of its row.
    func add(to hash: inout RowHash)
}

/// SQLite makes its own copy of what is bound.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension Int64: Bindable {
    func bind(to statement: OpaquePointer, _ index: Int32) -> Int32 { sqlite3_bind_int64(statement, index, self) }

    func add(to hash: inout RowHash) { hash.add(number: self) }
}

extension Int: Bindable {
    func bind(to statement: OpaquePointer, _ index: Int32) -> Int32 {
        sqlite3_bind_int64(statement, index, Int64(self))
    }

    func add(to hash: inout RowHash) { hash.add(number: Int64(self)) }
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

    func add(to hash: inout RowHash) { hash.add(text: utf8) }
}

extension Optional: Bindable where Wrapped: Bindable {
    func bind(to statement: OpaquePointer, _ index: Int32) -> Int32 {
        switch self {
        case let value?: value.bind(to: statement, index)
        case nil: sqlite3_bind_null(statement, index)
        }
    }

    func add(to hash: inout RowHash) {
        if let self { self.add(to: &hash) } else { hash.addNull() }
    }
}

/// Bytes as a value of the database.
struct Blob: Bindable {
    let bytes: [UInt8]

    func bind(to statement: OpaquePointer, _ index: Int32) -> Int32 {
        guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
        return bytes.withUnsafeBytes { sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), transient) }
    }

    func add(to hash: inout RowHash) { hash.add(blob: bytes) }
}

extension [UInt8] {
    /// The bytes as a value of the database.
    var blob: Blob { Blob(bytes: self) }
}

/// A value that can be read from a row.
protocol Readable {
    /// Reads a column; nil where it has a value of another kind.
    init?(_ statement: OpaquePointer, _ index: Int32)
}

extension Int64: Readable {
    init?(_ statement: OpaquePointer, _ index: Int32) {
        guard sqlite3_column_type(statement, index) == SQLITE_INTEGER else { return nil }
        self = sqlite3_column_int64(statement, index)
    }
}

extension Int: Readable {
    init?(_ statement: OpaquePointer, _ index: Int32) {
        guard let number = Int64(statement, index), number.magnitude <= ByteReader.largest else { return nil }
        self = Int(number)
    }
}

extension Bool: Readable {
    init?(_ statement: OpaquePointer, _ index: Int32) {
        guard let number = Int64(statement, index) else { return nil }
        self = number != 0
    }
}

extension String: Readable {
    init?(_ statement: OpaquePointer, _ index: Int32) {
        guard sqlite3_column_type(statement, index) == SQLITE_TEXT, let text = sqlite3_column_text(statement, index)
        else {
            return nil
        }
        let count = Int(sqlite3_column_bytes(statement, index))
        self = String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    }
}

extension Optional: Readable where Wrapped: Readable {
    init?(_ statement: OpaquePointer, _ index: Int32) {
        if sqlite3_column_type(statement, index) == SQLITE_NULL {
            self = Wrapped?.none
        } else {
            guard let value = Wrapped(statement, index) else { return nil }
            self = value
        }
    }
}

/// A row of a result, valid until the next is read.
struct ResultRow {
    fileprivate let statement: OpaquePointer

    /// The value of a column.
    ///
    /// - Throws: `StoreError` where the column has a value of another kind, as in a damaged file it may.
    func value<Value: Readable>(_ index: Int) throws(StoreError) -> Value {
        guard let value = Value(statement, Int32(index)) else {
            throw .damaged("a row lacks a value")
        }
        return value
    }

    /// The bytes of a column; none for NULL.
    func bytes(_ index: Int) -> [UInt8] {
        guard let blob = sqlite3_column_blob(statement, Int32(index)) else { return [] }
        return Array(UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_column_bytes(statement, Int32(index)))))
    }

    /// Whether some columns are what was written with a hash.
    func isSound(_ columns: Range<Int>, hash column: Int) -> Bool {
        var hash = RowHash()
        for index in columns {
            let index = Int32(index)
            switch sqlite3_column_type(statement, index) {
            case SQLITE_INTEGER: hash.add(number: sqlite3_column_int64(statement, index))
            case SQLITE_TEXT:
                hash.add(
                    text: UnsafeBufferPointer(
                        start: sqlite3_column_text(statement, index), count: Int(sqlite3_column_bytes(statement, index))
                    ))
            case SQLITE_BLOB:
                let blob = sqlite3_column_blob(statement, index)
                hash.add(blob: UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_column_bytes(statement, index))))
            case SQLITE_NULL: hash.addNull()
            // No table has fractions.
            default: return false
            }
        }
        return Int64(statement, Int32(column)) == hash.value
    }

    /// Makes sure of it.
    ///
    /// - Throws: `StoreError` where they are not.
    func check(_ columns: Range<Int>, hash column: Int, of table: String) throws(StoreError) {
        guard isSound(columns, hash: column) else {
            throw .damaged("a row of '\(table)' is not what was written")
        }
    }
}

/// A statement that is run many times.
struct PreparedStatement {
    fileprivate let database: Database
    fileprivate let statement: Statement

    /// Runs the statement.
    func run(_ arguments: [any Bindable]) throws { try rows(arguments) { _ in true } }

    /// Runs the statement with the hash of its arguments behind them.
    func run(hashing arguments: [any Bindable]) throws {
        try rows(arguments, hash: RowHash.of(arguments)) { _ in true }
    }

    /// Calls a body for each row as long as it returns true. The body must not run the same statement.
    ///
    /// - Parameter hash: What is bound behind the arguments.
    func rows(
        _ arguments: [any Bindable], hash: Int64? = nil, while body: (ResultRow) throws -> Bool
    ) throws {
        let prepared = statement.sqliteStatement
        // What is bound stays until the next run binds its own.
        defer {
            sqlite3_reset(prepared)
            withExtendedLifetime(statement) {}
        }
        for index in arguments.indices {
            try database.check(arguments[index].bind(to: prepared, Int32(index + 1)))
        }
        if let hash { try database.check(hash.bind(to: prepared, Int32(arguments.count + 1))) }
        while true {
            let code = sqlite3_step(prepared)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { return try database.check(code) }
            guard try body(ResultRow(statement: prepared)) else { return }
        }
    }
}

extension Database {
    /// Prepares a statement, or finds the one that was prepared before. Looking it up takes as long as a small statement's run: who runs
    /// one for each document keeps it.
    func prepared(_ sql: String) throws -> PreparedStatement {
        PreparedStatement(database: self, statement: try cachedStatement(sql: sql))
    }

    /// Runs a statement that is kept for the next time.
    func run(_ sql: String, _ arguments: [any Bindable] = []) throws { try prepared(sql).run(arguments) }

    /// Runs a statement with the hash of its arguments behind them, by one that is kept for the next time.
    func run(_ sql: String, hashing arguments: [any Bindable]) throws { try prepared(sql).run(hashing: arguments) }

    /// Calls a body for each row of a query, by a statement that is kept for the next time. The body must not run the same query.
    func each(_ sql: String, _ arguments: [any Bindable] = [], _ body: (ResultRow) throws -> Void) throws {
        try rows(
            sql, arguments,
            while: {
                try body($0)
                return true
            })
    }

    /// Does the same as long as the body returns true.
    func rows(_ sql: String, _ arguments: [any Bindable] = [], while body: (ResultRow) throws -> Bool) throws {
        try prepared(sql).rows(arguments, while: body)
    }

    fileprivate func check(_ code: Int32) throws {
        guard code != SQLITE_OK else { return }
        throw DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: sqliteConnection.map { String(cString: sqlite3_errmsg($0)) })
    }

    /// Returns a document's text.
    func text(_ id: Int64) throws -> [UInt8] {
        var text: [UInt8]?
        try each("SELECT id, text, hash FROM texts WHERE id = ?", [id]) {
            try $0.check(0..<2, hash: 2, of: "texts")
            text = $0.bytes(1)
        }
        guard let text else { throw StoreError.damaged("text \(id) is missing") }
        return text
    }

    /// Returns the number of a table's next row.
    func nextRow(of table: String) throws -> Int64 {
        let last = try numbers("SELECT ifnull(max(id), 0) FROM \(table)").first ?? 0
        guard last >= 0, last.magnitude < ByteReader.largest else {
            throw StoreError.damaged("'\(table)' has no rows left")
        }
        return last + 1
    }

    /// Returns the first column of a query's rows.
    func numbers(_ sql: String, _ arguments: [any Bindable] = []) throws -> [Int64] {
        var numbers: [Int64] = []
        try each(sql, arguments) { numbers.append(try $0.value(0)) }
        return numbers
    }
}
