package import Vocabulary

/// What questions are asked of: a graph in memory, or a store that reads only what a question needs.
///
/// Whatever the source, the same question has the same answer, and a node id that no document has is an `UnknownDocument`.
package protocol GraphSource: Sendable {
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
