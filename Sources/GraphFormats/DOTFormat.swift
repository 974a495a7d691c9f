public import CitationNetwork
import Vocabulary

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
    /// The number of types that the legend names: more than the vocabulary has, and few enough for `textLimit`.
    private static let typeLimit = 60
    /// The characters of a text that a tooltip shows: Graphviz reads no string of more than 16,384 bytes.
    private static let textLimit = 500

    /// Makes the format.
    public init(edgeLabels: Bool? = nil) { self.edgeLabels = edgeLabels }

    /// Returns the files that hold the graph.
    public func files(_ graph: CitationGraph) throws -> [GraphFile] {
        [GraphFile(name: "graph.dot", bytes: bytes(graph))]
    }

    /// Whether a graph is too large for a ranked picture.
    public static func isLarge(_ graph: CitationGraph) -> Bool { graph.nodes.count > 600 }

    private func bytes(_ graph: CitationGraph) -> [UInt8] {
        let isLarge = graph.nodes.count > Self.largeLimit
        let hasLabels = edgeLabels ?? (graph.edges.count <= Self.labelLimit)
        var dot = """
            digraph "danchieu" {
              graph [rankdir=BT, newrank=true, fontname="DejaVu Sans", fontsize=20, labelloc=t, bgcolor="white",
                label="Bản đồ dẫn chiếu · Citation map\\n\(graph.nodes.count) văn bản · documents, \(graph.edges.count) quan hệ · relations\\n ",
                nodesep=0.22, ranksep=1.0, pad=0.3, splines=\(isLarge ? "line, nslimit=1, mclimit=0.5" : "true"), outputorder=edgesfirst];
              node [shape=box, style="filled,rounded", fontname="DejaVu Sans", fontsize=10, margin="0.12,0.07", penwidth=1, color="#555555"];
              edge [fontname="DejaVu Sans", fontsize=9, arrowsize=0.7, penwidth=1.2, weight=0];

            """
        let rows = Self.rows(graph)
        for (position, band) in rows.enumerated() { dot += Self.band(band, position, graph) }
        dot += Self.legend(graph, last: rows.indices.last.map { ($0, rows[$0].rows.count - 1) })
        dot += Self.spine(rows)
        var rank = [Int](repeating: 0, count: graph.nodes.count)
        for (number, row) in rows.flatMap(\.rows).enumerated() { for node in row { rank[node] = number } }
        // Most of a large map are its edges: they go into the bytes at once.
        var bytes = Array(dot.utf8)
        bytes.reserveCapacity(bytes.count + graph.edges.count * 700)
        for edge in graph.edges {
            Self.append(edge, graph, hasLabel: hasLabels, isUpward: rank[edge.source] > rank[edge.target], to: &bytes)
        }
        bytes += "}\n".utf8
        return bytes
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
            let width = max(7, Int((Double(nodes.count) * 2.5).squareRoot().rounded(.up)))
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
    private static func band(_ band: Band, _ position: Int, _ graph: CitationGraph) -> String {
        let name = band.level?.label ?? "Chưa rõ cấp"
        let english = band.level?.rawValue ?? "level unknown"
        var dot = "\n"
        for (row, nodes) in band.rows.enumerated() {
            let look =
                row == 0
                ? "shape=box, style=filled, fillcolor=\"#F0EDE4\", color=\"#F0EDE4\", margin=\"0.18,0.1\", label=<<B><FONT POINT-SIZE=\"14\">\(markup(name))</FONT></B><BR/>\(english)>"
                : "shape=point, style=invis, label=\"\""
            dot += "  { rank=same; \(spineNode(position, row)) [\(look)];\n"
            for node in nodes { dot += "    \(self.node(graph.nodes[node]))\n" }
            // The band's name keeps to the left of its row.
            if let first = nodes.first {
                dot += "    \(spineNode(position, row)) -> \(quoted(graph.nodes[first].id)) [style=invis, weight=1];\n"
            }
            dot += "  }\n"
        }
        return dot
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

    private static func node(_ node: CitationGraph.Node) -> String {
        let head =
            node.symbol.flatMap {
                node.key?.first?.isNumber == true ? [node.type, $0].compactMap { $0 }.joined(separator: " ") : nil
            } ?? node.label
        let heading = lines(head, 26, limit: 3)
        var label =
            "<B><FONT POINT-SIZE=\"12\">" + (heading.isEmpty ? markup(node.id) : heading) + "</FONT></B>"
        if let title = node.title, title != node.label { label += "<BR/>" + lines(title, 30, limit: 3) }
        let foot = lines(
            [node.date?.vietnamese, node.jurisdiction == "Trung ương" ? node.issuer : node.jurisdiction]
                .compactMap { $0 }.joined(separator: " · "), 38, limit: 2)
        // Graphviz refuses an empty FONT.
        if !foot.isEmpty { label += "<BR/><FONT POINT-SIZE=\"8\" COLOR=\"#555555\">" + foot + "</FONT>" }
        let absent = node.inCollection ? "" : ", style=\"filled,rounded,dashed\", color=\"#999999\""
        let tooltip = [node.label, node.title, node.path].compactMap { $0.map(clipped) }.joined(separator: "\n")
        return
            "\(quoted(node.id)) [label=<\(label)>, fillcolor=\"\(DOTPalette.colour(node.type, faded: !node.inCollection))\"\(absent), tooltip=\(quoted(tooltip))];"
    }

    private static func append(
        _ edge: CitationGraph.Edge, _ graph: CitationGraph, hasLabel: Bool, isUpward: Bool, to bytes: inout [UInt8]
    ) {
        let style = DOTPalette.line(edge.relation.family)
        bytes += "  \"".utf8
        appendEscaped(graph.nodes[edge.source].id, to: &bytes)
        bytes += "\" -> \"".utf8
        appendEscaped(graph.nodes[edge.target].id, to: &bytes)
        bytes += "\" [color=\"\(style.colour)\", style=\(style.style), tooltip=\"".utf8
        appendEscaped(edge.relation.label, to: &bytes)
        if let evidence = edge.evidence.first {
            bytes += "\\n".utf8
            appendEscaped(clipped(evidence.sentence), to: &bytes)
            bytes += "\\n".utf8
            appendEscaped(clipped(evidence.path), to: &bytes)
            bytes += evidence.place.utf8.dropFirst(evidence.path.utf8.count)
        }
        bytes.append(UInt8(ascii: "\""))
        // Only arrows that go with the rows may move them.
        if !isUpward { bytes += ", constraint=false".utf8 }
        if edge.weight > 1 { bytes += ", penwidth=\(min(3, 1.2 + Double(edge.weight - 1) * 0.3))".utf8 }
        if edge.assertedBy != nil { bytes += ", arrowhead=vee".utf8 }
        if hasLabel { bytes += ", label=\(quoted(edge.relation.label)), fontcolor=\"\(style.colour)\"".utf8 }
        bytes += "];\n".utf8
    }

    private static func legend(_ graph: CitationGraph, last: (Int, Int)?) -> String {
        guard last != nil else { return "" }
        let types = Set(graph.nodes.compactMap(\.type)).sorted().prefix(typeLimit)
        let families = RelationType.Family.allCases.filter { family in
            graph.edges.contains { $0.relation.family == family }
        }
        var cells = types.map {
            "<TD BGCOLOR=\"\(DOTPalette.colour($0, faded: false))\">\(lines($0, 30, limit: 1))</TD>"
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
                        "<TD BORDER=\"0\"><FONT COLOR=\"\(line.colour)\">\(line.sample) \(markup(line.label))</FONT></TD>"
                }.joined() + "</TR>"
        }
        return
            "  { rank=same; \"-legend\" [shape=plain, style=\"\", label=<\(table)</TABLE>>, tooltip=\"Chú giải\"]; }\n"
    }

    // MARK: - Text

    /// Returns a text as a quoted string of DOT.
    static func quoted(_ text: String) -> String {
        var quoted: [UInt8] = [UInt8(ascii: "\"")]
        appendEscaped(text, to: &quoted)
        quoted.append(UInt8(ascii: "\""))
        return String(decoding: quoted, as: UTF8.self)
    }

    /// Appends a text as it stands within quotation marks.
    ///
    /// Characters that XML forbids go: Graphviz would copy them into a picture that no program opens.
    private static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(
            XMLText.allowed(text),
            replacing: {
                $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
                    || $0 == UInt8(ascii: "&")
            }
        ) { byte, bytes in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += "\\n".utf8
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            default: bytes.append(0x20)
            }
        }
    }

    /// Returns a text for an HTML-like label, which Graphviz refuses as a whole for one character that XML forbids.
    static func markup(_ text: String) -> String { escaped(XMLText.allowed(text)) }

    private static func escaped(_ text: String) -> String {
        var markup: [UInt8] = []
        markup.append(
            text,
            replacing: {
                $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
                    || $0 == UInt8(ascii: "\"")
            }
        ) { byte, markup in
            switch byte {
            case UInt8(ascii: "&"): markup += "&amp;".utf8
            case UInt8(ascii: "<"): markup += "&lt;".utf8
            case UInt8(ascii: ">"): markup += "&gt;".utf8
            case UInt8(ascii: "\""): markup += "&quot;".utf8
            default: markup.append(0x20)
            }
        }
        return String(decoding: markup, as: UTF8.self)
    }

    /// Returns a text for a tooltip, cut where it is too long.
    private static func clipped(_ text: String) -> String {
        guard text.utf8.count > textLimit, text.unicodeScalars.count > textLimit else { return text }
        return String(text.unicodeScalars.prefix(textLimit)) + "…"
    }

    /// Returns the lines of a text for an HTML-like label.
    private static func lines(_ text: String, _ width: Int, limit: Int) -> String {
        wrapped(XMLText.allowed(text), width, limit: limit).map(escaped).joined(separator: "<BR/>")
    }

    /// Breaks a text into lines of about `width` characters, at most `limit` of them.
    static func wrapped(_ text: String, _ width: Int, limit: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var length = 0
        for word in text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) {
            // Characters, not bytes: all bytes but a character's first have the bits 10 in front.
            let count = word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            let shown = count > width ? String(Substring(word).prefix(width - 1)) + "…" : String(Substring(word))
            if line.isEmpty {
                (line, length) = (shown, min(count, width))
            } else if length + 1 + count <= width {
                line += " " + shown
                length += 1 + count
            } else {
                lines.append(line)
                (line, length) = (shown, min(count, width))
                if lines.count == limit { break }
            }
        }
        if lines.count < limit {
            if !line.isEmpty { lines.append(line) }
        } else if let last = lines.popLast() {
            lines.append(last + "…")
        }
        return lines
    }
}
