import CitationNetwork
import GraphFormats
import GraphStore
import Hummingbird
import HummingbirdCore
import TextSearch
import Vocabulary
import Writers

/// The questions for programs. What the command of a name prints as JSON stands below `answers`, with how many are shown and how many
/// there are; where the count would take reading everything, whether there are more.
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
        api.get("board") { request, _ in try board(PageQuery(request)) }
        api.get("status") { request, _ in try status(PageQuery(request)) }
        api.get("path") { request, _ in try path(PageQuery(request)) }
        api.get("rank") { request, _ in try await rank(PageQuery(request), isMissing: false) }
        api.get("missing") { request, _ in try await rank(PageQuery(request), isMissing: true) }
        api.get("check") { request, _ in try await check(PageQuery(request)) }
        api.get("graph") { request, _ in try graph(PageQuery(request)) }
    }

    private func board(_ query: PageQuery) throws -> Response {
        let collection = try site.open()
        let target = try collection.single(try query.required("document"))
        var json = JSONWriter()
        json.write(try collection.board(of: target.id, try query.board(collection.vocabulary)))
        return .json(json.bytes)
    }

    private func limit(_ query: PageQuery) throws -> Int {
        try query.number("limit", 1...Self.most, default: Self.usual)
    }

    /// How many answers there are in all.
    private enum Total {
        case known(Int)
        /// At least those that are shown; perhaps more.
        case open(hasMore: Bool)
    }

    /// Answers with their counts; the answers themselves are one array, a line each.
    private func list<Answers: Sequence>(
        _ answers: Answers, _ total: Total, documents: [CitationGraph.Node]? = nil,
        _ write: (Answers.Element, inout JSONWriter) -> Void
    ) -> Response {
        var lines = JSONWriter()
        var shown = 0
        for answer in answers {
            lines.object { write(answer, &$0) }
            lines.newline()
            shown += 1
        }
        var json = JSONWriter()
        json.object { json in
            json.field("shown", shown)
            switch total {
            case .known(let total): json.field("total", total)
            case .open(let hasMore):
                if !hasMore { json.field("total", shown) }
                json.field("more", hasMore)
            }
            if let documents {
                json.field("documentTotal", documents.count)
                json.key("documents")
                json.array { json in for node in documents.prefix(Self.usual) { json.write(node) } }
            }
            json.key("answers")
            json.value(json: JSONWriter.array(ofLines: lines.bytes))
        }
        json.newline()
        return .json(json.bytes)
    }

    private func search(_ query: PageQuery) throws -> Response {
        let search: SearchQuery
        do {
            search = try SearchQuery(try query.required("q"))
        } catch let error as SearchError {
            throw Refusal.bad("q", query.text("q") ?? "", error.message)
        }
        let collection = try site.open()
        let limit = try limit(query)
        let (hits, hasMore) = try collection.search(search, limit: limit)
        // First the documents that are called so, then the texts.
        let documents = try collection.found(DocumentQuery(query.required("q")))
        return list(hits, .open(hasMore: hasMore), documents: documents) { $1.fields(of: $0) }
    }

    private func document(_ query: PageQuery) throws -> Response {
        let collection = try site.open()
        let node = try collection.single(try query.required("document"))
        let force = try CalendarDate.today.map { day in
            try ForceReport(node, on: day, collection) { try collection.changes(of: $0) }
        }
        var json = JSONWriter()
        json.write(
            node, force: force, cites: try collection.relations(asked(.outgoing, of: node, query, collection)),
            citedBy: try collection.relations(asked(.incoming, of: node, query, collection)))
        return .json(json.bytes)
    }

    private func relations(_ direction: RelationsQuery.Direction, _ query: PageQuery) throws -> Response {
        let collection = try site.open()
        let node = try collection.single(try query.required("document"))
        let answer = try collection.relations(asked(direction, of: node, query, collection))
        return list(answer.edges, .known(answer.relations)) { $1.fields(ofRelation: $0, direction, of: answer.graph) }
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

    private func status(_ query: PageQuery) throws -> Response {
        let collection = try site.open()
        let node = try collection.single(try query.required("document"))
        let typed = query.text("at")
        guard let day = typed.map({ CalendarDate(iso: $0) }) ?? CalendarDate.today else {
            throw Refusal.bad("at", typed ?? "", "it is a day as 2028-07-01")
        }
        let report = try ForceReport(node, on: day, collection) { try collection.changes(of: $0) }
        var json = JSONWriter()
        json.object { $0.fields(ofStatus: report) }
        json.newline()
        return .json(json.bytes)
    }

    private func path(_ query: PageQuery) throws -> Response {
        let collection = try site.open()
        let from = try collection.single(try query.required("from"))
        let answer = try collection.path(from: from.id, to: collection.single(try query.required("to")).id)
        return list(answer.way ?? [], .known(answer.way?.count ?? 0)) { index, json in
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
        return list(fitting.prefix(limit).enumerated(), .known(fitting.count)) {
            $1.fields(of: ranking, at: $0.element, rank: $0.offset + 1)
        }
    }

    private func check(_ query: PageQuery) async throws -> Response {
        let limit = try limit(query)
        let kind = try query.kind
        let state = site.state
        let findings = try await site.overviews.findings(state, site.open()).filter { finding in
            kind.map { finding.kind == $0 } ?? finding.kind.isUsual
        }
        return list(findings.prefix(limit), .known(findings.count)) { $1.fields(of: $0) }
    }

    private func graph(_ query: PageQuery) throws -> Response {
        let collection = try site.open()
        let focus = try collection.single(try query.required("focus"))
        let depth = try query.number("depth", 0...3, default: 1)
        let (part, isComplete) = try collection.part(around: focus.id, depth: depth, limit: limit(query))
        return .json(try NodeLinkFormat(isComplete: isComplete).files(part)[0].bytes)
    }
}
