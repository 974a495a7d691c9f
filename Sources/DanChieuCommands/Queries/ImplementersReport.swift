import DanChieu
import Writers

/// The answers of `implementers`, for people and for machines.
struct ImplementersReport {
    private let answer: ImplementersAnswer
    /// What implements a number without a term, year or place, and may mean the document.
    private let possible: [ImplementersAnswer]
    private let showsPossible: Bool

    init(answer: ImplementersAnswer, possible: [ImplementersAnswer], showsPossible: Bool) {
        (self.answer, self.possible, self.showsPossible) = (answer, possible, showsPossible)
    }

    /// Whether nothing is shown.
    var isEmpty: Bool { answer.answers.isEmpty && shownPossible.allSatisfy(\.answers.isEmpty) }

    private var shownPossible: [ImplementersAnswer] { showsPossible ? possible : [] }

    /// A list for people: each implementer with the sentence that says so.
    func text(width: Int?) -> String {
        let target = answer.graph.nodes[answer.target]
        let open = possible.reduce(0) { $0 + $1.documents }
        let note = showsPossible ? "" : OpenCitationOptions.note(open, of: possible.map { $0.graph.nodes[$0.target] })
        if answer.answers.isEmpty {
            let heading =
                open > 0 ? "Nothing implements \(target.about) for certain." : "No document implements \(target.about)."
            let rows = table.isEmpty ? "" : "\n" + table.blocks(width: width)
            return TextTable.paragraph(heading, width: width) + "\n" + rows + note
        }
        let more = answer.total - answer.answers.count
        let heading =
            (answer.isComplete ? "" : "More than ")
            + "\(answer.documents) \(answer.documents == 1 ? "document implements" : "documents implement") \(target.about):"
        var text = TextTable.paragraph(heading, width: width) + "\n\n" + table.blocks(width: width)
        if more > 0 || !answer.isComplete {
            text += "… and \(answer.isComplete ? "\(more)" : "\(more) or") more; --limit 0 shows all\n"
        }
        return text + note
    }

    /// The answers in columns.
    var table: TextTable {
        var table = TextTable(
            columns: ["document", "number", "date", "place", "relation", "file:line", "sentence"], flexible: "sentence")
        for one in answer.answers { table.add(cells(one, of: answer.graph)) }
        for open in shownPossible {
            for one in open.answers {
                var cells = cells(one, of: open.graph)
                cells[4] += " (có thể)"
                table.add(cells)
            }
        }
        return table
    }

    private func cells(_ answer: Implementers.Answer, of graph: CitationGraph) -> [String] {
        let node = graph.nodes[answer.node]
        let edge = graph.edges[answer.way[0]]
        let evidence = edge.evidence.first
        return [
            node.symbol == nil ? node.label : node.type ?? node.label, node.symbol ?? "", node.date?.vietnamese ?? "",
            node.jurisdiction ?? "", relation(answer, of: graph),
            evidence?.place ?? "", evidence?.sentence ?? "",
        ].map(TextTable.oneLine)
    }

    /// "thực hiện", or the way: "gắn với → 01-KL/TW → tiếp tục thực hiện"; and who says it, where that is another.
    private func relation(_ answer: Implementers.Answer, of graph: CitationGraph) -> String {
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
        json.write(answer, possible: shownPossible)
        return json.bytes
    }

    /// A line for each answer.
    func jsonLines() -> [UInt8] {
        var json = JSONWriter()
        for one in answer.answers {
            json.write(one, of: answer.graph)
            json.newline()
        }
        for open in shownPossible {
            for one in open.answers {
                json.write(one, of: open.graph, isPossible: true)
                json.newline()
            }
        }
        return json.bytes
    }
}
