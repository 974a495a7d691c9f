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

    /// Returns the documents that were read, in the graph's order.
    func collectionDocuments() throws -> [CitationGraph.Node]

    /// Returns a shortest way along the arrows from one document to another; where there is none, from the other to the one.
    func path(from: String, to: String) throws -> PathAnswer

    /// Returns the whole graph.
    ///
    /// - Parameter hasEvidence: Whether edges carry their evidence, which takes most of the time and memory.
    func graph(hasEvidence: Bool) throws -> CitationGraph
}

extension GraphSource {
    /// Returns what documents that fit a query alike are to choose from, the most cited first, of equals by id.
    ///
    /// A number that is cited without its term, year or place stands for the one document that it may mean, where that is cited as often
    /// at least: it is no choice then. A name without a term or year that is cited more often than all that it may mean, as "Điều lệ Đảng"
    /// is, is what people mean by it.
    package func choices(_ documents: [CitationGraph.Node]) throws -> [CitationGraph.Node] {
        guard documents.count > 1 else { return documents }
        let counts = try citedBy(documents)
        var hosts: [String: [Int]] = [:]
        let keys = documents.contains(where: \.isUnsettled) ? documents.map { $0.openKeys(vocabulary) } : []
        for (index, keys) in keys.enumerated() { for key in keys { hosts[key, default: []].append(index) } }
        func meant(_ open: Int) -> [Int] {
            guard documents[open].isUnsettled, let key = documents[open].key else { return [] }
            return hosts[key, default: []].filter { documents[open].mayMean(documents[$0], openKeys: keys[$0]) }
        }
        if let name = documents.indices.first(where: { documents[$0].isUnsettled && documents[$0].symbol == nil }) {
            let meant = meant(name)
            if meant.count == documents.count - 1, counts[name] > meant.reduce(0, { $0 + counts[$1] }) {
                return [documents[name]]
            }
        }
        return documents.indices.filter { open in
            let meant = meant(open)
            return meant.count != 1 || counts[open] > counts[meant[0]]
        }.sorted { left, right in
            counts[left] != counts[right]
                ? counts[left] > counts[right] : ExactText(documents[left].id) < ExactText(documents[right].id)
        }.map { documents[$0] }
    }
}
