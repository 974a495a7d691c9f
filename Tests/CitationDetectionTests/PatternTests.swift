import Bytes
import Patterns
import TestSupport
import Testing
import Vocabulary

@testable import CitationDetection

/// Every example of every pattern, as written there: those of the forms, the headers, the relations, and each verb of the table.
@Suite struct PatternTests {
    static let grammar = Grammar(.standard)

    static var entries: [PatternEntry] { grammar.entries }

    @Test func `the grammar compiles, and no two patterns have one name`() throws {
        let names = Self.grammar.entries.map(\.name)
        #expect(names.count > 60)
        #expect(Set(names).count == names.count, "\(Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys)")
    }

    @Test(arguments: entries.map(\.name))
    func `a pattern has a reason and examples, and matches them exactly where they are marked`(name: String) throws {
        let entry = try #require(Self.entries.first { $0.name == name })
        #expect(!entry.reason.isEmpty)
        #expect(!entry.matches.isEmpty, "a pattern needs an example")
        let scratch = MatchMemory()
        let pattern = CompiledPattern(entry)
        try pattern.check()
        for example in entry.matches {
            let marked = MarkedText(example)
            let span = try #require(marked.spans.first, "the example has no mark: \(example)")
            Array(marked.text.utf8).withUnsafeBufferPointer { text in
                let start = entry.mode == .anchored ? span.lowerBound : 0
                if let match = pattern.match(in: text, from: start, scratch) {
                    #expect(match.range == span, "\(MarkedText.mark(marked.text, [match.range]))")
                } else {
                    Issue.record("no match: \(example)")
                }
            }
        }
    }

    @Test(arguments: entries.map(\.name))
    func `a pattern matches none of its counterexamples`(name: String) throws {
        let entry = try #require(Self.entries.first { $0.name == name })
        let scratch = MatchMemory()
        let pattern = CompiledPattern(entry)
        for example in entry.rejects {
            let marked = MarkedText(example)
            Array(marked.text.utf8).withUnsafeBufferPointer { text in
                let start = marked.spans.first?.lowerBound ?? 0
                if let match = pattern.match(in: text, from: start, scratch) {
                    Issue.record("matched: \(MarkedText.mark(marked.text, [match.range]))")
                }
            }
        }
    }

    @Test(arguments: Vocabulary.standard.relationVerbs)
    func `a verb takes its examples, exactly where they are marked`(verb: RelationVerb) throws {
        #expect(!verb.examples.isEmpty, "a verb needs an example")
        let pattern = CompiledPattern(VerbAlternation([verb]).entry("verb", reason: ""))
        let scratch = MatchMemory()
        for example in verb.examples {
            let marked = MarkedText(example)
            Array(marked.text.utf8).withUnsafeBufferPointer { text in
                let range = pattern.match(in: text, from: 0, scratch)?.range
                #expect(range == marked.spans.first, "\(MarkedText.mark(marked.text, [range].compactMap { $0 }))")
            }
        }
    }

    @Test func `a match is a value: another match changes nothing in it`() throws {
        let date = CompiledPattern(
            PatternEntry(
                "date", #"(?<day>\d\d)/(?<month>\d\d)|(?<month>\d\d)\.(?<day>\d\d)"#, mode: .search, reason: "",
                matches: []))
        let scratch = MatchMemory()
        Array("am 05/11, dann 12.31".utf8).withUnsafeBufferPointer { text in
            let first = date.match(in: text, from: 0, scratch)
            let second = date.match(in: text, from: 8, scratch)
            #expect(first?[.day].map(text.string) == "05")
            #expect(first?[.month].map(text.string) == "11")
            #expect(second?[.day].map(text.string) == "31", "of two groups of one name the one that took part")
            #expect(second?[.month].map(text.string) == "12")
        }
    }

    @Test func `a pattern that does not compile is named with its offset`() {
        let entry = PatternEntry("x", "a(b", mode: .search, reason: "", matches: [])
        do {
            try CompiledPattern(entry).check()
            Issue.record("it compiled")
        } catch {
            #expect("\(error)" == "pattern x: missing closing parenthesis at offset 3")
        }
    }

    @Test func `for other programs groups have no names, and subroutines bear the entry's`() {
        let entry = PatternEntry("a", "(?<x>b)(?&y)(?<=c)(?<!d)(?(DEFINE)(?<y>e))", reason: "", matches: [])
        #expect(entry.patternLine == "(b)(?&a_y)(?<=c)(?<!d)(?(DEFINE)(?<a_y>e))")
    }
}
