package import CitationNetwork
package import Writers

/// Documents and relations of a graph as JSON objects: the same in one file for all, in a line for each, and from the stages of a
/// distributed run.
package enum GraphRows {
    /// Writes a node with its attributes and how many documents cite it.
    package static func write(_ node: CitationGraph.Node, citedBy: Int, _ json: inout JSONWriter) {
        json.object { json in
            json.field("id", node.id)
            for attribute in NodeAttribute.allCases { json.field(attribute.rawValue, attribute.value(node, .empty)) }
            json.field("citedBy", citedBy)
        }
    }

    /// Writes an edge with its attributes, which are those of the surest place that states it.
    ///
    /// - Parameter hasPlaces: Whether all places that are kept are written too.
    package static func write(
        _ edge: CitationGraph.Edge, of graph: CitationGraph, hasPlaces: Bool, _ json: inout JSONWriter
    ) {
        json.object { json in
            json.field("source", graph.nodes[edge.source].id)
            json.field("target", graph.nodes[edge.target].id)
            // networkx tells parallel edges apart by their key.
            json.field("key", graph.id(of: edge))
            for attribute in EdgeAttribute.allCases { json.field(attribute.rawValue, attribute.value(edge, graph)) }
            guard hasPlaces else { return }
            json.key("places")
            json.array { json in for place in edge.evidence { json.write(place) } }
        }
    }
}

extension CitationGraph {
    /// What the attributes of nodes are asked with, which none of them looks at.
    fileprivate static let empty = CitationGraph(nodes: [], edges: [])
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
