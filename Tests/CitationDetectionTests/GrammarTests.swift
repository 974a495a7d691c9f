import Bytes
import Patterns
import TestSupport
import Testing
import Vocabulary

@testable import CitationDetection

/// Every example of every entry of the grammar, as written there.
@Suite struct GrammarTests {
    static let grammar = Result { try Grammar(.standard) }

    static var entries: [PatternEntry] { (try? grammar.get().entries) ?? [] }

    @Test func `the grammar compiles`() throws { #expect(try Self.grammar.get().entries.count > 30) }

    @Test(arguments: entries.map(\.name))
    func `an entry matches its examples, exactly where they are marked`(name: String) throws {
        let entry = try #require(Self.entries.first { $0.name == name })
        #expect(!entry.matches.isEmpty, "an entry needs an example")
        let scratch = MatchMemory(groups: 64)
        let pattern = try CompiledPattern(
            name: name, pattern: entry.pattern, mode: entry.mode == .anchored ? .anchored : .search)
        for example in entry.matches {
            let marked = MarkedText(example)
            let span = try #require(marked.spans.first, "the example has no mark: \(example)")
            Array(marked.text.utf8).withUnsafeBufferPointer { text in
                let start = entry.mode == .anchored ? span.lowerBound : 0
                if pattern.matches(text, from: start, scratch) {
                    #expect(scratch.whole == span, "\(MarkedText.mark(marked.text, [scratch.whole]))")
                } else {
                    Issue.record("no match: \(example)")
                }
            }
        }
    }

    @Test(arguments: entries.map(\.name))
    func `an entry matches none of its counterexamples`(name: String) throws {
        let entry = try #require(Self.entries.first { $0.name == name })
        let scratch = MatchMemory(groups: 64)
        let pattern = try CompiledPattern(
            name: name, pattern: entry.pattern, mode: entry.mode == .anchored ? .anchored : .search)
        for example in entry.rejects {
            let marked = MarkedText(example)
            Array(marked.text.utf8).withUnsafeBufferPointer { text in
                if pattern.matches(text, from: marked.spans.first?.lowerBound ?? 0, scratch) {
                    Issue.record("matched: \(MarkedText.mark(marked.text, [scratch.whole]))")
                }
            }
        }
    }

    @Test func `the fast scan for anchors misses none that the pattern finds`() throws {
        let grammar = try Self.grammar.get()
        let entry = try #require(grammar.entries.first { $0.name == "anchor" })
        let anchor = try CompiledPattern(name: entry.name, pattern: entry.pattern, mode: .search)
        let scratch = MatchMemory(groups: max(grammar.groupCount, anchor.groupCount))
        var texts = grammar.entries.flatMap { $0.matches + $0.rejects }.map { MarkedText($0).text }
        texts += try SampleTexts.all().map { String(decoding: $0, as: UTF8.self) }
        for text in texts {
            Array(text.utf8).withUnsafeBufferPointer { text in
                var fast: [Int: AnchorScanner.Anchor] = [:]
                var at = 0
                while let next = grammar.anchors.next(in: text, from: at) {
                    fast[next.range.lowerBound] = next
                    at = next.range.lowerBound + 1
                }
                var from = 0
                while anchor.matches(text, from: from, scratch) {
                    let found = scratch.whole.lowerBound
                    let kinds: [AnchorScanner.Anchor.Kind] = [.type, .named, .code, .number]
                    let kind = scratch.lastGroup.map { kinds[$0 - 1] }
                    // A match in the middle of a number is none: the scan takes numbers whole.
                    let isInNumber = found > 0 && isDigit(text[found]) && isDigit(text[found - 1])
                    if !isInNumber,
                        fast[found]?.kind != kind || (kind == .type && fast[found]?.range != scratch.group(1))
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
        let anchors = try Self.grammar.get().anchors
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
        let (vocabulary, scratch) = (Vocabulary.standard, MatchMemory(groups: 200))
        for position in RelationVerb.Position.allCases {
            let verbs = vocabulary.relationVerbs.filter { $0.position == position }
            #expect(verbs.allSatisfy { VerbAlternation.openings($0.pattern[...]) != nil })
            let (fast, plain) = (VerbAlternation(verbs), VerbAlternation.plain(verbs))
            let pattern = try CompiledPattern(name: "fast", pattern: fast.pattern, mode: .search)
            let reference = try CompiledPattern(name: "plain", pattern: plain.pattern, mode: .search)
            for text in try SampleTexts.all() {
                text.withUnsafeBufferPointer { text in
                    var at = 0
                    while reference.matches(text, from: at, scratch), let group = scratch.lastGroup {
                        let expected = scratch.whole
                        #expect(pattern.matches(text, from: at, scratch))
                        #expect(scratch.whole == expected)
                        #expect(scratch.lastGroup.map { fast.verbs[$0 - 1] } == plain.verbs[group - 1])
                        at = expected.upperBound
                    }
                    #expect(!pattern.matches(text, from: at, scratch))
                }
            }
        }
    }

    @Test func `a pattern begins with the letters that it can begin with`() {
        #expect(VerbAlternation.openings("(?:tiếp tục|để tiếp)(?: x)? y") == ["t", "đ"])
        #expect(VerbAlternation.openings("(?:(?:a|b) ){0,6}(?:c|d)e") == ["a", "b", "c", "d"])
        #expect(VerbAlternation.openings("[0-9]{1,2} năm|h?uỷ") == Set("0123456789hu"))
        #expect(VerbAlternation.openings(".{1,40} x") == nil)
    }

    @Test func `a pattern that does not compile is named with its offset`() {
        #expect(throws: PatternError.self) { _ = try CompiledPattern(name: "x", pattern: "a(b", mode: .search) }
        do {
            _ = try CompiledPattern(name: "x", pattern: "a(b", mode: .search)
        } catch {
            #expect("\(error)" == "pattern x: missing closing parenthesis at offset 3")
        }
    }
}
