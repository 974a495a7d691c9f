import Bytes
import DanChieu

/// What a person wants to know when the graph has been written.
enum GraphSummary {
    /// Returns the summary.
    static func text(_ counts: CollectionCounts, _ graph: CitationGraph, files: [String]) -> String {
        let cited = graph.nodes.count { !$0.inCollection }
        var relations: [RelationType: Int] = [:]
        for edge in graph.edges { relations[edge.relation, default: 0] += 1 }
        let ranked = relations.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        let citedBy = graph.citedByCounts()
        let top = graph.nodes.indices.filter { citedBy[$0] > 0 }
            .sorted { (citedBy[$1], $0) < (citedBy[$0], $1) }.prefix(5)
        let same = counts.repeated == 0 ? "" : " (\(counts.repeated) with the same text as another)"
        var text =
            "\(count(counts.texts, "document")) read\(same), \(count(counts.citations, "citation")) found\n"
        text +=
            "graph: \(count(graph.nodes.count, "document")) (\(cited) only cited), \(count(graph.edges.count, "relation"))\n"
        if !ranked.isEmpty {
            text += "relations: " + ranked.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ") + "\n"
        }
        if !top.isEmpty {
            text +=
                "most cited: "
                + top.map { "\(TextTable.oneLine(graph.nodes[$0].label)) (\(citedBy[$0]))" }.joined(separator: ", ")
                + "\n"
        }
        return text + "written: " + files.map { TerminalText.escaped($0) }.joined(separator: ", ") + "\n"
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
