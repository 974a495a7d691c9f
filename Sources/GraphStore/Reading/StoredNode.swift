import CitationNetwork
internal import GRDB
import Vocabulary

/// Nodes as rows of the store.
enum StoredNode {
    /// The query for nodes that fulfil a condition; `node` takes its rows.
    static func query(_ condition: String) -> String {
        """
        SELECT name, label, key, type, symbol, organ, issuer, date, jurisdiction, level, term, title, path, id
        FROM nodes \(condition)
        """
    }

    /// The node of a row.
    static func node(_ row: ResultRow) -> CitationGraph.Node {
        CitationGraph.Node(
            id: row[0], label: row[1], key: row[2], type: row[3], symbol: row[4], organ: row[5], issuer: row[6],
            date: (row[7] as String?).flatMap { CalendarDate(iso: $0) }, jurisdiction: row[8],
            level: (row[9] as String?).flatMap(Level.init), term: row[10], title: row[11], path: row[12])
    }
}
