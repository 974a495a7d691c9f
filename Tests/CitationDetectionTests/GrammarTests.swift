import Bytes
import Patterns
import TestSupport
import Testing
import Vocabulary

@testable import CitationDetection

/// The fast paths of the grammar, each beside what it must agree with.
@Suite struct GrammarTests {
    static let grammar = Grammar(.standard)

    @Test func `the fast scan for anchors misses none that the pattern finds`() throws {
        let grammar = Self.grammar
        let (anchors, anchor) = (grammar.forms.anchors, CompiledPattern(grammar.forms.anchors.entry))
        let scratch = MatchMemory()
        let kinds: [(GroupName, FormStart.Kind)] = [
            (.type, .type), (GroupName("named"), .named), (GroupName("meeting"), .meeting), (.code, .code),
            (.number, .number),
        ]
        var texts = grammar.entries.flatMap { $0.matches + $0.rejects }.map { MarkedText($0).text }
        texts += try SampleTexts.all().map { String(decoding: $0, as: UTF8.self) }
        for text in texts {
            Array(text.utf8).withUnsafeBufferPointer { text in
                var fast: [Int: AnchorScanner.Anchor] = [:]
                var at = 0
                while let next = anchors.next(in: text, from: at) {
                    fast[next.range.lowerBound] = next
                    at = next.range.lowerBound + 1
                }
                var from = 0
                while let match = anchor.match(in: text, from: from, scratch) {
                    let found = match.range.lowerBound
                    let kind = kinds.first { match[$0.0] != nil }?.1
                    // A match in the middle of a number is none: the scan takes numbers whole.
                    let isInNumber = found > 0 && isDigit(text[found]) && isDigit(text[found - 1])
                    if !isInNumber,
                        fast[found]?.kind != kind || (kind == .type && fast[found]?.range != match[.type])
                    {
                        Issue.record(
                            "missed: \(String(decoding: text[found..<min(text.count, found + 30)], as: UTF8.self))")
                    }
                    from = found + 1
                    while from < text.count, text[from] & 0xC0 == 0x80 { from += 1 }
                }
            }
        }
    }

    @Test func `what the scan for anchors skips holds none`() throws {
        let anchors = Self.grammar.forms.anchors
        #expect(anchors.isUsual)
        let pieces = [
            "theo quy định của pháp luật về ", "đ", "Đề án ", "sau đây ", "sự", "Kết luận", "18-NQ/TW", "(sau đây", "ế",
            "Ô", "\n", " 7/", "nq",
        ]
        var generator = SeededGenerator(seed: 26)
        var texts = (0..<2_000).map { _ in
            (0..<Int.random(in: 1...12, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined()
        }
        texts += try SampleTexts.all().map { String(decoding: $0, as: UTF8.self) }
        for text in texts {
            Array(text.utf8).withUnsafeBufferPointer { text in
                var at = 0
                while true {
                    let anchor = anchors.next(in: text, from: at, skips: false)
                    if anchors.next(in: text, from: at, skips: true) != anchor {
                        Issue.record("\(at) of \(String(decoding: text, as: UTF8.self).prefix(200))")
                    }
                    guard let anchor else { break }
                    at = anchor.range.lowerBound + 1
                }
            }
        }
    }

    @Test func `verbs by their first letter find what all verbs tried at each place find`() throws {
        let (vocabulary, scratch) = (Vocabulary.standard, MatchMemory())
        for position in RelationVerb.Position.allCases {
            let verbs = vocabulary.relationVerbs.filter { $0.position == position }
            #expect(verbs.allSatisfy { VerbAlternation.openings($0.pattern) != nil })
            let (fast, plain) = (VerbAlternation(verbs), VerbAlternation.plain(verbs))
            let pattern = CompiledPattern(fast.entry("fast", reason: ""))
            let reference = CompiledPattern(
                PatternEntry("plain", plain.pattern, mode: .search, reason: "", matches: []))
            for text in try SampleTexts.all() {
                text.withUnsafeBufferPointer { text in
                    var at = 0
                    while let expected = reference.match(in: text, from: at, scratch), let group = expected.lastGroup {
                        let match = pattern.match(in: text, from: at, scratch)
                        #expect(match?.range == expected.range)
                        #expect(match?.lastGroup.map { fast.verbs[$0 - 1] } == plain.verbs[group - 1])
                        at = expected.range.upperBound
                    }
                    #expect(!pattern.matches(text, from: at, scratch))
                }
            }
        }
    }

    @Test func `a pattern begins with the letters that it can begin with`() {
        #expect(VerbAlternation.openings("(?:tiếp tục|để tiếp)(?: x)? y") == ["t", "đ"])
        #expect(VerbAlternation.openings("(?:(?:a|b) ){0,6}(?:c|d)e") == ["a", "b", "c", "d"])
        #expect(VerbAlternation.openings("[0-9]{1,2} năm|h?uỷ") == Set("0123456789hu".unicodeScalars))
        #expect(VerbAlternation.openings(".{1,40} x") == nil)
    }
}
