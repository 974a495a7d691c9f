import CitationDetection
import Dispatch
import Synchronization
public import Vocabulary

extension ResolvedCollection {
    /// Returns the graph of the collection: its documents, those that they cite, and the relations between them.
    ///
    /// - Complexity: O(*c* log *c*) in the number of citations.
    public func graph(_ vocabulary: Vocabulary) -> CitationGraph {
        var builder = GraphBuilder(collection: self, vocabulary: vocabulary)
        return builder.build()
    }
}

/// Gathers nodes and edges, each from all the places that speak of it.
private struct GraphBuilder {
    let collection: ResolvedCollection
    let vocabulary: Vocabulary
    /// The nodes so far, and the index of each by its id and by its key: most keys stand for many citations.
    private var facts: [NodeFacts] = []
    private var ids: [String] = []
    private var indicesByID: [ExactText: Int] = [:]
    private var indicesByKey: [DocumentKey: Int] = [:]

    init(collection: ResolvedCollection, vocabulary: Vocabulary) {
        self.collection = collection
        self.vocabulary = vocabulary
    }

    mutating func build() -> CitationGraph {
        let own = collection.documents.indices.map { node(collection.nodeID(ofDocument: $0)) }
        // What a document says is not said twice where it lies there in two forms.
        let targets = collection.claims.enumerated().map { index, claims in
            collection.originals[index] == index ? claims.map { claim in claim.map { node($0.key) } } : []
        }
        let statements = gather(targets, own: own).statements
        var files: [Int: Int] = [:]
        for (document, node) in own.enumerated() where files[node] == nil { files[node] = document }
        let order = ids.indices.sorted { ExactText(ids[$0]) < ExactText(ids[$1]) }
        var positions = [Int](repeating: 0, count: ids.count)
        for (position, node) in order.enumerated() { positions[node] = position }
        let nodes = order.map { node in
            facts[node].node(
                id: ids[node],
                own: files[node].map { document in
                    NodeFacts.Own(
                        header: collection.documents[document].header, path: collection.documents[document].path,
                        claim: collection.own[document])
                }, vocabulary)
        }
        return CitationGraph(nodes: nodes, edges: edges(statements, positions))
    }

    /// The edges in their order.
    private func edges(_ statements: [StatedRelations.Key: StatedRelations.Statement], _ positions: [Int])
        -> [CitationGraph.Edge]
    {
        // The keys are sorted, and not the edges: these are many times as large.
        let keys = statements.keys.map { key in
            (
                key,
                order: CitationGraph.EdgeOrder(
                    source: positions[key.source], target: positions[key.target], relation: key.relation,
                    assertedBy: key.assertedBy.map { positions[$0] })
            )
        }.sorted { $0.order < $1.order }
        return keys.map { key, order in
            let statement = statements[key] ?? StatedRelations.Statement()
            return CitationGraph.Edge(
                source: order.source, target: order.target, relation: key.relation, weight: statement.weight,
                assertedBy: order.assertedBy,
                evidence: statement.places.map { place in
                    let document = collection.documents[place.document]
                    return CitationGraph.Evidence(
                        document.citations[place.position], in: document, confidence: place.confidence)
                })
        }
    }

    /// The node with an id, made where it is missing.
    private mutating func node(_ id: String) -> Int {
        if let index = indicesByID[ExactText(id)] { return index }
        indicesByID[ExactText(id)] = ids.count
        ids.append(id)
        facts.append(NodeFacts())
        return ids.count - 1
    }

    /// The node of a key.
    private mutating func node(_ key: DocumentKey) -> Int {
        if let index = indicesByKey[key] { return index }
        let index = node(key.nodeID)
        indicesByKey[key] = index
        return index
    }

    /// Gathers what the citations say of the nodes and of the edges, each on a core of its own.
    private mutating func gather(_ targets: [[Int?]], own: [Int]) -> StatedRelations {
        let collection = collection
        let counted = Mutex(facts)
        let relations = Mutex(StatedRelations())
        facts = []
        DispatchQueue.concurrentPerform(iterations: 2) { half in
            if half == 0 {
                counted.withLock { facts in
                    for index in targets.indices { Self.count(index, collection, targets[index], into: &facts) }
                }
            } else {
                relations.withLock { relations in
                    for index in targets.indices {
                        relations.add(
                            document: index, own: own[index], citations: collection.documents[index].citations,
                            claims: collection.claims[index], targets: targets[index])
                    }
                }
            }
        }
        facts = counted.withLock { $0 }
        return relations.withLock { $0 }
    }

    private static func count(
        _ index: Int, _ collection: ResolvedCollection, _ targets: [Int?], into facts: inout [NodeFacts]
    ) {
        let citations = collection.documents[index].citations
        let claims = collection.claims[index]
        for position in targets.indices {
            guard let target = targets[position], let claim = claims[position] else { continue }
            facts[target].add(position, of: citations, claim)
        }
    }
}
