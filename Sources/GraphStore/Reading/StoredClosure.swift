import Bytes
import CitationNetwork
internal import GRDB
import Vocabulary

/// All that leads to a document along some relations, with as little of each node as the search for implementers needs.
struct StoredClosure {
    /// The nodes in their order, by row; the graph's nodes stand at the same places.
    let nodes: [Int64]
    /// The edges, by row, as the graph's edges stand.
    let edges: [Int64]
    /// The document that all leads to.
    let target: Int
    let graph: CitationGraph

    /// Whether nothing leads there from further away.
    let isComplete: Bool

    /// Reads step by step, no further than the options' limit needs.
    init(_ database: Database, of target: Int64, _ options: Implementers.Options) throws {
        var reached = Reached(database, options)
        isComplete = try reached.read(from: target)
        let named = reached.nodes.sorted { ExactText($0.node.id) < ExactText($1.node.id) }
        var positions: [Int64: Int] = [:]
        for (position, entry) in named.enumerated() { positions[entry.row] = position }
        let ordered = reached.edges.compactMap {
            edge -> (id: Int64, relation: RelationType, order: CitationGraph.EdgeOrder)? in
            guard let source = positions[edge.source], let target = positions[edge.target] else { return nil }
            return (
                edge.id, edge.relation,
                CitationGraph.EdgeOrder(
                    source: source, target: target, relation: edge.relation,
                    assertedBy: edge.assertedBy.flatMap { positions[$0] })
            )
        }.sorted { $0.order < $1.order }
        nodes = named.map(\.row)
        edges = ordered.map(\.id)
        graph = CitationGraph(
            nodes: named.map(\.node),
            edges: ordered.map {
                CitationGraph.Edge(
                    source: $0.order.source, target: $0.order.target, relation: $0.relation, weight: 1, evidence: [])
            })
        guard let position = positions[target] else { throw StoreError.damaged("node \(target) is missing") }
        self.target = position
    }
}

/// The nodes and edges that a search against the arrows has come to.
private struct Reached {
    typealias Edge = (id: Int64, source: Int64, target: Int64, relation: RelationType, assertedBy: Int64?)

    private let database: Database
    private let options: Implementers.Options
    private(set) var edges: [Edge] = []
    private(set) var nodes: [(row: Int64, node: CitationGraph.Node)] = []
    private var seen: Set<Int64> = []
    /// How many of the nodes could be answers.
    private var fitting = 0

    init(_ database: Database, _ options: Implementers.Options) { (self.database, self.options) = (database, options) }

    /// Reads what leads to a node; returns whether nothing leads there from further away.
    mutating func read(from target: Int64) throws -> Bool {
        try take(target)
        var front = [target]
        var steps = 0
        // The document itself may fit; and of each that does there is an answer at least.
        while !front.isEmpty, steps < options.depth, fitting - 1 <= options.limit ?? .max {
            steps += 1
            var next: [Int64] = []
            for node in front { next += try step(to: node) }
            front = next
        }
        // Who says it counts in the order of edges.
        for edge in edges { if let asserter = edge.assertedBy { try take(asserter) } }
        return front.isEmpty || steps == options.depth
    }

    /// Takes the edges that lead to a node; returns where new ones come from.
    private mutating func step(to node: Int64) throws -> [Int64] {
        var found: [Edge] = []
        try database.each("SELECT id, source, relation, asserted_by FROM edges WHERE target = ?", [node]) { row in
            guard let relation = RelationType(rawValue: try row.value(2)), options.relations.contains(relation) else {
                return
            }
            found.append((try row.value(0), try row.value(1), node, relation, try row.value(3)))
        }
        var sources: [Int64] = []
        for edge in found {
            if !seen.contains(edge.source) { sources.append(edge.source) }
            try take(edge.source)
        }
        edges += found
        return sources
    }

    private mutating func take(_ row: Int64) throws {
        guard seen.insert(row).inserted else { return }
        try database.each("SELECT name, level, type FROM nodes WHERE id = ?", [row]) { found in
            let node = CitationGraph.Node(
                id: try found.value(0), label: "", type: try found.value(2),
                level: (try found.value(1) as String?).flatMap(Level.init))
            nodes.append((row, node))
            if node.fits(levels: options.levels, types: options.types) { fitting += 1 }
        }
    }
}
