import Bytes
import Patterns
import Vocabulary

/// "Thông tư số … hết hiệu lực": the verb stands behind the citations of its sentence.
///
/// ```
/// Kể từ ngày Luật này có hiệu lực,  Luật A  (sửa đổi bởi Luật B)  và  Nghị quyết C  về …  hết hiệu lực
///                                   subject                          subject             verb
/// ```
struct VerbBehind: DocumentRelationRule {
    static let name: StaticString = "verbBehind"

    private let opening, subjectWord, yardstick: CompiledPattern

    init(_ parts: GrammarParts) {
        opening = CompiledPattern(Self.opening())
        subjectWord = CompiledPattern(Self.subjectWord())
        yardstick = CompiledPattern(Self.yardstick())
    }

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        /// The end of the sentence whose subject the last mentions were, and where its subject begins.
        var sentence: (subject: Int, end: Int)?
        for index in reading.mentions.indices where reading.mentions[index].isOnlyNamed {
            let range = reading.mentions[index].range
            let tail = reading.text.boundary(max(0, range.lowerBound - 120))
            // "Các quy định trái với X bị bãi bỏ": X is what they are measured by.
            if yardstick.matches(reading.text, from: tail, to: range.lowerBound, reading.scratch) {
                sentence = nil
                continue
            }
            if let start = subjectStart(range.lowerBound, reading) {
                sentence = (start, min(reading.sentences.end(of: range.upperBound), reading.text.count))
            } else if !reading.mentions[index].continuesList, !goesOn(index, sentence?.end ?? 0, reading) {
                continue
            }
            guard let sentence, range.upperBound <= sentence.end else { continue }
            // Only a document lets another stay in force; a newspaper says so.
            if let verb = verb(behind: index, sentence.end, reading),
                verb.relation != .continuesInForce || header.type != nil
            {
                set(verb, index, sentence.subject, &reading)
            }
        }
    }

    private func set(_ verb: Trigger, _ index: Int, _ subject: Int, _ reading: inout RelationReading) {
        let previous = index > 0 ? reading.mentions[index - 1].range.upperBound : 0
        let start = reading.mentions[index].range.lowerBound
        let words = min(max(subject, previous), start)..<start
        let isPartial = reading.verbs.part.matches(reading.text, from: words.lowerBound, to: start, reading.scratch)
        reading.mentions[index].relation = CitedRelation(
            verb.relation, trigger: reading.text.folded(verb.range),
            isPartial: saysPart(verb, reading.text) ?? isPartial || reading.text.has("chỉ", at: verb.range.lowerBound))
        reading.mentions[index].verb = verb.range
        reading.mentions[index].rule = Self.name
    }

    /// Whether the words behind a verb say that a part has ended, or the whole; nil where they say neither: "hết hiệu lực một phần".
    private func saysPart(_ verb: Trigger, _ text: TextBytes) -> Bool? {
        let start = text.skipWhite(verb.range.upperBound, text.count)
        if Self.parts.begins(at: start, of: text) { return true }
        return Self.wholes.begins(at: start, of: text) ? false : nil
    }

    private static let wholes = PhraseList(Vocabulary.standard.words(.wholeDocument))
    private static let parts = PhraseList(Vocabulary.standard.words(.partOfDocument))

    /// The verb behind a mention in its sentence, if that is said of it and not told of what acted on it.
    private func verb(behind index: Int, _ end: Int, _ reading: RelationReading) -> Trigger? {
        let mention = reading.mentions[index]
        guard let verb = reading.verbs.triggerAfter(in: mention.range.upperBound..<end, reading),
            !reading.clauses.contradicts(mention.range.upperBound..<verb.range.lowerBound)
        else { return nil }
        // "X được bãi bỏ theo quy định tại Điều 9 của Y": Y did it.
        var last = mention.range.upperBound
        for next in reading.mentions[(index + 1)...] {
            if next.told?.target == mention.id, next.range.lowerBound > verb.range.upperBound { return nil }
            if next.range.lowerBound >= verb.range.lowerBound { break }
            last = next.range.upperBound
        }
        let between = last..<max(last, verb.range.lowerBound)
        // "…; giấy phép đã cấp hết hiệu lực" is said of papers.
        let isOfPapers = reading.text[between].contains(UInt8(ascii: ";")) && namesPapers(between, reading.text)
        return isOfPapers ? nil : verb
    }

    private func namesPapers(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        let words = text.folded(range)
        return Self.papers.contains { words.contains($0) }
    }

    private static let papers = Vocabulary.standard.words(.paper)

    /// Whether a mention goes on with the subjects of a sentence: a comma or "và" stands between it and what is before.
    private func goesOn(_ index: Int, _ end: Int, _ reading: RelationReading) -> Bool {
        let start = reading.mentions[index].range.lowerBound
        guard index > 0, start < end else { return false }
        let previous = reading.mentions[index - 1].range.upperBound
        guard previous <= start, start - previous < 600 else { return false }
        return reading.clauses.endsLikeList(reading.verbs.withoutParts(previous..<start, reading))
    }

    /// Where the subject of a sentence begins that a citation is: only the number of an item, when it happens, a pinpoint or other words
    /// of a subject stand before it. nil where it is no subject.
    private func subjectStart(_ offset: Int, _ reading: RelationReading) -> Int? {
        let text = reading.text
        var start = reading.sentences.start(of: offset, reach: 420)
        // A sentence may begin below the heading of its article.
        let line = text.has("Điều ", at: start) ? text.skipWhite(text.lineEnd(from: start), text.count) : offset
        if line < offset { start = line }
        guard offset - start <= 400 else { return nil }
        guard let match = opening.match(in: text, from: start, to: offset, reading.scratch) else { return nil }
        let subject = match.range.upperBound
        if subject == offset || reading.clauses.words.subjects.begins(at: subject, of: text) {
            return offset - subject <= 160 ? subject : nil
        }
        let isSmall = offset - subject <= 160 && subjectWord.matches(text, from: subject, to: offset, reading.scratch)
        return isSmall && subject > start ? subject : nil
    }

    static func opening() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "clauseOpening",
            "(?:Điều\\s{1,3}\\d{1,3}[a-zđ]?\\.\\s{1,3})?(?:[-+*•]{1,2}\\s{0,3}|\\d{1,3}[.)]\\s{0,3}|[a-zđ]{1,2}\\)\\s{0,3}){0,2}(?:(?:[Kk]ể\(space)từ|[Tt]ừ|[Tt]rong\(space)thời\(space)(?:gian|hạn))\(space)[^;:,]{0,200}(?:,|\(space)thì)\(space))?",
            reason:
                "What may stand before the subject of a sentence: an article's mark with its dot, an item's mark, and since when it is so.",
            matches: [
                "⟦2. ⟧Luật", "⟦Kể từ ngày Luật này có hiệu lực thi hành, ⟧Thông tư", "⟦a) ⟧Khoản", "⟦⟧Thông tư",
                "⟦Điều 8. ⟧Nghị định", "⟦⟧Điều 8 Nghị định",
            ])
    }

    static func yardstick() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "yardstick",
            "(?i)(?<![\\p{L}])trái(?:\(space)với)?(?:\(space)(?:các\(space))?quy\(space)định)?(?:\(space)(?:tại|của|trong))?\(space)(?:\(Verbs.places))?\\z\(Verbs.placeDefinition)",
            mode: .search, reason: "What other rules go against, before a citation.",
            matches: ["quy định ⟦trái với ⟧", "⟦trái quy định tại khoản 2 Điều 5 ⟧"], rejects: ["bên trái, ", "thay "])
    }

    static func subjectWord() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "smallSubject",
            "(?i)(?:các|những|khoản|điểm|điều(?!\(space)kiện)|mục|chương|phụ\(space)lục|quy\(space)định|nội\(space)dung|danh\(space)mục)(?![\\p{L}])",
            reason: "A subject in small letters behind the opening of its sentence: \"…, các quy định tại X\".",
            matches: ["⟦khoản⟧ 2 Điều 5", "⟦các⟧ Nghị định"], rejects: ["⟦hợp đồng"])
    }
}
