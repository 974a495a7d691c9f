/// The documents that others cite, with both measures, the first by one of them.
public struct Ranking: Sendable {
    /// What counts.
    public enum Measure: String, Sendable, CaseIterable {
        /// How many documents cite it.
        case cited
        /// How likely a reader stands there who follows citations at random.
        case pagerank
    }

    /// The graph.
    public let graph: CitationGraph
    /// For each node how many documents cite it.
    public let cited: [Int]
    /// For each node its PageRank.
    public let pageRanks: [Double]
    /// The nodes that others cite, the best first; of equals the first by id.
    public let order: [Int]

    /// Ranks the nodes of a graph.
    ///
    /// - Complexity: O(*k* (*n* + *e*) + *n* log *n*), as ``CitationGraph/pageRanks(damping:)``.
    public init(_ graph: CitationGraph, by measure: Measure) {
        self.graph = graph
        let (cited, pageRanks) = (graph.citedByCounts(), graph.pageRanks())
        order = graph.nodes.indices.filter { cited[$0] > 0 }.sorted { left, right in
            switch measure {
            case .cited: (cited[right], left) < (cited[left], right)
            case .pagerank: (pageRanks[right], left) < (pageRanks[left], right)
            }
        }
        (self.cited, self.pageRanks) = (cited, pageRanks)
    }
}
