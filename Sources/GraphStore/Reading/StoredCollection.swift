import Bytes
public import CitationNetwork
import ConfigurationFiles
internal import GRDB
public import Vocabulary

/// A store as what questions are asked of: of each question's documents and relations only those are read that it needs.
public struct StoredCollection: GraphSource {
    let store: GraphStore
    /// The built-in vocabulary with the rows of the collection's configurations.
    public let vocabulary: Vocabulary
    /// The folders that were given by absolute paths: what stands before their names concerns only the machine.
    private let folders: [GraphStore.Folder]

    /// Opens a store to ask it.
    ///
    /// - Throws: `StoreError` where there is none, or one that can't be read.
    public init(_ path: String) throws {
        store = try GraphStore.forReading(path)
        let folders = try store.folders()
        vocabulary = try GraphStore.configurations(of: folders).vocabulary
        self.folders = folders.filter { $0.shown.hasPrefix("/") }
    }

    /// Returns a file's path as others may see it: from the folder on that was given to be indexed.
    package func relativePath(_ path: String) -> String {
        for folder in folders where path.hasPrefix(folder.shown) {
            let rest = path.dropFirst(folder.shown.count)
            if rest.isEmpty { return String(path.split(separator: "/").last ?? "") }
            if rest.hasPrefix("/") || folder.shown.hasSuffix("/") {
                return folder.name + "/" + rest.drop { $0 == "/" }
            }
        }
        return path
    }

    // MARK: - Documents

    /// Returns the documents that a query could mean, the most cited first.
    public func documents(_ query: DocumentQuery) throws -> [CitationGraph.Node] { try choices(matches(query)) }

    /// Returns all documents that what was typed fits, the obvious first.
    package func found(_ query: DocumentQuery) throws -> [CitationGraph.Node] {
        let (exact, nodes) = try store.read { database in
            let exact = try Self.exact(query, database)
            return (exact, exact.isEmpty ? try candidates(query, database) : [])
        }
        guard exact.isEmpty else { return exact }
        return try query.found(in: nodes, vocabulary) { indices in try citedBy(indices.map { nodes[$0] }) }
            .map { nodes[$0] }
    }

    /// Returns the documents that were read.
    package func collectionDocuments() throws -> [CitationGraph.Node] {
        try store.read { try $0.nodes("WHERE path IS NOT NULL ORDER BY name", []) }
    }

    private func matches(_ query: DocumentQuery) throws -> [CitationGraph.Node] {
        try store.read { database in
            let exact = try Self.exact(query, database)
            guard exact.isEmpty else { return exact }
            let graph = CitationGraph(nodes: try candidates(query, database), edges: [])
            return query.matches(in: graph, vocabulary).map { graph.nodes[$0] }
        }
    }

    /// The documents that were typed to the letter: by id, by key, by path.
    private static func exact(_ query: DocumentQuery, _ database: Database) throws -> [CitationGraph.Node] {
        let named = try database.nodes("WHERE name = ?", [query.typed])
        if !named.isEmpty { return named }
        if query.typed.contains("@") {
            let keyed = try database.nodes("WHERE key = ? ORDER BY name", [query.typed])
            if !keyed.isEmpty { return keyed }
        }
        return try paths(query, database)
    }

    /// The documents among which are all that a query fits.
    private func candidates(_ query: DocumentQuery, _ database: Database) throws -> [CitationGraph.Node] {
        guard let expression = query.expression(vocabulary) else { return [] }
        return try database.nodes(
            "WHERE id IN (SELECT rowid FROM node_words WHERE node_words MATCH ?) ORDER BY name", [expression])
    }

    /// The documents whose paths fit best what was typed.
    private static func paths(_ query: DocumentQuery, _ database: Database) throws -> [CitationGraph.Node] {
        let exact = try database.nodes("WHERE path = ? ORDER BY name", [query.typed])
        guard exact.isEmpty, query.isPath else { return exact }
        var (best, rows) = (Int.max, [Int64]())
        try database.each("SELECT path, id FROM nodes WHERE path IS NOT NULL ORDER BY name") { row in
            guard let rank = query.pathRank(try row.value(0)), rank <= best else { return }
            if rank < best { (best, rows) = (rank, []) }
            rows.append(try row.value(1))
        }
        return try rows.flatMap { try database.nodes("WHERE id = ?", [$0]) }
    }

    /// Returns for each of some documents how many others cite it.
    package func citedBy(_ documents: [CitationGraph.Node]) throws -> [Int] {
        try store.read { database in
            try documents.map { document in
                let row = try database.row(ofNode: document.id)
                return Int(try database.numbers("SELECT count(DISTINCT source) FROM edges WHERE target = ?", [row])[0])
            }
        }
    }

    /// Returns what is cited without what would tell whether a document is meant.
    package func unsettled(for document: CitationGraph.Node) throws -> [CitationGraph.Node] {
        let keys = document.openKeys(vocabulary)
        return try store.read { database in
            try keys.flatMap { try database.nodes("WHERE key = ?", [$0]) }.filter {
                $0.mayMean(document, openKeys: keys)
            }.sorted { ExactText($0.id) < ExactText($1.id) }
        }
    }

    // MARK: - Relations

    /// Returns the relations of a document, read as far as the limit goes.
    public func relations(_ query: RelationsQuery) throws -> RelationsAnswer {
        try store.read { database in
            let (own, other) = query.direction == .outgoing ? ("source", "target") : ("target", "source")
            let document = try database.row(ofNode: query.id)
            var conditions = ["e.\(own) = ?"]
            if let relations = query.relations {
                conditions.append("e.relation IN \(Self.list(relations.map(\.rawValue)))")
            }
            if let levels = query.levels { conditions.append("n.level IN \(Self.list(levels.map(\.rawValue)))") }
            if let types = query.types { conditions.append("n.type IN \(Self.list(types))") }
            // The order of `GraphInMemory`: by relation, then by the other's id, then by who says it.
            var found: [(day: String, rank: Int, name: ExactText, asserter: ExactText, edge: Int64)] = []
            var others: Set<Int64> = []
            try database.each(
                """
                SELECT e.relation, n.name, e.id, a.name, n.id, n.date FROM edges e JOIN nodes n ON n.id = e.\(other)
                LEFT JOIN nodes a ON a.id = e.asserted_by WHERE \(conditions.joined(separator: " AND "))
                """, [document]
            ) { row in
                let rank = RelationType(rawValue: try row.value(0)).flatMap { RelationType.ranks[$0] } ?? 0
                // Behind all dates stands what has none.
                let day = query.isByDate ? try row.value(5) as String? ?? "~" : ""
                found.append(
                    (
                        day, rank, ExactText(try row.value(1)), ExactText(try row.value(3) as String? ?? ""),
                        try row.value(2)
                    ))
                others.insert(try row.value(4))
            }
            found.sort { left, right in
                if query.isByDate, left.day != right.day || left.name != right.name {
                    return (left.day, left.name) < (right.day, right.name)
                }
                return (left.rank, left.name, left.asserter) < (right.rank, right.name, right.asserter)
            }
            let shown = found.prefix(query.limit ?? found.count).map(\.edge)
            let part = try StoredPart(database, edges: shown, nodes: [document])
            return RelationsAnswer(
                graph: part.graph, document: part.position(ofNode: document), edges: shown.map(part.position(ofEdge:)),
                relations: found.count, documents: others.count)
        }
    }

    /// Words as a list of SQL.
    private static func list(_ words: some Sequence<String>) -> String {
        "(\(words.sorted().map { "'\($0.replacing("'", with: "''"))'" }.joined(separator: ", ")))"
    }

    // MARK: - Implementers

    /// Returns the documents that implement one, read no further away than the limit needs.
    public func implementers(of id: String, _ options: Implementers.Options) throws -> ImplementersAnswer {
        try store.read { database in
            let target = try database.row(ofNode: id)
            let closure = try StoredClosure(database, of: target, options)
            let (answers, isComplete) = Implementers.of(closure.target, in: closure.graph, options)
            let shown = Array(answers.prefix(options.limit ?? answers.count))
            let part = try StoredPart(
                database, edges: Set(shown.flatMap { $0.way.map { closure.edges[$0] } }).sorted(), nodes: [target])
            return ImplementersAnswer(
                graph: part.graph, target: part.position(ofNode: target),
                answers: shown.map { answer in
                    Implementers.Answer(
                        node: part.position(ofNode: closure.nodes[answer.node]),
                        way: answer.way.map { part.position(ofEdge: closure.edges[$0]) })
                }, total: answers.count, documents: Set(answers.map(\.node)).count,
                isComplete: isComplete && closure.isComplete)
        }
    }

    // MARK: - Ways

    /// Returns a shortest way from one document to another, in either direction.
    public func path(from: String, to: String) throws -> PathAnswer {
        try store.read { database in
            let rows = (from: try database.row(ofNode: from), to: try database.row(ofNode: to))
            let whole = try StoredPart(whole: database, hasEvidence: false)
            let ends = (from: whole.position(ofNode: rows.from), to: whole.position(ofNode: rows.to))
            let way = whole.graph.path(from: ends.from, to: ends.to) ?? whole.graph.path(from: ends.to, to: ends.from)
            let edges = way?.map { whole.edges[$0] } ?? []
            let part = try StoredPart(database, edges: edges, nodes: [rows.from, rows.to])
            return PathAnswer(
                graph: part.graph, way: way == nil ? nil : edges.map(part.position(ofEdge:)),
                ends: (part.position(ofNode: rows.from), part.position(ofNode: rows.to)))
        }
    }

    // MARK: - The whole

    /// Returns the whole graph.
    public func graph(hasEvidence: Bool) throws -> CitationGraph {
        try store.read { try StoredPart(whole: $0, hasEvidence: hasEvidence).graph }
    }
}

extension Database {
    /// Returns the nodes that fulfil a condition, in its order.
    func nodes(_ condition: String, _ arguments: [any Bindable]) throws -> [CitationGraph.Node] {
        var nodes: [CitationGraph.Node] = []
        try each(StoredNode.query(condition), arguments) { nodes.append(try StoredNode.node($0)) }
        return nodes
    }

    /// Returns the row of the node with an id.
    ///
    /// - Throws: `UnknownDocument` where there is none.
    func row(ofNode id: String) throws -> Int64 {
        guard let row = try numbers("SELECT id FROM nodes WHERE name = ?", [id]).first else {
            throw UnknownDocument(id: id)
        }
        return row
    }
}
