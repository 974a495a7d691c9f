import Bytes
import Patterns
import Vocabulary

/// A form in an annex for documents that others will issue, "Số: ……/QĐ-…", names what those will be based on: this document only cites it.
struct BlankForm: DocumentRelationRule {
    static let name: StaticString = "blankForm"

    private let number, article: CompiledPattern

    /// How far below its number the preamble of a form stands, in bytes.
    private static let reach = 3_000

    init(_ parts: GrammarParts) throws {
        number = try CompiledPattern(Self.number())
        article = try CompiledPattern(Self.article())
    }

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        guard header.type != nil else { return }
        let text = reading.text
        var (last, next) = (header.end, number.match(in: text, from: header.end, reading.scratch)?.range)
        guard next != nil else { return }
        last = -1
        for index in reading.mentions.indices {
            let start = reading.mentions[index].range.lowerBound
            while let found = next, found.upperBound <= start {
                (last, next) = (
                    found.upperBound, number.match(in: text, from: found.upperBound, reading.scratch)?.range
                )
            }
            guard last >= 0, start - last < Self.reach, reading.mentions[index].relation.type == .basedOn,
                reading.mentions[index].within == nil,
                !article.matches(text, from: last, to: start, reading.scratch)
            else { continue }
            reading.mentions[index].relation.type = .cites
            reading.mentions[index].rule = Self.name
        }
    }

    static func number() -> PatternEntry {
        PatternEntry(
            "blankNumberOfForm",
            "\\n[ \\t*|]{0,12}Số[ ]{0,2}:[ ]{0,16}(?:[.…_]{2,60}|/[ ]?[A-ZĐ….])", mode: .search,
            reason: "The line of a form on which its number will stand.",
            matches: ["XÃ⟦\nSố: ..........⟧/QĐ", "⟦\nSố:     /T⟧B"], rejects: ["\nSố: 12/QĐ-UBND", "thẻ số: ....."])
    }

    static func article() -> PatternEntry {
        PatternEntry(
            "firstArticle", "\\n[ *]{0,4}Điều\\s{1,3}\\d", mode: .search,
            reason: "An article ends the preamble of a form.", matches: ["⟦\nĐiều 1⟧. Cấp"], rejects: ["khoản 2 Điều 5"]
        )
    }
}
