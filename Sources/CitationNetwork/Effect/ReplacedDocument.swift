package import Vocabulary

/// A document that others cite and that has ended, or a part of it: by what, and who cites it all the same.
package struct ReplacedDocument: Sendable {
    /// The document, an index into the graph's nodes.
    package let node: Int
    /// Its status on the day that was asked for.
    package let status: ForceStatus
    /// The relations in which documents of the collection cite it, indices into the graph's edges: all of them, and those of documents
    /// that are later than the first day of its status.
    package let citing, after: [Int]
}

extension ReplacedDocument {
    /// Returns the documents that have ended by a day, or a part of them, and that a document of the collection cites; those first that
    /// the most documents cite though they had ended.
    ///
    /// What changes a document, consolidated texts and lists of documents name it because it is old: they do not count.
    ///
    /// - Complexity: O(*n* + *e*).
    package static func all(in graph: CitationGraph, _ ledger: ChangeLedger, on day: CalendarDate) -> [ReplacedDocument]
    {
        let adjacency = graph.adjacency
        let found = graph.nodes.indices.compactMap { index -> ReplacedDocument? in
            let node = graph.nodes[index]
            guard !ledger.changes(to: node.id).isEmpty else { return nil }
            let status = ForceStatus.of(node, ledger, on: day) { id in graph.index(of: id).map { graph.nodes[$0] } }
            guard [.ended, .endedInPart, .suspended, .suspendedInPart].contains(status.state), !status.changes.isEmpty
            else { return nil }
            let doers = Set(status.changes.flatMap { [$0.affecting, $0.toldBy] })
            let citing = adjacency.incoming(of: index).filter { position in
                let edge = graph.edges[position]
                let source = graph.nodes[edge.source]
                return edge.assertedBy == nil && edge.relation.family != .change && source.inCollection
                    && !doers.contains(source.id) && !source.namesOldDocuments
            }
            guard !citing.isEmpty else { return nil }
            let after = citing.filter { position in
                guard let since = status.surelySince, let date = graph.nodes[graph.edges[position].source].date else {
                    return false
                }
                return date > since
            }
            return ReplacedDocument(node: index, status: status, citing: citing, after: after)
        }
        func documents(_ edges: [Int]) -> Int { Set(edges.map { graph.edges[$0].source }).count }
        /// What has ended as a whole comes first, then what the most documents cite all the same.
        func rank(_ one: ReplacedDocument) -> [Int] {
            [one.status.state == .ended ? 0 : 1, -documents(one.after), -documents(one.citing), one.node]
        }
        return found.map { (rank($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    }
}

extension CitationGraph.Node {
    /// Whether it names documents because they are old: a consolidated text, or a list of documents that have ended.
    var namesOldDocuments: Bool { OldDocuments.areNamed(type: type, title: title) }
}
