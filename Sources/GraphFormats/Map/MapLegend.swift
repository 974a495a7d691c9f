import CitationNetwork
import Pages
import Vocabulary
import Writers

/// The legend: the colours and lines that are used, and no others.
struct MapLegend {
    private let content: MapContent
    private let focus: Int?

    /// The number of types that it names.
    private static let typeLimit = 14
    private static let perRow = 9

    init(_ content: MapContent, focus: Int?) { (self.content, self.focus) = (content, focus) }

    /// The legend as a table for an HTML-like label.
    var table: String {
        let boxes = content.boxes.map { content.graph.nodes[$0] }
        let types = Set(boxes.compactMap(\.type)).sorted { ($0.count, $0) < ($1.count, $1) }.prefix(Self.typeLimit)
        var cells = types.map { type in
            "<TD BGCOLOR=\"\(DOTPalette.colour(type, faded: false))\">\(DOTText.markup(DOTText.wrapped(XMLText.allowed(type), 30, limit: 1)))</TD>"
        }
        if let focus, content.boxes.contains(focus) { cells.append("<TD COLOR=\"#96281B\" BORDER=\"3\">đang xem</TD>") }
        if boxes.contains(where: { !$0.inCollection }) {
            cells.append("<TD COLOR=\"#999999\" STYLE=\"DASHED\">chỉ được dẫn</TD>")
        }
        if !content.ended.isEmpty {
            cells.append(
                "<TD COLOR=\"#B0392B\" STYLE=\"DASHED\"><FONT COLOR=\"#B0392B\">đã bị thay thế, bãi bỏ</FONT></TD>")
        }
        let rows = stride(from: 0, to: cells.count, by: Self.perRow).map {
            "<TR>\(cells[$0..<min($0 + Self.perRow, cells.count)].joined())</TR>"
        }
        var table =
            "<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"3\" CELLPADDING=\"3\" COLOR=\"#BBBBBB\">\(rows.joined())"
        let lines = self.lines
        if !lines.isEmpty {
            table +=
                "<TR><TD BORDER=\"0\" COLSPAN=\"\(max(1, min(cells.count, Self.perRow)))\" ALIGN=\"LEFT\">\(lines.joined(separator: "   "))</TD></TR>"
        }
        return table + "</TABLE>"
    }

    private var lines: [String] {
        func coloured(_ family: RelationType.Family, _ text: String) -> String {
            "<FONT COLOR=\"\(DOTPalette.line(family).colour)\">\(DOTText.markup(text))</FONT>"
        }
        var lines: [String] = []
        for family in RelationType.Family.allCases {
            let drawn = content.lines.filter { $0.family == family }
            guard !drawn.isEmpty else { continue }
            if family == .change {
                if drawn.contains(where: { !$0.isPartial }) {
                    lines.append(coloured(family, "──▶▶ thay thế, bãi bỏ, sửa đổi"))
                }
                if drawn.contains(where: \.isPartial) {
                    lines.append("<FONT COLOR=\"\(DOTPalette.partial)\">╌╌▶ sửa đổi, bãi bỏ một phần</FONT>")
                }
            } else {
                let line = DOTPalette.line(family)
                let name = line.label.prefix { $0 != "·" }
                lines.append(coloured(family, "\(line.sample) \(name)"))
            }
        }
        if content.lines.contains(where: \.isAside) {
            lines.append("<FONT COLOR=\"#999999\">─▶ giữa các văn bản khác</FONT>")
        }
        if content.lines.contains(where: \.isTold) { lines.append("──▷ văn bản khác nói") }
        if content.lines.contains(where: \.isThick) { lines.append("nét đậm: nêu nhiều lần") }
        if !content.more.isEmpty {
            lines.append("<FONT COLOR=\"#1C4F82\">+N văn bản khác</FONT>: có quan hệ, không vẽ ở đây")
        }
        return lines
    }
}
