public import CitationNetwork
import Writers

/// Two tables, `nodes.csv` and `edges.csv` (RFC 4180, UTF-8), for spreadsheets, Gephi and Neo4j.
public struct CSVFormat: GraphFormat {
    /// Makes the format.
    public init() {}

    /// Returns the files that hold the graph.
    public func files(_ graph: CitationGraph) throws -> [GraphFile] {
        var nodes = [UInt8]()
        CSVRow.append(["id"] + NodeAttribute.allCases.map(\.rawValue) + ["citedBy"], to: &nodes)
        let citedBy = graph.citedByCounts()
        for (index, node) in graph.nodes.enumerated() {
            CSVRow.append(
                [node.id] + NodeAttribute.allCases.map { $0.value(node, graph)?.text ?? "" } + ["\(citedBy[index])"],
                to: &nodes)
        }
        var edges = [UInt8]()
        CSVRow.append(["source", "target"] + EdgeAttribute.allCases.map(\.rawValue), to: &edges)
        for edge in graph.edges {
            let ends = [graph.nodes[edge.source].id, graph.nodes[edge.target].id]
            CSVRow.append(ends + EdgeAttribute.allCases.map { $0.value(edge, graph)?.text ?? "" }, to: &edges)
        }
        return [GraphFile(name: "nodes.csv", bytes: nodes), GraphFile(name: "edges.csv", bytes: edges)]
    }
}
