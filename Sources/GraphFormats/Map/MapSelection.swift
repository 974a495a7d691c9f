import Bytes
import CitationNetwork
import Vocabulary

/// Which documents of a graph are worth a place on a map, the most worth first.
///
/// Around a focus these are the nearest, of equals the most cited. Without one they are the most cited with what ties them: each next
/// document is the one that is cited most and has most to do with those before it, and no level is left out for another.
///
/// ```
/// cited by 9   cited by 7
///     ▲ ▲          ▲
///     │ └── ties ──┘         one that ties two comes before one that is cited as often and ties none
/// ```
struct MapSelection: Sendable {
    private let graph: CitationGraph
    private let adjacency: Adjacency
    private let citedBy: [Int]
    /// How many documents have a relation: the others have no place on a map.
    let tied: Int

    /// Documents that are cited less than these are not looked at in a large graph, but for those beside what was chosen.
    private static let candidates = 2_000

    init(_ graph: CitationGraph) {
        self.graph = graph
        let adjacency = graph.adjacency
        self.adjacency = adjacency
        citedBy = graph.citedByCounts()
        tied = graph.nodes.indices.count { !adjacency.outgoing(of: $0).isEmpty || !adjacency.incoming(of: $0).isEmpty }
    }

    /// Returns the neighbours of a document, each once.
    func neighbours(_ node: Int) -> Set<Int> {
        var found = Set(adjacency.outgoing(of: node).map { graph.edges[$0].target })
        found.formUnion(adjacency.incoming(of: node).map { graph.edges[$0].source })
        return found
    }

    /// Returns the edges that leave a document, as indices into the graph's edges, in their order.
    func leaving(_ node: Int) -> ArraySlice<Int> { adjacency.outgoing(of: node) }

    /// Returns whether another document replaces or repeals one as a whole.
    func isEnded(_ node: Int) -> Bool {
        adjacency.incoming(of: node).contains { index in
            let edge = graph.edges[index]
            return (edge.relation == .replaces || edge.relation == .repeals) && edge.change?.isPartial == false
        }
    }

    /// Returns documents by their worth, at most as many as asked for.
    ///
    /// - Complexity: O(*n* log *n* + *e*) with a focus; without one O(*n* log *n* + *e* + *limit*²).
    func order(around focus: Int?, limit: Int) -> [Int] {
        if let focus { return near(focus, limit) }
        return cited(limit)
    }

    private func degree(_ node: Int) -> Int {
        adjacency.outgoing(of: node).count + adjacency.incoming(of: node).count
    }

    private func near(_ focus: Int, _ limit: Int) -> [Int] {
        var order = [focus]
        var seen: Set<Int> = [focus]
        var front = [focus]
        while !front.isEmpty, order.count < 2 * limit {
            var next: Set<Int> = []
            for node in front { next.formUnion(neighbours(node)) }
            next.subtract(seen)
            front = next.sorted { (citedBy[$1], degree($1), $0) < (citedBy[$0], degree($0), $1) }
            seen.formUnion(front)
            order += front
        }
        // Articles of the press come last: they have neither number nor place.
        let others = order.dropFirst().filter { !graph.nodes[$0].isNamed }
        return Array((order.prefix(1) + order.dropFirst().filter { graph.nodes[$0].isNamed } + others).prefix(limit))
    }

    private func cited(_ limit: Int) -> [Int] {
        let all = graph.nodes.indices.filter { degree($0) > 0 }
        let named = tied <= limit ? [] : all.filter { graph.nodes[$0].isNamed }
        let ranked = (named.isEmpty ? all : named).sorted {
            (citedBy[$1], degree($1), $0) < (citedBy[$0], degree($0), $1)
        }
        var pool = Set(ranked.prefix(max(Self.candidates, limit)))
        // Small levels have few that are cited much.
        for level in Level.allCases {
            pool.formUnion(ranked.lazy.filter { graph.nodes[$0].level == level }.prefix(limit))
        }
        var ties: [Int: Int] = [:]
        var counts: [Level?: Int] = [:]
        var order: [Int] = []
        func worth(_ node: Int) -> Double {
            (1 + Double(citedBy[node])).squareRoot() * (order.isEmpty ? 1 : 0.2 + Double(min(ties[node] ?? 0, 2)))
        }
        while order.count < limit, !pool.isEmpty {
            // Every third place goes to the level that has the fewest.
            let levels =
                order.count % 3 == 2
                ? Set(pool.lazy.filter { ties[$0] != nil }.compactMap { graph.nodes[$0].level }) : []
            let fewest = levels.min { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }
            let open = fewest.map { level in pool.filter { graph.nodes[$0].level == level && ties[$0] != nil } } ?? pool
            guard let best = open.max(by: { (worth($0), $1) < (worth($1), $0) }) else { break }
            pool.remove(best)
            order.append(best)
            counts[graph.nodes[best].level, default: 0] += 1
            for other in neighbours(best) { ties[other, default: 0] += 1 }
        }
        return order
    }
}

extension CitationGraph.Node {
    /// Whether it has a number or a name of its own: an article of the press has neither.
    fileprivate var isNamed: Bool { key != nil || symbol != nil }
}
