import CitationNetwork
import GraphFormats
import GraphStore
import Hummingbird
import HummingbirdCore
import TextSearch
import Writers

/// The questions for programs: each answer is the JSON of the command of its name.
struct APIRoutes: Sendable {
    let site: Site
    /// How many answers are given where nothing else is asked for, and at most.
    private static let (usual, most) = (100, 1_000)

    func add(to api: RouterGroup<ExplorerContext>) {
        api.get("search") { request, _ in try search(PageQuery(request)) }
        api.get("document") { request, _ in try document(PageQuery(request)) }
        api.get("cites") { request, _ in try relations(.outgoing, PageQuery(request)) }
        api.get("cited-by") { request, _ in try relations(.incoming, PageQuery(request)) }
        api.get("implementers") { request, _ in try implementers(PageQuery(request)) }
        api.get("path") { request, _ in try path(PageQuery(request)) }
        api.get("rank") { request, _ in try await rank(PageQuery(request), isMissing: false) }
        api.get("missing") { request, _ in try await rank(PageQuery(request), isMissing: true) }
        api.get("check") { request, _ in try await check(PageQuery(request)) }
        api.get("graph") { request, _ in try graph(PageQuery(request)) }
    }

    private func limit(_ query: PageQuery) throws -> Int {
        try query.number("limit", 1...Self.most, default: Self.usual)
    }

    /// Answers as one array, a line each.
    private func list<Answers: Sequence>(
        _ answers: Answers, _ write: (Answers.Element, inout JSONWriter) -> Void
    ) -> Response {
        var json = JSONWriter()
        for answer in answers {
            json.object { write(answer, &$0) }
            json.newline()
        }
        return .json(JSONWriter.array(ofLines: json.bytes))
    }

    private func search(_ query: PageQuery) throws -> Response {
        let search: SearchQuery
        do {
            search = try SearchQuery(try query.required("q"))
        } catch let error as SearchError {
            throw Refusal.bad("q", query.text("q") ?? "", error.message)
        }
        return list(try site.open().search(search, limit: limit(query)).hits) { $1.fields(of: $0) }
    }

    private func document(_ query: PageQuery) throws -> Response {
        let collection = try site.open()
        let node = try collection.single(try query.required("document"))
        var json = JSONWriter()
        json.write(
            node, cites: try collection.relations(asked(.outgoing, of: node, query, collection)),
            citedBy: try collection.relations(asked(.incoming, of: node, query, collection)))
        return .json(json.bytes)
    }

    private func relations(_ direction: RelationsQuery.Direction, _ query: PageQuery) throws -> Response {
        let collection = try site.open()
        let node = try collection.single(try query.required("document"))
        let answer = try collection.relations(asked(direction, of: node, query, collection))
        return list(answer.edges) { $1.fields(ofRelation: $0, direction, of: answer.graph) }
    }

    private func asked(
        _ direction: RelationsQuery.Direction, of node: CitationGraph.Node, _ query: PageQuery,
        _ collection: StoredCollection
    ) throws -> RelationsQuery {
        var asked = RelationsQuery(of: node.id, direction)
        (asked.relations, asked.levels) = (try query.relations, try query.levels)
        asked.types = try query.types(collection.vocabulary)
        asked.limit = try limit(query)
        return asked
    }

    private func implementers(_ query: PageQuery) throws -> Response {
        let collection = try site.open()
        let target = try collection.single(try query.required("document"))
        var options = try query.implementers(collection.vocabulary)
        options.limit = try limit(query)
        var json = JSONWriter()
        json.write(try collection.implementers(of: target.id, options))
        return .json(json.bytes)
    }

    private func path(_ query: PageQuery) throws -> Response {
        let collection = try site.open()
        let from = try collection.single(try query.required("from"))
        let answer = try collection.path(from: from.id, to: collection.single(try query.required("to")).id)
        return list(answer.way ?? []) { index, json in
            json.key("edge")
            json.write(answer.graph.edges[index], of: answer.graph)
        }
    }

    private func rank(_ query: PageQuery, isMissing: Bool) async throws -> Response {
        let limit = try limit(query)
        let state = site.state
        let collection = try site.open()
        let ranking = try await site.overviews.overview(state, collection).ranking
        let fitting = try query.fitting(ranking, collection.vocabulary, isMissing: isMissing)
        return list(fitting.prefix(limit).enumerated()) { $1.fields(of: ranking, at: $0.element, rank: $0.offset + 1) }
    }

    private func check(_ query: PageQuery) async throws -> Response {
        let limit = try limit(query)
        let kind = try query.kind
        let state = site.state
        let findings = try await site.overviews.findings(state, site.open())
        return list(
            findings.lazy.filter { finding in kind.map { finding.kind == $0 } ?? finding.kind.isUsual }.prefix(limit)
        ) { $1.fields(of: $0) }
    }

    private func graph(_ query: PageQuery) throws -> Response {
        let collection = try site.open()
        let focus = try collection.single(try query.required("focus"))
        let depth = try query.number("depth", 0...3, default: 1)
        let part = try collection.part(around: focus.id, depth: depth, limit: limit(query)).graph
        return .json(try NodeLinkFormat().files(part)[0].bytes)
    }
}
