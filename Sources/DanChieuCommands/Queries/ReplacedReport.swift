import DanChieu
import Writers

/// The cited documents that have ended, for people and for machines.
struct ReplacedReport {
    let graph: CitationGraph
    let day: CalendarDate
    /// How many lines are shown; nil for all.
    let limit: Int?

    /// How many places and doers stand in a cell.
    private static let most = 3

    /// A line for each document that has ended.
    func replaced(_ found: [ReplacedDocument]) -> (Answers, total: Int) {
        var answers = Answers(
            columns: [
                "document", "date", "status", "since", "by", "extent", "cited by", "after", "cited after at",
                "file:line",
                "sentence",
            ], flexible: "sentence", hasBlocks: true)
        for one in found.prefix(limit ?? found.count) {
            let (node, status) = (graph.nodes[one.node], one.status)
            let (evidence, late) = (status.changes.first?.evidence, Set(one.after))
            answers.add([
                node.label, node.date?.vietnamese, status.state.label, status.sinceLabel, doers(status),
                extent(status), "\(documents(one.citing))", "\(documents(one.after))",
                short(one.after.compactMap { graph.edges[$0].evidence.first?.place }), evidence?.place,
                evidence?.sentence,
            ]) { json in
                json.key("document")
                json.write(node)
                json.fields(of: status, on: day, node: self.node)
                json.field("citedBy", documents(one.citing))
                json.field("citedByAfter", documents(one.after))
                json.key("citing")
                json.array { json in
                    for edge in one.citing {
                        json.object { $0.fields(ofCiting: graph.edges[edge], isAfter: late.contains(edge), graph) }
                    }
                }
            }
        }
        return (answers, found.count)
    }

    /// A line for each document that cites one, those after its end first.
    func citing(_ found: [ReplacedDocument]) -> (Answers, total: Int) {
        var answers = Answers(
            columns: [
                "document", "date", "relation", "cites", "status", "since", "by", "after", "file:line", "sentence",
            ], flexible: "sentence", hasBlocks: true)
        let after = found.flatMap { one in one.after.map { (one, $0, true) } }
        let before = found.flatMap { one in
            let late = Set(one.after)
            return one.citing.filter { !late.contains($0) }.map { (one, $0, false) }
        }
        let lines = after + before
        for (one, position, isAfter) in lines.prefix(limit ?? lines.count) {
            let (edge, status) = (graph.edges[position], one.status)
            let source = graph.nodes[edge.source]
            answers.add([
                source.label, source.date?.vietnamese, edge.relation.label, graph.nodes[one.node].label,
                status.state.label, status.sinceLabel, doers(status), isAfter ? "sau" : "trước",
                edge.evidence.first?.place, edge.evidence.first?.sentence,
            ]) { json in
                json.fields(ofCiting: edge, isAfter: isAfter, graph)
                json.key("cited")
                json.object { json in
                    json.key("document")
                    json.write(graph.nodes[one.node])
                    json.fields(of: status, on: day, node: self.node)
                }
            }
        }
        return (answers, lines.count)
    }

    private func node(_ id: String) -> CitationGraph.Node? { graph.index(of: id).map { graph.nodes[$0] } }

    private func documents(_ edges: [Int]) -> Int { Set(edges.map { graph.edges[$0].source }).count }

    /// What changed it, each once.
    private func doers(_ status: ForceStatus) -> String {
        short(status.changes.map { change in "\(change.label) \(node(change.affecting)?.label ?? change.affecting)" })
    }

    private func extent(_ status: ForceStatus) -> String {
        status.state == .ended ? "toàn bộ" : short(status.changes.map(\.extent))
    }

    /// The first of some words, each once.
    private func short(_ words: [String]) -> String {
        let once = words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return once.prefix(Self.most).joined(separator: "; ") + (once.count > Self.most ? "; …" : "")
    }
}

extension JSONWriter {
    /// Writes the fields of a document's citation of one that has ended.
    fileprivate mutating func fields(ofCiting edge: CitationGraph.Edge, isAfter: Bool, _ graph: CitationGraph) {
        key("citing")
        write(graph.nodes[edge.source])
        field("after", isAfter)
        key("edge")
        write(edge, of: graph)
    }
}
