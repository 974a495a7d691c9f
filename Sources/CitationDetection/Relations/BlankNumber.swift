import Bytes
import Patterns
import Vocabulary

/// A form's document with a blank for its number, "Nghị định số .../NĐ-CP … quy định chi tiết một số điều của X": what its title says of X
/// is said by it, and it is none that anybody could find.
struct BlankNumber: RelationRule {
    static let name: StaticString = "blankNumber"

    private let blank: CompiledPattern

    init(_ parts: GrammarParts) { blank = CompiledPattern(Self.blank()) }

    func decide(_ reading: inout RelationReading) -> Bool {
        // Its dots end what else would be one sentence.
        guard let verb = reading.triggers().last else { return false }
        let previous = reading.index > 0 ? reading.mentions[reading.index - 1].range.upperBound : 0
        let start = reading.text.boundary(max(previous, verb.range.lowerBound - 240))
        guard start <= verb.range.lowerBound,
            reading.text.firstIndex(of: "số", from: start, to: verb.range.lowerBound) != nil,
            let match = blank.match(in: reading.text, from: start, to: verb.range.lowerBound, reading.scratch),
            !reading.text[match.range.upperBound..<verb.range.lowerBound].contains(UInt8(ascii: ";")),
            reading.clauses.isNear(verb.range.upperBound..<reading.gap.upperBound)
                || reading.verbs.isChainOfParts(verb.range.upperBound..<reading.gap.upperBound, reading)
        else { return false }
        reading.mention.relation.trigger = reading.text.folded(match.range)
        return true
    }

    static func blank() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "blankNumberOfTitle",
            "(?<![\\p{L}])(?:Luật|Nghị\(space)định|Nghị\(space)quyết|Quyết\(space)định|Thông\(space)tư|Chỉ\(space)thị|Quy\(space)định|Kế\(space)hoạch|Quy\(space)chế|Tờ\(space)trình)\(space)số\\s{0,3}:?(?:\\s{0,3}(?:(?:[.…_]{1,24}\\s{0,3}){1,4}|[\\[(]\\s?[.…]{1,6}\\s?[\\])]\\s?|[xX]{2,4}\\s?)(?:/|-)|\\s{3,40}[/-]\\s?(?=\\p{Lu}))",
            mode: .search, reason: "A document whose number is left blank: \"Nghị định số ..../NĐ-CP\".",
            matches: [
                "Căn cứ ⟦Nghị định số ..../⟧NĐ-CP", "⟦Quyết định số …/⟧QĐ-UBND",
                "⟦Kế hoạch số [...]/⟧KH-UBND", "⟦Quy định số       -⟧QĐ/TU", "⟦Quyết định số xx/⟧QĐ-UBND",
            ],
            rejects: ["Nghị định số 5/2031/NĐ-CP", "Nghị định số 5. Căn cứ", "Kết luận số 02 - KL/BTCTW"])
    }
}
