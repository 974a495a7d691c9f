import CitationDetection
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
    private var drafts: [String: NodeDraft] = [:]
    /// The node id of each key: most keys stand for many citations.
    private var ids: [DocumentKey: String] = [:]
    private var edges: [EdgeKey: EdgeDraft] = [:]

    init(collection: ResolvedCollection, vocabulary: Vocabulary) {
        self.collection = collection
        self.vocabulary = vocabulary
    }

    private struct EdgeKey: Hashable {
        let source: String
        let target: String
        let relation: RelationType
        let assertedBy: String?
    }

    fileprivate struct EdgeDraft {
        var weight = 0
        var evidence: [CitationGraph.Evidence] = []
    }

    mutating func build() -> CitationGraph {
        for (index, document) in collection.documents.enumerated() { add(document, index) }
        for (index, document) in collection.documents.enumerated() { addCitations(of: document, index) }
        let ids = drafts.keys.sorted()
        let positions = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        let nodes = ids.compactMap { id in drafts[id]?.node(id: id, vocabulary) }
        let ordered = edges.compactMap { key, draft -> CitationGraph.Edge? in
            guard let source = positions[key.source], let target = positions[key.target] else { return nil }
            return CitationGraph.Edge(
                source: source, target: target, relation: key.relation, weight: draft.weight,
                assertedBy: key.assertedBy.flatMap { positions[$0] }, evidence: draft.evidence)
        }.sorted {
            ($0.source, $0.target, $0.relation.rawValue, $0.assertedBy ?? -1) < (
                $1.source, $1.target, $1.relation.rawValue, $1.assertedBy ?? -1
            )
        }
        return CitationGraph(nodes: nodes, edges: ordered)
    }

    private mutating func id(of key: DocumentKey) -> String {
        if let id = ids[key] { return id }
        let id = key.nodeID
        ids[key] = id
        return id
    }

    private mutating func add(_ document: DetectedDocument, _ index: Int) {
        let id = collection.nodeID(ofDocument: index)
        drafts[id, default: NodeDraft()].take(document, claim: collection.own[index])
    }

    private mutating func addCitations(of document: DetectedDocument, _ index: Int) {
        let own = collection.nodeID(ofDocument: index)
        let claims = collection.claims[index]
        for (position, citation) in document.citations.enumerated() {
            guard let claim = claims[position] else { continue }
            let target = id(of: claim.key)
            drafts[target, default: NodeDraft()].take(citation, claim: claim)
            // What the title of a cited document says is a relation of that document.
            let outer = citation.within.flatMap { claims[$0] }.map { id(of: $0.key) }
            let source = outer ?? own
            guard source != target else { continue }
            let key = EdgeKey(
                source: source, target: target, relation: citation.relation, assertedBy: outer == nil ? nil : own)
            edges[key, default: EdgeDraft()].add(citation, path: document.path, confidence: claim.confidence)
        }
    }
}

extension GraphBuilder.EdgeDraft {
    mutating func add(_ citation: Citation, path: String, confidence: Double) {
        weight += 1
        let evidence = CitationGraph.Evidence(
            path: path, line: citation.line, column: citation.column, sentence: citation.sentence,
            citation: citation.text,
            trigger: citation.trigger, pinpoint: citation.pinpoint, confidence: confidence)
        // The surest first; of equals the earlier one.
        let position = self.evidence.firstIndex { $0.confidence < confidence } ?? self.evidence.count
        guard position < 3 else { return }
        self.evidence.insert(evidence, at: position)
        if self.evidence.count > 3 { self.evidence.removeLast() }
    }
}
