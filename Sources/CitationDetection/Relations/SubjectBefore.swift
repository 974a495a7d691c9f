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
        guard let head = reading.head, let verb = reading.triggers().last,
            verb.isChange || carriesOut(verb, head, reading) || isBased(verb, head, reading),
            reading.mentions[head].relation.type == .cites, reading.mentions[head].range.upperBound <= gap.lowerBound,
            gap.count <= 300
        else { return false }
        let between = gap.lowerBound..<max(gap.lowerBound, verb.range.lowerBound)
        let words = reading.text.folded(between)
        // "Nghị định A: sửa đổi một số điều của Nghị định B" tells what A did.
        let isTold = words == ":" && verb.isChange
        guard isTold || !reading.clauses.hasBreak(between) && !reading.clauses.contradicts(between),
            !namesSubject(between, reading)
        else { return false }
        guard
            isTold || Self.auxiliaries.contains(where: { words == $0 || words.hasSuffix(" \($0)") })
                || isIssued(head, reading) || !verb.isChange
        else { return false }
        reading.mention.within = reading.mentions[head].id
        reading.set(verb)
        return true
    }

    /// Whether a document that the text tells to have been issued carries out the one behind it: "Chính phủ đã ban hành Nghị quyết A cập
    /// nhật Chương trình hành động thực hiện X".
    private func carriesOut(_ verb: Trigger, _ head: Int, _ reading: RelationReading) -> Bool {
        let before = reading.text.trimmed(0..<reading.mentions[head].range.lowerBound, back: 16).upperBound
        let end = reading.text.trimmed(0..<verb.range.lowerBound, back: 16).upperBound
        return verb.relation.family == .implementing && Self.issued.ends(at: before, of: reading.text)
            && reading.text[end - 1] != UInt8(ascii: ",") && reading.isAdjacent(verb)
    }

    /// Whether the text tells what the document before was based on: "A được ban hành căn cứ B".
    private func isBased(_ verb: Trigger, _ head: Int, _ reading: RelationReading) -> Bool {
        let start = reading.mentions[head].range.upperBound
        let between = start..<max(start, verb.range.lowerBound)
        return verb.relation == .basedOn && Self.issuedPassively.contains(reading.text.folded(between))
    }

    /// Whether the clause before a verb has a subject of its own: "Thực hiện A, Chính phủ bổ sung B".
    private func namesSubject(_ range: Range<Int>, _ reading: RelationReading) -> Bool {
        guard let comma = reading.text[range].lastIndex(of: UInt8(ascii: ",")) else { return false }
        let start = reading.text.skipWhite(comma + 1, range.upperBound)
        return start < range.upperBound && reading.text.isCapital(at: start)
    }

    /// Whether the text tells that a document was issued, "Chính phủ ban hành Nghị định A", or is itself no document that could change
    /// another: what is said behind is said of that document.
    private func isIssued(_ head: Int, _ reading: RelationReading) -> Bool {
        if reading.header.isAnonymous { return true }
        let start = reading.mentions[head].range.lowerBound
        return Self.issuing.ends(at: reading.text.trimmed(0..<start, back: 16).upperBound, of: reading.text)
    }

    private static let issuedPassively = Vocabulary.standard.words(.issuedPassively)
    private static let issued = PhraseList(Vocabulary.standard.words(.issuedBefore))
    private static let issuing = PhraseList(Vocabulary.standard.words(.issuingVerb))
}
