import CitationNetwork
import Foundation
import FoundationXML
import Testing
import Vocabulary

@testable import GraphDrawing
@testable import GraphFormats

/// What each format makes of texts that could break it.
@Suite struct EscapingTests {
    /// Texts that documents, or broken files, have brought along.
    static let texts = [
        "", " ", "\"", "\\", "\\N", "a\nb", "a\r\nb", "\t", "&", "&amp;", "<b>", "]]>", "<!--", "--", "%", "{x|y}",
        "\u{0}\u{1}\u{8}\u{B}\u{1F}", "\u{7F}\u{85}\u{9F}", noncharacters([0xFFFE, 0xFFFF]), noncharacters([0xFDD0]),
        noncharacters([0x1FFFE]), "x\u{FEFF}y",
        "\u{202E}ngược\u{202C}", "مرسوم ٣٠", "đĐ ừ ễ", "e\u{302}\u{301}", "👩‍👩‍👧", "=1+1", "+84", "@x", "-x", "-1", "'x",
        ",",
        ";", String(repeating: "dài ", count: 5_000), String(repeating: "x", count: 20_000),
    ]

    /// Swift takes no literals of these.
    private static func noncharacters(_ values: [UInt32]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: values.compactMap { Unicode.Scalar($0) })
        return String(text)
    }

    /// A graph with a text wherever a text can stand.
    static func graph(_ text: String) -> CitationGraph {
        let evidence = CitationGraph.Evidence(
            path: text, line: 1, column: 1, sentence: text, citation: text, trigger: text, pinpoint: text,
            confidence: 0.5)
        return CitationGraph(
            nodes: [
                .init(
                    id: "a", label: text, key: text, type: text, symbol: text, organ: text, issuer: text,
                    jurisdiction: text, term: text, title: text, path: text),
                .init(id: "b", label: text, title: text),
            ],
            edges: [.init(source: 0, target: 1, relation: .cites, weight: 1, evidence: [evidence])])
    }

    private func bytes(_ format: any GraphFormat, _ text: String) throws -> [UInt8] {
        try format.files(Self.graph(text))[0].bytes
    }

    /// What XML can't hold is left out.
    private func allowed(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        kept.append(
            contentsOf: text.unicodeScalars.filter {
                ![0xFFFE, 0xFFFF].contains($0.value) && ($0.value >= 0x20 || [0x9, 0xA, 0xD].contains($0.value))
            })
        return String(kept)
    }

    @Test(arguments: texts, [GraphMLFormat.Dialect.standard, .yed])
    func `GraphML is well formed and gives the text back`(text: String, dialect: GraphMLFormat.Dialect) throws {
        let reader = DataReader(key: "node-title")
        let parser = XMLParser(data: Data(try bytes(GraphMLFormat(dialect: dialect), text)))
        parser.delegate = reader
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(reader.values == [allowed(text), allowed(text)])
    }

    @Test(arguments: texts)
    func `JSON gives the text back`(text: String) throws {
        let json = try #require(
            JSONSerialization.jsonObject(with: Data(try bytes(NodeLinkFormat(), text))) as? [String: Any])
        let nodes = try #require(json["nodes"] as? [[String: Any]])
        #expect(nodes[0]["title"] as? String == text)
        let links = try #require(json["links"] as? [[String: Any]])
        #expect(links[0]["evidence"] as? String == text)
    }

    @Test(arguments: texts)
    func `CSV has a cell for each column, however many lines the text has`(text: String) throws {
        let rows = CSVReader.rows(String(decoding: try bytes(CSVFormat(), text), as: UTF8.self))
        #expect(rows.count == 3)
        #expect(Set(rows.map(\.count)).count == 1)
        let title = try #require(rows[0].firstIndex(of: "title"))
        let guarded = ["=1+1", "+84", "@x", "-x", "\t", "--"].contains(text) ? "'" + text : text
        #expect(rows[1][title] == guarded)
    }

    @Test(.enabled(if: hasGraphviz, "Graphviz is not installed"), arguments: texts)
    func `Graphviz draws the map, and the picture is well formed`(text: String) async throws {
        for labels in [true, false] {
            let picture = try await GraphvizRenderer().svg(try bytes(DOTFormat(edgeLabels: labels), text))
            let parser = XMLParser(data: Data(picture))
            #expect(parser.parse(), "\(String(describing: parser.parserError))")
        }
    }

    static let hasGraphviz = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/dot")
    }
}

/// Gathers the contents of the `data` elements of one key.
private final class DataReader: NSObject, XMLParserDelegate {
    private let key: String
    private var open = false
    private(set) var values: [String] = []

    init(key: String) { self.key = key }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        open = name == "data" && attributes["key"] == key
        if open { values.append("") }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open = false
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { if open { values[values.count - 1] += text } }
}

/// Reads CSV as RFC 4180 has it, to check what was written.
private enum CSVReader {
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"":
                if !isQuoted, previous == "\"" { cell.append(scalar) }
                isQuoted.toggle()
            case "," where !isQuoted:
                row.append(String(cell))
                cell = .init()
            case "\n" where !isQuoted && previous == "\r":
                row.append(String(cell.dropLast()))
                rows.append(row)
                (row, cell) = ([], .init())
            default: cell.append(scalar)
            }
            previous = scalar
        }
        return rows
    }
}
