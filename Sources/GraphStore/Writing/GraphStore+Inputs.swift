import CitationDetection
public import DocumentReading
internal import GRDB
import TextSearch
import Vocabulary

extension GraphStore {
    /// An input as the store knows it.
    public struct KnownInput: Sendable {
        let id: Int64
        /// The path that is shown.
        public let path: String
        /// The hash of its bytes when it was read.
        public let content: ContentHash
        /// The hash of what the configuration said of it.
        public let statement: ContentHash
        /// The hash of the rules by which it was read.
        public let rules: ContentHash
        /// Whether it, or a part of it, could not be read.
        public let hasFailures: Bool
    }

    /// Returns the inputs by where they are.
    public func inputs() throws -> [String: KnownInput] {
        try read { database in
            var inputs: [String: KnownInput] = [:]
            try database.each("SELECT id, place, path, content, statement, rules, failures IS NOT NULL FROM inputs") {
                row in
                inputs[try row.value(1)] = KnownInput(
                    id: try row.value(0), path: try row.value(2), content: ContentHash(stored: row.bytes(3)),
                    statement: ContentHash(stored: row.bytes(4)), rules: ContentHash(stored: row.bytes(5)),
                    hasFailures: try row.value(6))
            }
            return inputs
        }
    }

    /// Returns the documents of an input as they were read.
    public func documents(of input: KnownInput) throws -> [Document] {
        try read { database in
            var documents: [Document] = []
            try database.each(
                """
                SELECT d.path, t.text, t.stated, r.record FROM documents d JOIN texts t ON t.document = d.id
                JOIN records r ON r.document = d.id WHERE d.input = ? AND d.state <> 2 ORDER BY d.ordering
                """, [input.id]
            ) { row in
                var stated = ByteReader(row.bytes(2))
                var record = ByteReader(row.bytes(3))
                documents.append(
                    Document(
                        path: try row.value(0), original: row.bytes(1), stated: try stated.stated(),
                        record: try record.document().record))
            }
            return documents
        }
    }

    /// Puts inputs into the store in place of what it had of them, all or nothing. The graph takes them up with `updateGraph`.
    public func replace(_ inputs: [StoredInput]) async throws {
        do {
            try await database.write { database in
                var words: [(row: Int64, words: [UInt8])] = []
                for input in inputs { try Self.replace(input, database, &words) }
                // All at once: between two of them another table's row would make the index write what it has gathered.
                for (row, words) in words {
                    try database.run("INSERT INTO words (rowid, text) VALUES (?, ?)", [row, words.blob])
                }
            }
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    /// Takes inputs out of the store, by where they were. The graph follows with `updateGraph`.
    public func remove(places: [String]) throws {
        try write { database in
            for place in places {
                let ids = try database.numbers("SELECT id FROM inputs WHERE place = ?", [place])
                for id in ids { try Self.retire(documentsOf: id, database) }
                try database.run("DELETE FROM inputs WHERE place = ?", [place])
            }
        }
    }

    private static func replace(
        _ input: StoredInput, _ database: Database, _ words: inout [(row: Int64, words: [UInt8])]
    ) throws {
        let failures = input.failures.isEmpty ? nil : input.failures.joined(separator: "\n")
        let id: Int64
        if let known = try database.numbers("SELECT id FROM inputs WHERE place = ?", [input.place]).first {
            id = known
            try retire(documentsOf: id, database)
            try database.run(
                "UPDATE inputs SET path = ?, content = ?, statement = ?, rules = ?, failures = ? WHERE id = ?",
                [
                    input.path, input.content.bytes.blob, input.statement.bytes.blob, input.rules.bytes.blob, failures,
                    id,
                ])
        } else {
            try database.run(
                "INSERT INTO inputs (place, path, content, statement, rules, failures) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    input.place, input.path, input.content.bytes.blob, input.statement.bytes.blob,
                    input.rules.bytes.blob, failures,
                ])
            id = database.lastInsertedRowID
        }
        for (part, document) in input.documents.enumerated() {
            try database.run(
                """
                INSERT INTO documents (input, ordering, state, path, form, size, citations, date, fingerprint)
                VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?)
                """,
                [
                    id, ordering(input.path, part).blob, document.path, document.form, document.text.count,
                    document.citationCount, document.date?.description, Int64(bitPattern: document.fingerprint),
                ])
            let row = database.lastInsertedRowID
            try database.run("INSERT INTO records (document, record) VALUES (?, ?)", [row, document.record.blob])
            try database.run("INSERT INTO claims (document, claims) VALUES (?, ?)", [row, document.claims.blob])
            try database.run(
                "INSERT INTO texts (document, stated, text) VALUES (?, ?, ?)",
                [row, document.stated.blob, document.text.blob])
            words.append((row, document.words))
        }
    }

    /// What puts documents in the order in which folders are read: name by name along the path, then by the part of the file.
    private static func ordering(_ path: String, _ part: Int) -> [UInt8] {
        path.utf8.map { $0 == UInt8(ascii: "/") ? 1 : $0 } + [0]
            + withUnsafeBytes(of: UInt32(part).bigEndian) { Array($0) }
    }

    /// Marks the documents of an input to be taken out of the graph; those that are not in it yet go at once.
    private static func retire(documentsOf input: Int64, _ database: Database) throws {
        for document in try database.numbers("SELECT id FROM documents WHERE input = ? AND state = 0", [input]) {
            try delete(document: document, database)
        }
        try database.run("UPDATE documents SET state = 2 WHERE input = ?", [input])
    }

    /// Deletes all that is stored of a document, but for its part in the graph.
    static func delete(document: Int64, _ database: Database) throws {
        try database.each("SELECT text FROM texts WHERE document = ?", [document]) { row in
            // The index holds no texts: what is to be taken out of it must be given.
            let text = row.bytes(0)
            let words = FoldedText.fold(text.span)
            try database.run(
                "INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)",
                [document, words.blob])
        }
        try database.run("DELETE FROM texts WHERE document = ?", [document])
        try database.run("DELETE FROM claims WHERE document = ?", [document])
        try database.run("DELETE FROM records WHERE document = ?", [document])
        try database.run("DELETE FROM documents WHERE id = ?", [document])
    }
}
