extension CitationGraph {
    /// Returns a shortest way along the arrows from one document to another, as edges; nil where there is none.
    ///
    /// ```
    /// 256-KL/TU ──▶ 01-KL/TW ──▶ 05-CT/TW       256-KL/TU to 05-CT/TW: two edges
    /// ```
    ///
    /// Of several shortest ways it is the one whose edges come first.
    ///
    /// - Complexity: O(*n* + *e*).
    public func path(from start: Int, to end: Int) -> [Int]? {
        guard start != end else { return [] }
        let adjacency = adjacency
        var cameBy = [Int](repeating: -1, count: nodes.count)
        var front = [start]
        while !front.isEmpty {
            var next: [Int] = []
            for node in front {
                for edge in adjacency.outgoing(of: node) {
                    let target = edges[edge].target
                    guard target != start, cameBy[target] < 0 else { continue }
                    cameBy[target] = edge
                    if target == end { return way(to: end, from: start, cameBy) }
                    next.append(target)
                }
            }
            front = next
        }
        return nil
    }

    private func way(to end: Int, from start: Int, _ cameBy: [Int]) -> [Int] {
        var way: [Int] = []
        var node = end
        while node != start {
            way.append(cameBy[node])
            node = edges[cameBy[node]].source
        }
        return way.reversed()
    }
}
