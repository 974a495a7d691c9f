import CitationNetwork
import Vocabulary

/// A graph written as it would be drawn, an edge a line: `a -implements-> b`, `a -cites 3-> b by d`.
enum DrawnGraph {
    /// Reads a drawing. Nodes whose names begin with a capital letter are central, the others provincial; those in `absent`
    /// are only cited.
    static func read(_ drawing: String, alone: [String] = [], absent: Set<String> = []) -> CitationGraph {
        let lines = drawing.split(separator: "\n").map { line in
            line.split { " ->".contains($0) }.map(String.init)
        }
        var names = Set(alone)
        for words in lines {
            names.formUnion([words[0], name(after: words)])
            if let by = words.firstIndex(of: "by") { names.insert(words[by + 1]) }
        }
        let ordered = names.sorted()
        let index = { (name: String) in ordered.firstIndex(of: name) ?? 0 }
        let nodes = ordered.map { name in
            CitationGraph.Node(
                id: name, label: name, type: name.hasSuffix("k") ? "Kết luận" : "Chỉ thị",
                level: name.first?.isUppercase == true ? .central : .provincial,
                path: absent.contains(name) ? nil : "\(name).txt")
        }
        let edges = lines.map { words in
            let by = words.firstIndex(of: "by").map { words[$0 + 1] }
            return CitationGraph.Edge(
                source: index(words[0]), target: index(name(after: words)),
                relation: RelationType(rawValue: words[1]) ?? .cites, weight: Int(words[2]) ?? 1,
                assertedBy: by.map(index),
                evidence: [
                    CitationGraph.Evidence(
                        path: "\(by ?? words[0]).txt", line: 1, column: 1, sentence: words.joined(separator: " "),
                        citation: words[1], trigger: nil, pinpoint: nil, confidence: 0.5)
                ])
        }
        return CitationGraph(nodes: nodes, edges: edges)
    }

    /// Returns the edges of a graph as they are drawn.
    static func edges(_ graph: CitationGraph) -> [String] {
        graph.edges.map { edge in
            let weight = edge.weight == 1 ? "" : " \(edge.weight)"
            let by = edge.assertedBy.map { " by \(graph.nodes[$0].id)" } ?? ""
            return "\(graph.nodes[edge.source].id) -\(edge.relation)\(weight)-> \(graph.nodes[edge.target].id)\(by)"
        }
    }

    /// Returns the names of a graph's nodes.
    static func names(_ graph: CitationGraph) -> String { graph.nodes.map(\.id).joined(separator: " ") }

    private static func name(after words: [String]) -> String { Int(words[2]) == nil ? words[2] : words[3] }
}
