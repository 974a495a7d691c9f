import CitationNetwork
import GraphFormats
import GraphStore
import Hummingbird
import HummingbirdCore
import Pages
import Vocabulary
import Writers

/// Who implements a document, province by province, and who does not; each cell leads to its sentences, and these into the texts.
struct BoardPage {
    private let collection: StoredCollection
    private let node: CitationGraph.Node
    private let query: PageQuery

    init(_ collection: StoredCollection, _ id: String, _ query: PageQuery) throws {
        (self.collection, self.query) = (collection, query)
        node = try collection.document(id)
    }

    /// Returns the address of a document's board.
    static func address(of node: CitationGraph.Node) -> HTMLAddress {
        .page(["document", node.id, "board"], query: [("transitive", "1")])
    }

    func response() throws -> Response {
        let board = try collection.board(of: node.id, try query.board(collection.vocabulary))
        let page = SitePage(title: "Bảng thực hiện \(node.label)", hasBoard: true)
        return .page(
            page.bytes { html in
                html.element("h1") { html in
                    html.text("Bảng thực hiện ")
                    html.link(SitePage.address(of: node), text: node.label)
                }
                let about = [node.date?.vietnamese, node.title].compactMap { $0 }.joined(separator: " · ")
                if !about.isEmpty { html.element("p", .class("lead"), text: about) }
                writeForm(to: &html)
                let rowsAre = ("Tỉnh, thành phố", "province")
                BoardTable(board, rowsAre: rowsAre, SitePage.links(collection)).write(to: &html)
            })
    }

    private func writeForm(to html: inout HTMLWriter) {
        html.markup("<form><label><input type=\"checkbox\" name=\"transitive\" value=\"1\"")
        if query.flag("transitive") { html.markup(" checked") }
        html.markup("> ")
        html.label("cả qua văn bản khác", "through others too")
        html.markup("</label><label>Tỉnh <select name=\"provinces\">")
        for (value, name) in [("34", "34, từ tháng 7/2025"), ("63", "63, trước tháng 7/2025")] {
            html.element("option", .value(value), .flag("selected", value == query.text("provinces")), text: name)
        }
        html.markup(
            "</select></label><label>Loại <input name=\"type\" size=\"10\" maxlength=\"100\" placeholder=\"KH, CTr …\" value=\""
        )
        html.text(query.text("type") ?? "")
        html.markup(
            "\"></label><label>Từ ngày <input name=\"since\" size=\"10\" maxlength=\"10\" placeholder=\"2025-01-31\" value=\""
        )
        html.text(query.text("since") ?? "")
        html.markup("\"></label><button>Lọc</button></form>\n")
    }
}

extension PageQuery {
    /// What is asked of a board.
    func board(_ vocabulary: Vocabulary) throws(Refusal) -> BoardOptions {
        var options = BoardOptions()
        options.implementers = try implementers(vocabulary)
        switch text("provinces") {
        case "34"?, nil: options.isBeforeReform = false
        case "63"?: options.isBeforeReform = true
        case let other?: throw Refusal.bad("provinces", other, "it is 34 or 63")
        }
        if let since = text("since") {
            guard let date = CalendarDate(iso: since) else {
                throw Refusal.bad("since", since, "write a day as 2025-01-31")
            }
            options.since = date
        }
        return options
    }
}
