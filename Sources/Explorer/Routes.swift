import CitationNetwork
import GraphFormats
import GraphStore
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Writers

/// Which address leads to which page.
struct Routes: Sendable {
    let site: Site

    func add(to router: Router<ExplorerContext>) {
        router.get("/") { _, _ in try await HomePage(site: site).response() }
        router.get("/search") { request, _ in try SearchPage(site.open(), PageQuery(request)).response() }
        router.get("/document/:id") { request, context in
            try DocumentPage(site.open(), try Self.id(context), PageQuery(request)).response()
        }
        router.get("/document/:id/text") { request, context in
            try TextPage(site.open(), try Self.id(context), PageQuery(request)).response()
        }
        router.get("/document/:id/cites") { request, context in
            try RelationsPage(site.open(), try Self.id(context), .outgoing, PageQuery(request)).response()
        }
        router.get("/document/:id/cited-by") { request, context in
            try RelationsPage(site.open(), try Self.id(context), .incoming, PageQuery(request)).response()
        }
        router.get("/document/:id/board") { request, context in
            try BoardPage(site.open(), try Self.id(context), PageQuery(request)).response()
        }
        router.get("/implementers") { request, _ in try ImplementersPage(site.open(), PageQuery(request)).response() }
        router.get("/rank") { request, _ in try await RankPage(site, PageQuery(request), isMissing: false).response() }
        router.get("/missing") { request, _ in try await RankPage(site, PageQuery(request), isMissing: true).response()
        }
        router.get("/check") { request, _ in try await CheckPage(site, PageQuery(request)).response() }
        router.get("/map.svg") { request, _ in try await MapPicture(site, PageQuery(request)).response() }
        router.get("/style.css") { _, _ in Response(SiteStyle.bytes, type: "text/css; charset=utf-8") }
        router.get("/board.css") { _, _ in Response(SiteStyle.boardBytes, type: "text/css; charset=utf-8") }
        router.get("/favicon.ico") { _, _ in Response(status: .noContent) }
        APIRoutes(site: site).add(to: router.group("/api"))
    }

    private static func id(_ context: ExplorerContext) throws(Refusal) -> String {
        let raw = context.parameters.get("id") ?? ""
        guard raw.utf8.count <= PageQuery.valueLimit * 3, let id = HTMLAddress.decoded(raw) else {
            throw Refusal.bad("id", String(raw.prefix(40)), "its percent-encoding is broken, or it is too long")
        }
        return id
    }
}

extension StoredCollection {
    /// Returns the one document that was typed; refuses with what could be meant where there are several, or none.
    func single(_ typed: String) throws -> CitationGraph.Node {
        let found = try documents(DocumentQuery(typed))
        if found.count == 1 { return found[0] }
        guard !found.isEmpty else { throw Refusal.notFound(typed) }
        var refusal = Refusal(
            .multipleChoices, "“\(typed)” có thể là nhiều văn bản.", "could be any of these; type more, or the id")
        refusal.candidates = Array(found.prefix(50))
        throw refusal
    }

    /// Returns the document with an id, or that which was typed in place of one.
    func document(_ id: String) throws -> CitationGraph.Node { try single(id) }
}
