import Bytes
import CitationDetection
import Identity
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
///
/// ```
/// documents, claims ─▶ nodes' names ─┬─▶ what is said of each, counted ─▶ nodes
///                                    └─▶ what each states ─▶ edges          both at once
/// ```
private struct GraphBuilder: Sendable {
    let collection: ResolvedCollection
    let vocabulary: Vocabulary
    /// The ids of the nodes so far, and the index of each by its id and by its key: most keys stand for many citations.
    private var ids: [String] = []
    private var indicesByID: [ExactText: Int] = [:]
    private var indicesByKey: [DocumentKey: Int] = [:]
    /// The node of each document.
    private var own: [Int] = []
    /// The nodes that each document's citations mean; none for a document that only repeats another.
    private var targets: [[Int?]] = []
    /// The nodes in the order of their ids, and the place of each in it.
    private var order: [Int] = []
    private var positions: [Int] = []

    init(collection: ResolvedCollection, vocabulary: Vocabulary) {
        self.collection = collection
        self.vocabulary = vocabulary
    }

    mutating func build() -> CitationGraph {
        own = collection.documents.indices.map { node(collection.nodeID(ofDocument: $0)) }
        // What a document says is not said twice where it lies there in two forms.
        targets = collection.claims.enumerated().map { index, claims in
            collection.originals[index] == index ? claims.map { claim in claim.map { node($0.key) } } : []
        }
        order = ids.indices.sorted { ExactText(ids[$0]) < ExactText(ids[$1]) }
        positions = [Int](repeating: 0, count: ids.count)
        for (position, node) in order.enumerated() { positions[node] = position }
        let named = self
        let nodes = Meanwhile { named.nodes() }
        let edges = named.edges()
        return CitationGraph(nodes: nodes.wait(), edges: edges)
    }

    /// The node with an id, made where it is missing.
    private mutating func node(_ id: String) -> Int {
        if let index = indicesByID[ExactText(id)] { return index }
        indicesByID[ExactText(id)] = ids.count
        ids.append(id)
        return ids.count - 1
    }

    /// The node of a key.
    private mutating func node(_ key: DocumentKey) -> Int {
        if let index = indicesByKey[key] { return index }
        let index = node(key.nodeID)
        indicesByKey[key] = index
        return index
    }

    // MARK: - Nodes

    private func nodes() -> [CitationGraph.Node] {
        let facts = facts()
        var files = [Int?](repeating: nil, count: ids.count)
        for (document, node) in own.enumerated() where files[node] == nil { files[node] = document }
        let first = files
        return concurrently(order.count, chunk: 256) { position in
            let node = order[position]
            return facts[node].node(
                id: ids[node],
                own: first[node].map { document in
                    NodeFacts.Own(
                        header: collection.documents[document].header, path: collection.documents[document].path,
                        claim: collection.own[document])
                }, vocabulary)
        }
    }

    /// What citations say of each node.
    private func facts() -> [NodeFacts] {
        var facts = [NodeFacts](repeating: NodeFacts(), count: ids.count)
        for document in targets.indices {
            let citations = collection.documents[document].citations
            let claims = collection.claims[document]
            for position in targets[document].indices {
                guard let target = targets[document][position], let claim = claims[position] else { continue }
                facts[target].add(position, of: citations, claim)
            }
        }
        return facts
    }

    // MARK: - Edges

    /// The edges in their order. What a node states is known from its own documents alone, so each is worked out by itself.
    private func edges() -> [CitationGraph.Edge] {
        let (starts, documents) = documentsByNode()
        let parts = concurrently(inChunksOf: 256, order.count) { positions in
            var edges: (own: [CitationGraph.Edge], reported: [CitationGraph.Edge]) = ([], [])
            for position in positions {
                for edge in self.edges(statedBy: documents[starts[position]..<starts[position + 1]]) {
                    if edge.assertedBy == nil { edges.own.append(edge) } else { edges.reported.append(edge) }
                }
            }
            return edges
        }
        // What nodes say of themselves is in order already.
        return Self.merged(
            parts.flatMap(\.own), parts.flatMap(\.reported).sorted { $0.order < $1.order })
    }

    /// The documents of the nodes, node by node: those of the node at a position are `documents[starts[position]..<starts[position + 1]]`.
    private func documentsByNode() -> (starts: [Int], documents: [Int]) {
        var starts = [Int](repeating: 0, count: order.count + 1)
        for node in own { starts[positions[node] + 1] += 1 }
        for position in order.indices { starts[position + 1] += starts[position] }
        var next = starts
        var documents = [Int](repeating: 0, count: own.count)
        for (document, node) in own.enumerated() {
            documents[next[positions[node]]] = document
            next[positions[node]] += 1
        }
        return (starts, documents)
    }

    /// What the documents of one node state, in the order of edges.
    private func edges(statedBy documents: ArraySlice<Int>) -> [CitationGraph.Edge] {
        var relations = StatedRelations()
        for document in documents {
            relations.add(
                document: document, own: own[document], header: collection.documents[document].header,
                citations: collection.documents[document].citations, claims: collection.claims[document],
                targets: targets[document])
        }
        // Their keys are sorted, and not the edges: these are many times as large.
        let ordered = relations.statements.map { key, statement in
            (
                order: CitationGraph.EdgeOrder(
                    source: positions[key.source], target: positions[key.target], relation: key.relation,
                    assertedBy: key.assertedBy.map { positions[$0] }),
                relation: key.relation, statement: statement
            )
        }.sorted { $0.order < $1.order }
        return ordered.map { order, relation, statement in
            CitationGraph.Edge(
                source: order.source, target: order.target, relation: relation, weight: statement.weight,
                assertedBy: order.assertedBy,
                evidence: statement.places.map { place in
                    let document = collection.documents[place.document]
                    return CitationGraph.Evidence(
                        document.citations[place.position], in: document, confidence: place.confidence)
                }, change: statement.change)
        }
    }

    /// Merges edges that are in order with others that are, of which there are few.
    private static func merged(_ many: [CitationGraph.Edge], _ few: [CitationGraph.Edge]) -> [CitationGraph.Edge] {
        guard !few.isEmpty else { return many }
        var merged: [CitationGraph.Edge] = []
        merged.reserveCapacity(many.count + few.count)
        var done = 0
        for edge in few {
            let end = many[done...].partition(where: { edge.order < $0.order })
            merged += many[done..<end]
            merged.append(edge)
            done = end
        }
        return merged + many[done...]
    }
}

extension CitationGraph.Edge {
    fileprivate var order: CitationGraph.EdgeOrder {
        CitationGraph.EdgeOrder(source: source, target: target, relation: relation, assertedBy: assertedBy)
    }
}
