import Bytes
import Patterns
import Vocabulary

/// A clause that tells the first day on which something is in force.
struct ForceClause {
    /// From "có hiệu lực" to the end of the day.
    let range: Range<Int>
    /// Where its sentence begins.
    let sentence: Int
    /// The day, where it is one that can be had; nil for "kể từ ngày công bố".
    let day: CalendarDate?
    /// The last day, "đến hết ngày 31/12/2031", where the clause goes on with one.
    let last: CalendarDate?
}

/// Finds the clauses of a text that tell when something is in force: "có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2031".
struct ForceClauses: PatternHolder, Sendable {
    private let force, until, passed: CompiledPattern

    private static let verbs = PhraseList(Vocabulary.standard.words(.forceVerb))

    init() {
        force = CompiledPattern(Self.force())
        until = CompiledPattern(Self.until())
        passed = CompiledPattern(Self.passed())
    }

    /// Returns the clauses in the order of the text. Quoted wording is another text's and has none.
    ///
    /// - Complexity: O(*n*), at the speed of memory where nothing is said of force.
    func find(_ reading: EffectReading, _ header: DocumentHeader) -> [ForceClause] {
        let text = reading.text
        var clauses: [ForceClause] = []
        var at = 0
        // "hiệu⏎lực" may stand on two lines.
        while let found = text.firstIndex(of: "hiệu", from: at) {
            at = found + 1
            let start = text.trimmed(0..<found, back: 6).upperBound - 3
            guard start >= 0, Self.verbs.begins(at: start, of: text),
                let match = force.match(in: text, from: start, reading.scratch), !text.isNewWording(at: start)
            else { continue }
            let end = match.range.upperBound
            let last = until.match(in: text, from: end, reading.scratch)
            clauses.append(
                ForceClause(
                    range: start..<end, sentence: reading.sentences.start(of: start),
                    day: day(match, reading, header), last: last.flatMap { lastDay($0, text) }))
        }
        return clauses
    }

    /// The last day; "hết hiệu lực từ ngày" names the one behind it.
    private func lastDay(_ match: Match, _ text: TextBytes) -> CalendarDate? {
        let day = match.date(in: text)
        return match[.ends] == nil ? day : day?.moved(byDays: -1)
    }

    private func day(_ match: Match, _ reading: EffectReading, _ header: DocumentHeader) -> CalendarDate? {
        if let date = match.date(in: reading.text) { return date }
        if let year = match[.budgetYear].flatMap(reading.text.integer) {
            return CalendarDate(year: year, month: 1, day: 1)
        }
        let signed = match[.signed] == nil ? nil : signature(reading, header)
        guard let days = match[.dayCount].flatMap(reading.text.integer) else { return signed }
        return signed.flatMap { $0.moved(byDays: days) }
    }

    /// The day on which the document was passed or signed. What an assembly passed says so in its last paragraph, since the day on its
    /// place line may be that of its promulgation.
    private func signature(_ reading: EffectReading, _ header: DocumentHeader) -> CalendarDate? {
        guard header.isLaw || header.organ?.hasPrefix("QH") == true else { return header.date }
        var last: CalendarDate?
        var at = 0
        while let found = reading.text.firstIndex(of: "thông qua", from: at) {
            at = found + 1
            if let match = passed.match(in: reading.text, from: found, reading.scratch) {
                last = match.date(in: reading.text)
            }
        }
        return last ?? header.date
    }

    static func force() -> PatternEntry {
        let space = GrammarParts.space
        // Pages lose a space here and there: "cóhiệu lực", "kể từ ngàyký".
        let gap = GrammarParts.gap
        let signed =
            "(?<signed>ngày\(gap)(?:được\(space))?(?:(?:Quốc\(space)hội|Ủy\(space)ban\(space)[Tt]hường\(space)vụ\(space)Quốc\(space)hội|Hội\(space)đồng\(space)nhân\(space)dân)(?:\(space)[^.;:]{1,100}?)?\(space))?(?:ký|ban\(gap)hành|thông\(gap)qua)(?!\(space)(?:hợp|kết)))"
        let hour = "(?:\\d{1,2}\(gap)giờ(?:\(gap)\\d{1,2}(?:\(gap)phút)?)?,?\(space))?"
        // "từ ngày ký (8/9/2031)" states the day too.
        let written = "(?:ngày\(gap)ký\(gap)\\(\(gap))?\(hour)(?:[Nn]gày\(gap))?\(GrammarParts.dayMonthYear)"
        return PatternEntry(
            "inForce",
            "[Cc]ó\(gap)hiệu\(gap)lực(?:\(gap)(?:thi\(gap)hành|áp\(gap)dụng|pháp\(gap)lý))?(?:\(space)và\(space)được\(space)(?:thực\(space)hiện|áp\(space)dụng))?,?\(gap)(?:(?:kể\(gap))?từ\(gap)(?:\(written)|\(signed)|năm\(space)ngân\(space)sách\(space)(?<budgetYear>(?:19|20)\\d\\d))|sau\(gap)(?<dayCount>\\d{1,3})\(gap)(?:\\([^)]{1,30}\\)\(gap))?ngày,?\(gap)(?:kể\(gap))?từ\(gap)\(signed)|(?:kể\(gap))?từ\(gap)ngày\(gap)(?:được\(space))?(?:công\(space)bố|đăng\(space)Công\(space)báo))",
            reason:
                "When something is in force: a day, the day of signature, some days after it, or an event without a day.",
            matches: [
                "⟦có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2031⟧.", "⟦có hiệu lực kể từ ngày ký⟧ và",
                "⟦có hiệu lực từ ngày được Quốc hội thông qua⟧.",
                "⟦có hiệu lực thi hành sau 45 ngày kể từ ngày ký⟧ ban hành",
                "⟦có hiệu lực từ năm ngân sách 2031⟧", "⟦có hiệu\nlực từ 01/3/2031⟧.",
                "⟦có hiệu lực từ 0 giờ ngày 01/8/2031⟧", "⟦có hiệu lực từ 01 tháng 8 năm 2031⟧",
                "⟦có hiệu lực từ ngày Hội đồng nhân dân tỉnh khóa IX, kỳ họp thứ 5 thông qua⟧.",
                "⟦có hiệu lực kể từ ngày công bố⟧.", "⟦cóhiệu lực thihành kể từ ngàyký⟧.",
                "⟦có hiệu lực thi hànhsau 10 (mười) ngày kểtừ ngày ký⟧", "⟦có hiệu lực kể từ 16 giờ 00 ngày 9/8/2031⟧.",
                "⟦có hiệu lực từ ngày ký (8/9/2031⟧), thay thế",
            ],
            rejects: [
                "⟦có hiệu lực pháp luật", "⟦có hiệu lực từ ngày Luật", "⟦có hiệu lực kể từ ngày ký hợp đồng",
                "⟦có hiệu lực từ 5 tháng trước",
            ])
    }

    static func until() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "forceUntil",
            "(?:\(space)ban\(space)hành)?,?(?:\(space)(?:và|được|thực\(space)hiện|áp\(space)dụng)){0,3}\(space)(?:đến\(space)(?:hết\(space))?|(?<ends>hết\(space)hiệu\(space)lực)(?:\(space)thi\(space)hành)?\(space)(?:kể\(space))?từ\(space))(?:\(GrammarParts.date))",
            reason: "The last day of what is in force for a time, right behind the first.",
            matches: [
                "⟦ đến hết ngày 30/6/2031⟧.", "⟦ và được thực hiện đến hết ngày 31 tháng 7 năm 2031⟧",
                "⟦ và hết hiệu lực kể từ ngày 01 tháng 3 năm 2032⟧",
            ],
            rejects: ["⟦ và thay thế", "⟦. Đến ngày 30/6/2031"])
    }

    static func passed() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "passedByAssembly", "thông\(space)qua\(space)(?:\(GrammarParts.date))",
            reason: "The day on which an assembly passed a law, in its last paragraph.",
            matches: ["khóa XX ⟦thông qua ngày 17 tháng 02 năm 2031⟧."], rejects: ["⟦thông qua Luật"])
    }
}

extension GroupName {
    /// That a day is the document's own, how many days later it is, and the year of a budget.
    static let signed = GroupName("signed")
    static let dayCount = GroupName("dayCount")
    static let budgetYear = GroupName("budgetYear")
    /// That a day is the first one behind the last.
    fileprivate static let ends = GroupName("ends")
}
