import Bytes
import Identity
import Patterns
import Vocabulary

/// The day from which a document says that it itself is in force: "Nghị định này có hiệu lực thi hành từ ngày 01/7/2031"; and the last one,
/// of a document that is made for a time.
///
/// The sentence's subject is the document by its type, and nothing stands before it but the mark of its article: "Quy định tại Điều 5 của
/// Luật này có hiệu lực" is said of a part, "trước ngày Luật này có hiệu lực" of a time.
struct OwnEffect: PatternHolder, Sendable {
    private let subject, carriedOut, ended: CompiledPattern

    /// Rules without a number of their own, whose day is that of the decision that they are annexed to.
    private static let annexed = Set(Vocabulary.standard.words(.annexedRules))
    private static let joiners = PhraseList(Vocabulary.standard.words(.listJoiner))
    private static let promulgating = Set(Vocabulary.standard.words(.promulgatingType))

    init() {
        subject = CompiledPattern(Self.subject())
        carriedOut = CompiledPattern(Self.carriedOut())
        ended = CompiledPattern(Self.ended())
    }

    func read(_ header: inout DocumentHeader, _ clauses: [ForceClause], _ reading: EffectReading) {
        let own = header.isAnonymous ? clauses.filter { isOfArticle($0, reading) } : clauses
        if let (start, clause) = ownClause(own, header, reading) {
            header.effectiveDate = clause.day
            header.effectiveText = reading.text.folded(start..<clause.range.upperBound)
            header.expiryDate = clause.last
        } else if let match = ownMatch(of: carriedOut, header, reading) {
            header.effectiveDate = match[.day] == nil ? header.date : match.date(in: reading.text)
            header.effectiveText = reading.text.folded(match.range)
        }
        if header.expiryDate == nil, let match = ownMatch(of: ended, header, reading) {
            let day = match.date(in: reading.text)
            // "hết hiệu lực kể từ ngày": the day before is the last.
            header.expiryDate = match[.signed] == nil ? day : day.flatMap { $0.moved(byDays: -1) }
        }
    }

    /// Whether a clause stands in an article, so that the text is a document's, though its head is missing.
    private func isOfArticle(_ clause: ForceClause, _ reading: EffectReading) -> Bool {
        reading.articles.map.part(at: clause.range.lowerBound) != nil
    }

    /// The first clause that the document says of itself, with where it begins; else of rules that it puts into force.
    private func ownClause(
        _ clauses: [ForceClause], _ header: DocumentHeader, _ reading: EffectReading
    ) -> (start: Int, clause: ForceClause)? {
        var annexed: (start: Int, clause: ForceClause)?
        for clause in clauses {
            guard let (type, start) = subject(of: clause, header, reading) else { continue }
            // A letter whose type is nowhere said does not speak of itself as "Quyết định này": a form that goes with it does.
            let isUntyped = header.type == nil && (header.symbol.map { $0.code != nil } ?? true)
            if type == header.type || isUntyped { return (start, clause) }
            if annexed == nil, Self.annexed.contains(type), header.type.map(Self.promulgating.contains) ?? false {
                annexed = (start, clause)
            }
        }
        return annexed
    }

    /// The type that a clause's sentence has as its subject, and where it begins; nil where it is said of anything else.
    func subject(
        of clause: ForceClause, _ header: DocumentHeader, _ reading: EffectReading
    ) -> (type: String, start: Int)? {
        let text = reading.text
        guard
            let match = subject.match(in: text, from: clause.sentence, to: clause.range.lowerBound, reading.scratch),
            let type = match[.type]
        else { return nil }
        let name = header.type.flatMap { Self.isSame($0, text.folded(type)) ? $0 : nil } ?? text.folded(type)
        // Without "này" it must be the document's own type, with nothing between.
        let link = text.trimmed(match.range.upperBound..<clause.range.lowerBound)
        if match[.this] == nil { return name == header.type && link.isEmpty ? (name, type.lowerBound) : nil }
        let joins =
            link.count <= 12 || Self.joiners.ends(at: link.upperBound, of: text)
            || text[link.upperBound - 1] == UInt8(ascii: ",")
            || text[link.upperBound - 1] == UInt8(ascii: ";")
        return joins ? (name, type.lowerBound) : nil
    }

    /// Whether two texts are the same but for spaces, which pages lose: "Quyếtđịnh".
    private static func isSame(_ one: String, _ other: String) -> Bool {
        one.utf8.filter { $0 != UInt8(ascii: " ") } == other.utf8.filter { $0 != UInt8(ascii: " ") }
    }

    /// The first match of a pattern that begins with the document's own type, and whose sentence does too.
    private func ownMatch(
        of pattern: CompiledPattern, _ header: DocumentHeader,
        _ reading: EffectReading
    ) -> Match? {
        let text = reading.text
        guard let type = header.type else { return nil }
        let word: StaticString = "này"
        let types = PhraseList([type])
        var at = header.end
        while let found = text.firstIndex(of: word, from: at) {
            at = found + 1
            let end = text.trimmed(0..<found, back: 6).upperBound
            guard types.ends(at: end, of: text) else { continue }
            let start = end - type.utf8.count
            guard let match = pattern.match(in: text, from: start, reading.scratch), !text.isNewWording(at: start),
                subject.match(
                    in: text, from: reading.sentences.start(of: start), to: found + word.utf8CodeUnitCount,
                    reading.scratch)?[.type]?.lowerBound == start
            else { continue }
            return match
        }
        return nil
    }

    static func subject() -> PatternEntry {
        let gap = GrammarParts.gap
        return PatternEntry(
            "effectSubject",
            "[*#\\s]{0,8}(?:(?:Điều|ĐIỀU)\\s{1,3}\\d{1,3}[a-zđ]?[.:]?[*\\s]{0,8}(?:(?:Hiệu|Điều|Tổ|Trách|HIỆU|ĐIỀU)\\s[^.\\n]{0,100}[.\\n][*\\s]{0,8})?)?(?:\\d{1,2}[.)]\\s{0,3}|[a-zđ]\\)\\s{0,3}|-\\s{0,3})?[*\\s]{0,4}(?<type>\\p{Lu}\\p{L}{1,9}(?:\\s{1,6}\\p{L}{1,7}){0,2}?)(?:\(gap)(?<this>này)(?![\\p{L}])|(?=\\s{1,6}(?:\\z|có\\s)))",
            reason:
                "The subject of a sentence of effect: the document by its type, behind the mark of an article or item at most.",
            matches: [
                "⟦Nghị định này⟧ có hiệu lực", "⟦Điều 2. Quyết định này⟧ có", "⟦1. Luật này⟧ có",
                "⟦**Điều 20.** Quy định này⟧ thay thế", "⟦Điều 4. Quyết định⟧ có hiệu lực", "⟦Quyếtđịnhnày⟧ có",
            ],
            rejects: ["⟦Quy định tại Điều 5 của Luật này", "⟦các Luật này"])
    }

    static func carriedOut() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "carriedOutFrom",
            "\\p{Lu}\\p{L}{1,7}(?:\(space)\\p{L}{1,7})?\(space)này\(space)(?:[^.;\\n]{1,80}?\(space)và\(space))?(?:được\(space)|bắt\(space)đầu\(space))?(?:thực\(space)hiện|thi\(space)hành)\(space)(?:kể\(space))?từ\(space)(?:ngày\(space)(?:ký|ban\(space)hành)|\(GrammarParts.date))",
            reason: "Guidance may say of itself that it is carried out from a day, without a word of force.",
            matches: [
                "⟦Hướng dẫn này được gửi tới các chi bộ và thực hiện từ ngày ký⟧.",
                "⟦Quyết định này bắt đầu thi hành từ ngày 01 tháng 4 năm 1977⟧.",
            ],
            rejects: [
                "⟦Hướng dẫn này thực hiện trong năm", "⟦Chế độ tại Thông tư này được thực hiện từ ngày 01/01/2031",
            ])
    }

    static func ended() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "ownEnd",
            "\\p{Lu}\\p{L}{1,7}(?:\(space)\\p{L}{1,7})?\(space)này\(space)(?:(?<signed>hết\(space)hiệu\(space)lực)(?:\(space)thi\(space)hành)?\(space)(?:kể\(space))?từ\(space)|(?:được\(space))?(?:thực\(space)hiện|áp\(space)dụng|có\(space)hiệu\(space)lực(?:\(space)thi\(space)hành)?)\(space)đến\(space)(?:hết\(space))?)(?:\(GrammarParts.date))",
            reason: "The last day of a document that is made for a time.",
            matches: [
                "⟦Nghị quyết này hết hiệu lực kể từ ngày 01 tháng 3 năm 2032⟧",
                "⟦Nghị quyết này được thực hiện đến hết ngày 31/7/2031⟧",
            ],
            rejects: ["⟦Nghị quyết này có hiệu lực từ ngày 01/7/2031", "⟦Giấy phép này hết hạn"])
    }
}

extension GroupName {
    /// "này" behind the type of a sentence's subject.
    static let this = GroupName("this")
}
