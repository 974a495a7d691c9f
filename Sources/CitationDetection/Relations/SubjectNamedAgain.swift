import Bytes
import Identity
import Patterns
import Vocabulary

/// "Quy chế này thay thế X" where the Quy chế is another document that the text has named: what it does is told of it.
///
/// A document of the same type speaks of itself, and so do the rules that a decision puts into force.
struct SubjectNamedAgain: RelationRule {
    static let name: StaticString = "subjectNamedAgain"

    private let subject: CompiledPattern

    /// How far back the document is looked for, in bytes.
    private static let reach = 3_000
    private static let promulgating = Set(Vocabulary.standard.words(.promulgatingType))

    init(_ parts: GrammarParts) { subject = CompiledPattern(Self.subject()) }

    func decide(_ reading: inout RelationReading) -> Bool {
        guard let verb = reading.triggers().last, verb.isChange else { return false }
        let own = reading.header.type
        guard !reading.header.isConsolidated, own.map({ !Self.promulgating.contains($0) }) ?? true else { return false }
        let tail = reading.text.boundary(max(reading.gap.lowerBound, verb.range.lowerBound - 200))
        guard
            let type = subject.match(in: reading.text, from: tail, to: verb.range.lowerBound, reading.scratch)?[.type]
                .map(reading.text.folded), type != own, let named = lastNamed(type, reading)
        else { return false }
        reading.mention.within = reading.mentions[named].id
        reading.set(verb)
        return true
    }

    /// The last mention before this one of a document of a type.
    private func lastNamed(_ type: String, _ reading: RelationReading) -> Int? {
        reading.mentions[..<reading.index].lastIndex {
            $0.identity.type == type && $0.identity.symbol != nil && $0.relation.type.family != .change
                && reading.start - $0.range.upperBound < Self.reach
        }
    }

    static func subject() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "subjectNamedAgain",
            "(?<![\\p{L}])(?<type>(?:Nghị|Quyết|Thông|Chỉ|Quy|Kết|Hướng|Kế|Chương|Đề)\(space)(?:định|quyết|tư|thị|chế|luận|dẫn|hoạch|trình|án)|Luật)\(space)này(?:\(space)[^.;]{0,120}(?:và|,|;))?\\s{1,6}\\z",
            mode: .search,
            reason: "The subject of a verb of change: \"Quy chế này có hiệu lực từ ngày ký và thay thế\".",
            matches: ["⟦Quy chế này ⟧", "⟦Quy định này có hiệu lực từ ngày ký và ⟧"],
            rejects: ["Quy chế ", "theo quy định này "])
    }
}
