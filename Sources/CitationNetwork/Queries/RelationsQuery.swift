public import Vocabulary

/// Which relations of a document are asked for.
public struct RelationsQuery: Sendable {
    /// The relations' direction.
    public enum Direction: Sendable {
        /// What the document cites.
        case outgoing
        /// What cites the document.
        case incoming
    }

    /// The node id of the document.
    public let id: String
    /// Their direction.
    public let direction: Direction
    /// The relations that count; nil for all.
    public var relations: Set<RelationType>?
    /// The levels of the documents at the other end; nil for all.
    public var levels: Set<Level>?
    /// The types of the documents at the other end, by name; nil for all.
    public var types: Set<String>?
    /// How many are given at most; nil for all.
    public var limit: Int?
    /// Whether they are given by the date of the document at the other end, the earliest first and those without one last; else by
    /// relation.
    package var isByDate = false

    /// Makes a query for all relations in a direction.
    public init(of id: String, _ direction: Direction) { (self.id, self.direction) = (id, direction) }
}

/// The relations of a document.
public struct RelationsAnswer: Sendable {
    /// A graph that has them; in a store's answer nothing else.
    public let graph: CitationGraph
    /// The document, an index into the graph's nodes.
    public let document: Int
    /// The relations, indices into the graph's edges: by relation, then by the document at the other end.
    public let edges: [Int]
    /// How many relations there are, those beyond the limit with them.
    public let relations: Int
    /// How many documents stand at their other ends: one that cites in three relations is one.
    public let documents: Int

    /// Makes an answer.
    package init(graph: CitationGraph, document: Int, edges: [Int], relations: Int, documents: Int) {
        (self.graph, self.document, self.edges) = (graph, document, edges)
        (self.relations, self.documents) = (relations, documents)
    }
}
