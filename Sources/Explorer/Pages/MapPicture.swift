import CitationNetwork
import GraphFormats
import GraphStore
import Hummingbird
import HummingbirdCore
import Writers

/// The map of what lies around a document.
struct MapPicture {
    private let site: Site
    private let query: PageQuery

    /// How many documents a picture has at most for each step.
    private static let limit = 60

    init(_ site: Site, _ query: PageQuery) { (self.site, self.query) = (site, query) }

    /// Returns the address of a document's map.
    static func address(_ id: String, depth: Int) -> HTMLAddress {
        .page(["map.svg"], query: [("focus", id), ("depth", "\(depth)")])
    }

    func response() async throws -> Response {
        let depth = try query.number("depth", 0...3, default: 1)
        let state = site.state
        let collection = try site.open()
        let focus = try collection.single(try query.required("focus"))
        do {
            let picture = try await site.pictures.picture("\(state) \(depth) \(focus.id)") {
                let (part, isComplete) = try collection.part(
                    around: focus.id, depth: depth, limit: Self.limit * max(1, depth))
                var filter = GraphFilter()
                // Who only states a relation is no part of the map.
                (filter.focus, filter.depth) = (part.index(of: focus.id), depth)
                var options = MapFormat.Options()
                (options.focus, options.address) = (focus.id, { SitePage.address(of: $0) })
                options.source = isComplete ? nil : "còn văn bản khác"
                let map = MapFormat(part.filtered(by: filter), options)
                return map.dot(.init(width: map.usualWidth))
            }
            return .svg(picture.file)
        } catch let refusal as Refusal {
            return .svg(Self.sign(refusal), status: refusal.status)
        }
    }

    /// A picture that says why there is none.
    private static func sign(_ refusal: Refusal) -> [UInt8] {
        var html = HTMLWriter()
        html.markup(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"80\" viewBox=\"0 0 720 80\" font-family=\"DejaVu Sans, sans-serif\">"
        )
        html.markup("<text x=\"12\" y=\"32\" font-size=\"16\">")
        html.text(refusal.vietnamese)
        html.markup("</text><text x=\"12\" y=\"58\" font-size=\"11\" fill=\"#555555\">")
        html.text(refusal.english)
        html.markup("</text></svg>\n")
        return html.bytes
    }
}
