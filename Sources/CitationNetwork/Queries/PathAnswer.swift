/// How one document leads to another.
public struct PathAnswer: Sendable {
    /// A graph that has the way; in a store's answer nothing else.
    public let graph: CitationGraph
    /// The edges of the way, indices into the graph's edges; nil where there is no way.
    public let way: [Int]?
    /// The two documents, indices into the graph's nodes.
    public let ends: (from: Int, to: Int)

    /// Makes an answer.
    package init(graph: CitationGraph, way: [Int]?, ends: (from: Int, to: Int)) {
        (self.graph, self.way, self.ends) = (graph, way, ends)
    }
}
