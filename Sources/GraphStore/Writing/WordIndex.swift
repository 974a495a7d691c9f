internal import GRDB
import Glibc

/// The index of the texts' words, kept small as it is used.
///
/// Each run writes a segment of it; words that were taken out stay in it until their segment is merged with what took them out. So each
/// run merges some of what there is: eight segments of about one size become one, and when a quarter of the texts have been taken out
/// since the last time, all of them.
struct WordIndex {
    private let database: Database

    /// The pages of four kilobytes that one run writes at most: a tenth of a second.
    private static let budget = 2_048
    /// So many pages at once.
    private static let step = 256

    init(_ database: Database) { self.database = database }

    /// Notes that a text's words were taken out.
    static func noteRemoval(_ database: Database) throws {
        try database.run(
            """
            INSERT INTO settings (name, value) VALUES ('words taken out', 1)
            ON CONFLICT (name) DO UPDATE SET value = value + 1
            """)
    }

    /// Merges what is due.
    func merge() throws {
        let gone = try database.numbers("SELECT value FROM settings WHERE name = 'words taken out'").first ?? 0
        let texts = try database.numbers("SELECT count(*) FROM texts")[0]
        let isFull = gone > 0 && gone > texts / 4
        for _ in 0..<(Self.budget / Self.step) {
            let before = database.totalChangesCount
            try database.run("INSERT INTO words (words, rank) VALUES ('merge', ?)", [isFull ? -Self.step : Self.step])
            // The command itself is a change; what it merges are others.
            if database.totalChangesCount - before < 2 {
                if isFull { try database.run("DELETE FROM settings WHERE name = 'words taken out'") }
                break
            }
        }
    }
}

extension GraphStore {
    /// The share of a file's pages that may be empty: what comes next takes them.
    private static let emptyShare: Int64 = 50

    /// Merges some of the index of words and gives empty pages back to the disk, as each run does that changed the store.
    package func tidy() throws {
        try write { database in
            try WordIndex(database).merge()
            let empty = try database.numbers("PRAGMA freelist_count")[0]
            let spare = try database.numbers("PRAGMA page_count")[0] / Self.emptyShare
            // Read to its end: each step of it frees a page.
            if empty > spare { _ = try Row.fetchAll(database, sql: "PRAGMA incremental_vacuum(\(empty - spare))") }
        }
    }

    /// Makes a store as small as one that was made at once.
    ///
    /// - Returns: The size of the file before and after, in bytes.
    /// - Throws: `StoreError` where another run is writing to it.
    package static func compact(_ path: String) throws -> (before: Int, after: Int) {
        try requireFile(path)
        let store = try forWriting(path)
        let before = size(of: path)
        try store.write { database in
            for index in ["words", "node_words"] {
                try database.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('optimize')")
            }
            try database.run("DELETE FROM settings WHERE name = 'words taken out'")
        }
        try translating(path) {
            try store.database.vacuum()
            try store.database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        }
        return (before, size(of: path))
    }

    private static func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
