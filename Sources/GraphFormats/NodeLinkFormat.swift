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
                    json.object { json in
                        json.field("id", node.id)
                        for attribute in NodeAttribute.allCases {
                            json.field(attribute.rawValue, attribute.value(node, graph))
                        }
                        json.field("citedBy", citedBy[index])
                    }
                }
            }
            json.key("links")
            json.array { json in
                for edge in graph.edges {
                    json.object { json in
                        json.field("source", graph.nodes[edge.source].id)
                        json.field("target", graph.nodes[edge.target].id)
                        // networkx tells parallel edges apart by their key.
                        json.field("key", graph.id(of: edge))
                        for attribute in EdgeAttribute.allCases {
                            json.field(attribute.rawValue, attribute.value(edge, graph))
                        }
                    }
                }
            }
        }
        json.newline()
        return [GraphFile(name: "graph.json", bytes: json.bytes)]
    }
}

extension JSONWriter {
    /// Writes an attribute; one without a value is left out, as in GraphML.
    fileprivate mutating func field(_ name: String, _ value: AttributeValue?) {
        switch value {
        case .text(let text)?: field(name, text)
        case .integer(let number)?: field(name, number)
        case .share(let share)?: field(name, share: share)
        case .flag(let flag)?: field(name, flag)
        case nil: break
        }
    }
}
