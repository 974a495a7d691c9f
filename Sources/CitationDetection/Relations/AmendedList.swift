import Bytes
import Identity
import Patterns
import Vocabulary

/// A further law in the list of those that another one amends, within its title: "Luật số 97/2025/QH15 … sửa đổi, bổ sung một số điều của
/// Luật A, Luật B và Luật C".
struct AmendedList: RelationRule {
    static let name: StaticString = "amendedList"

    /// What stands between two laws of the list; a semicolon ends the title.
    private static let separators = Set(Vocabulary.standard.words(.listSeparator).filter { !$0.contains(";") })

    init(_ parts: GrammarParts) {}

    func decide(_ reading: inout RelationReading) -> Bool {
        guard reading.index > 0, reading.gap.count < 24 else { return false }
        let (previous, mention) = (reading.mentions[reading.index - 1], reading.mention)
        guard let outer = previous.within, previous.relation.type.family == .change, Self.isLaw(previous),
            Self.isLaw(mention), reading.mentions[outer].map(Self.isLaw) ?? false,
            Self.separators.contains(reading.text.folded(reading.gap))
        else { return false }
        reading.takeRelation(of: reading.index - 1)
        reading.mention.within = outer
        return true
    }

    private static func isLaw(_ mention: Mention) -> Bool {
        mention.identity.type.map(DocumentType.isLaw) ?? false
    }
}
