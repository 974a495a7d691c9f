import Patterns
import Vocabulary

/// The next member of a list, where the verb between belongs to the title of the member before.
struct ListBehindTitle: RelationRule {
    static let name: StaticString = "listBehindTitle"

    init(_ parts: GrammarParts) {}

    func decide(_ reading: inout RelationReading) -> Bool {
        let gap = reading.gap
        guard let owner = reading.listOwner(), let last = reading.triggers().last, !reading.isAdjacent(last),
            reading.clauses.endsLikeList(gap)
                || reading.clauses.endsLikeList(reading.verbs.withoutParts(gap, reading)),
            reading.clauses.opensTitle(gap.lowerBound, gap.upperBound)
                || !reading.clauses.hasBreak(gap.lowerBound..<last.range.lowerBound)
        else { return false }
        reading.goOn(with: owner)
        return true
    }
}
