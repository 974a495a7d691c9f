import Patterns
import Vocabulary

/// "thay thế Quy chế A được ban hành kèm theo B": what is said of A is said of B.
struct AnnexOfChange: RelationRule {
    static let name: StaticString = "annexOfChange"

    init(_ parts: GrammarParts) throws {}

    func decide(_ reading: inout RelationReading) -> Bool {
        let gap = reading.gap
        guard let head = reading.head, let last = reading.triggers().last, last.verb.relation == .promulgates,
            reading.mentions[head].relation.type.family == .change,
            reading.clauses.isNear(gap.lowerBound..<last.range.lowerBound),
            last.range.lowerBound - gap.lowerBound < 12
        else { return false }
        reading.takeRelation(of: head)
        reading.mention.within = reading.mentions[head].within
        return true
    }
}
