import Bytes
import Patterns
import Vocabulary

/// A verb of change that opens a parenthesis says what the document before it did: "khoản 3 Điều 4 A (sửa đổi Điều 28 B)".
struct ChangeInParenthesis: RelationRule {
    static let name: StaticString = "changeInParenthesis"

    init(_ parts: GrammarParts) {}

    func decide(_ reading: inout RelationReading) -> Bool {
        guard let head = reading.head, let verb = reading.triggers().last, verb.isChange,
            !reading.mentions[head].isAgent
        else { return false }
        let before = reading.text.trimmed(reading.gap.lowerBound..<verb.range.lowerBound)
        guard before.upperBound > before.lowerBound, reading.text[before.upperBound - 1] == UInt8(ascii: "("),
            !reading.clauses.hasBreak(before)
        else { return false }
        // "A về sơ kết B (thay thế C)": B did it, which stands right before.
        let nearest = reading.index - 1
        let isNearest =
            reading.mentions[nearest].range.upperBound == reading.gap.lowerBound
            && !reading.mentions[nearest].isShortName
            && reading.mentions[nearest].canHaveChanged(reading.mention)
        reading.mention.within = reading.mentions[isNearest ? nearest : head].id
        reading.set(verb)
        return true
    }
}
