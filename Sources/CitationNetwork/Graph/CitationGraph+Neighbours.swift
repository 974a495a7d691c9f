/// Which edges leave and which enter each node: two index arrays, instead of a search through all edges.
///
/// The edges of one node lie side by side; where they begin is in `starts` (compressed sparse rows):
///
/// ```
/// edges    0: a ──▶ b    1: a ──▶ c    2: c ──▶ b
///
/// outgoing   starts  a 0   b 2   c 2   end 3        incoming   starts  a 0   b 0   c 2   end 3
///            edges   [ 0   1 | 2 ]                             edges   [ 0   2 | 1 ]
///                      a   a   c                                         b   b   c
/// ```
package struct Adjacency: Sendable {
    private let leaving: Rows
    private let entering: Rows

    /// Makes the index of some of a graph's edges: all of them, or those for which `keeps` is true.
    ///
    /// - Complexity: O(*n* + *e*).
    init(_ graph: CitationGraph, keeps: [Bool]? = nil) {
        leaving = Rows(graph.edges.map(\.source), keeps, nodes: graph.nodes.count)
        entering = Rows(graph.edges.map(\.target), keeps, nodes: graph.nodes.count)
    }

    /// Returns the edges that leave a node, as indices into the graph's edges, in their order.
    ///
    /// - Complexity: O(1); the slice is not copied.
    package func outgoing(of node: Int) -> ArraySlice<Int> { leaving[node] }

    /// Returns the edges that enter a node, as indices into the graph's edges, in their order.
    ///
    /// - Complexity: O(1); the slice is not copied.
    package func incoming(of node: Int) -> ArraySlice<Int> { entering[node] }

    /// The indices of edges, sorted by one of their ends.
    private struct Rows: Sendable {
        private var starts: [Int]
        private var edges: [Int]

        /// Sorts the edges by the given end of each: how many there are, where each row begins, then each to its place.
        init(_ ends: [Int], _ keeps: [Bool]?, nodes: Int) {
            starts = [Int](repeating: 0, count: nodes + 1)
            for index in ends.indices where keeps?[index] ?? true { starts[ends[index] + 1] += 1 }
            for node in 0..<nodes { starts[node + 1] += starts[node] }
            var places = starts
            edges = [Int](repeating: 0, count: starts[nodes])
            for index in ends.indices where keeps?[index] ?? true {
                edges[places[ends[index]]] = index
                places[ends[index]] += 1
            }
        }

        subscript(node: Int) -> ArraySlice<Int> { edges[starts[node]..<starts[node + 1]] }
    }
}

extension CitationGraph {
    /// The index of the edges that leave and enter each node; worth keeping where more than one node is asked for.
    ///
    /// - Complexity: O(*n* + *e*).
    package var adjacency: Adjacency { Adjacency(self) }

    /// Returns whether each node lies within some steps of one, edges followed in either direction.
    ///
    /// ```
    /// steps   2        1         0        1        2
    ///         c ─────▶ a ─────▶ start ─▶ b ◀───── d
    /// ```
    ///
    /// - Parameter keeps: For each edge, whether it may be followed; nil for all.
    /// - Complexity: O(*n* + *e*).
    func nodesNear(_ start: Int, steps: Int, keeps: [Bool]? = nil) -> [Bool] {
        let adjacency = Adjacency(self, keeps: keeps)
        var near = [Bool](repeating: false, count: nodes.count)
        near[start] = true
        var front = [start]
        var step = 0
        while step < steps, !front.isEmpty {
            step += 1
            var next: [Int] = []
            for node in front {
                for edge in adjacency.outgoing(of: node) where !near[edges[edge].target] {
                    near[edges[edge].target] = true
                    next.append(edges[edge].target)
                }
                for edge in adjacency.incoming(of: node) where !near[edges[edge].source] {
                    near[edges[edge].source] = true
                    next.append(edges[edge].source)
                }
            }
            front = next
        }
        return near
    }
}
