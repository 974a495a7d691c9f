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
            SELECT record, claims, original, node FROM documents JOIN records ON records.document = id
            JOIN claims ON claims.document = id WHERE id = ?
            """
        try batches(ids, database, query) { (id, row) throws(StoreError) in
            Raw(
                id: id, record: row.bytes(0), claims: row.bytes(1), original: try row.value(2),
                node: try row.value(3))
        } decode: { (raw) throws(StoreError) in
            StoredRecord(
                id: raw.id, document: try DetectedDocument(stored: raw.record, hasTexts: hasTexts),
                claims: try DocumentClaims(stored: raw.claims),
                original: raw.original, node: raw.node)
        } body: {
            try body($0)
        }
    }

    /// Calls a body for each of some documents, without what their citations mean.
    static func eachDocument(
        _ ids: [Int64], _ database: Database, _ body: (Int64, DetectedDocument) throws -> Void
    ) throws {
        try batches(ids, database, "SELECT record FROM records WHERE document = ?") { id, row in
            (id, row.bytes(0))
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
        try batches(ids, database, "SELECT claims FROM claims WHERE document = ?") { id, row in
            (id, row.bytes(0))
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
            throw StoreError(.damaged, "is damaged: document \(id) is missing; delete it and index again")
        }
        return document
    }
}
