import Bytes
import CitationNetwork
import GraphFormats
import GraphStore
import Hummingbird
import HummingbirdCore
import Pages
import Vocabulary
import Writers

/// Which documents implement one, directly or through others, with the sentences that say so.
struct ImplementersPage {
    private let collection: StoredCollection
    private let query: PageQuery
    private let page: Int
    private static let size = 50

    init(_ collection: StoredCollection, _ query: PageQuery) throws {
        (self.collection, self.query) = (collection, query)
        page = try query.page
    }

    func response() throws -> Response {
        guard let typed = query.text("document") else {
            return .page(
                SitePage(title: "Văn bản thực hiện").bytes { html in
                    html.element("h1") { $0.label("Văn bản thực hiện", "Implementers") }
                    writeForm(to: &html)
                })
        }
        let target = try collection.single(typed)
        var options = try query.implementers(collection.vocabulary)
        options.limit = page * Self.size
        let answer = try collection.implementers(of: target.id, options)
        return .page(
            SitePage(title: "Thực hiện \(target.label)").bytes { html in
                html.element("h1") { html in
                    html.text("Ai thực hiện ")
                    html.link(SitePage.address(of: target), text: target.label)
                    html.text("?")
                }
                if let title = target.title { html.element("p", .class("lead"), text: title) }
                writeForm(to: &html)
                html.element("p") { html in
                    let more = answer.isComplete ? "" : "Hơn "
                    html.label(
                        "\(more)\(answer.documents) văn bản thực hiện.",
                        "\(answer.isComplete ? "" : "more than ")\(answer.documents) documents implement it.")
                }
                html.markup("<ul class=\"relations\">\n")
                for one in answer.answers.dropFirst((page - 1) * Self.size) {
                    html.element("li") { write(one, answer.graph, to: &$0) }
                    html.markup("\n")
                }
                html.markup("</ul>\n")
                html.writePaging(page: page, hasMore: answer.total > page * Self.size || !answer.isComplete) {
                    .page(["implementers"], query: query.again(["document", "level", "type", "transitive"], page: $0))
                }
            })
    }

    private func writeForm(to html: inout HTMLWriter) {
        html.markup(
            "<form><input name=\"document\" maxlength=\"300\" placeholder=\"05-CT/TW\" aria-label=\"Văn bản\" value=\"")
        html.text(query.text("document") ?? "")
        html.markup("\"><label><input type=\"checkbox\" name=\"transitive\" value=\"1\"")
        if query.flag("transitive") { html.markup(" checked") }
        html.markup("> ")
        html.label("cả qua văn bản khác", "through others too")
        html.markup("</label>")
        html.writeFilters(query)
        html.markup("</form>\n")
    }

    /// An implementer, and the way from it, step by step.
    private func write(_ answer: Implementers.Answer, _ graph: CitationGraph, to html: inout HTMLWriter) {
        let node = graph.nodes[answer.node]
        html.writeName(of: node, SitePage.address(of: node))
        for index in answer.way {
            let edge = graph.edges[index]
            html.element("div") { html in
                if answer.steps > 1 { html.link(nil, text: "\(graph.nodes[edge.source].label) ") }
                html.element("em", text: edge.relation.label)
                html.text(" ")
                html.link(SitePage.address(of: graph.nodes[edge.target]), text: graph.nodes[edge.target].label)
                if let asserter = edge.assertedBy {
                    html.text(" (theo ")
                    html.link(SitePage.address(of: graph.nodes[asserter]), text: graph.nodes[asserter].label)
                    html.text(")")
                }
            }
            if let evidence = edge.evidence.first {
                html.write(evidence, SitePage.links(collection), source: graph.nodes[edge.assertedBy ?? edge.source])
            }
        }
    }
}
