import Bytes
import Patterns
import Vocabulary

/// A form in an annex for documents that others will issue, "Số: ……/QĐ-…", names what those will be based on: this document only cites it.
struct BlankForm: DocumentRelationRule {
    static let name: StaticString = "blankForm"

    private let number, article: CompiledPattern

    /// How far below its number the preamble of a form stands, in bytes.
    private static let reach = 3_000

    init(_ parts: GrammarParts) {
        number = CompiledPattern(Self.number())
        article = CompiledPattern(Self.article())
    }

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        guard header.type != nil else { return }
        let text = reading.text
        guard var next = numberLine(in: text, from: header.end, reading.scratch) else { return }
        var above: Int?
        for index in reading.mentions.indices {
            let start = reading.mentions[index].range.lowerBound
            while next <= start { (above, next) = (next, numberLine(in: text, from: next, reading.scratch) ?? .max) }
            guard let last = above, start - last < Self.reach, reading.mentions[index].relation.type == .basedOn,
                reading.mentions[index].within == nil,
                !article.matches(text, from: last, to: start, reading.scratch)
            else { continue }
            reading.mentions[index].onlyName(by: Self.name)
        }
    }

    /// Returns where the next blank number ends, from an offset on.
    private func numberLine(in text: TextBytes, from start: Int, _ scratch: MatchMemory) -> Int? {
        let word: StaticString = "Số"
        var at = start
        while let found = text.firstIndex(of: word, from: at) {
            at = found + 1
            guard text.has(":", at: text.skipWhite(found + word.utf8CodeUnitCount, text.count)) else { continue }
            var line = found
            while line > start, found - line < 14, text[line] != 0x0A { line -= 1 }
            if let match = number.match(in: text, from: line, scratch) { return match.range.upperBound }
        }
        return nil
    }

    static func number() -> PatternEntry {
        PatternEntry(
            "blankNumberOfForm",
            "\\n[ \\t*|]{0,12}Số[ ]{0,2}:[ ]{0,16}(?:[.…_]{2,60}|/[ ]?[A-ZĐ….])",
            reason: "The line of a form on which its number will stand.",
            matches: ["XÃ⟦\nSố: ..........⟧/QĐ", "⟦\nSố:     /T⟧B"], rejects: ["⟦\nSố: 12/QĐ-UBND", "⟦thẻ số: ....."])
    }

    static func article() -> PatternEntry {
        PatternEntry(
            "firstArticle", "\\n[ *]{0,4}Điều\\s{1,3}\\d", mode: .search,
            reason: "An article ends the preamble of a form.", matches: ["⟦\nĐiều 1⟧. Cấp"], rejects: ["khoản 2 Điều 5"]
        )
    }
}
