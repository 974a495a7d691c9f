import Bytes
package import Vocabulary

/// What questions are asked of: a graph in memory, or a store that reads only what a question needs.
///
/// Whatever the source, the same question has the same answer, and a node id that no document has is an `UnknownDocument`.
package protocol GraphSource: Sendable {
    /// The built-in vocabulary with the collection's own rows.
    var vocabulary: Vocabulary { get }

    /// Returns the documents that a query could mean, the most cited first; several mean that it is not clear.
    func documents(_ query: DocumentQuery) throws -> [CitationGraph.Node]

    /// Returns for each of some documents how many others cite it.
    func citedBy(_ documents: [CitationGraph.Node]) throws -> [Int]

    /// Returns what is cited without the term, year or place that would tell whether a document is meant, by id.
    func unsettled(for document: CitationGraph.Node) throws -> [CitationGraph.Node]

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

extension GraphSource {
    /// Returns documents in the order in which they are offered for a choice: the most cited first, of equals by id.
    package func ordered(_ documents: [CitationGraph.Node]) throws -> [CitationGraph.Node] {
        guard documents.count > 1 else { return documents }
        let counts = try citedBy(documents)
        return documents.indices.sorted { left, right in
            counts[left] != counts[right]
                ? counts[left] > counts[right] : ExactText(documents[left].id) < ExactText(documents[right].id)
        }.map { documents[$0] }
    }
}
