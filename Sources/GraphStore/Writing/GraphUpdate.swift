import Bytes
import CitationDetection
import CitationNetwork
import ConfigurationFiles
internal import GRDB
import Vocabulary

/// Brings the graph up to date with the documents: what left is taken out, what came is put in, and what others leave open is decided
/// anew where the collection's evidence has changed.
///
/// The result is always that of a fresh start. What a node is said to be is counted (`NodeFacts`), so that it can be taken away again;
/// the relations that a node states are made anew from all documents of that node; and a citation that leaves its epoch open is looked
/// at again when the epochs that are known for its number change:
///
/// ```
/// gone, touched ── retract ─┐                                    ┌─▶ nodes
///                           ├─▶ epochs ─▶ unsettled ─▶ settle ───┤
/// added, touched ── claim ──┘                                    └─▶ edges
/// ```
struct GraphUpdate {
    let database: Database
    let resolver: Resolver
    let vocabulary: Vocabulary
    /// Told how many of the documents are done.
    let progress: (Int, Int) -> Void

    /// What changes in what is said of nodes.
    private let changes = FactChanges()
    /// Nodes that this run made of one document, and what that says of itself: their relations are written.
    private var stated: [Int64: NodeFacts.Own] = [:]
    /// Nodes that have several documents, or had others: their relations and their own data are made anew.
    private var restated: Set<Int64> = []
    private var nodes: NodeNames
    private var epochs: EpochChanges
    /// The documents with the same text as others, by document: the first of them, and what they all are.
    private var groups: [Int64: SameTexts.Group] = [:]

    init(
        _ database: Database, _ resolver: Resolver, _ vocabulary: Vocabulary, progress: @escaping (Int, Int) -> Void
    ) throws {
        (self.database, self.resolver, self.vocabulary) = (database, resolver, vocabulary)
        self.progress = progress
        nodes = try NodeNames(database)
        epochs = EpochChanges(database)
    }

    /// Returns whether anything had to be done.
    mutating func run() throws -> Bool {
        let added = try database.numbers("SELECT id FROM documents WHERE state = 0")
        let gone = try database.numbers("SELECT id FROM documents WHERE state = 2")
        guard !added.isEmpty || !gone.isEmpty else { return false }
        let same = try SameTexts(database, resolver)
        groups = same.groups
        let touched = same.touched
        try retract(gone + touched)
        try claim(added + touched)
        try epochs.apply()
        let unsettled = try unsettled(except: Set(added + touched + gone))
        let all = added.count + touched.count + unsettled.count
        try state(added + touched, arePlaced: false, all)
        try state(unsettled, arePlaced: true, all)
        for document in gone { try GraphStore.delete(document: document, database) }
        try writeEdgesAgain()
        try writeNodes()
        return true
    }

    // MARK: - Taking out

    /// Takes out of nodes and epochs what documents had put in.
    private mutating func retract(_ documents: [Int64]) throws {
        try StoredRecords.each(documents, database) { record in
            try retractFacts(record)
            for key in record.claims.firmKeys { epochs.count(key, -1) }
            try database.run("DELETE FROM open_blocks WHERE document = ?", [record.id])
            // What it tells by itself is worked out again where it stays: another's text may have told what it is.
            try StoredRecords.write([], of: record.id, database)
        }
    }

    private mutating func retractFacts(_ record: StoredRecord) throws {
        guard let node = record.node else { return }
        restated.insert(node)
        let placed = PlacedDocument(record: record, own: node, targets: try targets(of: record), statesAlone: false)
        changes.count([placed], -1)
    }

    /// The nodes that the citations of a document mean.
    private mutating func targets(of record: StoredRecord) throws -> [Int?] {
        var targets: [Int?] = []
        targets.reserveCapacity(record.claims.claims.count)
        for index in record.claims.claims.indices {
            targets.append(try record.claims.claims[index].map { Int(try nodes.row($0.key)) })
        }
        return targets
    }

    // MARK: - What documents tell

    /// Notes the epochs that documents tell, and the numbers whose epochs they leave open.
    private mutating func claim(_ documents: [Int64]) throws {
        try StoredRecords.eachClaims(documents, database) { id, stored in
            let claims: DocumentClaims
            if let stored, groups[id] == nil {
                claims = stored
            } else {
                let document = try StoredRecords.document(id, database)
                let own = groups[id].map(\.own) ?? resolver.ownClaim(document)
                claims = DocumentClaims(own: own, local: resolver.localClaims(document, own: own))
                try StoredRecords.write(claims.storedBytes, of: id, database)
            }
            for key in claims.firmKeys { epochs.count(key, 1) }
            for block in claims.openBlocks {
                try database.run(
                    "INSERT OR IGNORE INTO open_blocks (block, document) VALUES (?, ?)", [block.bytes.blob, id])
            }
        }
    }

    /// The documents in the graph whose open citations mean something else now; they are taken out and await to be stated again.
    private mutating func unsettled(except known: Set<Int64>) throws -> [Int64] {
        var waiting: Set<Int64> = []
        for block in epochs.changed {
            for document in try database.numbers(
                "SELECT document FROM open_blocks WHERE block = ?", [block.bytes.blob])
            where !known.contains(document) { waiting.insert(document) }
        }
        var unsettled: [Int64] = []
        try StoredRecords.each(waiting.sorted(), database) { record in
            var claims = DocumentClaims(
                own: record.claims.own, local: resolver.localClaims(record.document, own: record.claims.own))
            let local = claims.storedBytes
            try settle(&claims, record.document)
            guard claims.storedBytes != record.claims.storedBytes else { return }
            try retractFacts(record)
            try StoredRecords.write(local, of: record.id, database)
            unsettled.append(record.id)
        }
        return unsettled
    }

    private mutating func settle(_ claims: inout DocumentClaims, _ document: DetectedDocument) throws {
        let known = try Dictionary(uniqueKeysWithValues: claims.openBlocks.map { ($0, try epochs.known($0)) })
        resolver.settle(&claims.claims, of: document) { known[$0] ?? [] }
    }

    // MARK: - Putting in

    /// Settles documents and puts them into the graph. While one batch is written, what the next one states is worked out.
    ///
    /// - Parameter arePlaced: Whether they are in the graph as what they are, and only what they cite has changed.
    private mutating func state(_ documents: [Int64], arePlaced: Bool, _ all: Int) throws {
        typealias Stated = (documents: [PlacedDocument], edges: [[PlacedDocument.Edge]])
        var done = 0
        var last: Meanwhile<Stated>?
        try StoredRecords.batches(documents, database, hasTexts: false) { records in
            var placed: [PlacedDocument] = []
            placed.reserveCapacity(records.count)
            for record in records { placed.append(try place(record, isPlaced: arePlaced)) }
            let documents = placed
            let next = Meanwhile<Stated> { [changes] in
                changes.count(documents, 1)
                return (documents, documents.map(\.edges))
            }
            if let last = last?.wait() { try write(last.documents, last.edges) }
            last = next
            done += records.count
            progress(done, all)
        }
        if let last = last?.wait() { try write(last.documents, last.edges) }
    }

    /// Settles a document and finds its place.
    private mutating func place(_ stored: StoredRecord, isPlaced: Bool) throws -> PlacedDocument {
        var record = stored
        if !record.claims.isSettled {
            try settle(&record.claims, record.document)
            try StoredRecords.write(record.claims.storedBytes, of: record.id, database)
        }
        var own = stored.node
        if !isPlaced {
            let group = groups[record.id]
            record.original = group?.original ?? record.id
            own =
                try record.claims.own.map { try nodes.row($0.key) }
                ?? nodes.row(file: group?.originalPath ?? record.document.stablePath)
        }
        guard let own else {
            throw StoreError.damaged("a document has no node")
        }
        let statesAlone = stated[own] == nil && !nodes.isOld(own) && record.original == record.id
        if statesAlone {
            stated[own] = NodeFacts.Own(
                header: record.document.header, path: record.document.path, claim: record.claims.own)
        } else {
            restated.insert(own)
        }
        return PlacedDocument(record: record, own: own, targets: try targets(of: record), statesAlone: statesAlone)
    }

    private func write(_ documents: [PlacedDocument], _ edges: [[PlacedDocument.Edge]]) throws {
        for edges in edges { try write(edges) }
        let update = try database.prepared("UPDATE documents SET state = 1, original = ?, node = ? WHERE id = ?")
        for index in documents.indices {
            try update.run([documents[index].record.original, documents[index].own, documents[index].record.id])
        }
    }

    // MARK: - The graph

    /// Makes anew the relations of nodes that more than one document states or stated.
    private mutating func writeEdgesAgain() throws {
        for node in restated.sorted() {
            try database.run("DELETE FROM edges WHERE source = ? AND stated_by = source", [node])
            try database.run("DELETE FROM edges WHERE stated_by = ? AND stated_by <> source", [node])
            let documents = try database.numbers(
                "SELECT id FROM documents WHERE node = ? AND state = 1 AND original = id ORDER BY ordering", [node])
            var relations = StatedRelations()
            try StoredRecords.each(documents, database) { record in
                PlacedDocument(record: record, own: node, targets: try targets(of: record), statesAlone: false)
                    .add(to: &relations)
            }
            try write(relations.edges)
        }
    }

    private func write(_ edges: [PlacedDocument.Edge]) throws {
        let insert = try database.prepared(
            """
            INSERT INTO edges (source, target, relation, asserted_by, weight, stated_by, evidence, is_partial, from_date,
            until_date, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for edge in edges {
            try insert.run(hashing: [
                edge.key.source, edge.key.target, edge.key.relation.rawValue, edge.key.assertedBy, edge.weight,
                edge.key.statedBy, edge.evidence.blob, edge.change.map { $0.isPartial ? 1 : 0 as Int64 },
                edge.change?.from?.description, edge.change?.until?.description,
            ])
        }
    }

    /// Makes anew the nodes of which something is said that was not, or no longer. While some are written, the next are made.
    private mutating func writeNodes() throws {
        let changes = changes.all
        let wanted = Set(changes.keys).union(stated.keys).union(restated).sorted()
        var last: Meanwhile<[NodeNames.Made]>?
        for start in stride(from: 0, to: wanted.count, by: 1024) {
            let rows = wanted[start..<min(wanted.count, start + 1024)]
            let drafts = try rows.map { row in
                var facts = try nodes.facts(row)
                if let change = changes[row] { facts.add(change, times: 1) }
                return NodeNames.Draft(row: row, id: try nodes.name(row), facts: facts, own: try own(row))
            }
            let next = Meanwhile { [vocabulary] in
                concurrently(drafts.count, chunk: 64) { drafts[$0].made(vocabulary) }
            }
            if let last { try nodes.write(last.wait(), vocabulary) }
            last = next
        }
        if let last { try nodes.write(last.wait(), vocabulary) }
    }

    /// What the first document of a node says of itself.
    private func own(_ node: Int64) throws -> NodeFacts.Own? {
        if !restated.contains(node) {
            if let own = stated[node] { return own }
            if !nodes.isOld(node) { return nil }
        }
        var own: NodeFacts.Own?
        try database.each(
            """
            SELECT d.id, r.stated, r.record, r.hash, d.id, c.claims, c.hash FROM documents d
            JOIN records r ON r.document = d.id JOIN claims c ON c.document = d.id
            WHERE d.node = ? AND d.state = 1 ORDER BY d.ordering LIMIT 1
            """, [node]
        ) { row in
            try row.check(0..<3, hash: 3, of: "records")
            try row.check(4..<6, hash: 6, of: "claims")
            let (path, header) = try DetectedDocument.head(stored: row.bytes(2))
            own = NodeFacts.Own(header: header, path: path, claim: try DocumentClaims(stored: row.bytes(5)).own)
        }
        return own
    }
}
