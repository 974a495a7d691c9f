extension CitationGraph {

    /// Returns for each node how many other documents it cites, in whatever relations.
    ///
    /// - Complexity: O(*n* + *e*).
    package func citesCounts() -> [Int] {
        var counts = [Int](repeating: 0, count: nodes.count)
        var last: (source: Int, target: Int)?
        // Relations between the same two documents lie side by side.
        for edge in edges where last.map({ $0 == (edge.source, edge.target) }) != true {
            last = (edge.source, edge.target)
            counts[edge.source] += 1
        }
        return counts
    }

    /// Returns each node's PageRank: how likely a reader who follows citations at random stands there; their sum is 1.
    ///
    /// A document that cites nothing leads anywhere. Several relations between two documents count as one.
    ///
    /// - Parameter damping: How likely the reader follows a citation instead of opening any document.
    /// - Complexity: O(*k* (*n* + *e*)) in *k* rounds, 100 at most; ends when a round changes less than 1e-10.
    public func pageRanks(damping: Double = 0.85) -> [Double] {
        guard !nodes.isEmpty else { return [] }
        let count = Double(nodes.count)
        var links: [(source: Int, target: Int)] = []
        links.reserveCapacity(edges.count)
        for edge in edges {
            if let last = links.last, last.source == edge.source, last.target == edge.target { continue }
            links.append((edge.source, edge.target))
        }
        var degrees = [Double](repeating: 0, count: nodes.count)
        for link in links { degrees[link.source] += 1 }
        var ranks = [Double](repeating: 1 / count, count: nodes.count)
        for _ in 0..<100 {
            let loose = ranks.indices.reduce(0) { degrees[$1] == 0 ? $0 + ranks[$1] : $0 }
            var next = [Double](repeating: (1 - damping + damping * loose) / count, count: nodes.count)
            for link in links { next[link.target] += damping * ranks[link.source] / degrees[link.source] }
            let change = zip(ranks, next).reduce(0) { $0 + abs($1.0 - $1.1) }
            ranks = next
            if change < 1e-10 { break }
        }
        return ranks
    }
}
