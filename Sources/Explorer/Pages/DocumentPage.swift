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
    /// How many of the changes to it are told.
    private static let changes = 10

    init(_ collection: StoredCollection, _ id: String, _ query: PageQuery) throws {
        (self.collection, self.query) = (collection, query)
        node = try collection.document(id)
    }

    func response() throws -> Response {
        let implementing = Set(RelationType.allCases.filter { $0.family == .implementing })
        let others = Set(RelationType.allCases).subtracting(implementing)
        let parts = [
            try part("Được thực hiện bởi", "implemented by", .incoming, implementing),
            try part("Dẫn chiếu", "cites", .outgoing, nil),
            try part("Được dẫn chiếu bởi", "otherwise cited by", .incoming, others),
        ]
        let paths = try collection.paths(ofDocument: node.id)
        let timeline = try timeline()
        let force = try force()
        return .page(
            SitePage(title: node.label).bytes { html in
                html.element("h1", text: node.label)
                if let title = node.title { html.element("p", .class("lead"), text: title) }
                if let force { write(force, to: &html) }
                writeWays(paths, to: &html)
                html.markup("<div class=\"columns\">\n<section>\n")
                HTMLRecord(node, path: node.path.map(collection.relativePath)).write(to: &html)
                html.markup("</section>\n")
                writeMap(to: &html)
                html.markup("</div>\n")
                write(timeline, to: &html)
                html.element("h2") { $0.label("Lược đồ quan hệ", "Relations") }
                html.markup("<form>")
                html.writeFilters(query)
                html.markup("</form>\n")
                for part in parts { write(part, to: &html) }
            })
    }

    /// Some of the document's relations under one heading.
    private struct Part {
        let vietnamese, english: String
        let direction: RelationsQuery.Direction
        let relations: Set<RelationType>?
        let answer: RelationsAnswer
    }

    private func part(
        _ vietnamese: String, _ english: String, _ direction: RelationsQuery.Direction, _ relations: Set<RelationType>?
    ) throws -> Part {
        var asked = RelationsQuery(of: node.id, direction)
        (asked.relations, asked.levels, asked.types) = (
            relations, try query.levels, try query.types(collection.vocabulary)
        )
        asked.limit = Self.shown
        return Part(
            vietnamese: vietnamese, english: english, direction: direction, relations: relations,
            answer: try collection.relations(asked))
    }

    /// Whether the document is in force today, and what changed it.
    private func force() throws -> ForceReport? {
        guard let day = CalendarDate.today else { return nil }
        return try ForceReport(node, on: day, collection) { try collection.changes(of: $0) }
    }

    private func write(_ force: ForceReport, to html: inout HTMLWriter) {
        html.element("p") { html in
            html.label(
                "Hiệu lực ngày \(force.day.vietnamese): \(force.status.label)", "force, as far as the documents tell")
        }
        if let basis = force.basisLabel { html.element("p", .class("soft"), text: basis) }
        let changes = (force.status.changes + force.status.coming).joined
        guard !changes.isEmpty else { return }
        html.markup("<ul class=\"relations\">\n")
        for change in changes.prefix(Self.changes) {
            html.element("li") { write(change, force, to: &$0) }
            html.markup("\n")
        }
        html.markup("</ul>\n")
        if changes.count > Self.changes {
            html.element("p", .class("soft")) { html in
                html.label("… và \(changes.count - Self.changes) thay đổi khác.", "and more changes")
            }
        }
    }

    /// A change: what is done, by which document, since when, and the sentence that says so.
    private func write(_ joined: JoinedChange, _ force: ForceReport, to html: inout HTMLWriter) {
        let change = joined.change
        html.text("\(change.label) ")
        let doer = force.node(change.affecting)
        html.link(doer.map(SitePage.address(of:)), text: force.name(change.affecting))
        if let details = force.details(of: change) { html.text(", \(details)") }
        if joined.count > 1 { html.element("span", .class("soft"), text: " · \(joined.count) nơi nói") }
        guard let teller = force.node(change.toldBy) else { return }
        html.write(change.evidence, SitePage.links(collection), source: teller)
    }

    private func writeWays(_ paths: [String], to html: inout HTMLWriter) {
        html.markup("<nav>")
        for path in paths {
            let address = HTMLAddress.page(
                ["document", node.id, "text"],
                query: [("file", path == node.path ? nil : collection.relativePath(path))])
            html.element("a", .href(address)) { html in
                html.label(paths.count == 1 ? "Đọc văn bản" : "Đọc \(collection.relativePath(path))", "read the text")
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
        html.element("a", .href(BoardPage.address(of: node))) { html in
            html.label("Bảng thực hiện theo tỉnh", "the board: which provinces implement it")
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

    private func write(_ part: Part, to html: inout HTMLWriter) {
        let answer = part.answer
        guard answer.relations > 0 else { return }
        html.markup("<section class=\"card\">\n")
        html.element("h2") {
            $0.label(part.vietnamese, part.english, documents: answer.documents, relations: answer.relations)
        }
        HTMLRelations(of: answer.graph, part.direction, SitePage.links(collection)).write(answer.edges, to: &html)
        if answer.relations > answer.edges.count {
            let isOutgoing = if case .outgoing = part.direction { true } else { false }
            let wanted = part.relations.map { $0.map(\.rawValue).sorted().joined(separator: ",") }
            let address = HTMLAddress.page(
                ["document", node.id, isOutgoing ? "cites" : "cited-by"],
                query: [("relation", wanted)] + query.again(["level", "type"]))
            html.element("a", .href(address)) { html in
                html.label(
                    "Xem tất cả \(answer.relations) quan hệ, ở đây là \(answer.edges.count)",
                    "show all \(answer.relations)")
            }
        }
        html.markup("</section>\n")
    }

    // MARK: - What became of it

    /// A document that carries it on or changes it, and what it does.
    private struct Event {
        let node: CitationGraph.Node
        var relations: [String]
    }

    /// The first documents that carry it on or change it, the earliest first, those without a date last, and how many there are.
    private func timeline() throws -> (events: [Event], total: Int) {
        var asked = RelationsQuery(of: node.id, .incoming)
        asked.relations = Set(RelationType.allCases.filter { $0.family == .implementing || $0.family == .change })
        asked.isByDate = true
        // Few documents state more than a handful of relations.
        asked.limit = Self.events * 5
        let answer = try collection.relations(asked)
        var events: [Event] = []
        for edge in answer.edges.map({ answer.graph.edges[$0] }) {
            let source = answer.graph.nodes[edge.source]
            if events.last?.node.id != source.id { events.append(Event(node: source, relations: [])) }
            let label = edge.relation.reverseLabel + edge.partLabel
            if !events[events.count - 1].relations.contains(label) { events[events.count - 1].relations.append(label) }
        }
        return (Array(events.prefix(Self.events)), answer.documents)
    }

    private func write(_ timeline: (events: [Event], total: Int), to html: inout HTMLWriter) {
        guard timeline.total > 0 else { return }
        html.element("h2") { $0.label("Diễn biến (\(timeline.total) văn bản)", "What became of it") }
        html.markup("<ol class=\"timeline\">\n")
        for event in timeline.events {
            html.element("li") { html in
                if let date = event.node.date {
                    html.element("time", .day(date.description), text: date.vietnamese)
                } else {
                    html.element("span", .class("soft")) { $0.label("không rõ ngày", "no date") }
                }
                html.element("div") { html in
                    html.text(event.relations.joined(separator: ", "))
                    html.markup(" ")
                    html.element("strong") { $0.link(SitePage.address(of: event.node), text: event.node.label) }
                    if let place = event.node.jurisdiction { html.text(" · \(place)") }
                }
            }
            html.markup("\n")
        }
        html.markup("</ol>\n")
        if timeline.total > timeline.events.count {
            html.element("p", .class("soft")) { html in
                html.element("a", .href(.page(["document", node.id, "cited-by"]))) { html in
                    html.label("… và \(timeline.total - timeline.events.count) văn bản khác", "and more")
                }
            }
        }
    }
}
