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
    private var drafts: [NodeDraft] = []
    private var ids: [String] = []
    private var indicesByID: [ExactText: Int] = [:]
    private var indicesByKey: [DocumentKey: Int] = [:]

    init(collection: ResolvedCollection, vocabulary: Vocabulary) {
        self.collection = collection
        self.vocabulary = vocabulary
    }

    private struct EdgeKey: Hashable {
        let source: Int
        let target: Int
        let relation: RelationType
        let assertedBy: Int?
    }

    fileprivate struct EdgeDraft {
        var weight = 0
        var evidence: [CitationGraph.Evidence] = []
    }

    mutating func build() -> CitationGraph {
        let own = collection.documents.indices.map { index in
            let node = self.node(collection.nodeID(ofDocument: index))
            drafts[node].take(collection.documents[index], claim: collection.own[index])
            return node
        }
        // What a document says is not said twice where it lies there in two forms.
        let targets = collection.claims.enumerated().map { index, claims in
            collection.originals[index] == index ? claims.map { claim in claim.map { node($0.key) } } : []
        }
        let edges = gather(targets, own: own)
        let order = ids.indices.sorted { ExactText(ids[$0]) < ExactText(ids[$1]) }
        var positions = [Int](repeating: 0, count: ids.count)
        for (position, node) in order.enumerated() { positions[node] = position }
        let nodes = order.map { drafts[$0].node(id: ids[$0], vocabulary) }
        // The keys are sorted, and not the edges: these are many times as large.
        let names = RelationType.allCases.sorted { $0.rawValue < $1.rawValue }
        let ranks = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        let keys = edges.keys.map { key in
            (
                key,
                order: (
                    positions[key.source], positions[key.target], ranks[key.relation] ?? 0,
                    key.assertedBy.map { positions[$0] } ?? -1
                )
            )
        }.sorted { $0.order < $1.order }
        let ordered = keys.map { key, order in
            let draft = edges[key] ?? EdgeDraft()
            return CitationGraph.Edge(
                source: order.0, target: order.1, relation: key.relation, weight: draft.weight,
                assertedBy: key.assertedBy.map { positions[$0] }, evidence: draft.evidence)
        }
        return CitationGraph(nodes: nodes, edges: ordered)
    }

    /// The node with an id, made where it is missing.
    private mutating func node(_ id: String) -> Int {
        if let index = indicesByID[ExactText(id)] { return index }
        indicesByID[ExactText(id)] = ids.count
        ids.append(id)
        drafts.append(NodeDraft())
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
    private mutating func gather(_ targets: [[Int?]], own: [Int]) -> [EdgeKey: EdgeDraft] {
        let collection = collection
        let drafted = Mutex(drafts)
        let edges = Mutex<[EdgeKey: EdgeDraft]>([:])
        drafts = []
        DispatchQueue.concurrentPerform(iterations: 2) { half in
            if half == 0 {
                drafted.withLock { drafts in
                    for index in targets.indices {
                        Self.takeCitations(of: index, collection, targets[index], into: &drafts)
                    }
                }
            } else {
                edges.withLock { edges in
                    for index in targets.indices {
                        Self.addEdges(of: index, collection, targets[index], own: own[index], to: &edges)
                    }
                }
            }
        }
        drafts = drafted.withLock { $0 }
        return edges.withLock { $0 }
    }

    // In both, a span lends its elements: a copy of a citation or claim would count a dozen references up and down.

    private static func takeCitations(
        of index: Int, _ collection: ResolvedCollection, _ targets: [Int?], into drafts: inout [NodeDraft]
    ) {
        let citations = collection.documents[index].citations
        let span = citations.span
        for position in targets.indices {
            guard let target = targets[position] else { continue }
            drafts[target].take(span[position])
            if drafts[target].isUnclaimed, let claim = collection.claims[index][position] { drafts[target].take(claim) }
        }
    }

    private static func addEdges(
        of index: Int, _ collection: ResolvedCollection, _ targets: [Int?], own: Int,
        to edges: inout [EdgeKey: EdgeDraft]
    ) {
        let path = collection.documents[index].path
        let document = collection.documents[index]
        let citations = collection.documents[index].citations
        let citationSpan = citations.span
        let claims = collection.claims[index]
        let claimSpan = claims.span
        for position in targets.indices {
            guard let target = targets[position], let confidence = claimSpan[position]?.confidence else { continue }
            // What the title of a cited document says is a relation of that document.
            let outer = citationSpan[position].within.flatMap { targets[$0] }
            let source = outer ?? own
            guard source != target else { continue }
            let key = EdgeKey(
                source: source, target: target, relation: citationSpan[position].relation,
                assertedBy: outer == nil ? nil : own)
            edges[key, default: EdgeDraft()].add(
                citationSpan[position], path: path, page: document.page(of: citationSpan[position].range.lowerBound),
                confidence: confidence)
        }
    }
}

extension GraphBuilder.EdgeDraft {
    mutating func add(_ citation: borrowing Citation, path: String, page: Int?, confidence: Double) {
        weight += 1
        // The surest first; of equals the earlier one.
        let position = self.evidence.firstIndex { $0.confidence < confidence } ?? self.evidence.count
        guard position < 3 else { return }
        let evidence = CitationGraph.Evidence(
            path: path, page: page, line: citation.line, column: citation.column, sentence: citation.sentence,
            citation: citation.text,
            trigger: citation.trigger, pinpoint: citation.pinpoint, confidence: confidence)
        self.evidence.insert(evidence, at: position)
        if self.evidence.count > 3 { self.evidence.removeLast() }
    }
}
