import CitationDetection
import CitationNetwork
internal import GRDB

/// The documents that changes concern because another has the same text: the first of them speaks for all.
struct SameTexts {
    /// Documents with one text.
    struct Group {
        /// The first of them.
        let original: Int64
        /// Its stable path.
        let originalPath: String
        /// What they are: one text is one document, even where only one file's name or line tells its number.
        let own: Claim?
    }

    /// The group of each document that shares its text.
    private(set) var groups: [Int64: Group] = [:]
    /// The documents in the graph whose group has changed.
    private(set) var touched: [Int64] = []

    init(_ database: Database, _ resolver: Resolver) throws {
        var current: [(id: Int64, state: Int)] = []
        var fingerprint: Int64 = 0
        var all: [[(id: Int64, state: Int)]] = []
        try database.each(
            """
            SELECT fingerprint, id, state FROM documents WHERE fingerprint IN (
                SELECT fingerprint FROM documents WHERE state <> 1 AND fingerprint <> 0)
            ORDER BY fingerprint, ordering
            """
        ) { row in
            let next: Int64 = try row.value(0)
            if next != fingerprint {
                if current.count > 1 { all.append(current) }
                current = []
            }
            fingerprint = next
            current.append((try row.value(1), try row.value(2)))
        }
        if current.count > 1 { all.append(current) }
        for members in all {
            touched += members.filter { $0.state == 1 }.map(\.id)
            let alive = members.filter { $0.state != 2 }.map(\.id)
            guard alive.count > 1 else { continue }
            let documents = try alive.map { try StoredRecords.document($0, database) }
            let own = documents.lazy.compactMap { resolver.ownClaim($0) }.first
            for id in alive { groups[id] = Group(original: alive[0], originalPath: documents[0].stablePath, own: own) }
        }
    }
}
