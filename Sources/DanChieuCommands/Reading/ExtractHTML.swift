import Bytes
import DanChieu
import Identity
import Pages
import Writers

/// The page of `extract`: of each document its record, its text with the citations marked in it, and a table of them.
struct ExtractHTML {
    private let collection: DocumentCollection
    private let resolved: ResolvedCollection
    /// The first document of each node, by the node's id: where links to it lead.
    private let first: [String: Int]

    init(_ collection: DocumentCollection, _ resolved: ResolvedCollection) {
        (self.collection, self.resolved) = (collection, resolved)
        first = Dictionary(
            resolved.documents.indices.map { (resolved.nodeID(ofDocument: $0), $0) },
            uniquingKeysWith: { one, _ in one })
    }

    /// Writes the page piece by piece, a document each.
    func write(_ output: ([UInt8]) throws -> Void) throws {
        let count = resolved.documents.count
        let citations = resolved.documents.reduce(0) { $0 + $1.citations.count }
        let page = HTMLPage(title: "Dẫn chiếu trong \(count) văn bản · Citations")
        var html = HTMLWriter()
        page.begin(&html)
        html.markup("<header>\n")
        html.element("h1") { $0.label("Dẫn chiếu trong văn bản", "Citations") }
        html.element("p", .class("lead")) { html in
            html.label("\(count) văn bản, \(citations) dẫn chiếu.", "\(count) documents, \(citations) citations.")
        }
        CitedText.writeLegend(to: &html)
        html.markup("</header>\n<main>\n")
        if count > 1 { writeContents(to: &html) }
        writeFailures(to: &html)
        try output(html.bytes)
        for index in resolved.documents.indices {
            var html = HTMLWriter(capacity: collection.texts[index].count * 2 + 4_096)
            write(index, to: &html)
            try output(html.bytes)
        }
        html = HTMLWriter()
        html.markup("</main>\n")
        page.end(&html)
        try output(html.bytes)
    }

    private static func anchor(_ index: Int) -> String { "d\(index + 1)" }

    private func name(_ index: Int) -> String {
        let document = resolved.documents[index]
        let name = [document.header.type, document.header.symbol?.text].compactMap { $0 }.joined(separator: " ")
        return name.isEmpty ? document.path : name
    }

    private func writeContents(to html: inout HTMLWriter) {
        html.markup("<nav>\n")
        for index in resolved.documents.indices {
            html.element("a", .href(.anchor(Self.anchor(index))), text: name(index))
            html.markup("\n")
        }
        html.markup("</nav>\n")
    }

    private func writeFailures(to html: inout HTMLWriter) {
        guard !collection.failures.isEmpty else { return }
        html.element("h2") { $0.label("Không đọc được", "could not be read") }
        html.markup("<ul>\n")
        for failure in collection.failures { html.element("li", text: failure.description) }
        html.markup("</ul>\n")
    }

    private func write(_ index: Int, to html: inout HTMLWriter) {
        let document = resolved.documents[index]
        html.element("section", .id(Self.anchor(index)), .class("card")) { html in
            html.markup("\n")
            html.element("h2", text: name(index))
            HTMLRecord(document, id: resolved.nodeID(ofDocument: index)).write(to: &html)
            if let original = resolved.original(ofDocument: index) {
                html.element("p") { html in
                    html.label("Cùng nội dung với", "the same text as")
                    html.markup(" ")
                    html.link(.anchor(Self.anchor(original)), text: resolved.documents[original].path)
                }
            }
            for note in document.record.notes { html.element("p", .class("soft"), text: note.message) }
            let text = CitedText(
                collection.texts[index], document.citations, resolved.resolutions(ofDocument: index),
                prefix: "\(Self.anchor(index))-o"
            ) { [first] resolution in resolution.targetID.flatMap { first[$0] }.map { .anchor(Self.anchor($0)) } }
            html.element("h3") { $0.label("Văn bản như đã đọc", "The text as it was read") }
            text.writeText(to: &html)
            html.element("h3") { $0.label("Các dẫn chiếu", "Citations") }
            text.writeTable(to: &html)
        }
        html.markup("\n")
    }
}
