import CitationNetwork
internal import GRDB
import Identity
import Vocabulary

/// Nodes as rows of the store.
enum StoredNode {
    /// The query for nodes that fulfil a condition; `node` takes its rows.
    static func query(_ condition: String) -> String {
        """
        SELECT name, label, key, type, symbol, organ, issuer, date, jurisdiction, level, term, title, path, id, hash
        FROM nodes \(condition)
        """
    }

    /// The node of a row.
    static func node(_ row: ResultRow) throws(StoreError) -> CitationGraph.Node {
        try row.check(0..<14, hash: 14, of: "nodes")
        return CitationGraph.Node(
            id: try row.value(0), label: try row.value(1), key: try row.value(2), type: try row.value(3),
            symbol: try row.value(4), organ: try row.value(5), issuer: try row.value(6),
            date: (try row.value(7) as String?).flatMap { CalendarDate(iso: $0) }, jurisdiction: try row.value(8),
            level: (try row.value(9) as String?).flatMap(Level.init), term: try row.value(10), title: try row.value(11),
            path: try row.value(12))
    }
}
