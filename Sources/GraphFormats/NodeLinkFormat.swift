public import CitationNetwork
import Writers

/// JSON in node-link form, as `networkx.node_link_graph(data, edges="links")` reads it.
public struct NodeLinkFormat: GraphFormat {
    /// Whether the graph is all that was asked for; nil where nobody asked for a part.
    private let isComplete: Bool?

    /// Makes the format.
    public init() { isComplete = nil }

    /// Makes the format of a part, which says whether documents were left out of it.
    package init(isComplete: Bool) { self.isComplete = isComplete }

    /// Returns the files that hold the graph.
    public func files(_ graph: CitationGraph) throws -> [GraphFile] {
        var json = JSONWriter()
        json.object { json in
            json.field("directed", true)
            json.field("multigraph", true)
            json.key("graph")
            json.object { json in
                json.field("generator", "danchieu")
                if let isComplete {
                    json.field("shown", graph.nodes.count)
                    json.field("complete", isComplete)
                }
            }
            json.key("nodes")
            json.array { json in
                let citedBy = graph.citedByCounts()
                for (index, node) in graph.nodes.enumerated() {
                    GraphRows.write(node, citedBy: citedBy[index], &json)
                }
            }
            json.key("links")
            json.array { json in
                for edge in graph.edges { GraphRows.write(edge, of: graph, hasPlaces: false, &json) }
            }
        }
        json.newline()
        return [GraphFile(name: "graph.json", bytes: json.bytes)]
    }
}
