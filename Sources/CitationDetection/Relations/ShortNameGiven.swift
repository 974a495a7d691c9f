import Patterns
import Vocabulary

/// A short name is given behind the title; what the title says is not said of it.
struct ShortNameGiven: RelationRule {
    static let name: StaticString = "shortNameGiven"

    init(_ parts: GrammarParts) {}

    func decide(_ reading: inout RelationReading) -> Bool {
        guard reading.mentions[reading.index].kind == .alias, reading.clauses.isAliasOpening(reading.gap),
            let antecedent = reading.mentions[reading.index].antecedent.flatMap({ reading.mentions[$0] })
        else { return false }
        reading.mention.isShortName = true
        let isBasis = antecedent.relation.type == .basedOn
        reading.mention.relation.type = isBasis ? .basedOn : .cites
        reading.mention.relation.trigger = isBasis ? antecedent.relation.trigger : nil
        return true
    }
}
