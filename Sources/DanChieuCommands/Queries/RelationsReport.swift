import DanChieu

/// The relations of one document, to or from others, each with the sentence that states it.
struct RelationsReport {
    /// The relations' direction.
    enum Direction {
        /// What the document cites.
        case outgoing
        /// What cites the document.
        case incoming
    }

    let graph: CitationGraph
    let document: Int
    let direction: Direction
    /// The relations that count; nil for all.
    var relations: Set<RelationType>?
    /// Whether a document at the other end counts.
    var isWanted: (CitationGraph.Node) -> Bool = { _ in true }

    /// The edges that answer, those of one relation together.
    var edges: [CitationGraph.Edge] {
        let order = Dictionary(uniqueKeysWithValues: RelationType.allCases.enumerated().map { ($1, $0) })
        let adjacency = graph.adjacency
        let indices = direction == .outgoing ? adjacency.outgoing(of: document) : adjacency.incoming(of: document)
        return indices.map { graph.edges[$0] }.filter { edge in
            (relations?.contains(edge.relation) ?? true) && isWanted(graph.nodes[other(edge)])
        }.sorted { (order[$0.relation] ?? 0, other($0)) < (order[$1.relation] ?? 0, other($1)) }
    }

    private func other(_ edge: CitationGraph.Edge) -> Int { direction == .outgoing ? edge.target : edge.source }

    /// The answers, with a sentence below each for people.
    var answers: Answers {
        var answers = Answers(
            columns: ["relation", "document", "date", "place", "file:line", "sentence"], flexible: "sentence",
            hasBlocks: true)
        for edge in edges {
            let node = graph.nodes[other(edge)]
            let label = direction == .outgoing ? edge.relation.label : edge.relation.reverseLabel
            let asserter = edge.assertedBy.map { " (theo \(graph.nodes[$0].symbol ?? graph.nodes[$0].label))" } ?? ""
            answers.add([
                label + asserter, node.label, node.date?.vietnamese, node.jurisdiction, edge.evidence.first?.place,
                edge.evidence.first?.sentence,
            ]) { json in
                json.key("document")
                json.write(node)
                json.key("edge")
                json.write(edge, of: graph)
            }
        }
        return answers
    }
}
