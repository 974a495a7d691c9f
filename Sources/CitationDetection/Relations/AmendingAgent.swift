import Bytes
import Patterns
import Vocabulary

/// What acts on the document before it, "được sửa đổi, bổ sung bởi X": a legal basis is one with what amends it; else X is
/// only named.
struct AmendingAgent: RelationRule {
    static let name: StaticString = "amendingAgent"

    private let agent: CompiledPattern

    init(_ parts: GrammarParts) throws { agent = try CompiledPattern(Self.agent()) }

    func decide(_ reading: inout RelationReading) -> Bool {
        guard let match = agent.match(in: reading.text, from: reading.tail, to: reading.gap.upperBound, reading.scratch)
        else { return false }
        reading.mention.isAgent = true
        if let head = reading.head.map({ reading.mentions[$0] }), head.relation.type == .basedOn {
            reading.mention.relation.type = .basedOn
            reading.mention.relation.trigger = head.relation.trigger
        } else {
            reading.mention.relation.trigger = reading.text.folded(match.range)
        }
        return true
    }

    static func agent() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "agent",
            "(?i)(?<![\\p{L}])(?:được|bị)\(space)(?:\(Verbs.changes)\(space))(?:(?:một\(space)số\(space)(?:điều|nội\(space)dung|khoản)|một\(space)phần)\(space)){0,2}(?:bởi|theo|tại|bằng)(?:\(space)quy\(space)định(?:\(space)(?:tại|của))?)?(?:\(space)\(Verbs.places))?(?:\(space)các)?\\s{0,4}:?\\s{0,12}(?:-\\s{0,2}|\\d\\.\\s{0,2})?\\z",
            mode: .search,
            reason:
                "\"được sửa đổi, bổ sung một số điều theo\" right before a citation: what that acts on stands before.",
            matches: [
                "đã ⟦được sửa đổi, bổ sung bởi ⟧", "⟦được sửa đổi, bổ sung một số điều theo ⟧",
                "⟦bị bãi bỏ bởi khoản 2 Điều 5 ⟧", "⟦được thay thế bằng các ⟧",
            ],
            rejects: ["sửa đổi, bổ sung ", "được ban hành theo "])
    }
}
