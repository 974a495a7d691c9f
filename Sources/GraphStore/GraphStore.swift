import Bytes
internal import GRDB
import Glibc

/// A collection that grows, in one SQLite file: its documents, what they cite, and the graph of them.
///
/// ## Topics
/// - Writing: ``forWriting(_:)``, ``replace(_:)``, ``remove(places:)``, ``updateGraph(_:_:rules:progress:)``
/// - Reading: ``forReading(_:)``, ``StoredCollection``
package final class GraphStore: Sendable {
    /// The file.
    package let path: String
    let database: DatabaseQueue
    /// Held while the store is written to, so that two runs don't mix.
    private let lock: WriterLock?

    private init(path: String, database: DatabaseQueue, lock: WriterLock?) {
        (self.path, self.database, self.lock) = (path, database, lock)
    }

    // MARK: - Opening

    /// Opens a store to ask it. Others may write to it meanwhile; what it answers is as the store was when it was opened.
    ///
    /// - Throws: `StoreError` where there is none, or one that this version can't read.
    package static func forReading(_ path: String) throws -> GraphStore {
        try requireFile(path)
        let file = try StorePlace.resolve(path)
        do {
            return try forReading(path, at: file)
        } catch let error as StoreError where error.code == .unreadable && isAtRest(file) {
            // SQLite may be built without such addresses.
            guard let store = try? forReading(path, at: atRest(file)) else { throw error }
            return store
        }
    }

    private static func forReading(_ path: String, at place: String) throws -> GraphStore {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { try distrust($0) }
        return try translating(path) {
            let database = try DatabaseQueue(path: place, configuration: configuration)
            try database.writeWithoutTransaction { connection in
                // It stays open: a command asks several times, and all its answers must be of one graph.
                try connection.beginTransaction(.deferred)
                try check(connection, isNew: false)
            }
            return GraphStore(path: path, database: database, lock: nil)
        }
    }

    /// Whether a store lies in a folder that can't be written to, and nothing is left to take over from a run: SQLite would put the
    /// file by which readers and writers know of each other there, and refuses the store where it can't.
    private static func isAtRest(_ path: String) -> Bool {
        var folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        if folder.isEmpty { folder = path.hasPrefix("/") ? "/" : "." }
        // Questions leave an empty file.
        var left = stat()
        return access(folder, W_OK) != 0 && (stat(path + "-wal", &left) != 0 || left.st_size == 0)
    }

    /// The address by which SQLite opens a file that nobody changes.
    private static func atRest(_ path: String) -> String {
        let escaped = path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
        return "file:\(path.hasPrefix("/") ? "//" : "")\(escaped)?immutable=1"
    }

    /// Makes sure that there is a store to ask or to change.
    static func requireFile(_ path: String) throws {
        guard access(path, F_OK) == 0 else {
            throw StoreError(.missing, "there is no store here; make one with danchieu index", path: path)
        }
    }

    /// Opens a store to write to it, and makes it where there is none.
    ///
    /// - Throws: `StoreError` where another run is writing to it, or where the file is no store.
    package static func forWriting(_ path: String) throws -> GraphStore {
        let file = try StorePlace.resolve(path)
        let lock = try WriterLock(file, shown: path)
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            try distrust(database)
            // Of a file that is there already this would only write the header again.
            guard try Int.fetchOne(database, sql: "PRAGMA page_count") == 0 else { return }
            // Texts of many kilobytes are written and read whole: large pages make that twice as fast.
            try database.execute(sql: "PRAGMA page_size = 32768; PRAGMA auto_vacuum = INCREMENTAL")
        }
        return try translating(path) {
            let database = try DatabaseQueue(path: file, configuration: configuration)
            try database.writeWithoutTransaction { connection in
                try check(connection, isNew: true)
                // Readers go on while a run writes, and a run that ends at any moment leaves the last whole state.
                try connection.execute(
                    sql: """
                        PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;
                        PRAGMA wal_autocheckpoint = 2000
                        """)
                if try !connection.tableExists("settings") {
                    try connection.inTransaction(.immediate) {
                        try Schema.create(connection)
                        return .commit
                    }
                }
            }
            return GraphStore(path: path, database: database, lock: lock)
        }
    }

    /// A store may come from anybody: nothing in its schema runs functions, and pages are looked at before they are used.
    private static func distrust(_ database: Database) throws {
        try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    }

    /// Whether the file is a store of this version, or still empty.
    private static func check(_ database: Database, isNew: Bool) throws {
        let identity = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let version = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if identity == 0, version == 0, isNew, try !database.hasTables { return }
        guard identity == Schema.applicationID else {
            throw StoreError(.foreign, "is no store of danchieu; give another file")
        }
        guard version == Schema.version else {
            throw StoreError(
                .version,
                "was written by a \(version > Schema.version ? "newer" : "older") version; delete it and index again")
        }
        try Schema.check(database)
    }

    // MARK: - Access

    /// Reads from the store as it is at this moment, or as it was when it was opened to be asked.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try Self.translating(path) { try database.read(body) }
    }

    /// Writes to the store: all or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try Self.translating(path) { try database.write(body) }
    }

    /// Runs a body, and turns SQLite's errors into ones that name the file and the remedy.
    static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch var error as StoreError {
            error.path = path
            throw error
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }
}

extension Database {
    /// Whether it has any table.
    fileprivate var hasTables: Bool {
        get throws { try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master)") ?? false }
    }
}

extension StoreError {
    /// Tells an error of SQLite in words that help.
    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_FULL:
            self.init(
                .full, "cannot be written: the disk is full; make room and run again, what was read is kept", path: path
            )
        case .SQLITE_NOTADB: self.init(.foreign, "is no store of danchieu; give another file", path: path)
        case .SQLITE_CORRUPT: self.init(.damaged, "is damaged; \(StoreError.remedy)", path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(.busy, "is in use by another program; try again when it is done", path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
            self.init(
                .unreadable, "cannot be opened: \(error.message ?? "no permission"); check the folder's permissions",
                path: path)
        case .SQLITE_IOERR:
            self.init(.other, "cannot be written or read: \(error.message ?? "the disk fails")", path: path)
        default: self.init(.other, "SQLite says: \(error.message ?? "\(error.resultCode)")", path: path)
        }
    }
}
