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
        for start in stride(from: 0, to: ids.count, by: batch) {
            var raw: [Raw] = []
            for id in ids[start..<min(ids.count, start + batch)] {
                try database.each(
                    """
                    SELECT record, claims, original, node FROM documents JOIN records ON records.document = id
                    JOIN claims ON claims.document = id WHERE id = ?
                    """, [id]
                ) { row in
                    raw.append(
                        Raw(
                            id: id, record: row.bytes(0), claims: row.bytes(1), original: try row.value(2),
                            node: try row.value(3)))
                }
            }
            let found = raw
            let decoded = concurrently(found.count, chunk: 32) { index in
                Result { () throws(StoreError) in
                    var reader = ByteReader(found[index].record)
                    return StoredRecord(
                        id: found[index].id, document: try reader.document(),
                        claims: try DocumentClaims(found[index].claims), original: found[index].original,
                        node: found[index].node)
                }
            }
            for record in decoded { try body(record.get()) }
        }
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

    /// Calls a body for each of some documents, without what their citations mean.
    static func eachDocument(
        _ ids: [Int64], _ database: Database, _ body: (Int64, DetectedDocument) throws -> Void
    ) throws {
        for start in stride(from: 0, to: ids.count, by: batch) {
            var raw: [(id: Int64, record: [UInt8])] = []
            for id in ids[start..<min(ids.count, start + batch)] {
                try database.each("SELECT record FROM records WHERE document = ?", [id]) {
                    raw.append((id, $0.bytes(0)))
                }
            }
            let found = raw
            let decoded = concurrently(found.count, chunk: 32) { index in
                Result { () throws(StoreError) in
                    var reader = ByteReader(found[index].record)
                    return try reader.document()
                }
            }
            for (entry, document) in zip(found, decoded) { try body(entry.id, document.get()) }
        }
    }

    /// Returns one document.
    static func document(_ id: Int64, _ database: Database) throws -> DetectedDocument {
        var document: DetectedDocument?
        try database.each("SELECT record FROM records WHERE document = ?", [id]) { row in
            var reader = ByteReader(row.bytes(0))
            document = try reader.document()
        }
        guard let document else {
            throw StoreError(.damaged, "is damaged: document \(id) is missing; delete it and index again")
        }
        return document
    }
}
