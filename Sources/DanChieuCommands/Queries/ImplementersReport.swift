import DanChieu
import Writers

/// The answers of `implementers`, for people and for machines.
struct ImplementersReport {
    private let graph: CitationGraph
    private let target: Int
    private let answers: [Implementers.Answer]
    private let answer: ImplementersAnswer

    init(answer: ImplementersAnswer) {
        (graph, target, answers) = (answer.graph, answer.target, answer.answers)
        self.answer = answer
    }

    /// A list for people: each implementer with the sentence that says so.
    func text(width: Int?) -> String {
        let about = graph.nodes[target].about
        guard !answers.isEmpty else {
            return TextTable.paragraph("No document implements \(about).", width: width) + "\n"
        }
        let more = answer.total - answers.count
        let heading =
            (answer.isComplete ? "" : "More than ")
            + "\(answer.documents) \(answer.documents == 1 ? "document implements" : "documents implement") \(about):"
        var text = TextTable.paragraph(heading, width: width) + "\n\n" + table.blocks(width: width)
        if more > 0 || !answer.isComplete {
            text += "… and \(answer.isComplete ? "\(more)" : "\(more) or") more; --limit 0 shows all\n"
        }
        return text
    }

    /// The answers in columns.
    var table: TextTable {
        var table = TextTable(
            columns: ["document", "number", "date", "place", "relation", "file:line", "sentence"], flexible: "sentence")
        for answer in answers { table.add(cells(answer)) }
        return table
    }

    private func cells(_ answer: Implementers.Answer) -> [String] {
        let node = graph.nodes[answer.node]
        let edge = graph.edges[answer.way[0]]
        let evidence = edge.evidence.first
        return [
            node.symbol == nil ? node.label : node.type ?? node.label, node.symbol ?? "", node.date?.vietnamese ?? "",
            node.jurisdiction ?? "", relation(answer),
            evidence?.place ?? "", evidence?.sentence ?? "",
        ].map(TextTable.oneLine)
    }

    /// "thực hiện", or the way: "gắn với → 01-KL/TW → tiếp tục thực hiện"; and who says it, where that is another.
    private func relation(_ answer: Implementers.Answer) -> String {
        var words = ""
        for (step, index) in answer.way.enumerated() {
            let edge = graph.edges[index]
            if step > 0 { words += " → \(graph.nodes[edge.source].symbol ?? graph.nodes[edge.source].label) → " }
            words += edge.relation.label
        }
        if let asserter = graph.edges[answer.way[0]].assertedBy {
            words += " (theo \(graph.nodes[asserter].symbol ?? graph.nodes[asserter].label))"
        }
        return words
    }

    /// One JSON document: the document asked for, and the answers.
    func json() -> [UInt8] {
        var json = JSONWriter()
        json.write(answer)
        return json.bytes
    }

    /// A line for each answer.
    func jsonLines() -> [UInt8] {
        var json = JSONWriter()
        for answer in answers {
            json.write(answer, of: graph)
            json.newline()
        }
        return json.bytes
    }
}
