import Bytes
import Identity
import Patterns
import Vocabulary

/// A plenum's resolution or conclusion, with its term or a list of terms: "Nghị quyết Trung ương 4 khóa XI, XII".
struct PlenumForm: CitationForm {
    static let name: StaticString = "plenum"
    static let starts: Set<FormStart.Kind> = [.type, .code, .meeting]

    private let plenum, plenumInFull, furtherTerm: CompiledPattern

    /// More plenums than any term has.
    private static let plenumLimit = 20
    /// How many terms a list is followed for.
    private static let termLimit = 8

    init(_ parts: GrammarParts) {
        plenum = CompiledPattern(Self.plenum())
        plenumInFull = CompiledPattern(Self.plenumInFull())
        furtherTerm = CompiledPattern(Self.furtherTerm())
    }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        if start.kind == .type, start.type?.isOfMeetings != true { return .none }
        guard let match = scanner.match(plenum, at: start.offset) ?? scanner.match(plenumInFull, at: start.offset),
            let ordinal = match[.plenum], let number = Ordinal.read(scanner.text.folded(ordinal)),
            number <= Self.plenumLimit
        else { return .none }
        let text = scanner.text
        var mention = Mention(range: match.range, kind: .named)
        mention.identity.type = match[.type].map { text.folded($0) }.flatMap {
            scanner.lexicon.typeNames[$0] ?? scanner.lexicon.typeNames[$0.prefix(1).uppercased() + $0.dropFirst()]
        }
        mention.identity.number = match[.number].map { text.string($0) }
        mention.identity.name = .plenum(number: number, session: match[.session].flatMap(text.integer) ?? 1)
        guard let term = scanner.tails.term(scanner, at: match.range.upperBound) else {
            return .citation(end: scanner.addWithTails(mention))
        }
        mention.identity.term = term.roman
        mention.range = start.offset..<term.end
        return .citation(end: add(members(mention, term, scanner), &scanner))
    }

    /// The members of a list of terms: "khóa XI, khóa XII", "(khóa XI, XII)".
    private func members(_ first: Mention, _ term: Tails.Term, _ scanner: MentionScanner) -> (all: [Mention], end: Int)
    {
        let text = scanner.text
        var members = [first]
        var end = term.end
        while members.count < Self.termLimit, let match = scanner.match(furtherTerm, at: end),
            let span = match[.member], let term = match[.term], goesOn(span, term, behind: end, text)
        {
            end = match.range.upperBound
            var member = first
            member.range = span
            member.identity.term = Ordinal.roman(text.string(term))
            member.continuesList = true
            members.append(member)
        }
        if term.isInParentheses, end < text.count, text[end] == UInt8(ascii: ")") {
            end += 1
            if members.count == 1 { members[0].range = first.range.lowerBound..<end }
        }
        return (members, end)
    }

    /// Whether a term goes on a list of terms: one in Arabic figures without "khóa" only behind a lower one in Arabic figures, since
    /// other things are counted so, too: "khóa 12, 5 đồng chí".
    private func goesOn(_ member: Range<Int>, _ term: Range<Int>, behind end: Int, _ text: TextBytes) -> Bool {
        guard member == term, let number = text.integer(term) else { return true }
        var start = end
        while start > 0, isDigit(text[start - 1]) { start -= 1 }
        return text.integer(start..<end).map { $0 < number } ?? false
    }

    private func add(_ members: (all: [Mention], end: Int), _ scanner: inout MentionScanner) -> Int {
        if members.all.count == 1 { return scanner.addWithTails(members.all[0]) }
        return members.all.reduce(members.end) { max($0, scanner.add($1)) }
    }

    static func plenum() -> PatternEntry {
        let (gap, space, centre) = (GrammarParts.gap, GrammarParts.space, GrammarParts.centre)
        let resolution =
            "(?<type>[Nn]ghị\(space)quyết|NGHỊ\(space)QUYẾT|[Kk]ết\(space)luận|NQ|KL)(?:(?:,|,?\(space)và)\(space)kết\(space)luận)?"
        let session = "(?:\(gap)\\(?(?i:lần)\(space)(?:(?i:thứ)\(space))?(?<session>\\d)\\)?)?"
        let numbered = "(?:\(space)số\(space)(?<number>\\d{1,3}))?"
        return PatternEntry(
            "plenum",
            "\(resolution)\(numbered)(?:\(space)của)?(?:\(space)[Hh]ội\(space)nghị)?\(space)(?:BCH\(space)|[Bb]an\(space)[Cc]hấp\(space)hành\(space))?(?:\(centre)|trung\(space)ương)(?:\(space)Đảng)?\(gap)"
                + "(?:(?:lần\(space))?thứ\(space)|số\(space))?(?<plenum>(?i:\(GrammarParts.ordinal)))(?![\\p{L}\\p{N}/-]|\\s(?:19|20)\\d\\d)\(session)",
            reason: "A plenum's resolution by the plenum's number.",
            matches: [
                "⟦Nghị quyết Trung ương 4⟧ khóa XII", "⟦Nghị quyết T.Ư 4⟧, khóa XI", "⟦NQ TW 4⟧",
                "⟦Nghị quyết TW4⟧ khóa 11",
                "⟦Nghị quyết Hội nghị Trung ương 8⟧ khóa XI", "⟦Kết luận của Hội nghị Trung ương 4⟧ khóa XIII",
                "⟦Nghị quyết số 25 Hội nghị Trung ương 7⟧ khoá IX", "⟦Nghị quyết Trung ương 6 (lần 2)⟧ khóa VIII",
                "⟦nghị quyết, kết luận Hội nghị Trung ương 4⟧ khoá XI", "⟦Nghị quyết Trung ương Bảy⟧ khóa XII",
                "⟦nghị quyết trung ương 4⟧ khóa xii",
            ],
            rejects: [
                "⟦Nghị quyết Trung ương về", "⟦Nghị quyết Trung ương năm 2022", "⟦Nghị quyết của Trung ương, của tỉnh",
            ])
    }

    static func plenumInFull() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        let resolution =
            "(?<type>[Nn]ghị\(space)quyết|NGHỊ\(space)QUYẾT|[Kk]ết\(space)luận|NQ|KL)(?:(?:,|,?\(space)và)\(space)kết\(space)luận)?"
        let session = "(?:\(gap)\\(?(?i:lần)\(space)(?:(?i:thứ)\(space))?(?<session>\\d)\\)?)?"
        let numbered = "(?:\(space)số\(space)(?<number>\\d{1,3}))?"
        return PatternEntry(
            "plenumInFull",
            "\(resolution)\(numbered)(?i:(?:\(space)(?:của|tại))?\(space)hội\(space)nghị\(space)(?:lần\(space))?(?:thứ\(space))?(?<plenum>\(GrammarParts.ordinal))"
                + "(?![\\p{L}])\(session),?\(space)(?:của\(space))?(?:(?:ban\(space)chấp\(space)hành|BCH)\(space))?(?:trung\(space)ương|TW)(?:\(space)(?-i:Đảng|ĐẢNG))?)",
            reason: "The same with the plenum's full name.",
            matches: [
                "⟦Nghị quyết Hội nghị lần thứ hai Ban Chấp hành Trung ương Đảng⟧ khoá XIV",
                "⟦Nghị quyết Hội nghị lần thứ 4 Ban Chấp hành Trung ương⟧ khóa XII",
                "⟦NGHỊ QUYẾT HỘI NGHỊ LẦN THỨ TƯ BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG⟧ KHÓA XII",
            ], rejects: ["⟦Nghị quyết Hội nghị lần thứ 4 Ban Chấp hành Đảng bộ tỉnh"])
    }

    static func furtherTerm() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        let arabic = "(?:1[0-4]|[1-9])(?![\\p{L}\\p{N}/%-]|[.,]\\d)"
        return PatternEntry(
            "furtherTerm",
            "(?:\(gap)(?:,|;|và)\(gap)(?:và\(space))?)(?<member>(?:(?:\(GrammarParts.term))\(space))?(?<term>[IVX]{1,6})(?![\\p{L}\\p{N}])|(?:\(GrammarParts.term))\(space)(?<term>\(arabic))|(?<term>\(arabic))(?=\(gap)(?:[,;)]|\\.(?!\\d)|\\z)|\(space)(?:và|về)\\s))",
            reason:
                "A further term with the head left out: \"khóa XI, khóa XII\", \"khóa XI, XII\".",
            matches: ["⟦, khóa XII⟧)", "⟦, XII⟧,", "⟦; XIII⟧)", "⟦ và khóa XII⟧", "⟦ và khóa 12⟧ về", "⟦, 12⟧ và 13"],
            rejects: ["⟦, Kết luận", "⟦ và Ivan", "⟦, 12 đồng chí", "⟦, 25/10/2026", "⟦, năm 2026"])
    }
}

extension GroupName {
    fileprivate static let plenum = GroupName("plenum")
    fileprivate static let session = GroupName("session")
    /// What a further member of a list of terms spans.
    fileprivate static let member = GroupName("member")
}
