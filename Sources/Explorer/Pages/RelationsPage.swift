import CitationNetwork
import GraphFormats
import GraphStore
import Hummingbird
import HummingbirdCore
import Pages
import Writers

/// All relations of a document in one direction, page by page.
struct RelationsPage {
    private let collection: StoredCollection
    private let node: CitationGraph.Node
    private let direction: RelationsQuery.Direction
    private let query: PageQuery
    private let page: Int
    private static let size = 50

    init(
        _ collection: StoredCollection, _ id: String, _ direction: RelationsQuery.Direction, _ query: PageQuery
    ) throws {
        (self.collection, self.direction, self.query) = (collection, direction, query)
        node = try collection.document(id)
        page = try query.page
    }

    func response() throws -> Response {
        var asked = RelationsQuery(of: node.id, direction)
        (asked.relations, asked.levels) = (try query.relations, try query.levels)
        asked.types = try query.types(collection.vocabulary)
        asked.limit = page * Self.size
        let answer = try collection.relations(asked)
        let isOutgoing = if case .outgoing = direction { true } else { false }
        return .page(
            SitePage(title: node.label).bytes { html in
                html.element("h1") { $0.link(SitePage.address(of: node), text: node.label) }
                if let title = node.title { html.element("p", .class("lead"), text: title) }
                html.element("h2") { html in
                    html.label(
                        isOutgoing ? "Dẫn chiếu" : "Được dẫn chiếu bởi", isOutgoing ? "cites" : "cited by",
                        documents: answer.documents, relations: answer.relations)
                }
                html.markup("<form>")
                html.writeFilters(query)
                html.markup("</form>\n")
                HTMLRelations(of: answer.graph, direction, SitePage.links(collection)).write(
                    Array(answer.edges.dropFirst((page - 1) * Self.size)), to: &html)
                html.writePaging(page: page, hasMore: answer.relations > page * Self.size) {
                    .page(
                        ["document", node.id, isOutgoing ? "cites" : "cited-by"],
                        query: query.again(["level", "type", "relation"], page: $0))
                }
            })
    }
}
