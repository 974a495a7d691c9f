import CitationNetwork
import GraphFormats
import GraphStore
import Hummingbird
import HummingbirdCore
import Writers

/// What a careful clerk would look at again.
struct CheckPage {
    private let site: Site
    private let query: PageQuery
    private static let size = 50
    /// How many places of a finding are shown.
    private static let mostPlaces = 5

    init(_ site: Site, _ query: PageQuery) { (self.site, self.query) = (site, query) }

    func response() async throws -> Response {
        let page = try query.page
        let state = site.state
        let collection = try site.open()
        let all = try await site.overviews.findings(state, collection)
        let kind = try query.kind
        let findings = all.filter { finding in kind.map { finding.kind == $0 } ?? finding.kind.isUsual }
        return .page(
            try SitePage(title: "Cần xem lại").bytes { html in
                html.element("h1") { $0.label("Cần xem lại", "To be looked at again") }
                html.markup("<nav>")
                html.element("a", .href(.page(["check"]))) {
                    $0.label("tất cả (\(all.count { $0.kind.isUsual }))", "all")
                }
                for kind in Finding.Kind.allCases {
                    let count = all.count { $0.kind == kind }
                    guard count > 0 else { continue }
                    html.element("a", .href(.page(["check"], query: [("kind", kind.rawValue)]))) { html in
                        html.label("\(kind.label) (\(count))", kind.rawValue)
                    }
                }
                html.markup("</nav>\n<ul class=\"relations\">\n")
                for finding in findings.dropFirst((page - 1) * Self.size).prefix(Self.size) {
                    try html.element("li") { try write(finding, collection, to: &$0) }
                    html.markup("\n")
                }
                html.markup("</ul>\n")
                if findings.isEmpty {
                    html.element("p", .class("soft")) { $0.label("Không có gì.", "Nothing was found.") }
                }
                html.writePaging(page: page, hasMore: findings.count > page * Self.size) {
                    .page(["check"], query: query.again(["kind"], page: $0))
                }
            })
    }

    private func write(_ finding: Finding, _ collection: StoredCollection, to html: inout HTMLWriter) throws {
        html.element("strong") { $0.label(finding.kind.label, finding.kind.rawValue) }
        if finding.count > 1 { html.element("span", .class("soft"), text: " × \(finding.count)") }
        html.element("div") { $0.label(finding.vietnameseMessage, finding.message) }
        for place in finding.places.prefix(Self.mostPlaces) {
            // A file that only repeats another's text is no node's own path.
            let node = try collection.documents(DocumentQuery(place.path)).first { $0.path == place.path }
            html.element("blockquote") { html in
                html.text(place.text)
                html.markup(" ")
                html.element("span", .class("place")) { html in
                    html.link(
                        node.map { SitePage.address(of: $0, path: place.path, offset: place.offset, collection) },
                        text: "\(collection.relativePath(place.path)):\(place.line):\(place.column)")
                }
            }
        }
    }
}
