package import CitationDetection
package import CitationNetwork
import Identity
import Vocabulary
package import Writers

/// The text of a document as it was read, with its citations marked in it, and a table of them.
package struct CitedText: Sendable {
    /// How far a citation's target is known.
    package enum Standing: String, Sendable, CaseIterable {
        /// It is known which document is meant.
        case resolved
        /// It could mean several documents.
        case ambiguous
        /// Nothing tells which document is meant.
        case unresolved

        /// Tells the standing of a resolution.
        package init(_ resolution: Resolution) {
            if resolution.target == nil {
                self = .unresolved
            } else {
                // What the collection left open keeps its candidates and is never surer than this.
                self = resolution.confidence <= 0.4 ? .ambiguous : .resolved
            }
        }

        /// The label in both languages.
        var label: (vietnamese: String, english: String) {
            switch self {
            case .resolved: ("xác định được", "resolved")
            case .ambiguous: ("có thể là nhiều văn bản", "ambiguous")
            case .unresolved: ("chưa xác định", "unresolved")
            }
        }
    }

    private let text: [UInt8]
    private let citations: [Citation]
    private let resolutions: [Resolution]
    private let prefix: String
    private let address: @Sendable (Resolution) -> HTMLAddress?

    /// Makes a text with its citations.
    ///
    /// - Parameters:
    ///   - text: The bytes that the citations' offsets count.
    ///   - prefix: What stands before the offset in the id of a citation: several texts may be on a page.
    ///   - address: Where a citation's target is told of.
    package init(
        _ text: [UInt8], _ citations: [Citation], _ resolutions: [Resolution], prefix: String = "o",
        address: @escaping @Sendable (Resolution) -> HTMLAddress?
    ) {
        (self.text, self.citations, self.resolutions) = (text, citations, resolutions)
        (self.prefix, self.address) = (prefix, address)
    }

    /// Returns the id of the citation at an offset.
    package static func id(ofCitationAt offset: Int, prefix: String = "o") -> String { "\(prefix)\(offset)" }

    /// Writes the text.
    ///
    /// - Parameter place: An offset that another page leads to: it gets an anchor where no citation begins there.
    package func writeText(to html: inout HTMLWriter, place: Int? = nil) {
        html.markup("<div class=\"text\">")
        var place = place
        func write(_ range: Range<Int>, _ html: inout HTMLWriter) {
            guard let anchor = place, anchor <= range.upperBound, anchor <= text.count else {
                html.text(piece(range))
                return
            }
            place = nil
            // One within a citation is led to where that ends; one within a letter, to the letter.
            var cut = max(range.lowerBound, anchor)
            while cut > range.lowerBound, cut < text.count, text[cut] & 0xC0 == 0x80 { cut -= 1 }
            html.text(piece(range.lowerBound..<cut))
            let isMarked = citations.contains { $0.range.lowerBound == anchor }
            if !isMarked { html.element("span", .id(Self.id(ofCitationAt: anchor, prefix: prefix)), text: "") }
            html.text(piece(cut..<range.upperBound))
        }
        var end = 0
        let order = citations.indices.sorted {
            (citations[$0].range.lowerBound, $0) < (citations[$1].range.lowerBound, $1)
        }
        for index in order {
            let range = citations[index].range
            // Marks lie side by side; one that began within another would be of no use.
            guard range.lowerBound >= end, range.upperBound <= text.count, !range.isEmpty else { continue }
            write(end..<range.lowerBound, &html)
            writeMark(index, to: &html)
            end = range.upperBound
        }
        write(end..<text.count, &html)
        html.markup("</div>\n")
    }

    private func piece(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    private func writeMark(_ index: Int, to html: inout HTMLWriter) {
        let (citation, resolution) = (citations[index], resolutions[index])
        let standing = Standing(resolution)
        html.element(
            "mark", .id(Self.id(ofCitationAt: citation.range.lowerBound, prefix: prefix)),
            .class("\(citation.kind.rawValue) \(standing.rawValue)"),
            .title(Self.tooltip(citation, resolution, standing))
        ) { $0.link(address(resolution), text: piece(citation.range)) }
    }

    private static func tooltip(_ citation: Citation, _ resolution: Resolution, _ standing: Standing) -> String {
        let target = [resolution.target ?? "?", resolution.jurisdiction].compactMap { $0 }.joined(separator: " · ")
        var lines = [
            target, "\(citation.relation.type.label) · \(citation.relation.type.englishLabel)",
            "\(standing.label.vietnamese) · \(standing.label.english), \(HTMLRelations.percent(resolution.confidence)): \(resolution.reason)",
        ]
        for candidate in resolution.candidates { lines.append("? \(candidate.target): \(candidate.reason)") }
        return lines.joined(separator: "\n")
    }

    /// Writes what the marks' looks mean.
    package static func writeLegend(to html: inout HTMLWriter) {
        html.markup("<p class=\"legend\">")
        for standing in Standing.allCases {
            html.markup("<span>")
            html.element("mark", .class(standing.rawValue), text: "Chỉ thị số …")
            html.markup(" ")
            html.label(standing.label.vietnamese, standing.label.english)
            html.markup("</span> ")
        }
        html.markup("</p>\n")
    }

    /// Writes the citations as a table.
    package func writeTable(to html: inout HTMLWriter) {
        guard !citations.isEmpty else {
            html.element("p", .class("soft")) { $0.label("Không có dẫn chiếu nào.", "No citation was found.") }
            return
        }
        html.markup("<div class=\"wide\"><table><thead><tr><th class=\"count\">")
        html.label("Dòng", "line")
        html.markup("</th><th>")
        html.label("Dẫn chiếu", "citation")
        html.markup("</th><th>")
        html.label("Cách gọi", "kind")
        html.markup("</th><th>")
        html.label("Văn bản được dẫn", "target")
        html.markup("</th><th>")
        html.label("Quan hệ", "relation")
        html.markup("</th><th class=\"count\">")
        html.label("Tin cậy", "confidence")
        html.markup("</th></tr></thead><tbody>\n")
        for (citation, resolution) in zip(citations, resolutions) { writeRow(citation, resolution, to: &html) }
        html.markup("</tbody></table></div>\n")
    }

    private func writeRow(_ citation: Citation, _ resolution: Resolution, to html: inout HTMLWriter) {
        html.element("tr") { html in
            html.element("td", .class("count")) { $0.number(citation.line) }
            html.element("td") { html in
                html.link(
                    .anchor(Self.id(ofCitationAt: citation.range.lowerBound, prefix: prefix)), text: citation.text)
                if let pinpoint = citation.surroundings.pinpoint { html.element("div", .class("soft"), text: pinpoint) }
            }
            html.element("td") { $0.label(citation.kind.label, citation.kind.rawValue) }
            html.element("td") { html in
                html.link(address(resolution), text: resolution.target ?? "?")
                if let place = resolution.jurisdiction { html.text(" · \(place)") }
                if !resolution.candidates.isEmpty {
                    let candidates = resolution.candidates.map(\.target).joined(separator: ", ")
                    html.element("div", .class("soft")) { $0.label("có thể là \(candidates)", "could be these") }
                }
            }
            html.element("td") { html in
                html.label(citation.relation.type.label, citation.relation.type.englishLabel)
                if citation.relation.isPartial {
                    html.element("div", .class("soft")) { $0.label("một phần", "a part") }
                }
            }
            html.element("td", .class("count"), text: HTMLRelations.percent(resolution.confidence))
        }
        html.markup("\n")
    }
}

extension CitationKind {
    /// The Vietnamese label.
    fileprivate var label: String {
        switch self {
        case .full: "đủ số, ký hiệu"
        case .short: "số không đủ ký hiệu"
        case .alias: "tên gọi tắt"
        case .named: "tên gọi"
        case .backref: "nhắc lại"
        }
    }
}
