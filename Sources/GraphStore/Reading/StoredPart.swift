import Bytes
import CitationDetection
import CitationNetwork
internal import GRDB
import Vocabulary

/// A part of a store's graph, in memory and in the order of graphs.
struct StoredPart {
    let graph: CitationGraph
    /// The rows of the edges, in their order.
    let edges: [Int64]
    private var nodePositions: [Int64: Int] = [:]
    private var edgePositions: [Int64: Int] = [:]

    /// An edge as its row has it.
    private struct Raw {
        let id, source, target: Int64
        let relation: RelationType
        let assertedBy: Int64?
        let weight: Int
        let evidence: [UInt8]
        let change: CitationGraph.Change?

        init(_ row: ResultRow, hasEvidence: Bool = true) throws {
            (id, source, target, assertedBy, weight) = (
                try row.value(0), try row.value(1), try row.value(2), try row.value(4), try row.value(5)
            )
            guard let relation = RelationType(rawValue: try row.value(3)) else {
                throw StoreError.damaged("edge \(try row.value(0) as Int64) has no relation")
            }
            self.relation = relation
            guard weight > 0 else { throw StoreError.damaged("edge \(id) is stated by nobody") }
            evidence = row.bytes(7)
            // Without its evidence a row can't be held against its hash.
            if hasEvidence { try row.check(1..<11, hash: 11, of: "edges") }
            let isPartial: Bool? = try row.value(8)
            let (from, until): (String?, String?) = (try row.value(9), try row.value(10))
            change = isPartial.map {
                CitationGraph.Change(
                    isPartial: $0, from: from.flatMap { CalendarDate(iso: $0) },
                    until: until.flatMap { CalendarDate(iso: $0) })
            }
        }

        static let query =
            "SELECT id, source, target, relation, asserted_by, weight, stated_by, evidence, is_partial, from_date, until_date, hash FROM edges"
    }

    /// Reads some edges with their evidence, their ends, and some nodes besides.
    init(_ database: Database, edges: [Int64], nodes: [Int64]) throws {
        var raw: [Raw] = []
        var rows = Set(nodes)
        for id in edges {
            try database.each(Raw.query + " WHERE id = ?", [id]) { row in
                let edge = try Raw(row)
                rows.formUnion([edge.source, edge.target])
                if let asserter = edge.assertedBy { rows.insert(asserter) }
                raw.append(edge)
            }
        }
        var found: [(row: Int64, node: CitationGraph.Node)] = []
        for row in rows {
            try database.each(StoredNode.query("WHERE id = ?"), [row]) { found.append((row, try StoredNode.node($0))) }
        }
        guard raw.count == edges.count, found.count == rows.count else {
            throw StoreError.damaged("a document or relation of the graph is missing")
        }
        found.sort { ExactText($0.node.id) < ExactText($1.node.id) }
        try self.init(found, raw, try StoredEvidence(database, raw.map(\.evidence)))
    }

    /// Reads the whole graph.
    init(whole database: Database, hasEvidence: Bool) throws {
        var found: [(row: Int64, node: CitationGraph.Node)] = []
        try database.each(StoredNode.query("ORDER BY name")) {
            found.append((try $0.value(13), try StoredNode.node($0)))
        }
        var raw: [Raw] = []
        try database.each(hasEvidence ? Raw.query : Raw.query.replacing(", evidence", with: ", NULL")) {
            raw.append(try Raw($0, hasEvidence: hasEvidence))
        }
        try self.init(found, raw, try StoredEvidence(database, hasEvidence ? raw.map(\.evidence) : []))
    }

    private init(
        _ nodes: [(row: Int64, node: CitationGraph.Node)], _ raw: [Raw], _ evidence: StoredEvidence
    ) throws {
        var positions: [Int64: Int] = [:]
        positions.reserveCapacity(nodes.count)
        for (position, entry) in nodes.enumerated() { positions[entry.row] = position }
        func place(_ row: Int64) throws -> Int {
            guard let position = positions[row] else {
                throw StoreError.damaged("node \(row) is missing")
            }
            return position
        }
        let ordered = try raw.indices.map { index in
            (
                index,
                order: CitationGraph.EdgeOrder(
                    source: try place(raw[index].source), target: try place(raw[index].target),
                    relation: raw[index].relation, assertedBy: try raw[index].assertedBy.map(place))
            )
        }.sorted { $0.order < $1.order }
        edges = ordered.map { raw[$0.0].id }
        let edges = ordered.map { index, order in
            CitationGraph.Edge(
                source: order.source, target: order.target, relation: raw[index].relation, weight: raw[index].weight,
                assertedBy: order.assertedBy, evidence: evidence.of(index), change: raw[index].change)
        }
        graph = CitationGraph(nodes: nodes.map(\.node), edges: edges)
        nodePositions = positions
        for (position, entry) in ordered.enumerated() { edgePositions[raw[entry.0].id] = position }
    }

    /// Where a node stands in the graph.
    func position(ofNode row: Int64) -> Int { nodePositions[row] ?? 0 }

    /// Where an edge stands in the graph.
    func position(ofEdge id: Int64) -> Int { edgePositions[id] ?? 0 }
}

/// The evidence of edges: the citations that their rows name, read from the records of the documents.
private struct StoredEvidence {
    private var evidence: [[CitationGraph.Evidence]]

    /// Reads evidence, for each edge what its row has.
    init(_ database: Database, _ edges: [[UInt8]]) throws {
        /// Where the citations of a document are wanted: edge, place in its evidence, position in the document.
        var wanted: [Int64: [(edge: Int, place: Int, position: Int, confidence: Double)]] = [:]
        for (edge, bytes) in edges.enumerated() {
            for (place, stated) in try StatedPlaces(stored: bytes).places.enumerated() {
                wanted[Int64(stated.document), default: []].append((edge, place, stated.position, stated.confidence))
            }
        }
        var found = [[CitationGraph.Evidence?]](repeating: [nil, nil, nil], count: edges.count)
        try StoredRecords.eachDocument(wanted.keys.sorted(), database) { id, document in
            for (edge, place, position, confidence) in wanted[id] ?? [] {
                guard place < 3, document.citations.indices.contains(position) else {
                    throw StoreError.damaged("document \(id) lacks a citation")
                }
                found[edge][place] = CitationGraph.Evidence(
                    document.citations[position], in: document, confidence: confidence)
            }
        }
        evidence = found.map { $0.compactMap { $0 } }
    }

    /// The evidence of an edge.
    func of(_ edge: Int) -> [CitationGraph.Evidence] { evidence.indices.contains(edge) ? evidence[edge] : [] }
}
