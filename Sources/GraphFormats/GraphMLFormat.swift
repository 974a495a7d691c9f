public import CitationNetwork
import Vocabulary

/// GraphML, as Gephi, Cytoscape, yEd, networkx, igraph and rustworkx read it.
///
/// Key ids mean something (`node-label`): Gephi takes `d0`, `d3` and `d7` for yEd's labels. The edges' ids are repeated
/// as the key `eid`, since igraph loses those of XML.
public struct GraphMLFormat: GraphFormat {
    /// Whose labels are written.
    public enum Dialect: String, Sendable, CaseIterable { case standard, yed }

    private let dialect: Dialect

    /// Makes the format.
    public init(dialect: Dialect = .standard) { self.dialect = dialect }

    /// Returns the files that hold the graph.
    public func files(_ graph: CitationGraph) throws -> [GraphFile] {
        [GraphFile(name: "graph.graphml", bytes: try bytes(graph))]
    }

    private func bytes(_ graph: CitationGraph) throws -> [UInt8] {
        let xml = try XMLWriter(capacity: 8_192 + graph.nodes.count * 1_100 + graph.edges.count * 1_300)
        try xml.element("graphml") {
            try xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns")
            try xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
            let schema = "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
            if dialect == .yed { try xml.attribute("xmlns:y", "http://www.yworks.com/xml/graphml") }
            try xml.attribute("xsi:schemaLocation", schema)
            try xml.newline()
            try writeKeys(xml)
            try xml.element("graph") {
                try xml.attribute("id", "danchieu")
                try xml.attribute("edgedefault", "directed")
                try xml.newline()
                let citedBy = graph.citedBy
                for (index, node) in graph.nodes.enumerated() { try write(node, citedBy: citedBy[index], graph, xml) }
                for edge in graph.edges { try write(edge, graph, xml) }
            }
            try xml.newline()
        }
        return try xml.finish()
    }

    private func writeKeys(_ xml: XMLWriter) throws {
        for attribute in GraphAttributes.node { try writeKey("node", attribute.name, attribute.type, xml) }
        try writeKey("node", "citedBy", "int", xml)
        for attribute in GraphAttributes.edge { try writeKey("edge", attribute.name, attribute.type, xml) }
        guard dialect == .yed else { return }
        for (domain, type) in [("node", "nodegraphics"), ("edge", "edgegraphics")] {
            try xml.element("key") {
                try xml.attribute("id", "\(domain)-graphics")
                try xml.attribute("for", domain)
                try xml.attribute("yfiles.type", type)
            }
            try xml.newline()
        }
    }

    private func writeKey(_ domain: String, _ name: String, _ type: String, _ xml: XMLWriter) throws {
        try xml.element("key") {
            try xml.attribute("id", "\(domain)-\(name)")
            try xml.attribute("for", domain)
            try xml.attribute("attr.name", name)
            try xml.attribute("attr.type", type)
        }
        try xml.newline()
    }

    private func write(_ node: CitationGraph.Node, citedBy: Int, _ graph: CitationGraph, _ xml: XMLWriter) throws {
        try xml.element("node") {
            try xml.attribute("id", node.id)
            for attribute in GraphAttributes.node {
                if let value = attribute.value(node, graph) { try data(attribute.key, value.text, xml) }
            }
            try data("node-citedBy", "\(citedBy)", xml)
            if dialect == .yed {
                try xml.element("data") {
                    try xml.attribute("key", "node-graphics")
                    try xml.element("y:ShapeNode") { try xml.element("y:NodeLabel") { try xml.text(node.label) } }
                }
            }
        }
        try xml.newline()
    }

    private func write(_ edge: CitationGraph.Edge, _ graph: CitationGraph, _ xml: XMLWriter) throws {
        try xml.element("edge") {
            try xml.attribute("id", graph.id(of: edge))
            try xml.attribute("source", graph.nodes[edge.source].id)
            try xml.attribute("target", graph.nodes[edge.target].id)
            for attribute in GraphAttributes.edge {
                if let value = attribute.value(edge, graph) { try data(attribute.key, value.text, xml) }
            }
            if dialect == .yed {
                try xml.element("data") {
                    try xml.attribute("key", "edge-graphics")
                    try xml.element("y:PolyLineEdge") {
                        try xml.element("y:EdgeLabel") { try xml.text(edge.relation.label) }
                    }
                }
            }
        }
        try xml.newline()
    }

    private func data(_ key: String, _ value: String, _ xml: XMLWriter) throws {
        try xml.element("data") {
            try xml.attribute("key", key)
            try xml.text(value)
        }
    }
}
