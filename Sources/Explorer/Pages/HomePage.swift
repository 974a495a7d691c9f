import CitationNetwork
import GraphFormats
import Hummingbird
import HummingbirdCore
import Pages
import Writers

/// The first page: the collection in numbers, its most cited documents, those that it lacks, and the latest.
struct HomePage {
    let site: Site
    private static let shown = 8

    func response() async throws -> Response {
        let state = site.state
        let overview = try await site.overviews.overview(state, site.open())
        let (ranking, counts) = (overview.ranking, overview.counts)
        let nodes = ranking.graph.nodes
        let read = nodes.count(where: \.inCollection)
        return .page(
            SitePage(title: "Bộ sưu tập").bytes { html in
                html.element("h1") { $0.label("Bộ sưu tập văn bản", "The collection") }
                html.element("p", .class("lead")) { html in
                    html.label(
                        "\(read) văn bản đã đọc, \(nodes.count - read) văn bản chỉ được dẫn, \(counts.citations) dẫn chiếu, \(ranking.graph.edges.count) quan hệ.",
                        "\(read) documents read, \(nodes.count - read) only cited, \(counts.citations) citations, \(ranking.graph.edges.count) relations."
                    )
                }
                html.markup("<div class=\"columns\">\n")
                write("Được dẫn nhiều nhất", "most cited", ["rank"], ranking, ranking.order, to: &html)
                let missing = ranking.order.lazy.filter { !nodes[$0].inCollection }.prefix(Self.shown)
                write("Được dẫn mà còn thiếu", "cited, and missing here", ["missing"], ranking, missing, to: &html)
                html.markup("</div>\n")
                html.element("h2") { $0.label("Văn bản mới nhất", "Latest documents") }
                html.writeList(overview.latest.prefix(Self.shown).map { nodes[$0] })
            })
    }

    private func write(
        _ vietnamese: String, _ english: String, _ way: [String], _ ranking: Ranking, _ indices: some Sequence<Int>,
        to html: inout HTMLWriter
    ) {
        html.markup("<section>\n")
        html.element("h2") { html in html.element("a", .href(.page(way))) { $0.label(vietnamese, english) } }
        html.markup("<ol class=\"ranks\">\n")
        for index in indices.prefix(Self.shown) {
            html.element("li") { html in
                html.element("span", .class("count"), text: "\(ranking.cited[index])")
                html.element("div") { html in
                    html.writeName(
                        of: ranking.graph.nodes[index], SitePage.address(of: ranking.graph.nodes[index]))
                }
            }
            html.markup("\n")
        }
        html.markup("</ol>\n</section>\n")
    }
}
