import Bytes
import Patterns
import Vocabulary

/// What a verb says is said of the document before it, its subject: "Thông tư số 47 … đã bãi bỏ X", "ban hành Nghị định A …, thay thế
/// Nghị định B".
struct SubjectBefore: RelationRule {
    static let name: StaticString = "subjectBefore"

    /// Words before a verb that make the document before it its subject.
    private static let auxiliaries = Vocabulary.standard.words(.subjectAuxiliary)

    init(_ parts: GrammarParts) {}

    func decide(_ reading: inout RelationReading) -> Bool {
        let gap = reading.gap
        guard let head = reading.head, let verb = reading.triggers().last, verb.isChange,
            reading.mentions[head].relation.type == .cites, reading.mentions[head].range.upperBound <= gap.lowerBound,
            gap.count <= 300
        else { return false }
        let between = gap.lowerBound..<max(gap.lowerBound, verb.range.lowerBound)
        guard !reading.clauses.hasBreak(between), !reading.clauses.contradicts(between) else { return false }
        let words = reading.text.folded(between)
        guard
            Self.auxiliaries.contains(where: { words == $0 || words.hasSuffix(" \($0)") })
                || isIssued(head, reading)
        else { return false }
        reading.mention.within = reading.mentions[head].id
        reading.set(verb)
        return true
    }

    /// Whether the text tells that a document was issued, "Chính phủ ban hành Nghị định A", or is itself no document that could change
    /// another: what is said behind is said of that document.
    private func isIssued(_ head: Int, _ reading: RelationReading) -> Bool {
        if reading.header.isAnonymous { return true }
        let start = reading.mentions[head].range.lowerBound
        return Self.issuing.ends(at: reading.text.trimmed(0..<start, back: 16).upperBound, of: reading.text)
    }

    private static let issuing = PhraseList(Vocabulary.standard.words(.issuingVerb))
}
