import Bytes
import Patterns
import Vocabulary

/// What acts on the document before it, "được sửa đổi, bổ sung bởi X": a legal basis is one with what amends it; else X is
/// only named.
struct AmendingAgent: RelationRule {
    static let name: StaticString = "amendingAgent"

    private let agent, parenthetical: CompiledPattern

    init(_ parts: GrammarParts) throws {
        agent = try CompiledPattern(Self.agent())
        parenthetical = try CompiledPattern(Self.parenthetical())
    }

    func decide(_ reading: inout RelationReading) -> Bool {
        let (text, end) = (reading.text, reading.gap.upperBound)
        guard
            let match = agent.match(in: text, from: reading.tail, to: end, reading.scratch)
                ?? (reading.triggers().contains { $0.verb.relation.family == .change }
                    ? parenthetical.match(in: text, from: reading.tail, to: end, reading.scratch) : nil)
        else { return false }
        reading.mention.isAgent = true
        guard let changed = changed(reading) else {
            reading.mention.relation.trigger = reading.text.folded(match.range)
            return true
        }
        reading.mention.told = told(by: match, of: changed, reading)
        let relation = reading.mentions[changed].relation
        reading.mention.within = reading.mentions[changed].within
        if relation.type.family == .change || relation.type == .cites || relation.type == .promulgates {
            // What is done to the first is not done to what amended it.
            reading.mention.within = nil
            reading.mention.relation.trigger = reading.text.folded(match.range)
        } else {
            reading.mention.relation = relation
        }
        return true
    }

    /// The mention that the agent acted on: the head of the sentence, or what its title names if that is more like the agent.
    private func changed(_ reading: RelationReading) -> Int? {
        guard let head = reading.head else { return nil }
        // "X, sửa đổi bởi A, bãi bỏ bởi B".
        if let told = reading.mentions[head].told { return reading.mentions.index(of: told.target) }
        let previous = reading.mentions[reading.index - 1]
        guard previous.within == reading.mentions[head].id, !previous.isAgent else { return head }
        let mention = reading.mention
        return mention.likeness(to: previous) > mention.likeness(to: reading.mentions[head]) ? reading.index - 1 : head
    }

    /// What the agent is told to have done.
    private func told(by match: Match, of changed: Int, _ reading: RelationReading) -> Mention.ToldChange {
        let words = reading.text.folded(match.range)
        let type = Self.relation(of: words)
        let isPartial = type == .amends || words.lowercased().contains(bytesOf: Self.onePart)
        return .init(
            target: reading.mentions[changed].id,
            relation: CitedRelation(type, trigger: words, isPartial: isPartial))
    }

    /// What the words before an agent say that it did.
    static func relation(of words: String) -> RelationType {
        let small = words.lowercased()
        return verbs.first { small.contains(bytesOf: $0.words) }?.relation ?? .amends
    }

    /// What the verbs of change of the vocabulary begin with; what is amended first, since a document amended in part is not replaced.
    private static let verbs: [(words: String, relation: RelationType)] = Vocabulary.standard.relationVerbs.filter {
        $0.position == .before && $0.relation.family == .change && $0.pattern.first != "("
    }.map { (String($0.pattern.prefix { $0.isLetter || $0 == " " }), $0.relation) }

    /// Says that a part was changed.
    private static let onePart = "một phần"

    static func agent() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "agent",
            "(?i)(?<![\\p{L}])(?:được|bị)\(space)(?:\(Verbs.changes)\(space))(?:(?:một\(space)số\(space)(?:điều|nội\(space)dung|khoản|điểm)|một\(space)phần)\(space)){0,2}(?:(?:bởi|theo|tại|bằng)|thành\(space)[^.;()“”]{1,160}?)(?:\(space)quy\(space)định(?:\(space)(?:tại|của))?)?(?:\(space)\(Verbs.places))?(?:\(space)các(?:\(space)(?:luật|nghị\(space)định|thông\(space)tư|quyết\(space)định|nghị\(space)quyết|văn\(space)bản)(?:\(space)sau(?:\(space)đây)?)?)?)?\\s{0,4}:?\\s{0,12}(?:-\\s{0,2}|\\d\\.\\s{0,2})?\\z\(Verbs.placeDefinition)",
            mode: .search,
            reason:
                "\"được sửa đổi, bổ sung một số điều theo\" right before a citation: what that acts on stands before.",
            matches: [
                "đã ⟦được sửa đổi, bổ sung bởi ⟧", "⟦được sửa đổi, bổ sung một số điều theo ⟧",
                "⟦bị bãi bỏ bởi khoản 2 Điều 5 ⟧", "⟦được thay thế bằng các ⟧",
                "⟦được sửa đổi, bổ sung bởi các Luật: ⟧", "(đã ⟦được sửa đổi, bổ sung thành Mẫu số 17 Phụ lục I ⟧",
                "⟦được sửa đổi, bổ sung, cập nhật một số nội dung tại ⟧",
            ],
            rejects: ["sửa đổi, bổ sung ", "được ban hành theo "])
    }

    static func parenthetical() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "agentInParenthesis",
            "(?i)(?:(?<=\\()|(?<=\\d,)|(?<=\\),))\\s{0,6}\(Verbs.changes)\(space)(?:(?:một\(space)số\(space)(?:điều|nội\(space)dung)|năm\(space)\\d{4})\(space))?(?:bởi|theo|tại)(?:\(space)\(Verbs.places))?\\s{0,12}\\z\(Verbs.placeDefinition)",
            mode: .search,
            reason:
                "The same without \"được\", in a parenthesis or behind a comma: \"Luật X (sửa đổi, bổ sung tại Luật Y)\".",
            matches: ["năm 2031 (⟦sửa đổi, bổ sung tại ⟧", "31/3/2031,⟦ sửa đổi bổ sung bởi khoản 2 Điều 5 ⟧"],
            rejects: ["3. Sửa đổi, bổ sung theo ", "(sửa đổi Điều 5 "])
    }
}
