import Bytes
package import Vocabulary

/// A graph in memory, as what questions are asked of.
package struct GraphInMemory: GraphSource {
    /// The built-in vocabulary with the collection's own rows.
    package let vocabulary: Vocabulary
    private let graph: CitationGraph

    /// Makes a source of a graph.
    package init(_ graph: CitationGraph, _ vocabulary: Vocabulary) {
        (self.graph, self.vocabulary) = (graph, vocabulary)
    }

    /// Returns the whole graph.
    package func graph(hasEvidence: Bool) -> CitationGraph { graph }

    /// Returns the documents that a query could mean, the most cited first.
    package func documents(_ query: DocumentQuery) throws -> [CitationGraph.Node] {
        try choices(query.matches(in: graph, vocabulary).map { graph.nodes[$0] })
    }

    /// Returns the documents that were read.
    package func collectionDocuments() -> [CitationGraph.Node] { graph.nodes.filter(\.inCollection) }

    /// Returns for each of some documents how many others cite it.
    package func citedBy(_ documents: [CitationGraph.Node]) throws -> [Int] {
        let counts = graph.citedByCounts()
        return documents.map { document in graph.index(of: document.id).map { counts[$0] } ?? 0 }
    }

    /// Returns what is cited without what would tell whether a document is meant.
    package func unsettled(for document: CitationGraph.Node) throws -> [CitationGraph.Node] {
        let keys = document.openKeys(vocabulary)
        return graph.nodes.filter { $0.mayMean(document, openKeys: keys) }
    }

    /// Returns the relations of a document.
    package func relations(_ query: RelationsQuery) throws(UnknownDocument) -> RelationsAnswer {
        let document = try index(of: query.id)
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
            if query.isByDate {
                func day(_ edge: Int) -> Int { graph.nodes[other(edge)].date?.dayNumber ?? .max }
                return (day(left), other(left), one, left) < (day(right), other(right), another, right)
            }
            return (one, other(left), left) < (another, other(right), right)
        }
        return RelationsAnswer(
            graph: graph, document: document, edges: Array(found.prefix(query.limit ?? found.count)),
            relations: found.count, documents: Set(found.map(other)).count)
    }

    /// Returns a shortest way from one document to another, in either direction.
    package func path(from: String, to: String) throws(UnknownDocument) -> PathAnswer {
        let (from, to) = (try index(of: from), try index(of: to))
        return PathAnswer(
            graph: graph, way: graph.path(from: from, to: to) ?? graph.path(from: to, to: from), ends: (from, to))
    }

    /// Returns the documents that implement one.
    package func implementers(
        of id: String, _ options: Implementers.Options
    ) throws(UnknownDocument) -> ImplementersAnswer {
        let target = try index(of: id)
        let (answers, isComplete) = Implementers.of(target, in: graph, options)
        return ImplementersAnswer(
            graph: graph, target: target, answers: Array(answers.prefix(options.limit ?? answers.count)),
            total: answers.count, documents: Set(answers.map(\.node)).count, isComplete: isComplete)
    }

    private func index(of id: String) throws(UnknownDocument) -> Int {
        guard let index = graph.index(of: id) else { throw UnknownDocument(id: id) }
        return index
    }
}

extension RelationType {
    /// The place of each relation in the order in which people are told of them.
    package static let ranks = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
