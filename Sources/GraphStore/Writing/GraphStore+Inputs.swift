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
            try database.each("SELECT id, place, path, content, statement, rules, failures, hash FROM inputs") { row in
                try row.check(0..<7, hash: 7, of: "inputs")
                let (place, path): (String, String) = (try row.value(1), try row.value(2))
                let failures: String? = try row.value(6)
                inputs[ExactText(place)] = KnownInput(
                    id: try row.value(0), path: path, content: ContentHash(stored: row.bytes(3)),
                    statement: ContentHash(stored: row.bytes(4)), rules: ContentHash(stored: row.bytes(5)),
                    failures: failures?.split(separator: "\n").map(String.init) ?? [])
            }
            return inputs
        }
    }

    /// A document as it was read, and where its text is in the store.
    package struct KnownDocument: Sendable {
        /// The document.
        package let document: Document
        /// The row of its text, and the hash of the text's bytes.
        let text: Int64
        let content: [UInt8]
    }

    /// Returns the documents of an input as they were read.
    package func documents(of input: KnownInput) throws -> [KnownDocument] {
        try read { database in
            var documents: [KnownDocument] = []
            try database.each(
                """
                SELECT d.path, d.text, d.content, d.id, r.stated, r.record, r.hash FROM documents d
                JOIN records r ON r.document = d.id WHERE d.input = ? AND d.state <> 2 ORDER BY d.ordering
                """, [input.id]
            ) { row in
                try row.check(3..<6, hash: 6, of: "records")
                let (path, text): (String, Int64) = (try row.value(0), try row.value(1))
                let detected = try DetectedDocument(stored: row.bytes(5))
                let document = Document(
                    path: path, stablePath: detected.stablePath, original: try database.text(text),
                    stated: try StatedIdentity(stored: row.bytes(4)), record: detected.record)
                documents.append(KnownDocument(document: document, text: text, content: row.bytes(2)))
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
        let known = try database.numbers("SELECT id FROM inputs WHERE place = ?", [input.place]).first
        let id = try known ?? database.nextRow(of: "inputs")
        // Of an input that is read again the documents go when the new ones are there: a text that has not changed stays.
        var left: [Int64] = []
        if known != nil, input.written == 0 {
            left = try database.numbers("SELECT id FROM documents WHERE input = ? AND state = 0", [id])
            try database.run("UPDATE documents SET state = 2 WHERE input = ? AND state = 1", [id])
        }
        try database.run(
            """
            INSERT OR REPLACE INTO inputs (id, place, path, content, statement, rules, failures, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            hashing: [
                id, input.place, input.path, content, input.statement.bytes.blob, input.rules.bytes.blob, failures,
            ])
        for (part, document) in input.documents.enumerated() {
            try insert(
                document, into: id, isKnown: known != nil, ordering(input.path, input.written + part), database, &words)
        }
        for document in left { try delete(document: document, database) }
    }

    private static func insert(
        _ document: StoredDocument, into input: Int64, isKnown: Bool, _ ordering: [UInt8], _ database: Database,
        _ words: inout [(row: Int64, words: [UInt8])]
    ) throws {
        let content = document.content.blob
        let known = try knownText(of: document, in: input, isKnown, database)
        let row = try known ?? database.nextRow(of: "texts")
        if known == nil {
            try database.run(
                "INSERT INTO texts (id, text, hash) VALUES (?, ?, ?)", hashing: [row, document.text.blob])
            words.append((row, document.words))
        }
        let id = try database.nextRow(of: "documents")
        let values: [any Bindable] = [
            id, input, row, content, ordering.blob, document.path, document.form, document.size,
            document.citationCount, document.date?.description, Int64(bitPattern: document.fingerprint),
        ]
        try database.run(
            """
            INSERT INTO documents (
                id, input, text, content, ordering, path, form, size, citations, date, fingerprint, hash, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """, hashing: values)
        try database.run(
            "INSERT INTO records (document, stated, record, hash) VALUES (?, ?, ?, ?)",
            hashing: [id, document.stated.blob, document.record.blob])
        try database.run(
            "INSERT INTO claims (document, claims, hash) VALUES (?, ?, ?)", hashing: [id, document.claims.blob])
    }

    /// The text that an input has of a document already.
    private static func knownText(
        of document: StoredDocument, in input: Int64, _ isKnown: Bool, _ database: Database
    ) throws -> Int64? {
        guard isKnown, document.textRow == nil else { return document.textRow }
        return try database.numbers(
            "SELECT text FROM documents WHERE input = ? AND content = ? LIMIT 1", [input, document.content.blob]
        ).first
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

    /// Deletes all that is stored of a document, but for its part in the graph, and its text where no other document has it.
    static func delete(document: Int64, _ database: Database) throws {
        let texts = try database.numbers("SELECT text FROM documents WHERE id = ?", [document])
        try database.run("DELETE FROM claims WHERE document = ?", [document])
        try database.run("DELETE FROM records WHERE document = ?", [document])
        try database.run("DELETE FROM documents WHERE id = ?", [document])
        for text in texts {
            let others = try database.numbers("SELECT 1 FROM documents WHERE text = ? LIMIT 1", [text])
            if others.isEmpty { try delete(text: text, database) }
        }
    }

    private static func delete(text: Int64, _ database: Database) throws {
        // The index holds no texts: what is to be taken out of it must be given.
        let bytes = try database.text(text)
        let words = FoldedText.fold(bytes.span)
        try database.run("INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)", [text, words.blob])
        try database.run("DELETE FROM texts WHERE id = ?", [text])
        try WordIndex.noteRemoval(database)
    }
}
