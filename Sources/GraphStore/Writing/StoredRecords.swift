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
        struct Raw: Sendable {
            let id: Int64
            let record, claims: [UInt8]
            let original, node: Int64?
        }
        let query = """
            SELECT record, claims, original, node FROM documents JOIN records ON records.document = id
            JOIN claims ON claims.document = id WHERE id = ?
            """
        try each(ids, database, query) { (id, row) throws(StoreError) in
            Raw(
                id: id, record: row.bytes(0), claims: row.bytes(1), original: try row.value(2),
                node: try row.value(3))
        } decode: { (raw) throws(StoreError) in
            StoredRecord(
                id: raw.id, document: try document(raw.record), claims: try DocumentClaims(raw.claims),
                original: raw.original, node: raw.node)
        } body: {
            try body($0)
        }
    }

    /// Calls a body for each of some documents, without what their citations mean.
    static func eachDocument(
        _ ids: [Int64], _ database: Database, _ body: (Int64, DetectedDocument) throws -> Void
    ) throws {
        try each(ids, database, "SELECT record FROM records WHERE document = ?") { id, row in
            (id, row.bytes(0))
        } decode: { (raw) throws(StoreError) in
            (raw.0, try document(raw.1))
        } body: { (decoded: (Int64, DetectedDocument)) in
            try body(decoded.0, decoded.1)
        }
    }

    /// Reads rows batch by batch, decodes each batch on the other cores while the one before is looked at, and calls a body for each.
    /// The body may change the rows of what it is called for.
    private static func each<Raw: Sendable, Decoded: Sendable>(
        _ ids: [Int64], _ database: Database, _ query: String,
        read: (Int64, ResultRow) throws(StoreError) -> Raw,
        decode: @escaping @Sendable (Raw) throws(StoreError) -> Decoded, body: (Decoded) throws -> Void
    ) throws {
        func decoded(from start: Int) throws -> Meanwhile<[Result<Decoded, StoreError>]> {
            var rows: [Raw] = []
            for id in ids[start..<min(ids.count, start + batch)] {
                try database.each(query, [id]) { rows.append(try read(id, $0)) }
            }
            let found = rows
            return Meanwhile {
                concurrently(found.count, chunk: 32) { index in
                    Result { () throws(StoreError) in try decode(found[index]) }
                }
            }
        }
        guard !ids.isEmpty else { return }
        var next: Meanwhile? = try decoded(from: 0)
        for start in stride(from: 0, to: ids.count, by: batch) {
            let results = next?.wait() ?? []
            next = start + batch < ids.count ? try decoded(from: start + batch) : nil
            for result in results { try body(result.get()) }
        }
    }

    private static func document(_ record: [UInt8]) throws(StoreError) -> DetectedDocument {
        var reader = ByteReader(record)
        return try reader.document()
    }

    /// Calls a body with what the citations of each of some documents mean; nil where that has to be worked out again.
    static func eachClaims(
        _ ids: [Int64], _ database: Database, _ body: (Int64, DocumentClaims?) throws -> Void
    ) throws {
        for id in ids {
            var claims: [UInt8] = []
            try database.each("SELECT claims FROM claims WHERE document = ?", [id]) { claims = $0.bytes(0) }
            try body(id, claims.isEmpty ? nil : try DocumentClaims(claims))
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
