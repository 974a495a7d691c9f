package import Bytes
import CitationDetection
package import DocumentReading
internal import GRDB
import TextSearch
import Vocabulary

extension GraphStore {
    /// An input as the store knows it.
    package struct KnownInput: Sendable {
        let id: Int64
        /// The path that is shown.
        package let path: String
        /// The hash of its bytes when it was read.
        package let content: ContentHash
        /// The hash of what the configuration said of it.
        package let statement: ContentHash
        /// The hash of the rules by which it was read.
        package let rules: ContentHash
        /// What could not be read of it, each as one line.
        package let failures: [String]

        /// Whether it, or a part of it, could not be read.
        package var hasFailures: Bool { !failures.isEmpty }
    }

    /// Returns the inputs by where they are.
    package func inputs() throws -> [ExactText: KnownInput] {
        try read { database in
            var inputs: [ExactText: KnownInput] = [:]
            try database.each("SELECT id, place, path, content, statement, rules, failures FROM inputs") {
                row in
                inputs[ExactText(try row.value(1))] = KnownInput(
                    id: try row.value(0), path: try row.value(2), content: ContentHash(stored: row.bytes(3)),
                    statement: ContentHash(stored: row.bytes(4)), rules: ContentHash(stored: row.bytes(5)),
                    failures: (try row.value(6) as String?)?.split(separator: "\n").map(String.init) ?? [])
            }
            return inputs
        }
    }

    /// Returns the documents of an input as they were read.
    package func documents(of input: KnownInput) throws -> [Document] {
        try read { database in
            var documents: [Document] = []
            try database.each(
                """
                SELECT d.path, t.text, t.stated, r.record FROM documents d JOIN texts t ON t.document = d.id
                JOIN records r ON r.document = d.id WHERE d.input = ? AND d.state <> 2 ORDER BY d.ordering
                """, [input.id]
            ) { row in
                let detected = try DetectedDocument(stored: row.bytes(3))
                documents.append(
                    Document(
                        path: try row.value(0), stablePath: detected.stablePath, original: row.bytes(1),
                        stated: try StatedIdentity(stored: row.bytes(2)), record: detected.record))
            }
            return documents
        }
    }

    /// Puts inputs into the store in place of what it had of them, all or nothing. The graph takes them up with `updateGraph`.
    package func replace(_ inputs: [StoredInput]) async throws {
        do {
            try await database.write { try Self.replace(inputs, $0) }
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    /// Writes a piece of an input at once; the caller waits.
    package func write(_ piece: StoredInput) throws { try write { try Self.replace([piece], $0) } }

    private static func replace(_ inputs: [StoredInput], _ database: Database) throws {
        var words: [(row: Int64, words: [UInt8])] = []
        for input in inputs { try replace(input, database, &words) }
        // All at once: between two of them another table's row would make the index write what it has gathered.
        let insert = try database.prepared("INSERT INTO words (rowid, text) VALUES (?, ?)")
        for (row, words) in words { try insert.run([row, words.blob]) }
    }

    /// Forgets folders that were given to be indexed, with their configurations.
    package func forget(folders places: [String]) throws {
        try write { database in
            for place in places { try database.run("DELETE FROM folders WHERE place = ?", [place]) }
        }
    }

    /// Takes inputs out of the store, by where they were. The graph follows with `updateGraph`.
    package func remove(places: [String]) throws {
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
        let content = (input.isPiece ? ContentHash.none : input.content).bytes.blob
        let id: Int64
        if let known = try database.numbers("SELECT id FROM inputs WHERE place = ?", [input.place]).first {
            id = known
            if input.written == 0 { try retire(documentsOf: id, database) }
            try database.run(
                "UPDATE inputs SET path = ?, content = ?, statement = ?, rules = ?, failures = ? WHERE id = ?",
                [
                    input.path, content, input.statement.bytes.blob, input.rules.bytes.blob, failures, id,
                ])
        } else {
            try database.run(
                "INSERT INTO inputs (place, path, content, statement, rules, failures) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    input.place, input.path, content, input.statement.bytes.blob, input.rules.bytes.blob, failures,
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
                    id, ordering(input.path, input.written + part).blob, document.path, document.form,
                    document.text.count,
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
