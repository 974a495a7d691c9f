package import CitationDetection
package import CitationNetwork
import Identity
import Vocabulary
package import Writers

/// What is known of a document itself, as a list of names and values.
package struct HTMLRecord: Sendable {
    private var fields: [(vietnamese: String, english: String, value: String, address: HTMLAddress?)] = []

    /// Makes the record of a document of a graph.
    ///
    /// - Parameter path: How its file's path is shown; nil for the path itself.
    package init(_ node: CitationGraph.Node, path: String? = nil) {
        add("Loại", "type", node.type)
        add("Số, ký hiệu", "symbol", node.symbol)
        add("Cơ quan ban hành", "issued by", node.issuer ?? node.organ)
        add("Ngày", "date", node.date?.vietnamese)
        add("Địa phương", "place", node.jurisdiction)
        add("Cấp", "level", node.level.map { "\($0.label) · \($0.rawValue)" })
        add("Khóa", "term", node.term)
        add("Trích yếu", "title", node.title)
        add("Tệp", "file", path ?? node.path)
        add("Mã", "id", node.id)
    }

    /// Makes the record of a document that was read.
    ///
    /// - Parameter id: The id of its node.
    package init(_ document: DetectedDocument, id: String) {
        let header = document.header
        add("Loại", "type", header.type)
        add("Số, ký hiệu", "symbol", header.symbol?.text)
        add("Cơ quan ban hành", "issued by", header.issuer ?? header.organ)
        add("Ngày", "date", header.date?.vietnamese)
        add("Nơi ban hành", "place line", header.place)
        add("Địa phương", "place", header.jurisdiction?.name)
        add("Cấp", "level", header.level.map { "\($0.label) · \($0.rawValue)" })
        add("Khóa", "term", header.term)
        add("Trích yếu", "title", header.title)
        add("Tệp", "file", document.path)
        if let url = document.url {
            fields.append(("Địa chỉ", "address", url, HTMLAddress(web: url)))
        }
        add("Mã", "id", id)
    }

    private mutating func add(_ vietnamese: String, _ english: String, _ value: String?) {
        if let value, !value.isEmpty { fields.append((vietnamese, english, value, nil)) }
    }

    /// Writes the record.
    package func write(to html: inout HTMLWriter) {
        html.markup("<dl class=\"record\">\n")
        for field in fields {
            html.element("dt") { $0.label(field.vietnamese, field.english) }
            html.element("dd") { $0.link(field.address, text: field.value) }
            html.markup("\n")
        }
        html.markup("</dl>\n")
    }
}
