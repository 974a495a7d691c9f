import Bytes
import CitationNetwork
import GraphFormats
import GraphStore
import Hummingbird
import HummingbirdCore
import Identity
import Pages
import Vocabulary
import Writers

/// All that is known of a document: its record, a small map, what became of it, and its relations with the sentences.
struct DocumentPage {
    private let collection: StoredCollection
    private let node: CitationGraph.Node
    private let query: PageQuery
    /// How many relations of each part are shown; the rest are on pages of their own.
    private static let shown = 20
    /// How many entries the timeline has at most.
    private static let events = 40
    /// How many of the documents that changed it are named.
    private static let doers = 5

    init(_ collection: StoredCollection, _ id: String, _ query: PageQuery) throws {
        (self.collection, self.query) = (collection, query)
        node = try collection.document(id)
    }

    func response() throws -> Response {
        let implementing = Set(RelationType.allCases.filter { $0.family == .implementing })
        let others = Set(RelationType.allCases).subtracting(implementing)
        let parts: [(String, String, RelationsQuery.Direction, RelationsAnswer)] = [
            ("Được thực hiện bởi", "implemented by", .incoming, try relations(.incoming, implementing)),
            ("Dẫn chiếu", "cites", .outgoing, try relations(.outgoing, nil)),
            ("Được dẫn chiếu bởi", "otherwise cited by", .incoming, try relations(.incoming, others)),
        ]
        let paths = try collection.paths(ofDocument: node.id)
        let events = try timeline()
        let force = try force()
        return .page(
            SitePage(title: node.label).bytes { html in
                html.element("h1", text: node.label)
                if let title = node.title { html.element("p", .class("lead"), text: title) }
                if let force { write(force, to: &html) }
                writeWays(paths, to: &html)
                html.markup("<div class=\"columns\">\n<section>\n")
                HTMLRecord(node).write(to: &html)
                html.markup("</section>\n")
                writeMap(to: &html)
                html.markup("</div>\n")
                write(events, to: &html)
                html.element("h2") { $0.label("Lược đồ quan hệ", "Relations") }
                html.markup("<form>")
                html.writeFilters(query)
                html.markup("</form>\n")
                for (vietnamese, english, direction, answer) in parts {
                    write(vietnamese, english, direction, answer, to: &html)
                }
            })
    }

    private func relations(
        _ direction: RelationsQuery.Direction, _ relations: Set<RelationType>?
    ) throws -> RelationsAnswer {
        var asked = RelationsQuery(of: node.id, direction)
        (asked.relations, asked.levels, asked.types) = (
            relations, try query.levels, try query.types(collection.vocabulary)
        )
        asked.limit = Self.shown
        return try collection.relations(asked)
    }

    /// Whether the document is in force today, and what changed it.
    private func force() throws -> (day: CalendarDate, status: ForceStatus, doers: [CitationGraph.Node])? {
        guard let day = CalendarDate.today else { return nil }
        let ledger = try collection.changes(of: [node.id])
        var nodes: [String: CitationGraph.Node] = [:]
        for id in Set(ledger.changes.map(\.affecting)).sorted() {
            nodes[id] = try collection.documents(DocumentQuery(id)).first { $0.id == id }
        }
        let known = nodes
        let status = ForceStatus.of(node, ledger, on: day) { known[$0] }
        let ids = status.changes.map(\.affecting).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return (day, status, ids.prefix(Self.doers).compactMap { known[$0] })
    }

    private func write(
        _ force: (day: CalendarDate, status: ForceStatus, doers: [CitationGraph.Node]), to html: inout HTMLWriter
    ) {
        html.element("p") { html in
            html.label(
                "Hiệu lực ngày \(force.day.vietnamese): \(force.status.label)", "force, as far as the documents tell")
            for doer in force.doers {
                html.text(" · ")
                html.link(.page(["document", doer.id]), text: doer.label)
            }
        }
    }

    private func writeWays(_ paths: [String], to html: inout HTMLWriter) {
        html.markup("<nav>")
        for path in paths {
            let address = HTMLAddress.page(
                ["document", node.id, "text"], query: [("file", path == node.path ? nil : path)])
            html.element("a", .href(address)) { html in
                html.label(paths.count == 1 ? "Đọc văn bản" : "Đọc \(path)", "read the text")
            }
        }
        if paths.isEmpty {
            html.element("span", .class("badge")) { html in
                html.label("không có trong bộ sưu tập, chỉ được dẫn", "not in the collection, only cited")
            }
        }
        html.element("a", .href(.page(["implementers"], query: [("document", node.id), ("transitive", "1")]))) { html in
            html.label("Ai thực hiện, trực tiếp và qua văn bản khác", "implementers, directly or through others")
        }
        html.markup("</nav>\n")
    }

    private func writeMap(to html: inout HTMLWriter) {
        let address = MapPicture.address(node.id, depth: 1)
        html.markup("<figure><div class=\"map\">")
        html.element("a", .href(address)) { html in
            html.void("img", .source(address), .alternative("Bản đồ các văn bản quanh \(node.label)"))
        }
        html.markup("</div><figcaption>")
        html.label("Bấm để xem lớn;", "click to enlarge;")
        html.markup(" ")
        html.element("a", .href(MapPicture.address(node.id, depth: 2))) {
            $0.label("rộng thêm một bước", "one step further")
        }
        html.markup("</figcaption></figure>\n")
    }

    private func write(
        _ vietnamese: String, _ english: String, _ direction: RelationsQuery.Direction, _ answer: RelationsAnswer,
        to html: inout HTMLWriter
    ) {
        guard answer.relations > 0 else { return }
        html.markup("<section class=\"card\">\n")
        html.element("h2") {
            $0.label(vietnamese, english, documents: answer.documents, relations: answer.relations)
        }
        HTMLRelations(of: answer.graph, direction, SitePage.links).write(answer.edges, to: &html)
        if answer.relations > answer.edges.count {
            let isOutgoing = if case .outgoing = direction { true } else { false }
            html.element(
                "a",
                .href(
                    .page(
                        ["document", node.id, isOutgoing ? "cites" : "cited-by"],
                        query: query.again(["level", "type"])))
            ) { $0.label("Xem tất cả", "show all") }
        }
        html.markup("</section>\n")
    }

    // MARK: - What became of it

    /// The documents that carry it on or change it, the earliest first.
    private func timeline() throws -> [(date: CalendarDate, node: CitationGraph.Node, relations: [RelationType])] {
        var asked = RelationsQuery(of: node.id, .incoming)
        asked.relations = Set(RelationType.allCases.filter { $0.family == .implementing || $0.family == .change })
        asked.limit = 500
        let answer = try collection.relations(asked)
        var relations: [Int: [RelationType]] = [:]
        for edge in answer.edges.map({ answer.graph.edges[$0] })
        where !(relations[edge.source] ?? []).contains(edge.relation) {
            relations[edge.source, default: []].append(edge.relation)
        }
        return relations.compactMap { index, relations in
            answer.graph.nodes[index].date.map { (date: $0, node: answer.graph.nodes[index], relations: relations) }
        }.sorted { ($0.date, $0.node.id) < ($1.date, $1.node.id) }
    }

    private func write(
        _ events: [(date: CalendarDate, node: CitationGraph.Node, relations: [RelationType])], to html: inout HTMLWriter
    ) {
        guard !events.isEmpty else { return }
        html.element("h2") { $0.label("Diễn biến", "What became of it") }
        html.markup("<ol class=\"timeline\">\n")
        for event in events.prefix(Self.events) {
            html.element("li") { html in
                html.element("time", .day(event.date.description), text: event.date.vietnamese)
                html.element("div") { html in
                    html.text(event.relations.map(\.reverseLabel).joined(separator: ", "))
                    html.markup(" ")
                    html.element("strong") { $0.link(SitePage.address(of: event.node), text: event.node.label) }
                    if let place = event.node.jurisdiction { html.text(" · \(place)") }
                }
            }
            html.markup("\n")
        }
        html.markup("</ol>\n")
        if events.count > Self.events {
            html.element("p", .class("soft")) { html in
                html.label("… và \(events.count - Self.events) văn bản khác.", "and more")
            }
        }
    }
}
