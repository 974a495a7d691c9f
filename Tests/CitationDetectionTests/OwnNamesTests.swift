import Bytes
import Identity
import Patterns
import TestSupport
import Testing
import Vocabulary

@testable import CitationDetection

/// A collection's own names, asked for in tables, beside the alternatives that they stand for.
@Suite struct OwnNamesTests {
    private static let syllables = [
        "Lâm", "lâm", "Sơn", "Uỷ", "Ủy", "Hoà", "Hòa", "ban", "BAN", "Đảng", "đảng", "5", "55", "(A)", "Ban", "nhân",
    ]
    private static let spaces = [" ", " ", "  ", "\n", "", "        "]

    private static func text(_ count: ClosedRange<Int>, _ generator: inout SeededGenerator, joined: Bool) -> String {
        var text = ""
        for _ in 0..<Int.random(in: count, using: &generator) {
            if !text.isEmpty { text += joined ? " " : spaces.randomElement(using: &generator) ?? " " }
            text += syllables.randomElement(using: &generator) ?? ""
        }
        return text
    }

    @Test(arguments: [false, true])
    func `a table takes what the alternatives take`(anyCase: Bool) throws {
        var generator = SeededGenerator(seed: 15)
        for _ in 0..<200 {
            var names = (0..<Int.random(in: 2...12, using: &generator)).map { _ in
                Self.text(1...4, &generator, joined: true)
            }
            let own = names.indices.filter { $0 == 0 || Bool.random(using: &generator) }.map { names[$0] }
            names.removeAll(where: own.contains)
            var tables = OwnNames()
            let pattern = tables.pattern(names, own: own, anyCase: anyCase).pattern
            let fast = CompiledPattern(PatternEntry("table", pattern, mode: .search, reason: "", matches: []))
            let all = names + own
            let plain = CompiledPattern(
                PatternEntry(
                    "plain", Alternatives.pattern(all, anyCase: anyCase), mode: .search, reason: "", matches: []
                ))
            let (memory, other) = (MatchMemory(tables: tables.tables), MatchMemory())
            let text = Self.text(5...60, &generator, joined: false)
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                var at = 0
                while let expected = plain.match(in: bytes, from: at, other)?.range {
                    #expect(fast.match(in: bytes, from: at, memory)?.range == expected, "\(names) \(own) \(text)")
                    at = expected.upperBound
                }
                #expect(!fast.matches(bytes, from: at, memory))
            }
        }
    }

    @Test func `names that the built-in ones have need no table`() {
        var names = OwnNames()
        #expect(names.pattern(["Nghị quyết"], own: ["Nghị quyết"]).pattern == Alternatives.pattern(["Nghị quyết"]))
        #expect(names.tables.isEmpty)
    }

    @Test func `a thousand types and ten thousand organs are read as the built-in ones are`() throws {
        let organs = (0..<10_000).map { number in
            Organ(
                code: "ĐU\(number)X", names: ["Đảng ủy xã \(Self.name(number))"], level: .grassroots, isUnique: true,
                system: .party, aliases: [], source: .configured)
        }
        let types = (0..<1_000).map { number in
            DocumentType(
                name: "Chương trình hành động \(Self.name(number))", codes: ["CTr\(Self.letters(number))"],
                system: .both,
                source: .configured)
        }
        let detector = CitationDetector(grammar: Grammar(Vocabulary.standard.adding(organs: organs, types: types)))
        let marked = MarkedText(
            "Thực hiện ⟦Chương trình hành động \(Self.name(999)) số 12-CTr\(Self.letters(999))/TU của Đảng ủy xã \(Self.name(9_999))⟧, "
                + "⟦CHƯƠNG TRÌNH HÀNH ĐỘNG \(Self.name(7).uppercased()) số 3-CTr/TU⟧, ⟦14-CTr\(Self.letters(500))/TU⟧ và "
                + "⟦Chương trình hành động số 4-CTr/TU của Đảng uỷ xã \(Self.name(0))⟧.")
        let found = detector.citations(in: marked.text)
        #expect(found.map(\.range) == marked.spans)
        #expect(found.first?.identity.type == types[999].name)
        #expect(found.first?.identity.issuer == organs[9_999].names[0])
    }

    /// A name of four syllables for a number.
    private static func name(_ number: Int) -> String {
        let syllables = ["Lâm", "Sơn", "Hà", "Thượng", "Tân", "Lĩnh", "Phú", "An", "Bình", "Giang"]
        return [number / 1_000, number / 100, number / 10, number].map { syllables[$0 % 10] }.joined(separator: " ")
    }

    /// Three capital letters for a number.
    private static func letters(_ number: Int) -> String {
        [number / 100, number / 10, number].map { ["B", "D", "G", "H", "K", "L", "M", "N", "P", "S"][$0 % 10] }.joined()
    }
}
