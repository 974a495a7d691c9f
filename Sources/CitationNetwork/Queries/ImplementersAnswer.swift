/// The documents that implement one.
public struct ImplementersAnswer: Sendable {
    /// A graph that has them and the ways from them; in a store's answer nothing else.
    public let graph: CitationGraph
    /// The document asked for, an index into the graph's nodes.
    public let target: Int
    /// The answers, in the order of ``Implementers``.
    public let answers: [Implementers.Answer]
    /// How many answers were found, those beyond the limit with them.
    public let total: Int
    /// How many documents they are.
    public let documents: Int
    /// Whether they are all; where a limit is given, it is looked no further than that needs.
    public let isComplete: Bool

    /// Makes an answer.
    package init(
        graph: CitationGraph, target: Int, answers: [Implementers.Answer], total: Int, documents: Int, isComplete: Bool
    ) {
        (self.graph, self.target, self.answers) = (graph, target, answers)
        (self.total, self.documents, self.isComplete) = (total, documents, isComplete)
    }
}
