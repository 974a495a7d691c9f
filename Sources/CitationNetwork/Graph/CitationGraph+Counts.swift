extension CitationGraph {
    /// Returns for each node how many other documents cite it.
    ///
    /// This is what `citedBy` means in every output: documents, not relations. A document that cites in three relations is one:
    ///
    /// ```
    /// a ──implements──▶ c
    /// a ──reviews─────▶ c
    /// b ──cites───────▶ c        c is cited by 2
    /// ```
    ///
    /// - Parameter keeps: For each edge, whether it counts; nil for all.
    /// - Complexity: O(*n* + *e*).
    package func citedByCounts(keeps: [Bool]? = nil) -> [Int] {
        var counts = [Int](repeating: 0, count: nodes.count)
        var last = [Int](repeating: -1, count: nodes.count)
        // Edges are ordered by source: a target's last source tells whether this one has been counted.
        for (index, edge) in edges.enumerated() where last[edge.target] != edge.source && keeps?[index] ?? true {
            last[edge.target] = edge.source
            counts[edge.target] += 1
        }
        return counts
    }
}
