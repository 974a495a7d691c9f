public import CitationNetwork

/// Two tables, `nodes.csv` and `edges.csv` (RFC 4180, UTF-8), for spreadsheets, Gephi and Neo4j.
///
/// A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `@` or a tab, or with `-` and no digit)
/// gets an apostrophe before it.
public struct CSVFormat: GraphFormat {
    /// Makes the format.
    public init() {}

    /// Returns the files that hold the graph.
    public func files(_ graph: CitationGraph) throws -> [GraphFile] {
        var nodes = [UInt8]()
        row(["id"] + GraphAttributes.node.map(\.name) + ["citedBy"], &nodes)
        let citedBy = graph.citedBy
        for (index, node) in graph.nodes.enumerated() {
            row(
                [node.id] + GraphAttributes.node.map { $0.value(node, graph)?.text ?? "" } + ["\(citedBy[index])"],
                &nodes)
        }
        var edges = [UInt8]()
        row(["source", "target"] + GraphAttributes.edge.map(\.name), &edges)
        for edge in graph.edges {
            let ends = [graph.nodes[edge.source].id, graph.nodes[edge.target].id]
            row(ends + GraphAttributes.edge.map { $0.value(edge, graph)?.text ?? "" }, &edges)
        }
        return [GraphFile(name: "nodes.csv", bytes: nodes), GraphFile(name: "edges.csv", bytes: edges)]
    }

    private func row(_ cells: [String], _ bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(Self.guarded(cell), &bytes)
        }
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    private func append(_ cell: String, _ bytes: inout [UInt8]) {
        let needsQuotes = cell.utf8.contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
        }
        guard needsQuotes else {
            bytes.append(contentsOf: cell.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(cell, replacing: { $0 == UInt8(ascii: "\"") }) { quote, bytes in
            bytes.append(quote)
            bytes.append(quote)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func guarded(_ cell: String) -> String {
        switch cell.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), 0x09: "'" + cell
        case UInt8(ascii: "-") where cell.utf8.dropFirst().first.map { $0 &- 0x30 < 10 } != true: "'" + cell
        default: cell
        }
    }
}
