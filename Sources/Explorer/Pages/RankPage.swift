import CitationNetwork
import GraphFormats
import GraphStore
import Hummingbird
import HummingbirdCore
import Identity
import Vocabulary
import Writers

/// The most cited documents, or those of them that the collection lacks.
struct RankPage {
    private let site: Site
    private let query: PageQuery
    private let isMissing: Bool
    private static let size = 50

    init(_ site: Site, _ query: PageQuery, isMissing: Bool) {
        (self.site, self.query, self.isMissing) = (site, query, isMissing)
    }

    func response() async throws -> Response {
        let page = try query.page
        let state = site.state
        let collection = try site.open()
        let ranking = try await site.overviews.overview(state, collection).ranking
        let fitting = try query.fitting(ranking, collection.vocabulary, isMissing: isMissing)
        let name = isMissing ? ("Được dẫn mà còn thiếu", "Cited, and missing here") : ("Được dẫn nhiều", "Most cited")
        let way = isMissing ? "missing" : "rank"
        return .page(
            SitePage(title: name.0).bytes { html in
                html.element("h1") { $0.label(name.0, name.1) }
                html.markup("<form>")
                html.writeFilters(query)
                html.markup("</form>\n")
                html.element("p", .class("soft")) { $0.label("\(fitting.count) văn bản", "documents") }
                html.markup("<div class=\"wide\"><table><thead><tr><th class=\"count\">")
                html.label("Số văn bản dẫn", "cited by")
                html.markup("</th><th>")
                html.label("Văn bản", "document")
                html.markup("</th><th>")
                html.label("Ngày", "date")
                html.markup("</th><th>")
                html.label("Địa phương", "place")
                html.markup("</th><th>")
                html.label("Trích yếu", "title")
                html.markup("</th></tr></thead><tbody>\n")
                for index in fitting.dropFirst((page - 1) * Self.size).prefix(Self.size) {
                    let node = ranking.graph.nodes[index]
                    html.element("tr") { html in
                        html.element("td", .class("count")) { $0.number(ranking.cited[index]) }
                        html.element("td") { html in
                            html.link(SitePage.address(of: node), text: node.label)
                            if !isMissing, !node.inCollection {
                                html.markup(" ")
                                html.element("span", .class("badge")) { $0.label("còn thiếu", "missing") }
                            }
                        }
                        html.element("td", .class("day"), text: node.date?.vietnamese ?? "")
                        html.element("td", text: node.jurisdiction ?? "")
                        html.element("td", text: node.title ?? "")
                    }
                    html.markup("\n")
                }
                html.markup("</tbody></table></div>\n")
                html.writePaging(page: page, hasMore: fitting.count > page * Self.size) {
                    .page([way], query: query.again(["level", "type"], page: $0))
                }
            })
    }
}
