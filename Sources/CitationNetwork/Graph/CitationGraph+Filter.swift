public import Vocabulary

/// Which part of a graph is wanted.
public struct GraphFilter: Sendable {
    /// The document around which the part lies, an index into the nodes, and how many steps around it.
    public var focus: Int?
    /// How many steps around the focus are kept.
    public var depth = 1
    /// Only the most cited documents, this many.
    public var top: Int?
    /// The relations that are kept; nil for all.
    public var relations: Set<RelationType>?
    /// The levels that are kept; nil for all.
    public var levels: Set<Level>?
    /// The types that are kept, by name; nil for all.
    public var types: Set<String>?

    /// Makes a filter that keeps everything.
    public init() {}
}

extension CitationGraph {
    /// Returns the part of the graph that a filter keeps, in the same order.
    ///
    /// Relations come first: what is no longer connected goes, unless it is in the collection. Levels and types then keep the
    /// documents that fit, and those at the other ends of their edges. The focus keeps what lies within its depth:
    ///
    /// ```
    /// depth 1        a ──▶ (focus) ──▶ b
    /// depth 2  c ──▶ a ──▶ (focus) ──▶ b ◀── d
    /// ```
    ///
    /// - Complexity: O(*n* log *n* + *e*).
    public func filtered(by filter: GraphFilter) -> CitationGraph {
        var keepsNode = [Bool](repeating: true, count: nodes.count)
        var keepsEdge = edges.map { filter.relations?.contains($0.relation) ?? true }
        if filter.relations != nil {
            keepsNode = nodes.map(\.inCollection)
            for (edge, keeps) in zip(edges, keepsEdge) where keeps {
                (keepsNode[edge.source], keepsNode[edge.target]) = (true, true)
            }
        }
        if filter.levels != nil || filter.types != nil {
            let fits = nodes.map { node in
                (filter.levels.map { levels in node.level.map { levels.contains($0) } ?? false } ?? true)
                    && (filter.types.map { types in node.type.map { types.contains($0) } ?? false } ?? true)
            }
            for index in edges.indices where !(fits[edges[index].source] || fits[edges[index].target]) {
                keepsEdge[index] = false
            }
            var kept = fits
            for (edge, keeps) in zip(edges, keepsEdge) where keeps {
                (kept[edge.source], kept[edge.target]) = (true, true)
            }
            keepsNode = zip(keepsNode, kept).map { $0 && $1 }
        }
        if let focus = filter.focus, nodes.indices.contains(focus) {
            let near = nodesNear(focus, steps: filter.depth, along: keepsEdge)
            keepsNode = zip(keepsNode, near).map { $0 && $1 }
        }
        if let top = filter.top { keepMostCited(top, filter.focus, &keepsNode, keepsEdge) }
        return part(keepsNode, keepsEdge)
    }

    /// The nodes within some steps of one, edges followed in either direction.
    private func nodesNear(_ focus: Int, steps: Int, along keepsEdge: [Bool]) -> [Bool] {
        var neighbours = [[Int]](repeating: [], count: nodes.count)
        for (edge, keeps) in zip(edges, keepsEdge) where keeps {
            neighbours[edge.source].append(edge.target)
            neighbours[edge.target].append(edge.source)
        }
        var near = [Bool](repeating: false, count: nodes.count)
        near[focus] = true
        var front = [focus]
        for _ in 0..<max(0, steps) where !front.isEmpty {
            var next: [Int] = []
            for node in front {
                for neighbour in neighbours[node] where !near[neighbour] {
                    near[neighbour] = true
                    next.append(neighbour)
                }
            }
            front = next
        }
        return near
    }

    private func keepMostCited(_ count: Int, _ focus: Int?, _ keepsNode: inout [Bool], _ keepsEdge: [Bool]) {
        var cited = [Int](repeating: 0, count: nodes.count)
        for (edge, keeps) in zip(edges, keepsEdge) where keeps { cited[edge.target] += edge.weight }
        let ranked = nodes.indices.filter { keepsNode[$0] }.sorted { (cited[$1], $0) < (cited[$0], $1) }
        var kept = Set(ranked.prefix(max(0, count)))
        if let focus { kept.insert(focus) }
        for index in nodes.indices { keepsNode[index] = keepsNode[index] && kept.contains(index) }
    }

    private func part(_ keepsNode: [Bool], _ keepsEdge: [Bool]) -> CitationGraph {
        var positions = [Int](repeating: -1, count: nodes.count)
        var kept: [Node] = []
        for index in nodes.indices where keepsNode[index] {
            positions[index] = kept.count
            kept.append(nodes[index])
        }
        let edges = zip(edges, keepsEdge).compactMap { edge, keeps -> Edge? in
            guard keeps, positions[edge.source] >= 0, positions[edge.target] >= 0 else { return nil }
            // Who says it may be filtered out; the evidence still names the file.
            let asserter = edge.assertedBy.map { positions[$0] }.flatMap { $0 >= 0 ? $0 : nil }
            return Edge(
                source: positions[edge.source], target: positions[edge.target], relation: edge.relation,
                weight: edge.weight,
                assertedBy: asserter, evidence: edge.evidence)
        }
        return CitationGraph(nodes: kept, edges: edges)
    }
}
