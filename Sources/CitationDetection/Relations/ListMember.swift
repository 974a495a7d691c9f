import Patterns

/// A further member of a list shares what its head has: "Nghị quyết số 18-NQ/TW, 19-NQ/TW".
struct ListMember: RelationRule {
    static let name: StaticString = "listMember"

    init(_ parts: GrammarParts) {}

    func decide(_ reading: inout RelationReading) -> Bool {
        guard reading.mentions[reading.index].continuesList, reading.index > 0 else { return false }
        let previous = reading.mentions[reading.index - 1]
        reading.takeRelation(of: reading.index - 1)
        reading.mention.within = previous.within
        (reading.mention.isAgent, reading.mention.told) = (previous.isAgent, previous.told)
        return true
    }
}
