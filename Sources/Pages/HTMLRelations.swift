import Bytes
package import CitationNetwork
import Identity
import Vocabulary
package import Writers

/// The relations of a document in one direction, those of a kind together, each with the sentence that states it: what the portals
/// call "Lược đồ", with the evidence.
package struct HTMLRelations {
    /// Where the parts of a relation lead.
    package struct Links: Sendable {
        let document: @Sendable (CitationGraph.Node) -> HTMLAddress?
        let place: @Sendable (_ source: CitationGraph.Node, CitationGraph.Evidence) -> HTMLAddress?
        let path: @Sendable (String) -> String

        /// Makes links.
        ///
        /// - Parameters:
        ///   - document: Where a document is told of.
        ///   - place: Where the text of a document can be read that states a relation.
        ///   - path: How a file's path is shown.
        package init(
            document: @escaping @Sendable (CitationGraph.Node) -> HTMLAddress?,
            place: @escaping @Sendable (_ source: CitationGraph.Node, CitationGraph.Evidence) -> HTMLAddress? = {
                _, _ in nil
            },
            path: @escaping @Sendable (String) -> String = { $0 }
        ) {
            (self.document, self.place, self.path) = (document, place, path)
        }
    }

    private let graph: CitationGraph
    private let isOutgoing: Bool
    private let links: Links

    /// Makes a list of relations.
    ///
    /// - Parameter direction: Whether the document is their source or their target.
    package init(of graph: CitationGraph, _ direction: RelationsQuery.Direction, _ links: Links) {
        (self.graph, self.links) = (graph, links)
        isOutgoing = if case .outgoing = direction { true } else { false }
    }

    /// Writes relations.
    ///
    /// - Parameter edges: Indices into the graph's edges, in the order in which they are shown; those of a relation side by side.
    package func write(_ edges: [Int], to html: inout HTMLWriter) {
        var relation: RelationType?
        for index in edges {
            let edge = graph.edges[index]
            if edge.relation != relation {
                if relation != nil { html.markup("</ul>\n") }
                relation = edge.relation
                html.element("h3") { html in
                    if isOutgoing {
                        html.label(edge.relation.label, edge.relation.englishLabel)
                    } else {
                        html.label(edge.relation.reverseLabel, edge.relation.reverseEnglishLabel)
                    }
                }
                html.markup("\n<ul class=\"relations\">\n")
            }
            html.element("li") { write(edge, to: &$0) }
            html.markup("\n")
        }
        if relation != nil { html.markup("</ul>\n") }
    }

    private func write(_ edge: CitationGraph.Edge, to html: inout HTMLWriter) {
        let other = graph.nodes[isOutgoing ? edge.target : edge.source]
        html.writeName(of: other, links.document(other))
        let extent = edge.partLabel + edge.daysLabel
        if !extent.isEmpty { html.element("span", .class("soft"), text: extent) }
        if let asserter = edge.assertedBy {
            let node = graph.nodes[asserter]
            html.markup(" <span class=\"soft\">")
            html.text("theo ")
            html.element("span", .class("en"), .lang("en"), text: "as stated by")
            html.markup(" ")
            html.link(links.document(node), text: node.label)
            html.markup("</span>")
        }
        let source = graph.nodes[edge.assertedBy ?? edge.source]
        for evidence in edge.evidence { html.write(evidence, links, source: source) }
    }

    /// Returns a share for people, `90 %`.
    package static func percent(_ share: Double) -> String { "\(Int(rounding: share * 100))\u{A0}%" }
}

extension HTMLWriter {
    /// Writes what relations a list has, in both languages: how many documents stand at their other ends, and how many relations there
    /// are to these.
    package mutating func label(_ vietnamese: String, _ english: String, documents: Int, relations: Int) {
        label(
            "\(vietnamese) \(documents) văn bản (\(relations) quan hệ)",
            "\(english) \(documents) \(documents == 1 ? "document" : "documents"), \(relations) \(relations == 1 ? "relation" : "relations")"
        )
    }

    /// Writes the sentence that states a relation, and where it stands.
    ///
    /// - Parameter source: The document in whose text it stands.
    package mutating func write(
        _ evidence: CitationGraph.Evidence, _ links: HTMLRelations.Links, source: CitationGraph.Node
    ) {
        element("blockquote") { html in
            html.text(evidence.sentence)
            html.markup(" ")
            html.element("span", .class("place")) { html in
                html.link(links.place(source, evidence), text: evidence.place(shownAt: links.path(evidence.path)))
                if let article = evidence.article { html.text(" (\(article))") }
                if let pinpoint = evidence.pinpoint { html.text(" · \(pinpoint)") }
                html.text(" · \(HTMLRelations.percent(evidence.confidence))")
            }
        }
    }

    /// Writes what a person calls a document, and in short what tells it from others.
    package mutating func writeName(of node: CitationGraph.Node, _ address: HTMLAddress?) {
        element("strong") { $0.link(address, text: node.label) }
        let about = [node.date?.vietnamese, node.jurisdiction].compactMap { $0 }.joined(separator: " · ")
        if !about.isEmpty { text(" · \(about)") }
        if !node.inCollection {
            markup(" ")
            element("span", .class("badge")) { $0.label("chỉ được dẫn", "only cited") }
        }
        if let title = node.title, title != node.label { element("div", .class("soft"), text: title) }
    }
}
