import Bytes
import CitationNetwork
internal import GRDB
import Identity
import Vocabulary

/// The rows of nodes by their names, those that a run makes among them.
struct NodeNames {
    private let database: Database
    private var rows: [ExactText: Int64] = [:]
    private var rowsByKey: [DocumentKey: Int64] = [:]
    private var names: [Int64: String] = [:]
    private let firstNew: Int64
    private var next: Int64

    init(_ database: Database) throws {
        self.database = database
        firstNew = try database.nextRow(of: "nodes")
        next = firstNew
    }

    /// Whether a node was there before this run.
    func isOld(_ row: Int64) -> Bool { row < firstNew }

    /// The row of a key's node.
    mutating func row(_ key: DocumentKey) throws -> Int64 {
        if let row = rowsByKey[key] { return row }
        let row = try row(named: key.nodeID)
        rowsByKey[key] = row
        return row
    }

    /// The row of the node of a document without a number.
    mutating func row(file path: String) throws -> Int64 { try row(named: ResolvedCollection.fileNodeID(path)) }

    private mutating func row(named name: String) throws -> Int64 {
        if let row = rows[ExactText(name)] { return row }
        var row = next
        if firstNew > 1, let old = try database.numbers("SELECT id FROM nodes WHERE name = ?", [name]).first {
            row = old
        } else {
            next += 1
        }
        rows[ExactText(name)] = row
        names[row] = name
        return row
    }

    /// The name of a node.
    func name(_ row: Int64) throws -> String {
        if let name = names[row] { return name }
        guard let name = try String.fetchOne(database, sql: "SELECT name FROM nodes WHERE id = ?", arguments: [row])
        else {
            throw StoreError.damaged("node \(row) is missing")
        }
        return name
    }

    /// What citations have said of a node so far.
    func facts(_ row: Int64) throws -> NodeFacts {
        guard isOld(row) else { return NodeFacts() }
        var facts = NodeFacts()
        try database.each("SELECT node, facts, hash FROM facts WHERE node = ?", [row]) {
            try $0.check(0..<2, hash: 2, of: "facts")
            facts = try NodeFacts(stored: $0.bytes(1))
        }
        return facts
    }

    /// A node before it is made.
    struct Draft: Sendable {
        let row: Int64
        let id: String
        let facts: NodeFacts
        let own: NodeFacts.Own?

        /// Makes the node with all that is written of it; nil in place of the node where nothing is said of it any more.
        func made(_ vocabulary: Vocabulary) -> Made {
            guard !facts.isEmpty || own != nil else { return Made(row: row, node: nil, words: [], facts: []) }
            let node = facts.node(id: id, own: own, vocabulary)
            return Made(
                row: row, node: node, words: DocumentQuery.words(of: node, vocabulary), facts: facts.storedBytes)
        }
    }

    /// A node as it is written.
    struct Made: Sendable {
        let row: Int64
        let node: CitationGraph.Node?
        /// What it is found by.
        let words: [UInt8]
        let facts: [UInt8]
    }

    /// Writes nodes in place of what they were; those of which nothing is said any more are deleted.
    ///
    /// One kind of row after the other: between two words of an index another table's row would make it write what it has gathered.
    func write(_ made: [Made], _ vocabulary: Vocabulary) throws {
        for node in made where isOld(node.row) { try forgetWords(of: node.row, vocabulary) }
        for node in made where isOld(node.row) {
            try database.run("DELETE FROM nodes WHERE id = ?", [node.row])
            try database.run("DELETE FROM facts WHERE node = ?", [node.row])
        }
        let insertNode = try database.prepared(
            """
            INSERT INTO nodes (
                name, label, key, type, symbol, organ, issuer, date, jurisdiction, level, term, title, path, id, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        let insertFacts = try database.prepared("INSERT INTO facts (node, facts, hash) VALUES (?, ?, ?)")
        let insertWords = try database.prepared("INSERT INTO node_words (rowid, words) VALUES (?, ?)")
        for made in made {
            guard let node = made.node else { continue }
            try insertNode.run(hashing: [
                node.id, node.label, node.key, node.type, node.symbol, node.organ, node.issuer,
                node.date?.description, node.jurisdiction, node.level?.rawValue, node.term, node.title, node.path,
                made.row,
            ])
            try insertFacts.run(hashing: [made.row, made.facts.blob])
        }
        for node in made where node.node != nil { try insertWords.run([node.row, node.words.blob]) }
    }

    /// The index holds no words: what is to be taken out of it is made again.
    private func forgetWords(of row: Int64, _ vocabulary: Vocabulary) throws {
        try database.each(StoredNode.query("WHERE id = ?"), [row]) { found in
            let words = DocumentQuery.words(of: try StoredNode.node(found), vocabulary)
            try database.run(
                "INSERT INTO node_words (node_words, rowid, words) VALUES ('delete', ?, ?)",
                [row, words.blob])
        }
    }
}
