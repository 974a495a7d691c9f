import DanChieu
import Pages
import Writers

/// The relations of one document, to or from others, each with the sentence that states it.
struct RelationsReport {
    let answer: RelationsAnswer
    let direction: RelationsQuery.Direction

    /// The document that was asked for.
    var document: CitationGraph.Node { answer.graph.nodes[answer.document] }

    /// The answers, with a sentence below each for people.
    var answers: Answers {
        var answers = Answers(
            columns: ["relation", "document", "date", "place", "file:line", "sentence"], flexible: "sentence",
            hasBlocks: true)
        add(to: &answers, isPossible: false)
        return answers
    }

    /// Adds these answers to another document's: citations that may mean that one.
    func addPossible(to answers: inout Answers) { add(to: &answers, isPossible: true) }

    private func add(to answers: inout Answers, isPossible: Bool) {
        let graph = answer.graph
        for index in answer.edges {
            let edge = graph.edges[index]
            let node = graph.nodes[direction == .outgoing ? edge.target : edge.source]
            let label = (direction == .outgoing ? edge.relation.label : edge.relation.reverseLabel) + edge.partLabel
            let asserter = edge.assertedBy.map { " (theo \(graph.nodes[$0].symbol ?? graph.nodes[$0].label))" } ?? ""
            answers.add([
                label + asserter + (isPossible ? " (có thể)" : ""), node.label, node.date?.vietnamese,
                node.jurisdiction, edge.evidence.first?.place, edge.evidence.first?.sentence,
            ]) { json in
                json.fields(ofRelation: index, direction, of: graph)
                if isPossible { json.field("possible", true) }
            }
        }
    }
}
