import CitationNetwork
import GraphFormats
import GraphStore
import Hummingbird
import HummingbirdCore
import Pages
import TextSearch
import Writers

/// What was searched for: documents by number or title, and texts by their words.
struct SearchPage {
    private let collection: StoredCollection
    private let query: PageQuery
    private let typed: String
    private let page: Int
    private static let size = 20

    init(_ collection: StoredCollection, _ query: PageQuery) throws {
        (self.collection, self.query) = (collection, query)
        typed = query.text("q") ?? ""
        page = try query.page
    }

    func response() throws -> Response {
        let documents = typed.isEmpty ? [] : try collection.found(DocumentQuery(typed))
        let shown = documents.dropFirst((page - 1) * Self.size).prefix(Self.size)
        var (hits, hasMoreHits): ([TextHit], Bool) = ([], false)
        var message: SearchError?
        do {
            if !typed.isEmpty {
                (hits, hasMoreHits) = try collection.search(SearchQuery(typed), limit: page * Self.size)
                hits = Array(hits.dropFirst((page - 1) * Self.size))
            }
        } catch let error as SearchError {
            message = error
        }
        return .page(
            SitePage(title: typed.isEmpty ? "Tìm" : typed, query: typed).bytes { html in
                html.element("h1") { $0.label("Tìm", "Search") }
                html.element("h2") { html in
                    html.label("Văn bản theo số hoặc tên (\(documents.count))", "documents by number or title")
                }
                if documents.isEmpty {
                    html.element("p", .class("soft")) { $0.label("Không có văn bản nào.", "No document fits.") }
                }
                html.writeList(shown)
                let (first, last) = ((page - 1) * Self.size + 1, (page - 1) * Self.size + hits.count)
                let range = hits.isEmpty ? "" : " (\(first)–\(last)\(hasMoreHits ? ", còn nữa" : " trên \(last)"))"
                html.element("h2") { $0.label("Trong nội dung văn bản\(range)", "in the texts") }
                if let message { html.element("p", .class("soft"), text: "\(message)") }
                if hits.isEmpty, message == nil {
                    html.element("p", .class("soft")) { $0.label("Không có văn bản nào.", "No text has these words.") }
                }
                html.markup("<ul class=\"relations\">\n")
                for hit in hits {
                    html.element("li") { write(hit, to: &$0) }
                    html.markup("\n")
                }
                html.markup("</ul>\n")
                html.writePaging(page: page, hasMore: hasMoreHits || documents.count > page * Self.size) {
                    .page(["search"], query: query.again(["q"], page: $0))
                }
            })
    }

    private func write(_ hit: TextHit, to html: inout HTMLWriter) {
        html.writeName(of: hit.node, SitePage.address(of: hit.node))
        html.element("blockquote") { html in
            let text = Array(hit.snippet.text.utf8)
            var end = 0
            for range in hit.snippet.highlights where range.lowerBound >= end && range.upperBound <= text.count {
                html.text(String(decoding: text[end..<range.lowerBound], as: UTF8.self))
                html.element("mark", .class("hit"), text: String(decoding: text[range], as: UTF8.self))
                end = range.upperBound
            }
            html.text(String(decoding: text[end...], as: UTF8.self))
            html.markup(" ")
            html.element("span", .class("place")) { html in
                let place =
                    "\(collection.relativePath(hit.path)):\(hit.snippet.line)\(hit.page.map { " (trang \($0))" } ?? "")"
                html.link(
                    SitePage.address(of: hit.node, path: hit.path, offset: hit.snippet.offset, collection),
                    text: place)
                html.text(" · \(hit.occurrences) chỗ")
            }
        }
    }
}
