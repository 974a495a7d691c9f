import Bytes
package import CitationNetwork
internal import GRDB
import Vocabulary

extension StoredCollection {
    /// Returns what the documents tell of changes: of all documents, or of some. Of some only those are read that tell of them, that change
    /// them, and that are what they change.
    package func changes(of ids: Set<String>? = nil) throws -> ChangeLedger {
        try store.read { database in
            guard let ids else {
                return ChangeLedger(
                    try Self.entries(
                        database.numbers(
                            "SELECT id FROM documents WHERE state <> 0 AND original = id ORDER BY ordering"), database))
            }
            var nodes: Set<Int64> = []
            let changing = ChangeLedger.relations.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
            for id in ids {
                let row = try database.row(ofNode: id)
                nodes.insert(row)
                try database.each(
                    "SELECT source, stated_by FROM edges WHERE target = ? AND relation IN (\(changing))", [row]
                ) { nodes.formUnion([try $0.value(0), try $0.value(1)]) }
            }
            let ledger = ChangeLedger(try Self.entries(ofNodes: nodes, database), of: ids)
            // A consolidated text tells what another one did.
            let others = try ledger.unknownDoers.map { try database.row(ofNode: $0) }.filter { !nodes.contains($0) }
            guard !others.isEmpty else { return ledger }
            return ChangeLedger(try Self.entries(ofNodes: nodes.union(others), database), of: ids)
        }
    }

    /// The documents of some nodes, in the order of the collection.
    private static func entries(ofNodes nodes: Set<Int64>, _ database: Database) throws -> [ChangeLedger.Entry] {
        var found: [(ordering: [UInt8], id: Int64)] = []
        for node in nodes {
            try database.each(
                "SELECT ordering, id FROM documents WHERE node = ? AND state <> 0 AND original = id", [node]
            ) { found.append(($0.bytes(0), try $0.value(1))) }
        }
        found.sort { $0.ordering.lexicographicallyPrecedes($1.ordering) }
        return try entries(found.map(\.id), database)
    }

    private static func entries(_ ids: [Int64], _ database: Database) throws -> [ChangeLedger.Entry] {
        var names: [Int64: String] = [:]
        var entries: [ChangeLedger.Entry] = []
        entries.reserveCapacity(ids.count)
        try StoredRecords.each(ids, database) { record in
            guard let node = record.node else { return }
            if names[node] == nil {
                names[node] = try database.nodes("WHERE id = ?", [node]).first?.id
            }
            guard let name = names[node] else { return }
            entries.append(ChangeLedger.Entry(record.document, id: name, claims: record.claims.claims))
        }
        return entries
    }
}
