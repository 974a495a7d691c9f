import Bytes
import CitationDetection
import CitationNetwork
import ConfigurationFiles
internal import GRDB
import Identity
import Vocabulary

/// Looks at all of a store: whether the file is whole, each row what was written, and all that is made of others what these make.
///
/// ```
/// pages ─▶ rows by their hashes ─▶ rows that belong together ─▶ words of texts and nodes ─▶ graph of the records
/// ```
///
/// What one of the first two finds makes the rest meaningless: it ends there.
package struct StoreCheck {
    private let database: Database
    private let vocabulary: Vocabulary
    private let aliases: [String: String]
    /// What was found, each as one line.
    private var findings: [String] = []

    private init(database: Database, vocabulary: Vocabulary, aliases: [String: String]) {
        (self.database, self.vocabulary, self.aliases) = (database, vocabulary, aliases)
    }

    /// So many are told of one kind.
    private static let most = 20

    /// Returns what is damaged in a store, each as one line; nothing where all is sound.
    ///
    /// - Throws: `StoreError` where it can't be opened at all.
    /// - Complexity: O(*n*) in the store; the documents' records are in memory at once.
    package static func findings(_ path: String) throws -> [String] {
        let store = try GraphStore.forReading(path)
        let damaged = try store.read { database in
            let found = try pages(database)
            return found.isEmpty ? try rows(database) : found
        }
        guard damaged.isEmpty else { return damaged }
        let configurations = try store.configurations()
        return try store.read { database in
            var check = StoreCheck(
                database: database, vocabulary: configurations.vocabulary, aliases: configurations.aliases)
            try check.checkAll()
            return check.findings
        }
    }

    /// What SQLite itself finds: pages, and indexes against their tables.
    private static func pages(_ database: Database) throws -> [String] {
        let found = try String.fetchAll(database, sql: "PRAGMA integrity_check(\(most))")
        return found == ["ok"] ? [] : found.map { "the file: \($0)" }
    }

    /// The rows that are not what was written.
    private static func rows(_ database: Database) throws -> [String] {
        var findings: [String] = []
        for (table, columns) in Schema.hashed {
            let count = columns.split(separator: ",").count
            var damaged = 0
            try database.each("SELECT \(columns), hash FROM \(table)") { row in
                if !row.isSound(0..<count, hash: count) { damaged += 1 }
            }
            if damaged > 0 {
                findings.append("\(table): \(damaged) \(damaged == 1 ? "row is" : "rows are") not what was written")
            }
        }
        return findings
    }

    private mutating func checkAll() throws {
        try checkTies()
        guard findings.isEmpty else { return }
        try checkWords()
        try checkGraph()
    }

    // MARK: - Rows that belong together

    /// What must not be there: a row without the one that it belongs to.
    private static let ties: [(name: String, query: String)] = [
        ("documents without an input", "SELECT count(*) FROM documents WHERE input NOT IN (SELECT id FROM inputs)"),
        ("documents without a record", "SELECT count(*) FROM documents WHERE id NOT IN (SELECT document FROM records)"),
        ("documents without claims", "SELECT count(*) FROM documents WHERE id NOT IN (SELECT document FROM claims)"),
        ("documents without a text", "SELECT count(*) FROM documents WHERE text NOT IN (SELECT id FROM texts)"),
        ("documents of no known state", "SELECT count(*) FROM documents WHERE state NOT IN (0, 1, 2)"),
        (
            "documents without a node",
            "SELECT count(*) FROM documents WHERE state <> 0 AND ifnull(node, 0) NOT IN (SELECT id FROM nodes)"
        ),
        ("records without a document", "SELECT count(*) FROM records WHERE document NOT IN (SELECT id FROM documents)"),
        ("claims without a document", "SELECT count(*) FROM claims WHERE document NOT IN (SELECT id FROM documents)"),
        ("texts without a document", "SELECT count(*) FROM texts WHERE id NOT IN (SELECT text FROM documents)"),
        ("nodes without facts", "SELECT count(*) FROM nodes WHERE id NOT IN (SELECT node FROM facts)"),
        ("facts without a node", "SELECT count(*) FROM facts WHERE node NOT IN (SELECT id FROM nodes)"),
    ]

    private mutating func checkTies() throws {
        for (name, query) in Self.ties {
            let count = try database.numbers(query)[0]
            if count > 0 { findings.append("\(count) \(name)") }
        }
    }

    // MARK: - Words

    private mutating func checkWords() throws {
        var texts = WordSum()
        try database.each("SELECT id, text FROM texts") { row in
            texts.add(words: row.bytes(1), row: try row.value(0), hasPlaces: true)
        }
        if try texts != WordSum(of: "words", database) || !WordSum.findsAll(in: "words", database) {
            findings.append("the index of words is not that of the texts")
        }
        var nodes = WordSum()
        try database.each(StoredNode.query("")) { row in
            let words = DocumentQuery.words(of: try StoredNode.node(row), vocabulary)
            nodes.add(folded: words, row: try row.value(13), hasPlaces: false)
        }
        if try nodes != WordSum(of: "node_words", database) || !WordSum.findsAll(in: "node_words", database) {
            findings.append("the index of documents' names is not that of the documents")
        }
    }

    // MARK: - The graph

    /// Resolves all documents anew and compares what that makes.
    private mutating func checkGraph() throws {
        let ids = try database.numbers("SELECT id FROM documents WHERE state <> 0 ORDER BY ordering")
        var documents: [DetectedDocument] = []
        var epochs = StoredEpochs()
        let resolver = Resolver(vocabulary, aliases: aliases)
        try StoredRecords.each(ids, database) { record in
            documents.append(record.document)
            epochs.add(record, resolver)
        }
        let resolved = resolver.resolve(documents)
        try checkPlaces(of: ids, resolved)
        let strays = try epochs.strays(from: database)
        if strays > 0 { note("\(strays) numbers are known in other terms or years than the records tell") }
        let (graph, stored) = (
            resolved.graph(vocabulary), try StoredPart(whole: database, hasEvidence: true).graph
        )
        note(graph.nodes.map(\.id), stored.nodes.map(\.id), "document")
        guard graph.nodes.count == stored.nodes.count else { return }
        for (made, kept) in zip(graph.nodes, stored.nodes) where made != kept {
            note("document '\(kept.id)' is not what the records say of it")
        }
        func name(_ edge: CitationGraph.Edge, _ graph: CitationGraph) -> String {
            "\(graph.nodes[edge.source].id) \(edge.relation.rawValue) \(graph.nodes[edge.target].id)"
        }
        note(graph.edges.map { name($0, graph) }, stored.edges.map { name($0, stored) }, "relation")
        guard graph.edges.count == stored.edges.count else { return }
        for (made, kept) in zip(graph.edges, stored.edges) where made != kept {
            note("relation '\(name(kept, stored))' is not what the records say of it")
        }
    }

    /// Whether each document has the node, and each repetition the original, that the records give it.
    private mutating func checkPlaces(of ids: [Int64], _ resolved: ResolvedCollection) throws {
        var places: [String?] = []
        try database.each(
            "SELECT n.name FROM documents d LEFT JOIN nodes n ON n.id = d.node WHERE d.state <> 0 ORDER BY d.ordering"
        ) { places.append(try $0.value(0)) }
        for (index, (id, place)) in zip(ids, places).enumerated() where place != resolved.nodeID(ofDocument: index) {
            note("document \(id) is at the wrong place of the graph")
        }
        let strays = try database.numbers(
            """
            SELECT count(*) FROM documents d WHERE state <> 0 AND original IS NOT CASE WHEN fingerprint = 0 THEN id ELSE (
                SELECT id FROM documents o WHERE o.fingerprint = d.fingerprint AND o.state <> 0 ORDER BY ordering LIMIT 1) END
            """)[0]
        if strays > 0 { note("\(strays) documents repeat another text than they say") }
    }

    private mutating func note(_ finding: String) {
        if findings.count < Self.most { findings.append("the graph: \(finding)") }
    }

    /// Notes what only one of two lists has.
    private mutating func note(_ made: [String], _ kept: [String], _ what: String) {
        let (made, kept) = (Set(made.map(ExactText.init)), Set(kept.map(ExactText.init)))
        for name in made.subtracting(kept).sorted() { note("\(what) '\(name.text)' is missing") }
        for name in kept.subtracting(made).sorted() { note("\(what) '\(name.text)' is in no record") }
    }
}
