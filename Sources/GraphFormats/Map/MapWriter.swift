import Bytes
import CitationNetwork
import Pages
import Vocabulary
import Writers

/// Writes a map as DOT.
struct MapWriter {
    private let map: MapFormat
    private let content: MapContent
    private let layout: MapFormat.Layout
    private let focus: Int?
    private var bytes: [UInt8] = []

    /// The number of lines up to which their names can be read.
    private static let labelLimit = 16

    init(_ map: MapFormat, _ layout: MapFormat.Layout, focus: Int?) {
        (self.map, content, self.layout, self.focus) = (map, map.content, layout, focus)
        bytes.reserveCapacity(16_384 + content.documents * 900)
    }

    private func node(_ index: Int) -> CitationGraph.Node { content.graph.nodes[index] }

    private mutating func add(_ text: String) { bytes += text.utf8 }

    mutating func dot() -> [UInt8] {
        add(
            "digraph \"danchieu\" {\n  graph [rankdir=BT, newrank=true, fontname=\"DejaVu Sans\", fontsize=10, labelloc=t, "
        )
        add(
            "labeljust=l, bgcolor=\"white\", nodesep=0.1, ranksep=0.5, pad=0.15, splines=true, outputorder=edgesfirst, "
        )
        if let form = layout.form {
            add("ratio=fill, size=\"\(Self.inches(form.width)),\(Self.inches(form.height))\", ")
        }
        add("label=<\(head)>];\n")
        add(
            "  node [shape=box, style=\"filled,rounded\", fontname=\"DejaVu Sans\", fontsize=10, margin=\"0.1,0.05\", penwidth=1, color=\"#555555\"];\n"
        )
        add("  edge [fontname=\"DejaVu Sans\", fontsize=9, arrowsize=0.7, penwidth=1.3, weight=0];\n")
        let bands = self.bands
        var rank: [MapContent.End: Int] = [:]
        for (number, row) in bands.flatMap(\.rows).enumerated() { for end in row { rank[end] = number } }
        for (position, band) in bands.enumerated() { add(band, position) }
        let spine = bands.indices.flatMap { band in bands[band].rows.indices.map { Self.spineNode(band, $0) } }
        for (next, last) in zip(spine.dropFirst(), spine) { add("  \(next) -> \(last) [style=invis, weight=1000];\n") }
        let hasLabels = map.options.edgeLabels ?? (content.lines.count <= Self.labelLimit)
        for line in content.lines {
            add(line, hasLabel: hasLabels, isUpward: rank[line.source, default: 0] > rank[line.target, default: 0])
        }
        add("}\n")
        return bytes
    }

    private static func inches(_ points: Double) -> String { "\((points / 72 * 1_000).rounded() / 1_000)" }

    // MARK: - Bands

    private struct Band {
        let level: Level?
        let rows: [[MapContent.End]]
    }

    /// The levels from the centre down, each with its rows; lists stand in rows of their own, since they are tall.
    private var bands: [Band] {
        let depth = depths
        let levels: [Level?] = Level.allCases.map { $0 } + [nil]
        return levels.compactMap { level in
            let boxes = content.boxes.filter { node($0).level == level }.sorted {
                (depth[$0] ?? 0, $0) < (depth[$1] ?? 0, $1)
            }
            let lists = content.lists.indices.filter { content.lists[$0].level == level }
            guard !boxes.isEmpty || !lists.isEmpty else { return nil }
            return Band(
                level: level,
                rows: Self.even(boxes.map { .box($0) }, layout.width) + Self.even(lists.map { .list($0) }, layout.width)
            )
        }
    }

    private static func even(_ ends: [MapContent.End], _ width: Int) -> [[MapContent.End]] {
        guard !ends.isEmpty else { return [] }
        let count = (ends.count + width - 1) / width
        let even = (ends.count + count - 1) / count
        return stride(from: 0, to: ends.count, by: even).map { Array(ends[$0..<min($0 + even, ends.count)]) }
    }

    /// How many documents of its own level lie above each; the rounds are bounded for those that cite each other in a ring.
    private var depths: [Int: Int] {
        var depth: [Int: Int] = [:]
        let inner = content.lines.compactMap { line -> (source: Int, target: Int)? in
            guard case .box(let source) = line.source, case .box(let target) = line.target,
                node(source).level == node(target).level
            else { return nil }
            return (source, target)
        }
        for _ in 0..<8 {
            var hasChanged = false
            for (source, target) in inner where depth[source, default: 0] <= depth[target, default: 0] {
                depth[source] = depth[target, default: 0] + 1
                hasChanged = true
            }
            if !hasChanged { break }
        }
        return depth
    }

    private static func spineNode(_ band: Int, _ row: Int) -> String { "\"-row-\(band)-\(row)\"" }

    private mutating func add(_ band: Band, _ position: Int) {
        let heading = DOTText.markup(band.level?.label ?? "Chưa rõ cấp")
        for (row, ends) in band.rows.enumerated() {
            let look =
                row == 0
                ? "shape=box, style=filled, fillcolor=\"#F0EDE4\", color=\"#F0EDE4\", margin=\"0.08,0.06\", label=<<B><FONT POINT-SIZE=\"12\">\(heading)</FONT></B><BR/>\(band.level?.rawValue ?? "level unknown")>"
                : "shape=point, style=invis, label=\"\""
            add("  { rank=same; \(Self.spineNode(position, row)) [\(look)];\n")
            for end in ends {
                switch end {
                case .box(let index): addBox(index)
                case .list(let index): addList(index)
                }
            }
            // The band's name keeps to the left of its row.
            if let first = ends.first {
                add("    \(Self.spineNode(position, row)) -> \(name(of: first)) [style=invis, weight=1];\n")
            }
            add("  }\n")
        }
    }

    private func name(of end: MapContent.End) -> String {
        switch end {
        case .box(let index): DOTText.quoted(node(index).id)
        case .list(let index): "\"-list-\(index)\""
        }
    }

    // MARK: - Boxes

    private mutating func addBox(_ index: Int) {
        let node = node(index)
        let texts = MapTexts(node)
        var label =
            "<B><FONT POINT-SIZE=\"12\">\(DOTText.markup(DOTText.wrapped(texts.heading, 24, limit: 3)))</FONT></B>"
        if let title = texts.title { label += "<BR/>\(DOTText.markup(DOTText.wrapped(title, 30, limit: 2)))" }
        if let foot = texts.foot {
            label +=
                "<BR/><FONT POINT-SIZE=\"9\" COLOR=\"#555555\">\(DOTText.markup(DOTText.wrapped(foot, 40, limit: 2)))</FONT>"
        }
        let isEnded = content.ended.contains(index)
        if isEnded { label += "<BR/><FONT POINT-SIZE=\"9\" COLOR=\"#B0392B\"><B>đã bị thay thế, bãi bỏ</B></FONT>" }
        if let more = content.more[index] {
            label += "<BR/><FONT POINT-SIZE=\"9\" COLOR=\"#1C4F82\">+\(more) văn bản khác</FONT>"
        }
        var look = "fillcolor=\"\(DOTPalette.colour(node.type, faded: !node.inCollection))\""
        if index == focus {
            look += ", penwidth=4, color=\"#96281B\""
        } else if isEnded {
            look += ", style=\"filled,rounded,dashed\", color=\"#B0392B\", penwidth=1.6"
        } else if !node.inCollection {
            look += ", style=\"filled,rounded,dashed\", color=\"#999999\""
        }
        add("    \(DOTText.quoted(node.id)) [label=<\(label)>, \(look), tooltip=\(DOTText.quoted(tooltip(node)))")
        if let address = map.options.address?(node) { add(", URL=\(DOTText.quoted(address.text))") }
        add("];\n")
    }

    private func tooltip(_ node: CitationGraph.Node) -> String {
        [node.label, node.title, node.path].compactMap { $0 }.map { DOTText.clipped($0) }.joined(separator: "\n")
    }

    private mutating func addList(_ index: Int) {
        let list = content.lists[index]
        let lines = content.lines.filter { $0.source == .list(index) || $0.target == .list(index) }
        let names = lines.compactMap(\.leading).map { list.isIncoming ? $0.label : $0.reverseLabel }
        let count = list.nodes.count
        let what = "\(count) văn bản \(names.joined(separator: ", "))"
        var table =
            "<TABLE BORDER=\"1\" STYLE=\"ROUNDED\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\" COLOR=\"#555555\" BGCOLOR=\"#FFFFFF\">"
        table += "<TR><TD><B>\(DOTText.markup(DOTText.wrapped(what, 30, limit: 2)))</B></TD></TR>"
        var place: String?
        for member in list.nodes.prefix(MapContent.rows) {
            let node = node(member)
            if let own = node.jurisdiction.flatMap(MapTexts.shown), own != place, node.level != .central {
                place = own
                table +=
                    "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"9\" COLOR=\"#555555\"><I>\(DOTText.markup(DOTText.wrapped(own, 34, limit: 1)))</I></FONT></TD></TR>"
            }
            let texts = MapTexts(node)
            let line = [texts.heading, node.date?.vietnamese].compactMap { $0 }.joined(separator: " · ")
            let link = map.options.address.map { " HREF=\(DOTText.quoted($0(node).text))" } ?? ""
            let colour = node.inCollection ? "#20262B" : "#777777"
            table +=
                "<TR><TD ALIGN=\"LEFT\"\(link) TITLE=\(attribute(tooltip(node)))><FONT POINT-SIZE=\"9\" COLOR=\"\(colour)\">\(DOTText.markup(DOTText.wrapped(line, 38, limit: 1)))</FONT></TD></TR>"
        }
        if count > MapContent.rows {
            table +=
                "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"9\" COLOR=\"#1C4F82\">+\(count - MapContent.rows) văn bản khác</FONT></TD></TR>"
        }
        add(
            "    \"-list-\(index)\" [shape=plain, style=\"\", label=<\(table)</TABLE>>, tooltip=\(DOTText.quoted(what))];\n"
        )
    }

    private func attribute(_ text: String) -> String { "\"\(DOTText.markup(text))\"" }

    // MARK: - Lines

    private mutating func add(_ line: MapContent.Line, hasLabel: Bool, isUpward: Bool) {
        let style = DOTPalette.line(line.family)
        let plain = line.isPartialChange ? DOTPalette.partial : style.colour
        let colour = plain + (line.isAside ? DOTPalette.pale : "")
        let edge = content.graph.edges[line.edge]
        var tip = line.text
        if let evidence = edge.evidence.first {
            tip += "\n\(DOTText.clipped(evidence.sentence))\n\(DOTText.clipped(evidence.place))"
        }
        let shape = line.family == .change ? (line.isPartial ? "dashed" : "solid") : style.style
        add(
            "  \(name(of: line.source)) -> \(name(of: line.target)) [color=\"\(colour)\", style=\(line.isAside ? "solid" : "\(shape)"), tooltip=\(DOTText.quoted(tip))"
        )
        // Only arrows that go with the rows may move them, and those that matter.
        if !isUpward || line.isAside { add(", constraint=false") }
        if line.isThick { add(", penwidth=\(min(3.5, 1.3 + Double(line.count - 1) * 0.25))") }
        if line.family == .change, !line.isPartial { add(", arrowhead=normalnormal") }
        if line.isTold {
            add(", arrowhead=\(line.family == .change && !line.isPartial ? "onormalonormal" : "onormal")")
        }
        // A list's head says it already.
        if hasLabel, !line.isAside, case .box = line.source, case .box = line.target {
            add(", label=\(DOTText.quoted(line.text)), fontcolor=\"\(plain)\"")
        }
        add("];\n")
    }

    // MARK: - The head

    /// Title, counts, source and legend, in a table above the map.
    private var head: String {
        let title = DOTText.markup(
            DOTText.wrapped(map.options.title.flatMap(MapTexts.shown) ?? usualTitle, 90, limit: 2))
        var counts = "\(map.documents) văn bản, \(content.lines.reduce(0) { $0 + $1.relations.count }) quan hệ"
        if map.documents < map.total { counts += " · một phần của \(map.total) văn bản có quan hệ" }
        if content.unsaid > 0 { counts += " · không vẽ \(content.unsaid) dẫn chiếu thường" }
        let about = DOTText.markup([counts, map.options.source].compactMap { $0 }.joined(separator: " · "))
        return """
            <TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2"><TR><TD ALIGN="LEFT"><B><FONT POINT-SIZE="20">\(title)</FONT></B></TD></TR>\
            <TR><TD ALIGN="LEFT">\(about)</TD></TR><TR><TD ALIGN="LEFT">\(MapLegend(content, focus: focus).table)</TD></TR></TABLE>
            """
    }

    private var usualTitle: String {
        focus.map { "Bản đồ dẫn chiếu quanh \(node($0).label)" } ?? "Bản đồ dẫn chiếu"
    }
}

extension MapContent.Line {
    /// The relations, the most frequent first.
    private var ranked: [(key: RelationType, value: Int)] {
        let ranks = RelationType.ranks
        return relations.sorted { ($1.value, ranks[$0.key] ?? 0) < ($0.value, ranks[$1.key] ?? 0) }
    }

    /// The most frequent relation.
    var leading: RelationType? { ranked.first?.key }

    /// Whether a document is changed, and not as a whole.
    var isPartialChange: Bool { family == .change && isPartial }

    /// Whether it is drawn thicker than others, since it is stated more than once.
    var isThick: Bool { count > 1 && !isAside }

    /// How often they are stated.
    var count: Int { relations.values.reduce(0, +) }

    /// "thực hiện ×5, sơ kết".
    var text: String {
        ranked.map { relation, count in
            relation.label + (isPartial ? " (một phần)" : "") + (count > 1 ? " ×\(count)" : "")
        }.joined(separator: ", ")
    }
}
