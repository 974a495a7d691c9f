import Bytes
public import CitationNetwork
import Vocabulary
import Pages
import Writers

/// DOT for Graphviz: a map with the centre above the provinces and these above what is below them.
///
/// Each level is a band of rows; within a band a document stands below those of its level that it cites, so that nearly
/// all arrows point upwards. Types have colours, families of relations have lines, documents that are only cited are
/// dashed.
public struct DOTFormat: GraphFormat {
    /// Whether edges carry their relation's name; nil lets the size decide.
    private let edgeLabels: Bool?

    /// The number of edges up to which their names can be read.
    private static let labelLimit = 30
    /// The number of nodes from which on speed and a straight line matter more than a fine curve: plain `dot` needs more
    /// than a minute for a hub graph of 600 nodes with curves and labels.
    private static let largeLimit = 150
    /// The number of types that the legend names: more than the vocabulary has, and few enough for a string of Graphviz.
    private static let typeLimit = 60

    /// Makes the format.
    package init(edgeLabels: Bool? = nil) { self.edgeLabels = edgeLabels }

    /// Returns the files that hold the graph.
    public func files(_ graph: CitationGraph) throws -> [GraphFile] {
        let hasLabels = edgeLabels ?? (graph.edges.count <= Self.labelLimit)
        // It is worked out while other formats are written.
        let frame = Meanwhile { self.frame(graph) }
        let edges = stride(from: 0, to: graph.edges.count, by: 1024).map { $0..<min(graph.edges.count, $0 + 1024) }
        return [
            GraphFile(name: "graph.dot", pieceCount: 1 + edges.count + 1) { piece in
                switch piece - 1 {
                case -1: return frame.wait().head
                case edges.indices:
                    let ranks = frame.wait().ranks
                    var bytes: [UInt8] = []
                    bytes.reserveCapacity(edges[piece - 1].count * 700)
                    for index in edges[piece - 1] {
                        let (source, target) = (graph.edges[index].source, graph.edges[index].target)
                        Self.append(
                            graph.edges[index], graph, hasLabel: hasLabels, isUpward: ranks[source] > ranks[target],
                            to: &bytes)
                    }
                    return bytes
                default: return Array("}\n".utf8)
                }
            }
        ]
    }

    /// What stands before the edges, and the row of each node, counted from above.
    private func frame(_ graph: CitationGraph) -> (head: [UInt8], ranks: [Int]) {
        let isLarge = graph.nodes.count > Self.largeLimit
        let head = """
            digraph "danchieu" {
              graph [rankdir=BT, newrank=true, fontname="DejaVu Sans", fontsize=20, labelloc=t, bgcolor="white",
                label="Bản đồ dẫn chiếu · Citation map\\n\(graph.nodes.count) văn bản · documents, \(graph.edges.count) quan hệ · relations\\n ",
                nodesep=0.22, ranksep=1.0, pad=0.3, splines=\(isLarge ? "line, nslimit=1, mclimit=0.5" : "true"), outputorder=edgesfirst];
              node [shape=box, style="filled,rounded", fontname="DejaVu Sans", fontsize=10, margin="0.12,0.07", penwidth=1, color="#555555"];
              edge [fontname="DejaVu Sans", fontsize=9, arrowsize=0.7, penwidth=1.2, weight=0];

            """
        let rows = Self.rows(graph)
        // Bytes from the start: a string would grow by copying, and be copied again.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16_384 + graph.nodes.count * 700)
        bytes += head.utf8
        for (position, band) in rows.enumerated() { append(band, position, graph, to: &bytes) }
        bytes += Self.legend(graph, last: rows.indices.last.map { ($0, rows[$0].rows.count - 1) }).utf8
        bytes += Self.spine(rows).utf8
        var ranks = [Int](repeating: 0, count: graph.nodes.count)
        for (number, row) in rows.flatMap(\.rows).enumerated() { for node in row { ranks[node] = number } }
        return (bytes, ranks)
    }

    // MARK: - Bands

    /// A level and its rows of nodes.
    private struct Band {
        let level: Level?
        let rows: [[Int]]
    }

    private static func rows(_ graph: CitationGraph) -> [Band] {
        let depth = depths(graph)
        let levels: [Level?] = Level.allCases.map { $0 } + [nil]
        return levels.compactMap { level in
            let nodes = graph.nodes.indices.filter { graph.nodes[$0].level == level }
            guard !nodes.isEmpty else { return nil }
            let width = max(7, Int(rounding: (Double(nodes.count) * 2.5).squareRoot().rounded(.up)))
            let count = (nodes.count + width - 1) / width
            let even = (nodes.count + count - 1) / count
            let ordered = nodes.sorted { (depth[$0], $0) < (depth[$1], $1) }
            let rows = stride(from: 0, to: ordered.count, by: even).map {
                Array(ordered[$0..<min($0 + even, ordered.count)])
            }
            return Band(level: level, rows: rows)
        }
    }

    /// How many documents of its own level lie above each: 0 for one that cites none of them.
    ///
    /// Documents that cite each other in a ring would lie below themselves: the number of rounds is bounded.
    private static func depths(_ graph: CitationGraph) -> [Int] {
        var depth = [Int](repeating: 0, count: graph.nodes.count)
        let inner = graph.edges.filter { graph.nodes[$0.source].level == graph.nodes[$0.target].level }
        for _ in 0..<8 {
            var changed = false
            for edge in inner where depth[edge.source] <= depth[edge.target] {
                depth[edge.source] = depth[edge.target] + 1
                changed = true
            }
            if !changed { break }
        }
        return depth
    }

    /// A band: its name at the left of its first row, and its nodes row by row. No clusters: Graphviz would lead every arrow
    /// around them.
    private func append(_ band: Band, _ position: Int, _ graph: CitationGraph, to bytes: inout [UInt8]) {
        let name = band.level?.label ?? "Chưa rõ cấp"
        let english = band.level?.rawValue ?? "level unknown"
        bytes += "\n".utf8
        for (row, nodes) in band.rows.enumerated() {
            let look =
                row == 0
                ? "shape=box, style=filled, fillcolor=\"#F0EDE4\", color=\"#F0EDE4\", margin=\"0.18,0.1\", label=<<B><FONT POINT-SIZE=\"14\">\(DOTText.markup(name))</FONT></B><BR/>\(english)>"
                : "shape=point, style=invis, label=\"\""
            bytes += "  { rank=same; \(Self.spineNode(position, row)) [\(look)];\n".utf8
            for node in nodes { Self.append(graph.nodes[node], to: &bytes) }
            // The band's name keeps to the left of its row.
            if let first = nodes.first {
                bytes +=
                    "    \(Self.spineNode(position, row)) -> \(DOTText.quoted(graph.nodes[first].id)) [style=invis, weight=1];\n"
                    .utf8
            }
            bytes += "  }\n".utf8
        }
    }

    private static func spineNode(_ band: Int, _ row: Int) -> String { "\"-row-\(band)-\(row)\"" }

    /// Invisible edges from row to row: they alone set the ranks.
    private static func spine(_ bands: [Band]) -> String {
        let all =
            bands.indices.flatMap { band in bands[band].rows.indices.map { spineNode(band, $0) } }
            + (bands.isEmpty ? [] : ["\"-legend\""])
        return zip(all.dropFirst(), all).map { "  \($0) -> \($1) [style=invis, weight=1000];\n" }.joined()
    }

    // MARK: - Nodes and edges

    private static func append(_ node: CitationGraph.Node, to bytes: inout [UInt8]) {
        let head =
            node.symbol.flatMap {
                node.key?.first?.isNumber == true && !node.isLawByName
                    ? [node.type, $0].compactMap { $0 }.joined(separator: " ") : nil
            } ?? node.label
        bytes += "    \"".utf8
        DOTText.appendEscaped(node.id, to: &bytes)
        bytes += "\" [label=<<B><FONT POINT-SIZE=\"12\">".utf8
        let heading = DOTText.wrapped(XMLText.allowed(head), 26, limit: 3)
        DOTText.appendMarkup(heading.isEmpty ? [Array(XMLText.allowed(node.id).utf8)] : heading, to: &bytes)
        bytes += "</FONT></B>".utf8
        // A law's label is its name: what is left to say of it is its number.
        if let title = node.isLawByName ? node.symbol : node.title, title != node.label {
            bytes += "<BR/>".utf8
            DOTText.appendMarkup(DOTText.wrapped(XMLText.allowed(title), 30, limit: 3), to: &bytes)
        }
        let foot = [node.date?.vietnamese, node.jurisdiction == "Trung ương" ? node.issuer : node.jurisdiction]
            .compactMap { $0 }.joined(separator: " · ")
        let footLines = DOTText.wrapped(XMLText.allowed(foot), 38, limit: 2)
        // Graphviz refuses an empty FONT.
        if !footLines.isEmpty {
            bytes += "<BR/><FONT POINT-SIZE=\"8\" COLOR=\"#555555\">".utf8
            DOTText.appendMarkup(footLines, to: &bytes)
            bytes += "</FONT>".utf8
        }
        bytes += ">, fillcolor=\"".utf8
        bytes += DOTPalette.colour(node.type, faded: !node.inCollection).utf8
        bytes += (node.inCollection ? "\"" : "\", style=\"filled,rounded,dashed\", color=\"#999999\"").utf8
        bytes += ", tooltip=\"".utf8
        DOTText.appendEscaped(DOTText.clipped(node.label), to: &bytes)
        for text in [node.title, node.path] {
            guard let text else { continue }
            bytes += "\\n".utf8
            DOTText.appendEscaped(DOTText.clipped(text), to: &bytes)
        }
        bytes += "\"];\n".utf8
    }

    private static func append(
        _ edge: CitationGraph.Edge, _ graph: CitationGraph, hasLabel: Bool, isUpward: Bool, to bytes: inout [UInt8]
    ) {
        let style = DOTPalette.line(edge.relation.family)
        bytes += "  \"".utf8
        DOTText.appendEscaped(graph.nodes[edge.source].id, to: &bytes)
        bytes += "\" -> \"".utf8
        DOTText.appendEscaped(graph.nodes[edge.target].id, to: &bytes)
        bytes += "\" [color=\"\(style.colour)\", style=\(style.style), tooltip=\"".utf8
        let label = edge.relation.label + edge.partLabel
        DOTText.appendEscaped(label + edge.daysLabel, to: &bytes)
        if let evidence = edge.evidence.first {
            bytes += "\\n".utf8
            DOTText.appendEscaped(DOTText.clipped(evidence.sentence), to: &bytes)
            bytes += "\\n".utf8
            DOTText.appendEscaped(DOTText.clipped(evidence.path), to: &bytes)
            bytes += evidence.place.utf8.dropFirst(evidence.path.utf8.count)
        }
        bytes.append(UInt8(ascii: "\""))
        // Only arrows that go with the rows may move them.
        if !isUpward { bytes += ", constraint=false".utf8 }
        if edge.weight > 1 { bytes += ", penwidth=\(min(3, 1.2 + Double(edge.weight - 1) * 0.3))".utf8 }
        if edge.assertedBy != nil { bytes += ", arrowhead=vee".utf8 }
        if hasLabel { bytes += ", label=\(DOTText.quoted(label)), fontcolor=\"\(style.colour)\"".utf8 }
        bytes += "];\n".utf8
    }

    private static func legend(_ graph: CitationGraph, last: (Int, Int)?) -> String {
        guard last != nil else { return "" }
        let types = Set(graph.nodes.compactMap(\.type)).sorted().prefix(typeLimit)
        let families = RelationType.Family.allCases.filter { family in
            graph.edges.contains { $0.relation.family == family }
        }
        var cells = types.map {
            "<TD BGCOLOR=\"\(DOTPalette.colour($0, faded: false))\">\(DOTText.markup(DOTText.wrapped(XMLText.allowed($0), 30, limit: 1)))</TD>"
        }
        if graph.nodes.contains(where: { !$0.inCollection }) {
            cells.append("<TD BGCOLOR=\"#FAFAFA\" STYLE=\"DASHED\">không có trong tập · only cited</TD>")
        }
        var table =
            "<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"4\" CELLPADDING=\"4\"><TR><TD BORDER=\"0\"><B>Chú giải · Legend</B></TD></TR>"
        for start in stride(from: 0, to: cells.count, by: 6) {
            table += "<TR>" + cells[start..<min(start + 6, cells.count)].joined() + "</TR>"
        }
        if !families.isEmpty {
            table +=
                "<TR>"
                + families.map { family in
                    let line = DOTPalette.line(family)
                    return
                        "<TD BORDER=\"0\"><FONT COLOR=\"\(line.colour)\">\(line.sample) \(DOTText.markup(line.label))</FONT></TD>"
                }.joined() + "</TR>"
        }
        return
            "  { rank=same; \"-legend\" [shape=plain, style=\"\", label=<\(table)</TABLE>>, tooltip=\"Chú giải\"]; }\n"
    }
}

extension CitationGraph.Node {
    /// Whether the label is the name of a law that has a number, too.
    var isLawByName: Bool {
        guard let symbol, let type else { return false }
        return DocumentType.isLaw(type) && !label.contains(symbol)
    }
}
