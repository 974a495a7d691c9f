public import Vocabulary

/// Which part of a graph is wanted.
public struct GraphFilter: Sendable {
    /// The document around which the part lies, an index into the nodes, and how many steps around it.
    public var focus: Int?
    /// How many steps around the focus are kept.
    public var depth = 1
    /// Only the most cited documents, this many.
    public var top: Int?
    /// Only documents that so many others cite, with those that cite them.
    package var citedAtLeast: Int?
    /// Whether documents that were not read themselves are left out.
    package var hidesOnlyCited = false
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
    /// documents that fit, and those at the other ends of their edges:
    ///
    /// ```
    /// level district     (district) ──▶ central        kept
    ///                    provincial ──▶ central        dropped, and so is a document that only it joins
    /// ```
    ///
    /// Documents that were not read are left out next where that is asked for, then those that fewer others cite than asked for, but for
    /// those that cite one of the rest.
    ///
    /// The focus keeps what lies within its depth, in either direction, along the edges that are left:
    ///
    /// ```
    /// depth 1        a ──▶ (focus) ──▶ b
    /// depth 2  c ──▶ a ──▶ (focus) ──▶ b ◀── d
    /// ```
    ///
    /// The most cited are counted last, by the relations that are left. The focus itself is always kept.
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
        if filter.levels != nil || filter.types != nil { keepFitting(filter, &keepsNode, &keepsEdge) }
        if filter.hidesOnlyCited {
            for index in nodes.indices where !nodes[index].inCollection { keepsNode[index] = false }
        }
        if let least = filter.citedAtLeast { keepCited(least, &keepsNode, &keepsEdge) }
        let focus = filter.focus.flatMap { nodes.indices.contains($0) ? $0 : nil }
        if let focus {
            let near = nodesNear(focus, steps: filter.depth, keeps: keepsEdge)
            keepsNode = zip(keepsNode, near).map { $0 && $1 }
            keepsNode[focus] = true
        }
        if let top = filter.top { keepMostCited(top, focus, &keepsNode, keepsEdge) }
        return part(keepsNode, keepsEdge)
    }

    /// Keeps the nodes of the wanted levels and types, their edges, and what is at the other ends of these.
    private func keepFitting(_ filter: GraphFilter, _ keepsNode: inout [Bool], _ keepsEdge: inout [Bool]) {
        let fits = nodes.map { node in
            (filter.levels.map { levels in node.level.map { levels.contains($0) } ?? false } ?? true)
                && (filter.types.map { types in node.type.map { types.contains($0) } ?? false } ?? true)
        }
        var kept = fits
        for (index, edge) in edges.enumerated() where keepsEdge[index] {
            keepsEdge[index] = fits[edge.source] || fits[edge.target]
            if keepsEdge[index] { (kept[edge.source], kept[edge.target]) = (true, true) }
        }
        keepsNode = zip(keepsNode, kept).map { $0 && $1 }
    }

    /// Keeps the nodes that so many others cite, the edges that lead to these, and where those come from.
    private func keepCited(_ least: Int, _ keepsNode: inout [Bool], _ keepsEdge: inout [Bool]) {
        for (index, edge) in edges.enumerated() where !keepsNode[edge.source] || !keepsNode[edge.target] {
            keepsEdge[index] = false
        }
        let citedBy = citedByCounts(keeps: keepsEdge)
        var kept = citedBy.map { $0 >= least }
        for (index, edge) in edges.enumerated() where keepsEdge[index] {
            keepsEdge[index] = citedBy[edge.target] >= least
            if keepsEdge[index] { kept[edge.source] = true }
        }
        keepsNode = zip(keepsNode, kept).map { $0 && $1 }
    }

    /// Keeps the nodes that the most documents cite, those of which it is stated more often first among equals.
    private func keepMostCited(_ count: Int, _ focus: Int?, _ keepsNode: inout [Bool], _ keepsEdge: [Bool]) {
        let citedBy = citedByCounts(keeps: keepsEdge)
        var weights = [Int](repeating: 0, count: nodes.count)
        for (edge, keeps) in zip(edges, keepsEdge) where keeps { weights[edge.target] += edge.weight }
        let ranked = nodes.indices.filter { keepsNode[$0] }.sorted {
            (citedBy[$1], weights[$1], $0) < (citedBy[$0], weights[$0], $1)
        }
        keepsNode = [Bool](repeating: false, count: nodes.count)
        for index in ranked.prefix(max(0, count)) { keepsNode[index] = true }
        if let focus { keepsNode[focus] = true }
    }

    private func part(_ keepsNode: [Bool], _ keepsEdge: [Bool]) -> CitationGraph {
        var positions = [Int](repeating: -1, count: nodes.count)
        var kept: [Node] = []
        for index in nodes.indices where keepsNode[index] {
            positions[index] = kept.count
            kept.append(nodes[index])
        }
        var edges: [Edge] = []
        for (edge, keeps) in zip(self.edges, keepsEdge)
        where keeps && positions[edge.source] >= 0 && positions[edge.target] >= 0 {
            // Who says it may be filtered out; the evidence still names the file.
            let asserter = edge.assertedBy.map { positions[$0] }.flatMap { $0 >= 0 ? $0 : nil }
            let moved = Edge(
                source: positions[edge.source], target: positions[edge.target], relation: edge.relation,
                weight: edge.weight, assertedBy: asserter, evidence: edge.evidence, change: edge.change)
            // Edges that differed in a lost asserter alone would have one id. Parallel edges lie side by side.
            var twin: Int?
            var other = edges.count - 1
            while other >= 0, edges[other].source == moved.source, edges[other].target == moved.target {
                if edges[other].relation == moved.relation, edges[other].assertedBy == asserter { twin = other }
                other -= 1
            }
            if let twin { edges[twin] = edges[twin].joined(with: moved) } else { edges.append(moved) }
        }
        return CitationGraph(nodes: kept, edges: edges)
    }
}

extension CitationGraph.Edge {
    /// Returns this edge with what another one of the same relation says: weights added, the three surest places kept.
    fileprivate func joined(with other: CitationGraph.Edge) -> CitationGraph.Edge {
        CitationGraph.Edge(
            source: source, target: target, relation: relation, weight: weight + other.weight, assertedBy: assertedBy,
            evidence: CitationGraph.Evidence.surest(evidence, other.evidence),
            change: CitationGraph.Change.joined(change, other.change))
    }
}
