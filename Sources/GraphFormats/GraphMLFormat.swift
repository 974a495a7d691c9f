public import CitationNetwork
import Vocabulary
import Writers

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
        // The frame, the nodes and the edges, a chunk a piece.
        let frame = self.frame()
        let nodes = Self.chunks(graph.nodes.count)
        let edges = Self.chunks(graph.edges.count)
        let citedBy = graph.citedByCounts()
        return [
            GraphFile(name: "graph.graphml", pieceCount: 1 + nodes.count + edges.count + 1) { piece in
                switch piece - 1 {
                case -1: return frame.head
                case nodes.indices:
                    return Self.part(nodes[piece - 1]) { write(graph.nodes[$0], citedBy: citedBy[$0], graph, &$1) }
                case nodes.count..<(nodes.count + edges.count):
                    return Self.part(edges[piece - 1 - nodes.count]) { write(graph.edges[$0], graph, &$1) }
                default: return frame.tail
                }
            }
        ]
    }

    /// The nodes or edges of each piece.
    private static func chunks(_ count: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: 1024).map { $0..<min(count, $0 + 1024) }
    }

    private static func part(_ indices: Range<Int>, _ write: (Int, inout XMLWriter) -> Void) -> [UInt8] {
        var xml = XMLWriter(capacity: indices.count * 1_000, isPart: true)
        for index in indices { write(index, &xml) }
        return xml.part()
    }

    /// What stands before the nodes and behind the edges.
    private func frame() -> (head: [UInt8], tail: [UInt8]) {
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
                xml.cut()
            }
            xml.newline()
        }
        let pieces = xml.finish()
        return (pieces[0], pieces[1])
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
