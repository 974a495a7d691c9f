package import Bytes
package import CitationNetwork
internal import GRDB
package import Vocabulary

extension GraphStore {
    /// Brings the graph up to date with the documents; readers see it as it was until all is done.
    ///
    /// - Parameters:
    ///   - rules: The hash of all that decides what citations mean; where it is another than the last time, the graph is made anew.
    ///   - progress: Told now and then how many documents are done, and of how many.
    /// - Returns: Whether anything was to be done.
    /// - Complexity: O(*d* log *n*) in what has changed, *n* in all, where the epochs of a number change in all that cite it without.
    package func updateGraph(
        _ resolver: Resolver, _ vocabulary: Vocabulary, rules: ContentHash, progress: @escaping (Int, Int) -> Void
    ) throws -> Bool {
        try write { database in
            var isSame = false
            try database.each("SELECT value FROM settings WHERE name = 'resolution'") {
                isSame = $0.bytes(0) == rules.bytes
            }
            if !isSame {
                try Self.forgetGraph(database)
                try Self.note(rules, database)
            }
            var update = try GraphUpdate(database, resolver, vocabulary, progress: progress)
            return try update.run()
        }
    }

    /// Notes by which rules documents will be resolved, where the store has none yet: what they tell by themselves is then kept as it
    /// is written with them.
    package func begin(rules: ContentHash) throws {
        try write { database in
            guard try database.numbers("SELECT 1 FROM documents LIMIT 1").isEmpty else { return }
            try Self.note(rules, database)
        }
    }

    private static func note(_ rules: ContentHash, _ database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO settings (name, value) VALUES ('resolution', ?)", [rules.bytes.blob])
    }

    /// Empties the graph; every document awaits to be put in again.
    private static func forgetGraph(_ database: Database) throws {
        for document in try database.numbers("SELECT id FROM documents WHERE state = 2") {
            try delete(document: document, database)
        }
        try database.execute(
            sql: """
                DELETE FROM edges; DELETE FROM nodes; DELETE FROM facts; DELETE FROM epochs; DELETE FROM open_blocks;
                INSERT INTO node_words (node_words) VALUES ('delete-all');
                UPDATE documents SET state = 0, original = NULL, node = NULL WHERE state = 1;
                """)
        // What a document tells by itself is worked out again too.
        for document in try database.numbers("SELECT document FROM claims WHERE claims <> x''") {
            try StoredRecords.write([], of: document, database)
        }
    }
}
