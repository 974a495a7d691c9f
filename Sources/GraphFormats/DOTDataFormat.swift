public import CitationNetwork
import Writers

/// DOT as data: documents and relations only, each with every attribute that GraphML has, under the same names (but for a
/// document's `name`, which is `fullName`).
///
/// There are no helper nodes, no ranks and no HTML labels, so that `gvpr`, pydot and networkx count what GraphML counts. Graphviz
/// draws it too, plainly.
public struct DOTDataFormat: GraphFormat {
    /// The characters of a value: Graphviz reads no string of more than 16,384 bytes.
    private static let valueLimit = 4_000
    /// How many nodes or edges are written at once.
    private static let chunk = 1_024

    /// Makes the format.
    public init() {}

    /// Returns the files that hold the graph.
    public func files(_ graph: CitationGraph) throws -> [GraphFile] {
        let citedBy = graph.citedByCounts()
        let nodes = Self.chunks(graph.nodes.count)
        let edges = Self.chunks(graph.edges.count)
        return [
            GraphFile(name: "graph.dot", pieceCount: 1 + nodes.count + edges.count + 1) { piece in
                var bytes: [UInt8] = []
                switch piece - 1 {
                case -1: bytes += "digraph \"danchieu\" {\n".utf8
                case nodes.indices:
                    for index in nodes[piece - 1] { Self.append(index, citedBy[index], graph, to: &bytes) }
                case nodes.count..<(nodes.count + edges.count):
                    for index in edges[piece - 1 - nodes.count] { Self.append(graph.edges[index], graph, to: &bytes) }
                default: bytes += "}\n".utf8
                }
                return bytes
            }
        ]
    }

    private static func chunks(_ count: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: chunk).map { $0..<min(count, $0 + chunk) }
    }

    private static func append(_ index: Int, _ citedBy: Int, _ graph: CitationGraph, to bytes: inout [UInt8]) {
        let node = graph.nodes[index]
        bytes += "  \(quoted(node.id)) [".utf8
        for attribute in NodeAttribute.allCases {
            guard let value = attribute.value(node, graph) else { continue }
            // To gvpr and pydot a node's name is its id.
            append(attribute == .name ? "fullName" : attribute.rawValue, value, to: &bytes)
            bytes += ", ".utf8
        }
        bytes += "citedBy=\(citedBy)];\n".utf8
    }

    private static func append(_ edge: CitationGraph.Edge, _ graph: CitationGraph, to bytes: inout [UInt8]) {
        bytes += "  \(quoted(graph.nodes[edge.source].id)) -> \(quoted(graph.nodes[edge.target].id)) [".utf8
        var isFirst = true
        for attribute in EdgeAttribute.allCases {
            guard let value = attribute.value(edge, graph) else { continue }
            if !isFirst { bytes += ", ".utf8 }
            isFirst = false
            append(attribute.rawValue, value, to: &bytes)
        }
        bytes += "];\n".utf8
    }

    private static func append(_ name: String, _ value: AttributeValue, to bytes: inout [UInt8]) {
        bytes += "\(name)=".utf8
        if case .text(let text) = value { bytes += quoted(text).utf8 } else { bytes += value.text.utf8 }
    }

    /// Returns a text as a quoted string of DOT, on one line. A reader of data undoes no entities, so none are written.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in XMLText.allowed(text).unicodeScalars.prefix(valueLimit) {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
