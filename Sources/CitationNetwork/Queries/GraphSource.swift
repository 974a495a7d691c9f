public import Vocabulary

/// What questions are asked of: a graph in memory, or a store that reads only what a question needs.
///
/// Whatever the source, the same question has the same answer.
public protocol GraphSource: Sendable {
    /// The built-in vocabulary with the collection's own rows.
    var vocabulary: Vocabulary { get }

    /// Returns the documents that a query could mean, the best first; several mean that it is not clear.
    func documents(_ query: DocumentQuery) throws -> [CitationGraph.Node]

    /// Returns the relations of a document.
    func relations(_ query: RelationsQuery) throws -> RelationsAnswer

    /// Returns the documents that implement one.
    ///
    /// - Parameter id: The node id of the document asked for.
    func implementers(of id: String, _ options: Implementers.Options) throws -> ImplementersAnswer

    /// Returns a shortest way along the arrows from one document to another; where there is none, from the other to the one.
    func path(from: String, to: String) throws -> PathAnswer

    /// Returns the whole graph.
    ///
    /// - Parameter hasEvidence: Whether edges carry their evidence, which takes most of the time and memory.
    func graph(hasEvidence: Bool) throws -> CitationGraph
}

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
    /// How many there are, those beyond the limit with them.
    public let total: Int

    /// Makes an answer.
    public init(graph: CitationGraph, document: Int, edges: [Int], total: Int) {
        (self.graph, self.document, self.edges, self.total) = (graph, document, edges, total)
    }
}

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
    public init(
        graph: CitationGraph, target: Int, answers: [Implementers.Answer], total: Int, documents: Int, isComplete: Bool
    ) {
        (self.graph, self.target, self.answers) = (graph, target, answers)
        (self.total, self.documents, self.isComplete) = (total, documents, isComplete)
    }
}

/// How one document leads to another.
public struct PathAnswer: Sendable {
    /// A graph that has the way; in a store's answer nothing else.
    public let graph: CitationGraph
    /// The edges of the way, indices into the graph's edges; nil where there is no way.
    public let way: [Int]?
    /// The two documents, indices into the graph's nodes.
    public let ends: (from: Int, to: Int)

    /// Makes an answer.
    public init(graph: CitationGraph, way: [Int]?, ends: (from: Int, to: Int)) {
        (self.graph, self.way, self.ends) = (graph, way, ends)
    }
}

/// A graph in memory, as what questions are asked of.
public struct GraphInMemory: GraphSource {
    /// The built-in vocabulary with the collection's own rows.
    public let vocabulary: Vocabulary
    private let graph: CitationGraph

    /// Makes a source of a graph.
    public init(_ graph: CitationGraph, _ vocabulary: Vocabulary) {
        (self.graph, self.vocabulary) = (graph, vocabulary)
    }

    /// Returns the whole graph.
    public func graph(hasEvidence: Bool) -> CitationGraph { graph }

    /// Returns the documents that a query could mean, the best first.
    public func documents(_ query: DocumentQuery) -> [CitationGraph.Node] {
        query.matches(in: graph, vocabulary).map { graph.nodes[$0] }
    }

    /// Returns the relations of a document.
    public func relations(_ query: RelationsQuery) throws -> RelationsAnswer {
        let document = graph.index(of: query.id) ?? 0
        let adjacency = graph.adjacency
        let isOutgoing = query.direction == .outgoing
        func other(_ edge: Int) -> Int { isOutgoing ? graph.edges[edge].target : graph.edges[edge].source }
        let ranks = RelationType.ranks
        let found = (isOutgoing ? adjacency.outgoing(of: document) : adjacency.incoming(of: document)).filter { edge in
            let node = graph.nodes[other(edge)]
            return (query.relations?.contains(graph.edges[edge].relation) ?? true)
                && node.fits(levels: query.levels, types: query.types)
        }.sorted { left, right in
            let (one, another) = (ranks[graph.edges[left].relation] ?? 0, ranks[graph.edges[right].relation] ?? 0)
            return (one, other(left), left) < (another, other(right), right)
        }
        return RelationsAnswer(
            graph: graph, document: document, edges: Array(found.prefix(query.limit ?? found.count)), total: found.count
        )
    }

    /// Returns a shortest way from one document to another, in either direction.
    public func path(from: String, to: String) -> PathAnswer {
        let (from, to) = (graph.index(of: from) ?? 0, graph.index(of: to) ?? 0)
        return PathAnswer(
            graph: graph, way: graph.path(from: from, to: to) ?? graph.path(from: to, to: from), ends: (from, to))
    }

    /// Returns the documents that implement one.
    public func implementers(of id: String, _ options: Implementers.Options) -> ImplementersAnswer {
        let target = graph.index(of: id) ?? 0
        let (answers, isComplete) = Implementers.of(target, in: graph, options)
        return ImplementersAnswer(
            graph: graph, target: target, answers: Array(answers.prefix(options.limit ?? answers.count)),
            total: answers.count, documents: Set(answers.map(\.node)).count, isComplete: isComplete)
    }
}

extension RelationType {
    /// The place of each relation in the order in which people are told of them.
    package static let ranks = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

extension CitationGraph {
    /// Returns the index of the node with an id.
    ///
    /// - Complexity: O(log *n*).
    public func index(of id: String) -> Int? {
        let index = nodes.partition { !(ExactText($0.id) < ExactText(id)) }
        return nodes.indices.contains(index) && nodes[index].id == id ? index : nil
    }
}

extension CitationGraph.Node {
    /// Whether a document is of one of some levels and of some types; nil stands for all.
    package func fits(levels: Set<Level>?, types: Set<String>?) -> Bool {
        (levels.map { levels in level.map(levels.contains) ?? false } ?? true)
            && (types.map { types in type.map(types.contains) ?? false } ?? true)
    }
}
