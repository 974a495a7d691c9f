import Foundation
import TestSupport
import Testing

@testable import DanChieu

/// Short documents written for the project, each with the traps that it names, annotated within the text.
///
/// The format of a file: what it is a trap for and what the document is itself; the text, each citation marked
/// `⟦…⟧{number}`; a table of the citations: number, kind, symbol, target, relation and, where it is not `must`, the tier.
@Suite struct AccuracyTests {
    private static let folder = "Tests/DanChieuTests/Accuracy"

    private static var names: [String] {
        let path = "\(Repository.root)/\(folder)"
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(".txt") }
            .sorted()
    }

    @Test(arguments: names)
    func `a document of the suite is read as it is annotated`(name: String) throws {
        let annotated = try AnnotatedText(
            String(decoding: Repository.bytes("\(Self.folder)/\(name)"), as: UTF8.self), name)
        let grammar = Self.grammar.get()
        let document = CitationDetector(grammar: grammar).detect(
            Document(path: name, text: annotated.text))
        let resolved = Resolver(.standard).resolve([document])
        var evaluation = Evaluation(.standard)
        evaluation.add(annotated.gold, read: document, resolved.resolutions(ofDocument: 0))
        #expect(evaluation.differences.map(\.description) == [], "\(annotated.trap)")
    }

    private static let grammar = Result { Grammar(.standard) }

    @Test func `the suite has its forty documents, and each names its trap`() throws {
        #expect(Self.names.count >= 40)
        for name in Self.names {
            let text = try AnnotatedText(
                String(decoding: Repository.bytes("\(Self.folder)/\(name)"), as: UTF8.self), name)
            #expect(!text.trap.isEmpty)
        }
    }
}

/// A text with its annotations.
private struct AnnotatedText {
    let trap: String
    let text: String
    let gold: GoldDocument

    struct Mistake: Error { let reason: String }

    init(_ file: String, _ name: String) throws {
        let parts = file.components(separatedBy: "\n---\n")
        guard parts.count >= 2 else { throw Mistake(reason: "\(name) has no text") }
        let head = parts[0].split(separator: "\n").map(String.init)
        trap = head.first { $0.hasPrefix("trap: ") }.map { String($0.dropFirst(6)) } ?? ""
        let own = (head.first { $0.hasPrefix("self: ") }?.dropFirst(6)).map(String.init) ?? ""
        let values = own.components(separatedBy: "; ").map { $0 == "-" ? nil : $0 }
        let rows = (parts.count > 2 ? parts[2] : "").split(separator: "\n").map {
            $0.components(separatedBy: " | ").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        var (text, spans) = ("", [Int: Range<Int>]())
        var rest = parts[1][...]
        while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧"),
            let end = rest[close...].firstIndex(of: "}")
        {
            text += rest[..<open]
            let start = text.utf8.count
            text += rest[rest.index(after: open)..<close]
            guard let number = Int(rest[rest.index(close, offsetBy: 2)..<end]) else {
                throw Mistake(reason: "\(name): a mark lacks its number")
            }
            spans[number] = start..<text.utf8.count
            rest = rest[rest.index(after: end)...]
        }
        self.text = text + rest
        guard spans.count == rows.count else {
            throw Mistake(reason: "\(name): \(spans.count) marks, \(rows.count) rows")
        }
        let bytes = Array(self.text.utf8)
        gold = GoldDocument(
            textPath: name,
            identity: .init(
                symbol: values[0], type: values.count > 1 ? values[1] : nil, date: values.count > 2 ? values[2] : nil),
            citations: try rows.map { row in
                guard let number = Int(row[0]), let range = spans[number], row.count >= 5,
                    let relation = RelationType(rawValue: row[4])
                else { throw Mistake(reason: "\(name): \(row)") }
                return GoldDocument.GoldCitation(
                    range: range, text: String(decoding: bytes[range], as: UTF8.self), kind: row[1],
                    symbol: row[2] == "-" ? nil : row[2], date: nil, target: row[3] == "-" ? nil : row[3],
                    relation: relation,
                    tier: row.count > 5 ? GoldDocument.Tier(rawValue: row[5]) ?? .must : .must)
            })
    }
}
