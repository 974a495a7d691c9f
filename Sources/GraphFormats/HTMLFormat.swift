import Bytes
package import CitationNetwork
import Pages
import Vocabulary
package import Writers

/// A page of a graph that can be opened from disk and mailed: the map, a table of the documents, and for each of them what it cites
/// and what cites it, with the sentences.
package struct HTMLFormat: GraphFormat {
    /// The map, or why there is none.
    package enum Map: Sendable {
        case picture(InlinePicture)
        case none(reason: String)
    }

    private let map: Map
    private let places: HTMLPlaces
    /// How many rows of the table, and how many documents, are made at once.
    private static let (rows, sections) = (1_024, 128)
    /// How many documents the first page's table has where their pages are in a folder.
    private static let listed = 1_500

    /// Makes the format.
    ///
    /// - Parameter places: Where the documents of the graph are told of, as the map's links have it.
    package init(map: Map, _ places: HTMLPlaces) { (self.map, self.places) = (map, places) }

    /// Returns the files that hold the graph: one, or a first page and a folder of others.
    package func files(_ graph: CitationGraph) throws -> [GraphFile] {
        let content = Content(
            graph: graph, adjacency: graph.adjacency, citedBy: graph.citedByCounts(), cites: graph.citesCounts(),
            places: places)
        if !places.pages.isEmpty {
            return [first(content)]
                + places.pages.indices.map { index in
                    GraphFile(name: "\(HTMLPlaces.folder)/\(HTMLPlaces.name(index))", pieceCount: 1) { _ in
                        Self.page(index, content)
                    }
                }
        }
        let order = places.order
        let page = HTMLPage(title: "Bản đồ dẫn chiếu · Citation map", hasScripts: true)
        let rows = Self.chunks(order.count, Self.rows)
        let sections = Self.chunks(order.count, Self.sections)
        return [
            GraphFile(name: "graph.html", pieceCount: 1 + rows.count + sections.count + 1) { [map] piece in
                var html = HTMLWriter(capacity: 65_536)
                switch piece - 1 {
                case -1:
                    page.begin(&html)
                    content.writeHead(map, to: &html)
                    content.beginTable(&html)
                case rows.indices:
                    for position in rows[piece - 1] {
                        let previous = position > 0 ? graph.nodes[order[position - 1]].level : nil
                        content.writeRow(order[position], isFirst: position == 0, previous, to: &html)
                    }
                    if piece == rows.count { html.markup("</tbody></table></div>\n") }
                case rows.count..<(rows.count + sections.count):
                    for position in sections[piece - 1 - rows.count] {
                        content.writeSection(order[position], to: &html)
                    }
                default:
                    if rows.isEmpty { html.markup("</tbody></table></div>\n") }
                    html.markup("</main>\n")
                    page.end(&html)
                }
                return html.bytes
            }
        ]
    }

    /// The first page of a folder: the map, the documents that are cited most, and the ways to all others.
    private func first(_ content: Content) -> GraphFile {
        GraphFile(name: "graph.html", pieceCount: 1) { [map, places] _ in
            var html = HTMLWriter(capacity: 1 << 20)
            let page = HTMLPage(title: "Bản đồ dẫn chiếu · Citation map", hasScripts: true)
            page.begin(&html)
            content.writeHead(map, to: &html)
            let most = content.mostCited(Self.listed)
            html.element("p") { html in
                html.label(
                    "\(most.count) văn bản được dẫn nhiều nhất; tất cả ở các trang bên dưới.",
                    "the \(most.count) that are cited most; all are on the pages below.")
            }
            content.beginTable(&html)
            for (position, index) in most.enumerated() {
                let previous = position > 0 ? content.graph.nodes[most[position - 1]].level : nil
                content.writeRow(index, isFirst: position == 0, previous, to: &html)
            }
            html.markup("</tbody></table></div>\n<h2 id=\"pages\">")
            html.label("Tất cả văn bản", "All documents")
            html.markup("</h2>\n<ul class=\"relations\">\n")
            for (index, nodes) in places.pages.enumerated() {
                html.element("li") { html in
                    html.element("a", .href(.file([HTMLPlaces.folder, HTMLPlaces.name(index)]))) { html in
                        html.text(content.span(nodes))
                    }
                }
                html.markup("\n")
            }
            html.markup("</ul>\n</main>\n")
            page.end(&html)
            return html.bytes
        }
    }

    /// A page of the folder: its documents as a table, and what is known of each.
    private static func page(_ index: Int, _ content: Content) -> [UInt8] {
        let nodes = content.places.pages[index]
        let content = content.on(page: index)
        var html = HTMLWriter(capacity: 1 << 20)
        let page = HTMLPage(title: "\(content.span(nodes)) · Bản đồ dẫn chiếu", hasScripts: true)
        page.begin(&html)
        html.markup("<header>\n<nav>")
        html.element("a", .href(.file(["..", "graph.html"]))) { $0.label("← Bản đồ", "map") }
        if index > 0 {
            html.element("a", .href(.file([HTMLPlaces.name(index - 1)]))) { $0.label("Trang trước", "previous") }
        }
        if index + 1 < content.places.pages.count {
            html.element("a", .href(.file([HTMLPlaces.name(index + 1)]))) { $0.label("Trang sau", "next") }
        }
        html.markup("</nav>\n")
        html.element("h1", text: content.span(nodes))
        html.markup("</header>\n<main>\n")
        content.beginTable(&html)
        for (position, node) in nodes.enumerated() {
            let previous = position > 0 ? content.graph.nodes[nodes[position - 1]].level : nil
            content.writeRow(node, isFirst: position == 0, previous, to: &html)
        }
        html.markup("</tbody></table></div>\n")
        for node in nodes { content.writeSection(node, to: &html) }
        html.markup("</main>\n")
        page.end(&html)
        return html.bytes
    }

    private static func chunks(_ count: Int, _ size: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
    }
}

/// The parts of the page.
private struct Content: Sendable {
    let graph: CitationGraph
    let adjacency: Adjacency
    /// For each document how many others cite it, and how many it cites.
    let citedBy, cites: [Int]
    let places: HTMLPlaces
    /// The page of the folder that is written; nil for the first page.
    private(set) var page: Int?

    /// The same on a page of the folder.
    func on(page: Int) -> Content {
        var content = self
        content.page = page
        return content
    }

    /// The documents that the most others cite, in the order of the table.
    func mostCited(_ count: Int) -> [Int] {
        let ranked = Set(graph.nodes.indices.sorted { (citedBy[$1], $0) < (citedBy[$0], $1) }.prefix(count))
        return places.order.filter(ranked.contains)
    }

    /// What a page has: "Trung ương: Nghị quyết 18-NQ/TW – Chỉ thị 05-CT/TW (130)".
    func span(_ nodes: [Int]) -> String {
        guard let first = nodes.first, let last = nodes.last else { return "" }
        func name(_ index: Int) -> String { "\(graph.nodes[index].label.prefix(60))" }
        return "\(graph.nodes[first].level?.label ?? "Chưa rõ cấp"): \(name(first)) – \(name(last)) (\(nodes.count))"
    }

    func writeHead(_ map: HTMLFormat.Map, to html: inout HTMLWriter) {
        let cited = graph.nodes.count { !$0.inCollection }
        html.markup("<header>\n")
        html.element("h1") { $0.label("Bản đồ dẫn chiếu", "Citation map") }
        html.element("p", .class("lead")) { html in
            html.label(
                "\(graph.nodes.count) văn bản, trong đó \(cited) chỉ được dẫn; \(graph.edges.count) quan hệ.",
                "\(graph.nodes.count) documents, \(cited) of them only cited; \(graph.edges.count) relations.")
        }
        html.markup("<nav>")
        for (anchor, vietnamese, english) in [("map", "Bản đồ", "map"), ("documents", "Danh mục", "list of documents")]
        {
            html.element("a", .href(.anchor(anchor))) { $0.label(vietnamese, english) }
        }
        html.markup("</nav>\n</header>\n<main>\n<h2 id=\"map\">")
        html.label("Bản đồ", "Map")
        html.markup("</h2>\n")
        switch map {
        case .picture(let picture):
            html.markup("<figure><label><input type=\"checkbox\"> ")
            html.label("Cỡ đọc được", "full size")
            html.markup(
                "</label> <span id=\"zoom\" hidden><button type=\"button\" aria-label=\"Phóng to · zoom in\">+</button> "
            )
            html.markup("<button type=\"button\" aria-label=\"Thu nhỏ · zoom out\">−</button> ")
            html.markup(
                "<button type=\"button\" aria-label=\"Vừa khung · fit\">⤢</button></span><div class=\"map\" id=\"drawing\">\n"
            )
            html.picture(picture)
            html.markup("\n</div><figcaption>")
            html.label(
                "Mũi tên đi từ văn bản dẫn đến văn bản được dẫn. Bấm vào một văn bản để xem chi tiết.",
                "Arrows run from the citing document to the cited one. Click a document for more.")
            html.markup("</figcaption></figure>\n")
        case .none(let reason):
            html.element("p", .class("soft")) { $0.label("Không có hình vẽ.", reason) }
        }
    }

    /// Writes the head of the table, and the field that filters it.
    func beginTable(_ html: inout HTMLWriter) {
        html.markup("<h2 id=\"documents\">")
        html.label("Danh mục văn bản", "Documents")
        html.markup("</h2>\n<form hidden><input type=\"search\" id=\"filter\" autocomplete=\"off\"")
        html.markup(" placeholder=\"Lọc theo số, tên, địa phương (có dấu hoặc không dấu) · filter\"")
        html.markup(" aria-label=\"Lọc · filter\"><output id=\"shown\" class=\"soft\"></output></form>\n")
        html.markup("<div class=\"wide\"><table><thead><tr><th>")
        html.label("Văn bản", "document")
        html.markup("</th><th>")
        html.label("Ngày", "date")
        html.markup("</th><th>")
        html.label("Địa phương", "place")
        html.markup("</th><th>")
        html.label("Trích yếu", "title")
        html.markup("</th><th class=\"count\">")
        html.label("Dẫn", "cites")
        html.markup("</th><th class=\"count\">")
        html.label("Được dẫn", "cited by")
        html.markup("</th></tr></thead><tbody>\n")
    }

    /// A row of the table, below its level's name where it is the first of it.
    func writeRow(_ index: Int, isFirst: Bool, _ previous: Level?, to html: inout HTMLWriter) {
        let node = graph.nodes[index]
        if isFirst || node.level != previous {
            html.markup("<tr class=\"level\"><th colspan=\"6\">")
            html.label(node.level?.label ?? "Chưa rõ cấp", node.level?.rawValue ?? "level unknown")
            html.markup("</th></tr>\n")
        }
        html.element("tr", .of("d-\(node.id)")) { html in
            html.element("td") { html in
                html.link(places.address(of: node, from: page), text: node.label)
                if !node.inCollection {
                    html.markup(" ")
                    html.element("span", .class("badge")) { $0.label("chỉ được dẫn", "only cited") }
                }
            }
            html.element("td", .class("day"), text: node.date?.vietnamese ?? "")
            html.element("td", text: node.jurisdiction ?? "")
            html.element("td", .class("title"), text: node.title ?? "")
            html.element("td", .class("count")) { $0.number(cites[index]) }
            html.element("td", .class("count")) { $0.number(citedBy[index]) }
        }
        html.markup("\n")
    }

    /// What is known of a document, what it cites and what cites it.
    func writeSection(_ index: Int, to html: inout HTMLWriter) {
        let node = graph.nodes[index]
        html.element("section", .id("d-\(node.id)"), .class("card")) { html in
            html.markup("\n")
            html.element("h2", text: node.label)
            HTMLRecord(node).write(to: &html)
            let ranks = RelationType.ranks
            for (direction, vietnamese, english) in [
                (RelationsQuery.Direction.outgoing, "Dẫn chiếu", "cites"),
                (.incoming, "Được dẫn chiếu bởi", "is cited by"),
            ] {
                let isOutgoing = if case .outgoing = direction { true } else { false }
                let found = (isOutgoing ? adjacency.outgoing(of: index) : adjacency.incoming(of: index)).sorted {
                    (ranks[graph.edges[$0].relation] ?? 0, $0) < (ranks[graph.edges[$1].relation] ?? 0, $1)
                }
                guard !found.isEmpty else { continue }
                html.element("details", .flag("open")) { html in
                    html.element("summary") { html in
                        html.element("strong") { html in
                            html.label(
                                vietnamese, english, documents: isOutgoing ? cites[index] : citedBy[index],
                                relations: found.count)
                        }
                    }
                    HTMLRelations(of: graph, direction, .init(document: { places.address(of: $0, from: page) })).write(
                        found, to: &html)
                }
                html.markup("\n")
            }
        }
        html.markup("\n")
    }
}
