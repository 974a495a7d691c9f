import Patterns
import Vocabulary

/// A citation within the title of the one before: its relation is that one's. "Kết luận 01-KL/TW … về tiếp tục thực hiện Chỉ thị
/// 05-CT/TW" continues the Chỉ thị, this document does not.
struct WithinTitle: RelationRule {
    static let name: StaticString = "withinTitle"

    init(_ parts: GrammarParts) throws {}

    func decide(_ reading: inout RelationReading) -> Bool {
        guard reading.index > 0, reading.head != nil, let last = reading.triggers().last else { return false }
        let previous = reading.mentions[reading.index - 1]
        guard
            reading.clauses.isTitle(
                reading.gap, before: last.range.lowerBound, ofBasis: previous.relation.type == .basedOn),
            reading.isAdjacent(last)
        else { return false }
        reading.mention.within = previous.id
        reading.set(reading.verbs.governing(reading.triggers(), reading) ?? last)
        return true
    }
}

extension RelationReading {
    /// Whether a verb stands right before the mention, and nothing between them makes it a member of a list.
    func isAdjacent(_ verb: Trigger) -> Bool {
        clauses.isNear(verb.range.upperBound..<gap.upperBound) && !clauses.endsLikeList(gap)
    }
}
