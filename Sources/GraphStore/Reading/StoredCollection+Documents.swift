import CitationDetection
public import CitationNetwork
import ConfigurationFiles
internal import GRDB
package import TextSearch
import Vocabulary

extension StoredCollection {
    /// Counts the documents.
    package func counts() throws -> CollectionCounts {
        try store.read { database in
            var counts = CollectionCounts()
            try database.each(
                "SELECT form, count(*), sum(citations), sum(size), sum(original <> id) FROM documents WHERE state <> 0 GROUP BY form"
            ) { row in
                counts.forms[try row.value(0)] = try row.value(1)
                counts.texts += try row.value(1) as Int
                counts.citations += try row.value(2) as Int
                counts.bytes += try row.value(3) as Int
                counts.repeated += try row.value(4) as Int
            }
            return counts
        }
    }

    /// Returns what a careful clerk would look at again; for this all documents are resolved anew.
    public func findings() throws -> [Finding] {
        let aliases = try store.configurations().aliases
        return try store.read { database in
            let ids = try database.numbers("SELECT id FROM documents WHERE state <> 0 ORDER BY ordering")
            var documents: [DetectedDocument] = []
            try StoredRecords.eachDocument(ids, database) { documents.append($1) }
            return Resolver(vocabulary, aliases: aliases).resolve(documents).findings(vocabulary)
        }
    }

    /// Returns the texts that a query finds: the latest documents first, those without a date last, then by path.
    ///
    /// - Parameter limit: How many are given at most; nil for all.
    /// - Returns: The hits, and whether there are more.
    package func search(_ query: SearchQuery, limit: Int?) throws -> (hits: [TextHit], hasMore: Bool) {
        try store.read { database in
            var hits: [TextHit] = []
            var hasMore = false
            /// Takes up a document that the index finds; returns whether more are wanted.
            func take(_ id: Int64) throws -> Bool {
                guard let hit = try hit(query, id, database) else { return true }
                hasMore = hits.count == limit
                if !hasMore { hits.append(hit) }
                return !hasMore
            }
            let matches = "SELECT rowid FROM words WHERE words MATCH ?"
            let isRare =
                try database.numbers("\(matches) LIMIT ?", [query.matchExpression, Self.few + 1]).count <= Self.few
            if isRare || limit == nil {
                let ids = try database.numbers(
                    "SELECT id FROM documents WHERE text IN (\(matches)) AND state <> 0 ORDER BY date DESC, ordering",
                    [query.matchExpression])
                for id in ids where try !take(id) { break }
            } else {
                // What many texts have is soon met on the way from the latest: to put all of them in order takes longer.
                try database.rows(
                    "SELECT id, text FROM documents WHERE state <> 0 ORDER BY date DESC, ordering",
                    while: { row in
                        let (id, text): (Int64, Int64) = (try row.value(0), try row.value(1))
                        let isFound = try !database.numbers("\(matches) AND rowid = ?", [query.matchExpression, text])
                            .isEmpty
                        return try !isFound || take(id)
                    })
            }
            return (hits, hasMore)
        }
    }

    /// As many texts are put in order at once.
    private static let few = 2_000

    private func hit(_ query: SearchQuery, _ id: Int64, _ database: Database) throws -> TextHit? {
        var hit: TextHit?
        try database.each(
            """
            SELECT d.path, d.text, d.node, d.id, r.stated, r.record, r.hash FROM documents d
            JOIN records r ON r.document = d.id WHERE d.id = ?
            """, [id]
        ) { row in
            let text = try database.text(try row.value(1))
            guard let match = query.matches(in: text.span) else { return }
            let snippet = match.snippet(in: text.span)
            try row.check(3..<6, hash: 6, of: "records")
            let document = try DetectedDocument(stored: row.bytes(5))
            guard let node = try database.nodes("WHERE id = ?", [try row.value(2) as Int64?]).first else { return }
            hit = TextHit(
                path: try row.value(0), page: document.page(of: snippet.offset), snippet: snippet,
                occurrences: match.occurrences, node: node)
        }
        return hit
    }
}
