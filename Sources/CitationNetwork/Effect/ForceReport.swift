package import Vocabulary

/// Whether a document is in force on a day, with all that an answer names: who changed it, who tells of that, and what it rests on.
package struct ForceReport: Sendable {
    /// The document asked for.
    package let document: CitationGraph.Node
    /// The day asked for.
    package let day: CalendarDate
    /// The answer.
    package let status: ForceStatus
    /// What it details, where that has ended: a hint.
    package let endedBases: [EndedBase]
    private let nodes: [String: CitationGraph.Node]

    /// Makes a report.
    ///
    /// - Parameter changes: Reads what documents tell of changes to some documents, by node id.
    package init(
        _ document: CitationGraph.Node, on day: CalendarDate, _ source: some GraphSource,
        changes: (Set<String>) throws -> ChangeLedger
    ) throws {
        var query = RelationsQuery(of: document.id, .outgoing)
        query.relations = EndedBase.relations
        let answer = try source.relations(query)
        let bases = Set(answer.edges.map { answer.graph.edges[$0].target }).sorted().map { answer.graph.nodes[$0] }
            .filter { $0.id != document.id }
        let ledger = try changes(Set([document.id] + bases.map(\.id)))
        var nodes: [String: CitationGraph.Node] = [document.id: document]
        for id in Set(ledger.changes.flatMap { [$0.affecting, $0.toldBy] }).sorted() where nodes[id] == nil {
            nodes[id] = try source.documents(DocumentQuery(id)).first { $0.id == id }
        }
        let known = nodes
        self.nodes = known
        (self.document, self.day) = (document, day)
        status = ForceStatus.of(document, ledger, on: day) { known[$0] }
        endedBases = bases.compactMap { base in
            EndedBase(base, of: document, ForceStatus.of(base, ledger, on: day) { known[$0] })
        }
    }

    /// Returns a document that the answer names.
    package func node(_ id: String) -> CitationGraph.Node? { nodes[id] }

    /// Returns what a person calls a document that the answer names, with its date: numbers come again every year.
    package func name(_ id: String) -> String {
        guard let node = nodes[id] else { return id }
        return node.label + (node.date.map { " (\($0.vietnamese))" } ?? "")
    }
}
