import CitationDetection
import CitationNetwork
import GraphFormats
import GraphStore
import Hummingbird
import HummingbirdCore
import Pages
import Writers

/// The text of a document with its citations marked; each has an anchor, to which the sentences on other pages lead.
struct TextPage {
    private let collection: StoredCollection
    private let node: CitationGraph.Node
    private let query: PageQuery

    init(_ collection: StoredCollection, _ id: String, _ query: PageQuery) throws {
        (self.collection, self.query) = (collection, query)
        node = try collection.document(id)
    }

    func response() throws -> Response {
        let paths = try collection.paths(ofDocument: node.id)
        let asked = query.text("file").map { file in
            paths.first { $0 == file || collection.relativePath($0) == file } ?? file
        }
        guard let path = asked ?? (paths.contains(node.path ?? "") ? node.path : paths.first) else {
            throw Refusal(
                .notFound, "“\(node.label)” không có trong bộ sưu tập, chỉ được dẫn.",
                "the document is not in the collection, only cited")
        }
        guard let stored = try collection.text(ofDocument: node.id, path: path) else { throw Refusal.notFound(path) }
        let place = query.text("at") == nil ? nil : try query.number("at", 0...stored.text.count, default: 0)
        return .page(
            SitePage(title: node.label).bytes { html in
                html.element("h1") { $0.link(SitePage.address(of: node), text: node.label) }
                html.element("p", .class("soft"), text: collection.relativePath(path))
                if paths.count > 1 { writeOthers(paths, path, to: &html) }
                for note in stored.notes { html.element("p", .class("soft"), text: note) }
                CitedText.writeLegend(to: &html)
                let text = CitedText(stored.text, stored.document.citations, stored.resolutions) { resolution in
                    resolution.targetID.map { .page(["document", $0]) }
                }
                text.writeText(to: &html, place: place)
                html.element("h2") { html in
                    html.label("Các dẫn chiếu (\(stored.document.citations.count))", "Citations")
                }
                text.writeTable(to: &html)
            })
    }

    private func writeOthers(_ paths: [String], _ path: String, to html: inout HTMLWriter) {
        html.markup("<nav>")
        html.label("Tệp khác:", "other files:")
        for other in paths where other != path {
            html.element(
                "a", .href(.page(["document", node.id, "text"], query: [("file", collection.relativePath(other))])),
                text: collection.relativePath(other))
        }
        html.markup("</nav>\n")
    }
}
