import CitationDetection
import Foundation
import GraphDrawing
@testable import Pages
import TestSupport
import Testing
import Vocabulary
@testable import Writers

@testable import CitationNetwork
@testable import GraphFormats

/// Pages, and what hostile texts make of them.
@Suite struct HTMLTests {
    /// Texts that would break out of where they stand, beside those of all formats.
    static let hostile =
        EscapingTests.texts.filter { !$0.isEmpty } + [
            "</title><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
            "<!--><script>alert(1)</script>-->", "<![CDATA[<b>]]>", "</style><style>*{display:none}", "&lt;script&gt;",
            "javascript:alert(1)", "<svg/onload=alert(1)>", "&#0;", "\u{2028}\u{2029}",
        ]

    private func page(_ text: String) throws -> String {
        let graph = EscapingTests.graph(text)
        let format = HTMLFormat(map: .none(reason: text), HTMLPlaces(graph))
        return String(decoding: try format.files(graph)[0].bytes, as: UTF8.self)
    }

    /// The tags of a page, without the values of their attributes.
    private func tags(_ page: String) -> [String] {
        page.matches(of: /<[^>]*>/).map { String($0.output).replacing(/="[^"]*"/, with: "=") }
    }

    @Test(arguments: hostile)
    func `a page has the same tags whatever a text has in it`(text: String) throws {
        #expect(tags(try page(text)) == tags(try page("Chỉ thị")))
    }

    @Test(arguments: hostile)
    func `a text with its citations has the same tags whatever stands in it`(text: String) throws {
        func page(_ text: String) -> String {
            let bytes = Array("\(text) Chỉ thị 05 \(text)".utf8)
            let start = text.utf8.count + 1
            var citation = Citation(text: text, range: start..<start + "Chỉ thị 05".utf8.count, kind: .short)
            citation.surroundings.pinpoint = text
            let resolution = Resolution(
                target: text, targetID: text, jurisdiction: text, confidence: 0.9, reason: text, rule: text,
                candidates: [])
            var html = HTMLWriter()
            let cited = CitedText(bytes, [citation], [resolution]) { _ in .page([text], query: [("q", text)]) }
            cited.writeText(to: &html)
            cited.writeTable(to: &html)
            HTMLRecord(
                DetectedDocument(path: text, header: DocumentHeader(), citations: [], url: text), id: text
            ).write(to: &html)
            return String(decoding: html.bytes, as: UTF8.self)
        }
        #expect(tags(page(text)) == tags(page("Kết luận")))
    }

    @Test func `what HTML forbids is shown as something that can't be shown, and line ends are one`() {
        var html = HTMLWriter()
        html.text("a\u{0}b\u{1B}\u{85}c\r\nd\re\tf\u{FEFF}g")
        #expect(String(decoding: html.bytes, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}\u{FFFD}c\nd\ne\tf\u{FEFF}g")
    }

    @Test func `marks lie side by side, also where citations overlap or end behind the text`() {
        let text = "Chỉ thị 05 và Kết luận 01"
        let ranges = [0..<14, 4..<14, 18..<text.utf8.count, 20..<900]
        let citations = ranges.map { Citation(text: "x", range: $0, kind: .full) }
        let resolution = Resolution(
            target: nil, targetID: nil, jurisdiction: nil, confidence: 0, reason: "", rule: "dateStated", candidates: []
        )
        var html = HTMLWriter()
        CitedText(Array(text.utf8), citations, citations.map { _ in resolution }) { _ in nil }.writeText(to: &html)
        let written = String(decoding: html.bytes, as: UTF8.self)
        #expect(written.replacing(/<[^>]*>/, with: "") == text + "\n")
        #expect(written.components(separatedBy: "<mark ").count == 3)
        #expect(written.contains("class=\"full unresolved\""))
    }

    @Test(arguments: [
        ("http://a.vn/x?y=1&z=2", true), ("HTTPS://a.vn", true), ("javascript:alert(1)", false), ("//a.vn", false),
        (" http://a.vn", false), ("http://a.vn\n", false), ("data:text/html,x", false), ("", false),
    ])
    func `only addresses of the web become links`(address: String, isLink: Bool) {
        #expect((HTMLAddress(web: address) != nil) == isLink)
    }

    @Test func `addresses of pages are percent-encoded`() {
        #expect(
            HTMLAddress.page(["document", "a/b ?#%"], query: [("q", "x&y=đ"), ("p", nil)], anchor: "o\"1").text
                == "/document/a%2Fb%20%3F%23%25?q=x%26y%3D%C4%91#o%221")
    }

    @Test(arguments: [
        ("sheet", HTMLStyle.sheet, HTMLStyle.sheetHash), ("filter", HTMLStyle.filter, HTMLStyle.filterHash),
        ("boardSheet", HTMLStyle.boardSheet, HTMLStyle.boardSheetHash), ("zoom", HTMLStyle.zoom, HTMLStyle.zoomHash),
    ])
    func `the policy names what stands in the page`(name: String, text: StaticString, hash: StaticString) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("\(text)", to: name)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["sha256sum", file]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let digits = Array(line.prefix(64))
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...$0 + 1]), radix: 16)
        }
        #expect(Data(bytes).base64EncodedString() == "\(hash)", "HTMLStyle.\(name)Hash is not that of the text")
    }

    // MARK: - Pictures

    @Test(arguments: [
        "<svg><script>alert(1)</script></svg>", "<svg onload=\"alert(1)\"></svg>",
        "<svg><a xlink:href=\"javascript:x\"/></svg>",
        "<svg><a xlink:href=\"//evil\"/></svg>", "<svg><a xlink:href=\"/\\evil\"/></svg>",
        "<svg><foreignObject/></svg>", "<svg><g style=\"x\"/></svg>", "<svg><g class='x'/></svg>",
        "<svg><![CDATA[x]]></svg>", "<svg><g></svg></g>", "<svg>", "<p>x</p>", "", "<svg><text>a</text></svg",
        "<svg><g class=\"a\"b\"/></svg>", "<svg><!-- x </svg>", "<svg><svg></svg></svg>",
        "<svg><use xlink:href=\"#a\"/></svg>",
    ])
    func `a picture with anything that a map has not is refused`(svg: String) {
        #expect(InlinePicture(Array(svg.utf8)) == nil)
    }

    @Test func `declarations and comments are left out of a picture, and what follows it`() throws {
        let svg =
            "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<!-- a -->\n<svg width=\"1\"><!-- <b> --><g/></svg>\n<script>"
        #expect(try #require(InlinePicture(Array(svg.utf8))).bytes == Array("<svg width=\"1\"><g/></svg>".utf8))
    }

    @Test(.enabled(if: EscapingTests.hasGraphviz, "Graphviz is not installed"), arguments: hostile)
    func `a map of any texts stands in a page, with nothing but the tags of a map`(text: String) async throws {
        var options = MapFormat.Options()
        options.edgeLabels = true
        options.address = { HTMLAddress.anchor("d-\($0.id)") }
        // Documents with the same relation to one stand in a list.
        let graph = EscapingTests.graph(text)
        let followers = (0..<6).map { CitationGraph.Node(id: "f\($0)", label: text, title: text) }
        let lines = followers.indices.map {
            CitationGraph.Edge(source: $0 + 2, target: 0, relation: .implements, weight: 1, evidence: [])
        }
        let map = MapFormat(.init(nodes: graph.nodes + followers, edges: graph.edges + lines), options)
        let svg = try await GraphvizRenderer().svg(map.dot(.init(width: map.usualWidth)))
        let picture = try #require(InlinePicture(svg))
        let names = Set(
            tags(String(decoding: picture.bytes, as: UTF8.self)).compactMap { $0.firstMatch(of: /<\/?([a-z]+)/)?.1 })
        #expect(names.isSubset(of: ["svg", "g", "a", "title", "polygon", "polyline", "path", "ellipse", "text"]))
        #expect(String(decoding: picture.bytes, as: UTF8.self).contains("xlink:href=\"#d"))
    }
}
