import Bytes
import CitationDetection
import CitationNetwork
internal import GRDB
import Vocabulary

/// A document of the store, decoded.
struct StoredRecord: Sendable {
    let id: Int64
    let document: DetectedDocument
    var claims: DocumentClaims
    /// The first document with the same text; nil where it is not in the graph yet.
    var original: Int64?
    /// The node of the document itself; nil where it is not in the graph yet.
    let node: Int64?
}

/// Reads documents of the store, decoded on all cores.
enum StoredRecords {
    /// How many are decoded at once.
    private static let batch = 1024

    /// Calls a body for each of some documents, in the order in which they are named.
    static func each(_ ids: [Int64], _ database: Database, _ body: (StoredRecord) throws -> Void) throws {
        try batches(ids, database) { for record in $0 { try body(record) } }
    }

    /// Calls a body for each batch of some documents, in the order in which they are named.
    ///
    /// - Parameter hasTexts: Whether the texts of citations are wanted.
    static func batches(
        _ ids: [Int64], _ database: Database, hasTexts: Bool = true, _ body: ([StoredRecord]) throws -> Void
    ) throws {
        struct Raw: Sendable {
            let id: Int64
            let record, claims: [UInt8]
            let original, node: Int64?
        }
        let query = """
            SELECT d.id, r.stated, r.record, r.hash, d.id, c.claims, c.hash, d.original, d.node FROM documents d
            JOIN records r ON r.document = d.id JOIN claims c ON c.document = d.id WHERE d.id = ?
            """
        try batches(ids, database, query) { (id, row) throws(StoreError) in
            try row.check(0..<3, hash: 3, of: "records")
            try row.check(4..<6, hash: 6, of: "claims")
            return Raw(
                id: id, record: row.bytes(2), claims: row.bytes(5), original: try row.value(7),
                node: try row.value(8))
        } decode: { (raw) throws(StoreError) in
            let document = try DetectedDocument(stored: raw.record, hasTexts: hasTexts)
            let claims = try DocumentClaims(stored: raw.claims)
            guard claims.claims.count == document.citations.count else {
                throw .damaged("the claims of document \(raw.id) are not those of its citations")
            }
            return StoredRecord(
                id: raw.id, document: document, claims: claims, original: raw.original, node: raw.node)
        } body: {
            try body($0)
        }
    }

    /// Calls a body for each of some documents, without what their citations mean.
    static func eachDocument(
        _ ids: [Int64], _ database: Database, _ body: (Int64, DetectedDocument) throws -> Void
    ) throws {
        let query = "SELECT document, stated, record, hash FROM records WHERE document = ?"
        try batches(ids, database, query) { (id, row) throws(StoreError) in
            try row.check(0..<3, hash: 3, of: "records")
            return (id, row.bytes(2))
        } decode: { (raw) throws(StoreError) in
            (raw.0, try DetectedDocument(stored: raw.1))
        } body: { (decoded: [(Int64, DetectedDocument)]) in
            for (id, document) in decoded { try body(id, document) }
        }
    }

    /// Calls a body with what the citations of each of some documents mean; nil where that has to be worked out again.
    static func eachClaims(
        _ ids: [Int64], _ database: Database, _ body: (Int64, DocumentClaims?) throws -> Void
    ) throws {
        let query = "SELECT document, claims, hash FROM claims WHERE document = ?"
        try batches(ids, database, query) { (id, row) throws(StoreError) in
            try row.check(0..<2, hash: 2, of: "claims")
            return (id, row.bytes(1))
        } decode: { (raw) throws(StoreError) in
            (raw.0, raw.1.isEmpty ? nil : try DocumentClaims(stored: raw.1))
        } body: { (decoded: [(Int64, DocumentClaims?)]) in
            for (id, claims) in decoded { try body(id, claims) }
        }
    }

    /// Reads rows batch by batch, decodes each batch on the other cores while the one before is looked at, and calls a body for each.
    /// The body may change the rows of what it is called for.
    private static func batches<Raw: Sendable, Decoded: Sendable>(
        _ ids: [Int64], _ database: Database, _ query: String,
        read: (Int64, ResultRow) throws(StoreError) -> Raw,
        decode: @escaping @Sendable (Raw) throws(StoreError) -> Decoded, body: ([Decoded]) throws -> Void
    ) throws {
        let statement = try database.prepared(query)
        func decoded(from start: Int) throws -> Meanwhile<Result<[Decoded], StoreError>> {
            var rows: [Raw] = []
            for id in ids[start..<min(ids.count, start + batch)] {
                try statement.rows([id]) {
                    rows.append(try read(id, $0))
                    return true
                }
            }
            let found = rows
            return Meanwhile {
                let chunks = concurrently(inChunksOf: 64, found.count) { indices in
                    Result { () throws(StoreError) in
                        var decoded: [Decoded] = []
                        for index in indices { decoded.append(try decode(found[index])) }
                        return decoded
                    }
                }
                return Result { () throws(StoreError) in
                    var decoded: [Decoded] = []
                    for chunk in chunks { decoded += try chunk.get() }
                    return decoded
                }
            }
        }
        guard !ids.isEmpty else { return }
        var next: Meanwhile? = try decoded(from: 0)
        for start in stride(from: 0, to: ids.count, by: batch) {
            let made = try next?.wait().get() ?? []
            next = start + batch < ids.count ? try decoded(from: start + batch) : nil
            try body(made)
        }
    }

    /// Returns one document.
    static func document(_ id: Int64, _ database: Database) throws -> DetectedDocument {
        var document: DetectedDocument?
        try eachDocument([id], database) { document = $1 }
        guard let document else {
            throw StoreError.damaged("document \(id) is missing")
        }
        return document
    }

    /// Writes what the citations of a document mean in place of what was known of it.
    static func write(_ claims: [UInt8], of document: Int64, _ database: Database) throws {
        try database.run(
            "UPDATE claims SET claims = ?, hash = ? WHERE document = ?",
            [claims.blob, RowHash.of([document, claims.blob]), document])
    }
}
