import Bytes
import Identity
import Patterns
import Vocabulary

/// Without a verb of its own a mention is as the head of its list.
struct WithoutVerb: RelationRule {
    static let name: StaticString = "withoutVerb"

    init(_ parts: GrammarParts) {}

    private static let conjunctions = PhraseList(Vocabulary.standard.words(.subordinateConjunction))

    /// Whether a subordinate clause begins in a gap, which the verb before it does not govern: "Thực hiện X, khi Y".
    private static func subordinate(_ gap: Range<Int>, _ reading: RelationReading) -> Bool {
        gap.contains { index in
            guard reading.text[index] == UInt8(ascii: ",") else { return false }
            let start = reading.text.skipWhite(index + 1, gap.upperBound)
            return start < gap.upperBound && conjunctions.begins(at: start, of: reading.text)
        }
    }

    func decide(_ reading: inout RelationReading) -> Bool {
        guard reading.triggers().isEmpty else { return false }
        // "(gọi tắt là A và B)".
        if reading.index > 0, reading.mentions[reading.index - 1].isShortName,
            reading.clauses.joiner(reading.gap) != nil
        {
            reading.takeRelation(of: reading.index - 1)
            reading.mention.isShortName = true
            return true
        }
        guard let owner = reading.listOwner() else { return true }
        let (gap, relation) = (reading.gap, reading.mentions[owner].relation.type)
        // What promulgated one document did not promulgate the next of the list: "ban hành kèm theo A; B".
        if relation == .promulgates, reading.clauses.hasBreak(gap) { return true }
        if relation.family == .implementing, Self.subordinate(gap, reading) { return true }
        // Where a document only gets its short name, nothing is said of it but what a legal basis is.
        if reading.clauses.isAliasOpening(gap), relation != .basedOn {
            let symbol = reading.mention.identity.symbol
            reading.mention.isShortName =
                reading.mention.kind == .alias || symbol != nil && symbol == reading.mentions[owner].identity.symbol
            return true
        }
        reading.goOn(with: owner)
        return true
    }
}
