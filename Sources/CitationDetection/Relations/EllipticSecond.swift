import Bytes
import Patterns
import Vocabulary

/// "thực hiện chỉ đạo của A tại X và của B tại Y": the verb is said once. "Công văn N về việc triển khai A và thực hiện B": both are what N
/// is about, where nothing else is done with N.
struct EllipticSecond: RelationRule {
    static let name: StaticString = "ellipticSecond"

    private let ellipsis: CompiledPattern

    init(_ parts: GrammarParts) { ellipsis = CompiledPattern(Self.ellipsis()) }

    func decide(_ reading: inout RelationReading) -> Bool {
        guard reading.index > 0, let head = reading.head else { return false }
        let gap = reading.gap
        if ellipsis.matches(reading.text, from: gap.lowerBound, to: gap.upperBound, reading.scratch) {
            reading.goOn(with: reading.index - 1)
            return true
        }
        let previous = reading.mentions[reading.index - 1]
        guard previous.within == reading.mentions[head].id, previous.relation.type.family == .implementing,
            reading.mentions[head].relation.type == .cites, let verb = reading.triggers().last,
            verb.relation.family == .implementing, reading.isAdjacent(verb)
        else { return false }
        let between = reading.text.trimmed(gap.lowerBound..<max(gap.lowerBound, verb.range.lowerBound))
        guard between.count < 60, reading.clauses.joiner(between) == .and else { return false }
        reading.mention.within = previous.within
        reading.set(verb)
        return true
    }

    static func ellipsis() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "ellipticSecond",
            "\\s{0,3}(?:,\(space)|và\(space)|,\(space)và\(space)|;\(space)){1}(?:(?:ý\(space)kiến|kết\(space)luận|chỉ\(space)đạo)\(space))?của\(space)[^.;:,()]{2,120}\(space)tại\(space)(?:các\(space))?\\z",
            reason: "The second half of \"theo chỉ đạo của A tại X và của B tại Y\".",
            matches: ["⟦ và của Chủ tịch tỉnh tại ⟧", "⟦, ý kiến của Sở tại ⟧"],
            rejects: ["⟦ và thực hiện ", "⟦ của Sở tại "])
    }
}
