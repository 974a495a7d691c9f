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
        [GraphFile(name: "graph.graphml", pieces: pieces(graph))]
    }

    /// How many nodes or edges one core writes at once.
    private static let chunk = 1024

    private func pieces(_ graph: CitationGraph) -> [[UInt8]] {
        var xml = XMLWriter(capacity: 8_192)
        xml.element("graphml") { xml in
            xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns")
            xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
            let schema = "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
            if dialect == .yed { xml.attribute("xmlns:y", "http://www.yworks.com/xml/graphml") }
            xml.attribute("xsi:schemaLocation", schema)
            xml.newline()
            writeKeys(&xml)
            xml.element("graph") { xml in
                xml.attribute("id", "danchieu")
                xml.attribute("edgedefault", "directed")
                xml.newline()
                let citedBy = graph.citedBy
                xml.append(
                    Self.parts(graph.nodes.count) { write(graph.nodes[$0], citedBy: citedBy[$0], graph, &$1) })
                xml.append(Self.parts(graph.edges.count) { write(graph.edges[$0], graph, &$1) })
            }
            xml.newline()
        }
        return xml.finish()
    }

    /// Writes elements on all cores, in their order.
    private static func parts(
        _ count: Int, _ write: @Sendable (Int, inout XMLWriter) -> Void
    ) -> [XMLWriter] {
        concurrently(inChunksOf: chunk, count) { indices in
            var xml = XMLWriter(capacity: indices.count * 1_000, isPart: true)
            for index in indices { write(index, &xml) }
            return xml
        }
    }

    private func writeKeys(_ xml: inout XMLWriter) {
        for attribute in NodeAttribute.allCases { writeKey("node", attribute.rawValue, attribute.type, &xml) }
        writeKey("node", "citedBy", "int", &xml)
        for attribute in EdgeAttribute.allCases { writeKey("edge", attribute.rawValue, attribute.type, &xml) }
        guard dialect == .yed else { return }
        for (domain, type) in [("node", "nodegraphics"), ("edge", "edgegraphics")] {
            xml.element("key") { xml in
                xml.attribute("id", "\(domain)-graphics")
                xml.attribute("for", domain)
                xml.attribute("yfiles.type", type)
            }
            xml.newline()
        }
    }

    private func writeKey(_ domain: String, _ name: String, _ type: String, _ xml: inout XMLWriter) {
        xml.element("key") { xml in
            xml.attribute("id", "\(domain)-\(name)")
            xml.attribute("for", domain)
            xml.attribute("attr.name", name)
            xml.attribute("attr.type", type)
        }
        xml.newline()
    }

    private static let nodeTags = NodeAttribute.allCases.map { ($0, ElementTags("data", key: "node-\($0.rawValue)")) }
    private static let edgeTags = EdgeAttribute.allCases.map { ($0, ElementTags("data", key: "edge-\($0.rawValue)")) }
    private static let citedBy = ElementTags("data", key: "node-citedBy")

    private func write(_ node: CitationGraph.Node, citedBy: Int, _ graph: CitationGraph, _ xml: inout XMLWriter) {
        xml.element("node") { xml in
            xml.attribute("id", node.id)
            // Spans lend their elements: a copy of each for each node and edge would count references a million times.
            let attributes = Self.nodeTags.span
            for index in attributes.indices {
                if let value = attributes[index].0.value(node, graph) { xml.element(attributes[index].1, value.text) }
            }
            xml.element(Self.citedBy, "\(citedBy)")
            if dialect == .yed {
                xml.element("data") { xml in
                    xml.attribute("key", "node-graphics")
                    xml.element("y:ShapeNode") { $0.element("y:NodeLabel") { $0.text(node.label) } }
                }
            }
        }
        xml.newline()
    }

    private func write(_ edge: CitationGraph.Edge, _ graph: CitationGraph, _ xml: inout XMLWriter) {
        let id = graph.id(of: edge)
        xml.element("edge") { xml in
            xml.attribute("id", id)
            xml.attribute("source", graph.nodes[edge.source].id)
            xml.attribute("target", graph.nodes[edge.target].id)
            let attributes = Self.edgeTags.span
            for index in attributes.indices {
                // Written twice, it is put together once.
                if attributes[index].0 == .eid {
                    xml.element(attributes[index].1, id)
                } else if let value = attributes[index].0.value(edge, graph) {
                    xml.element(attributes[index].1, value.text)
                }
            }
            if dialect == .yed {
                xml.element("data") { xml in
                    xml.attribute("key", "edge-graphics")
                    xml.element("y:PolyLineEdge") { $0.element("y:EdgeLabel") { $0.text(edge.relation.label) } }
                }
            }
        }
        xml.newline()
    }
}
