import Bytes
import Patterns
import Vocabulary

/// A part of a document with a day of its own.
struct PartialEffect {
    let part: ArticlePart
    let day: CalendarDate
}

/// The parts of a document that are in force from another day than the document: "Điều 2 và khoản 3 Điều 5 của Luật này có hiệu lực từ
/// ngày …", "trừ khoản 1 Điều 4 thì có hiệu lực từ ngày …", "Các điều, khoản sau đây có hiệu lực từ ngày …: a) …".
struct PartialEffects: PatternHolder, Sendable {
    private let unit, announced, itself, listEnd: CompiledPattern

    /// How far a list of parts may go, in bytes.
    private static let reach = 1_200

    init() {
        unit = CompiledPattern(Self.unit())
        announced = CompiledPattern(Self.announced())
        itself = CompiledPattern(Self.itself())
        listEnd = CompiledPattern(Self.listEnd())
    }

    func read(_ clauses: [ForceClause], _ mentions: [Mention], _ reading: EffectReading) -> [PartialEffect] {
        clauses.flatMap { clause -> [PartialEffect] in
            guard let day = clause.day, let range = naming(clause, reading),
                // "Điều 5 của Luật A có hiệu lực": another document's.
                !mentions.contains(where: { range.overlaps($0.range) })
            else { return [] }
            return parts(range, reading).map { PartialEffect(part: $0, day: day) }
        }
    }

    /// Where the parts are named that a clause speaks of; nil where it speaks of the document as a whole.
    private func naming(_ clause: ForceClause, _ reading: EffectReading) -> Range<Int>? {
        let text = reading.text
        let start = max(clause.sentence, clause.range.lowerBound - Self.reach)
        let subject = text.boundary(start)..<clause.range.lowerBound
        if announced.matches(text, from: subject.lowerBound, to: subject.upperBound, reading.scratch) {
            let end = text.boundary(min(text.count, clause.range.upperBound + Self.reach))
            return clause.range.upperBound..<endOfList(clause.range.upperBound, end, reading)
        }
        // "Luật này có hiệu lực từ ngày A, trừ khoản 1 Điều 4 thì có hiệu lực từ ngày B".
        guard let match = itself.match(in: text, from: subject.lowerBound, to: subject.upperBound, reading.scratch)
        else {
            return subject
        }
        let rest = match.range.upperBound..<subject.upperBound
        return text[rest].count > 12 && text.string(rest).contains(bytesOf: "trừ") ? rest : nil
    }

    /// Where the points of a list end: at the next clause or article.
    private func endOfList(_ start: Int, _ limit: Int, _ reading: EffectReading) -> Int {
        var line = start
        while line < limit {
            line = reading.text.lineEnd(from: line) + 1
            guard line < limit else { break }
            let first = reading.text.skipWhite(line, limit)
            if first < limit, listEnd.matches(reading.text, from: first, reading.scratch) { return line }
        }
        return limit
    }

    /// The articles and clauses that a range names. What is named by its point alone is less than any change, and left out.
    private func parts(_ range: Range<Int>, _ reading: EffectReading) -> [ArticlePart] {
        let text = reading.text
        var parts: [ArticlePart] = []
        var clauses: [String] = []
        var hasPoint = false
        var at = range.lowerBound
        while let match = unit.match(in: text, from: at, to: range.upperBound, reading.scratch) {
            at = match.range.upperBound
            let numbers = match[.number].map { self.numbers(text.folded($0)) } ?? []
            switch text[match.range.lowerBound] {
            case UInt8(ascii: "k"), UInt8(ascii: "K"):
                if !hasPoint { clauses += numbers }
                hasPoint = false
            default:
                if match[.point] != nil {
                    hasPoint = true
                    continue
                }
                if clauses.isEmpty, !hasPoint {
                    parts += numbers.map { ArticlePart(article: $0, clause: nil) }
                } else if let first = numbers.first {
                    parts += clauses.map { ArticlePart(article: first, clause: $0) }
                    parts += numbers.dropFirst().map { ArticlePart(article: $0, clause: nil) }
                }
                (clauses, hasPoint) = ([], false)
            }
        }
        return parts
    }

    /// The numbers of "1, 11 và 12".
    private func numbers(_ words: String) -> [String] {
        words.split { !$0.isNumber && !$0.isLetter }.map(String.init).filter { $0.first?.isNumber == true }
    }

    static func unit() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "partOfEffect",
            "(?<![\\p{L}])(?:[Kk]hoản|[Đđ]iều|(?<point>[Đđ]iểm))\(space)(?<number>(?:\\d{1,3}[a-zđ]?|[a-zđ])(?![\\p{L}\\d])(?:(?:,|\(space)và)\(space)(?:\\d{1,3}[a-zđ]?|[a-zđ])(?![\\p{L}\\d])){0,30})",
            mode: .search, reason: "Articles, clauses and points with their numbers.",
            matches: ["các ⟦khoản 1, 11 và 12⟧ Điều 1", "⟦Điều 2⟧, khoản 1"], rejects: ["điều kiện", "các khoản chi"])
    }

    static func announced() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "announcedParts",
            "(?i)(?:các|những)\(space)(?:điều|khoản|quy\(space)định)[^.;:]{0,60}\(space)sau(?:\(space)đây)?\\s{1,6}\\z",
            mode: .search, reason: "The subject of a clause whose parts stand in the list behind it.",
            matches: ["2. ⟦Các điều, khoản sau đây ⟧"], rejects: ["Điều 5 ", "các văn bản "])
    }

    static func listEnd() -> PatternEntry {
        PatternEntry(
            "endOfParts", "(?:Điều\\s{1,3})?\\d{1,3}[a-zđ]?\\.\\s",
            reason: "The clause or article behind a list of parts.",
            matches: ["⟦3. ⟧Thông tư", "⟦Điều 5. ⟧Trách nhiệm"], rejects: ["⟦Điều 3, khoản", "⟦12 Điều 1"])
    }

    static func itself() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "wholeInForce",
            "[*#\\s]{0,8}(?:Điều\(space)\\d{1,3}[a-zđ]?[.:]?[*\\s]{0,8})?(?:\\d{1,2}[.)]\\s{0,3}|[a-zđ]\\)\\s{0,3})?(?:Luật|Bộ\(space)luật|Pháp\(space)lệnh|Nghị\(space)định|Nghị\(space)quyết|Quyết\(space)định|Thông\(space)tư|Quy\(space)định|Quy\(space)chế|Hướng\(space)dẫn|Chỉ\(space)thị|Kết\(space)luận)\(space)này(?![\\p{L}])",
            reason: "The document as a whole is the subject.",
            matches: ["⟦1. Luật này⟧ có hiệu lực từ", "⟦Nghị định này⟧ có"],
            rejects: ["⟦Điều 5 của Luật này", "⟦khoản 2 Điều 3"])
    }
}

extension GroupName {
    /// That a number is a point's.
    static let point = GroupName("point")
}
