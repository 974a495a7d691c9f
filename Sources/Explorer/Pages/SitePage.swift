import CitationNetwork
import GraphFormats
import GraphStore
import Pages
import Vocabulary
import Writers

/// What all pages of the site have: a frame with the search box and the ways to the other pages.
struct SitePage {
    /// What the window is called.
    let title: String
    /// What the search box has in it.
    var query: String?
    /// Whether it has a board in it.
    var hasBoard = false

    static let home = HTMLAddress.page([""])
    private static let ways: [(HTMLAddress, String, String)] = [
        (.page(["rank"]), "Được dẫn nhiều", "most cited"), (.page(["missing"]), "Còn thiếu", "missing"),
        (.page(["implementers"]), "Văn bản thực hiện", "implementers"), (.page(["check"]), "Cần xem lại", "check"),
    ]

    /// Returns the page's bytes.
    func bytes(_ body: (inout HTMLWriter) throws -> Void) rethrows -> [UInt8] {
        let page = HTMLPage(
            title: "\(title) · Dẫn chiếu", style: .at([.page(["style.css"])] + (hasBoard ? [.page(["board.css"])] : []))
        )
        var html = HTMLWriter(capacity: 32_768)
        page.begin(&html)
        html.markup("<header>\n<nav class=\"site\">")
        html.element("a", .href(Self.home), .class("brand"), text: "Dẫn chiếu")
        for (address, vietnamese, english) in Self.ways {
            html.element("a", .href(address)) { $0.label(vietnamese, english) }
        }
        html.markup("</nav>\n")
        Self.writeSearch(query, to: &html)
        html.markup("</header>\n<main>\n")
        try body(&html)
        html.markup("</main>\n")
        page.end(&html)
        return html.bytes
    }

    private static func writeSearch(_ query: String?, to html: inout HTMLWriter) {
        html.markup("<form action=\"/search\" role=\"search\"><input type=\"search\" name=\"q\" maxlength=\"300\"")
        html.markup(" placeholder=\"Số, ký hiệu, tên văn bản, hoặc từ trong văn bản; có dấu hay không dấu đều được\"")
        html.markup(" aria-label=\"Tìm · search\" value=\"")
        html.text(query ?? "")
        html.markup("\"><button>Tìm</button></form>\n")
    }

    /// Where a document is told of.
    static func address(of node: CitationGraph.Node) -> HTMLAddress { .page(["document", node.id]) }

    /// Where a place in a text is shown.
    ///
    /// - Parameters:
    ///   - path: The file that the text was read from.
    ///   - offset: The place in bytes; nil for the start.
    static func address(
        of node: CitationGraph.Node, path: String, offset: Int?, _ collection: StoredCollection
    ) -> HTMLAddress {
        .page(
            ["document", node.id, "text"],
            query: [("file", path == node.path ? nil : collection.relativePath(path)), ("at", offset.map { "\($0)" })],
            anchor: offset.map { CitedText.id(ofCitationAt: $0) })
    }

    /// Where the parts of a relation lead: to documents, and to the very place in a text that states it.
    static func links(_ collection: StoredCollection) -> HTMLRelations.Links {
        HTMLRelations.Links(
            document: { address(of: $0) },
            place: { source, evidence in
                guard source.inCollection else { return nil }
                let file = evidence.path == source.path ? nil : collection.relativePath(evidence.path)
                return .page(
                    ["document", source.id, "text"], query: [("file", file)],
                    anchor: evidence.offset.map { CitedText.id(ofCitationAt: $0) })
            },
            path: { collection.relativePath($0) })
    }
}

extension HTMLWriter {
    /// Writes a list of documents, a line each.
    mutating func writeList(_ nodes: some Sequence<CitationGraph.Node>) {
        markup("<ul class=\"relations\">\n")
        for node in nodes {
            element("li") { $0.writeName(of: node, SitePage.address(of: node)) }
            markup("\n")
        }
        markup("</ul>\n")
    }

    /// Writes the ways to the pages before and behind.
    ///
    /// - Parameter address: Returns the address of a page.
    mutating func writePaging(page: Int, hasMore: Bool, _ address: (Int) -> HTMLAddress) {
        guard page > 1 || hasMore else { return }
        markup("<nav>")
        if page > 1 { element("a", .href(address(page - 1))) { $0.label("← Trang trước", "previous") } }
        element("span", .class("soft"), text: "Trang \(page)")
        if hasMore { element("a", .href(address(page + 1))) { $0.label("Trang sau →", "next") } }
        markup("</nav>\n")
    }

    /// Writes the fields of a form that pick levels and types.
    mutating func writeFilters(_ query: PageQuery) {
        markup("<label>Cấp <select name=\"level\">")
        let chosen = query.text("level")
        let choices =
            [("", "tất cả · all"), ("local", "địa phương · local")]
            + Level.allCases.map { ($0.rawValue, "\($0.label) · \($0.rawValue)") }
        for (value, name) in choices {
            element("option", .value(value), .flag("selected", value == chosen ?? ""), text: name)
        }
        markup(
            "</select></label><label>Loại <input name=\"type\" size=\"12\" maxlength=\"100\" placeholder=\"KL, CT …\" value=\""
        )
        text(query.text("type") ?? "")
        markup("\"></label><button>Lọc</button>")
    }
}
