import Bytes
import Identity
import Patterns
import Vocabulary

/// What may follow a citation of any form: date, year, issuer, term.
final class Tails: PatternHolder, Sendable {
    private let datePattern, dateInParentheses, dateOfIssue, bareDate, dateBehindIssuer, yearPattern, issuer, plenum,
        bodyOfTerm, terms, lawYear: CompiledPattern

    private let issuerEnd: IssuerEnd
    private let furtherNumbers: FurtherNumbers

    init(_ parts: GrammarParts) {
        issuerEnd = IssuerEnd(parts.lexicon.vocabulary)
        furtherNumbers = FurtherNumbers()
        datePattern = CompiledPattern(Self.date())
        dateInParentheses = CompiledPattern(Self.dateInParentheses())
        dateOfIssue = CompiledPattern(Self.dateOfIssue())
        bareDate = CompiledPattern(Self.bareDate())
        dateBehindIssuer = CompiledPattern(Self.dateBehindIssuer())
        yearPattern = CompiledPattern(Self.year())
        issuer = CompiledPattern(Self.issuer(parts))
        plenum = CompiledPattern(Self.plenum())
        bodyOfTerm = CompiledPattern(Self.bodyOfTerm())
        terms = CompiledPattern(Self.terms())
        lawYear = CompiledPattern(Self.lawYear())
    }

    /// Takes up what stands at an offset behind a mention, if the mention lacks it; returns where to go on, nil where nothing stands there.
    func take(_ mention: inout Mention, at end: Int, _ scanner: MentionScanner) -> Int? {
        let text = scanner.text
        guard end < text.count else { return nil }
        switch text[end] {
        case 0x20, 0x0A, 0x09, UInt8(ascii: ","), UInt8(ascii: "("): break
        // "70-TB/TWngày 06 tháng 01 năm 2012".
        case UInt8(ascii: "n") where text.has("ngày", at: end): break
        default: return nil
        }
        if mention.identity.date == nil {
            if mention.range.upperBound == end, let after = takeBare(&mention, at: end, scanner) { return after }
            if mention.identity.issuer != nil, end + 1 < text.count, isDigit(text[end + 1]),
                let match = scanner.match(dateBehindIssuer, at: end), let date = match.date(in: text)
            {
                mention.identity.date = date
                return match.range.upperBound
            }
            if let match = scanner.match(datePattern, at: end), let date = match.date(in: text),
                !beginsSentence(match.range, text)
            {
                mention.identity.date = date
                return match.range.upperBound
            }
            if let match = scanner.match(dateInParentheses, at: end),
                let after = takeInParentheses(&mention, match, text)
            {
                return after
            }
            if mention.identity.year == nil, let match = scanner.match(yearPattern, at: end), let year = match[.year] {
                mention.identity.year = text.integer(year)
                return match.range.upperBound
            }
        }
        if mention.identity.issuer == nil,
            let after = takeIssuer(&mention, at: end, scanner) ?? takeBody(&mention, at: end, scanner)
        {
            return after
        }
        if mention.identity.term == nil, let term = term(scanner, at: end) {
            mention.identity.term = term.roman
            let closes = term.isInParentheses && term.end < text.count && text[term.end] == UInt8(ascii: ")")
            return closes ? term.end + 1 : term.end
        }
        return nil
    }

    /// Takes up the body behind "của", or the plenum whose term follows.
    private func takeIssuer(_ mention: inout Mention, at end: Int, _ scanner: MentionScanner) -> Int? {
        let text = scanner.text
        let word = text.skipWhite(end, text.count)
        guard word < text.count,
            text[word] == UInt8(ascii: "c") || text[word] == UInt8(ascii: "C") || text[word] == UInt8(ascii: "t")
        else { return nil }
        if let match = scanner.match(plenum, at: end), let found = match[.issuer] {
            mention.identity.issuer = text.folded(found)
            mention.identity.term = match[.term].flatMap { Ordinal.roman(text.string($0)) } ?? mention.identity.term
            return match.range.upperBound
        }
        guard let found = scanner.match(issuer, at: end)?[.issuer] else { return nil }
        let name = issuerEnd.cut(found, in: text, scanner.cache)
        mention.identity.issuer = text.folded(name)
        return name.upperBound
    }

    /// Takes up the central body that stands right behind a central number with its term, as an apposition: "12-NQ/TW (Hội nghị Trung
    /// ương 4 khóa XI)".
    private func takeBody(_ mention: inout Mention, at end: Int, _ scanner: MentionScanner) -> Int? {
        guard mention.identity.term == nil, let symbol = mention.identity.symbol, symbol.isParty,
            symbol.organ.utf8.elementsEqual("TW".utf8), let match = scanner.match(bodyOfTerm, at: end),
            let issuer = match[.issuer], let term = match[.term], let roman = Ordinal.roman(scanner.text.string(term))
        else { return nil }
        mention.identity.issuer = scanner.text.folded(issuer)
        mention.identity.term = roman
        return match.range.upperBound
    }

    /// Takes up a date that notes put right behind a number, "301-KL/TU 03/7/2023", "04-NQ/TW 2016", or that is told of its issue.
    private func takeBare(_ mention: inout Mention, at end: Int, _ scanner: MentionScanner) -> Int? {
        let text = scanner.text
        guard mention.identity.symbol != nil, end + 2 < text.count else { return nil }
        let isSpaced = text[end] == 0x20 || text[end] == 0x0A
        if isDigit(text[end + 1]) && isSpaced || isDigitBehindMark(end, text) {
            guard let match = scanner.match(bareDate, at: end),
                text[end] != 0x0A || isOfNextLine(match.range.upperBound, of: mention, text)
            else { return nil }
            if let date = match.date(in: text) {
                mention.identity.date = date
            } else if match[.day] == nil, mention.identity.symbol?.year == nil, let year = match[.year] {
                // The year tells which document is meant, and is no part of how it is cited.
                mention.identity.year = text.integer(year)
                return nil
            } else {
                return nil
            }
            return match.range.upperBound
        }
        guard isSpaced, text.has("vào", at: end + 1), IssuingVerb.stands(before: mention.range.lowerBound, text),
            let match = scanner.match(dateOfIssue, at: end), let date = match.date(in: text)
        else { return nil }
        mention.identity.date = date
        return match.range.upperBound
    }

    /// Takes up a date in parentheses, or a year, which tells which document is meant where its number does not.
    private func takeInParentheses(_ mention: inout Mention, _ match: Match, _ text: TextBytes) -> Int? {
        if let date = match.date(in: text) {
            mention.identity.date = date
            return match.range.upperBound
        }
        guard match[.day] == nil, let symbol = mention.identity.symbol, symbol.year == nil,
            mention.identity.year == nil,
            let year = match[.year]
        else { return nil }
        mention.identity.year = text.integer(year)
        return match.range.upperBound
    }

    /// Whether a date that begins the next line goes with the number above it: a column has both alone in their lines, a note goes on behind
    /// the date. A headline's number stands above the page's date, a row's above that of the next row: "01/6/2031 Được bổ sung".
    private func isOfNextLine(_ end: Int, of mention: Mention, _ text: TextBytes) -> Bool {
        let rest = text.trimmed(end..<text.lineEnd(from: end))
        guard rest.isEmpty else { return !text.isCapital(at: rest.lowerBound) }
        let start = text.lineStart(of: mention.range.lowerBound)
        return text.trimmed(start..<mention.range.lowerBound).isEmpty
    }

    /// Whether a dash, a comma or a cell's bar stands at an offset, and a figure behind it.
    private func isDigitBehindMark(_ offset: Int, _ text: TextBytes) -> Bool {
        var index = text[offset] == 0x20 ? offset + 1 : offset
        switch text[index] {
        case UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "-"): index += 1
        default:
            guard text.has("–", at: index) else { return false }
            index += 3
        }
        index = text.skipWhite(index, min(text.count, index + 2))
        return index < text.count && isDigit(text[index])
    }

    /// Reads the numbers that share the symbol of a mention that was just added; returns where they end.
    func furtherNumbers(behind position: Int, at end: Int, _ scanner: inout MentionScanner) -> Int {
        furtherNumbers.read(behind: position, at: end, &scanner)
    }

    /// The patterns of its own and of what it holds.
    var patterns: [CompiledPattern] {
        [
            datePattern, dateInParentheses, dateOfIssue, bareDate, dateBehindIssuer, yearPattern, issuer, plenum,
            bodyOfTerm, terms, lawYear,
        ] + furtherNumbers.patterns
    }

    /// A term behind a plenum, an issuer or a symbol.
    struct Term {
        /// The number in Roman figures; nil where it is none that a term has.
        let roman: String?
        /// Whether a parenthesis was opened before it, and is not closed yet.
        let isInParentheses: Bool
        let end: Int
    }

    /// Returns the term that stands at an offset.
    func term(_ scanner: MentionScanner, at offset: Int) -> Term? {
        guard let match = scanner.match(terms, at: offset), let opening = match[.opening], let term = match[.term]
        else {
            return nil
        }
        return Term(
            roman: Ordinal.roman(scanner.text.string(term).uppercased()),
            isInParentheses: scanner.text[opening].contains(UInt8(ascii: "(")), end: match.range.upperBound)
    }

    /// Returns the year behind a law's name, and where it ends with that of its amendment.
    func lawYear(_ scanner: MentionScanner, at offset: Int) -> (year: Int?, end: Int)? {
        guard let match = scanner.match(lawYear, at: offset), let year = match[.year] else { return nil }
        return (scanner.text.integer(year), match.range.upperBound)
    }

    /// Whether a date on a line of its own begins a sentence, "Ngày 05/7/2024, Ban Thường vụ …", and not what goes on with "của" or ends:
    /// "Quyết định số: 59/QĐ-UBND⏎Ngày 22 tháng 7 năm 2021 của …".
    private func beginsSentence(_ date: Range<Int>, _ text: TextBytes) -> Bool {
        let start = text.skipWhite(date.lowerBound, date.upperBound)
        guard text.has("Ngày", at: start), text[date.lowerBound..<start].contains(0x0A) else { return false }
        let next = text.skipWhite(date.upperBound, text.count)
        return !(next == text.count || text.has("của", at: next) || text.has(")", at: next) || text.has(";", at: next))
    }

    static func date() -> PatternEntry {
        let gap = GrammarParts.gap
        return PatternEntry(
            "date", "(?!\\s{0,4}\\n\\s{0,4}\\n\\s{0,4}Ngày)\(gap)(?:,\(gap))?\(GrammarParts.date)",
            reason:
                "The date that follows, with a comma (the drafting rule) or without.",
            matches: [
                "⟦, ngày 25/10/2021⟧ của", "⟦ ngày 12 tháng 8 năm 2021⟧", "⟦, ngày 22-9-2017⟧",
                "⟦ ngày\n09-6-2025⟧", "⟦, ngày 26-52025⟧", "⟦\nNgày 22 tháng\n7 năm 2021⟧ của", "⟦ ngày26/11/2003⟧",
                "⟦, NGÀY 28/8/2018⟧ CỦA", "⟦ NGÀY 21 THÁNG 6 NĂM 2001⟧",
            ],
            rejects: ["⟦, ngày càng", "⟦ ngày 5 tháng này", "⟦\n\nNgày 5/7/2021, Ban"])
    }

    static func dateInParentheses() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "dateInParentheses",
            "\(gap)\\(\(gap)(?:(?:ngày\(space))?(?:(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>\\d{4})|(?<day>\\d{1,2})\(space)tháng\(space)(?<month>\\d{1,2})\(space)năm\(space)(?<year>\\d{4}))|(?:năm\(space))?(?<year>(?:19|20)\\d\\d))\(gap)\\)",
            reason: "The press puts the date, or the year, into parentheses.",
            matches: ["⟦ (01/12/2025)⟧", "⟦ (12-3-2003)⟧", "⟦ (ngày 20 tháng 4 năm 2031)⟧", "⟦ (2031)⟧"],
            rejects: ["⟦ (khóa XII)", "⟦ (2031 - 2035)"])
    }

    static func dateOfIssue() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "dateOfIssue", "\(space)vào\(space)\(GrammarParts.date)",
            reason: "The day on which a document was issued, behind it where the verb stands before it.",
            matches: ["⟦ vào ngày 21 tháng 5 năm 2031⟧ về"], rejects: ["⟦ vào cuộc sống"])
    }

    static func bareDate() -> PatternEntry {
        PatternEntry(
            "bareDate",
            "(?:[ \\n]|[ ]?[-–|,][ ]{1,2})(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>(?:19|20)\\d\\d)(?![\\d/%])|[ \\n](?<year>(?:19|20)\\d\\d)(?![\\p{N}\\p{L}%/]|[.,:]\\d|[ ]?[-–][ ]?\\d)",
            reason:
                "Notes put the date, or the year, right behind a number; the date behind a dash, a comma or a cell's bar as well.",
            matches: ["⟦ 03/7/2031⟧, VB", "⟦ 2031⟧ khi", "⟦ - 02/10/2031⟧", "⟦ | 02/10/2031⟧ |", "⟦, 02/10/2031⟧;"],
            rejects: ["⟦ 2031 - 2035", "⟦ 03/7 hộ", "⟦ 2031/NQ", "⟦ - 2031", "⟦, 2031"])
    }

    static func dateBehindIssuer() -> PatternEntry {
        PatternEntry(
            "dateBehindIssuer",
            "[ ](?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>(?:19|20)\\d\\d)(?![\\p{N}\\p{L}%/]|[ ]?[-–][ ]?\\d)",
            reason: "Notes put a whole date behind the issuer too; one that opens a span of time is none.",
            matches: ["⟦ 25/8/1988⟧."], rejects: ["⟦ 25/8/1988 - 30/8/1988", "⟦ 25/8", "⟦ 1988"])
    }

    static func year() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "year", "\(space)năm\(space)(?<year>\(GrammarParts.year))(?![-/])",
            reason: "The year right after a symbol belongs to the citation.",
            matches: ["⟦ năm 2025⟧ của"], rejects: ["⟦ năm 2020-2025", "⟦ năm qua"])
    }

    static func issuer(_ parts: GrammarParts) -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "issuer",
            "\(space)(?:của|CỦA)\(space)(?<issuer>\(parts.issuer.pattern))\(parts.issuer.definition)\(parts.typeDefinition)",
            reason:
                "The issuer behind \"của\": a known organ or one that is named as organs are. \"của các tổ chức đảng cơ sở\" "
                + "belongs to the verb.",
            matches: [
                "⟦ của Bộ Chính trị⟧ về đẩy mạnh", "⟦ của Ban Thường vụ Tỉnh ủy⟧ về",
                "⟦ của Ban Chấp hành Đảng bộ Khối Doanh nghiệp tỉnh⟧ \"Về",
                "⟦ của Đảng ủy Khối⟧\nkhóa VI", "⟦ của Bộ\ntrưởng Bộ Lao động - Thương binh và Xã hội⟧ quy định",
                "⟦ của Chính\nphủ⟧ quy định",
                "⟦ của Ban Tổ chức Trung ương⟧ và Hướng dẫn số 03", "⟦ của Ban Bí thư Trung ương Đảng⟧ khoá X",
                "⟦ của Bộ Y tế⟧ quy định",
                "⟦ của Thủ tướng Chính phủ Việt Nam⟧,", "⟦ của Ủy ban nhân dân tỉnh Lâm Giang⟧ ban hành",
                "⟦ của Chủ tịch Ủy ban nhân dân tỉnh Lâm Giang⟧ về", "⟦ của Giám đốc Sở Y tế⟧ về",
                "⟦ của Bộ Công Thương⟧ quy định về",
                "⟦ của Ban Bí thư⟧ Khóa X", "⟦ của Hội đồng Bộ trưởng⟧ về", "⟦ của Quốc hội⟧ về",
                "⟦ của Uỷ ban Kiểm tra Đảng uỷ⟧ về", "⟦ của Bộ trưởng Bộ GD&ĐT⟧ về", "⟦ của Bộ LĐ-TB-XH⟧ về",
                "⟦ của Hội đồng nhân dân tỉnh Lâm Giang⟧ phân cấp", "⟦ của Ủy ban nhân dân Quận 8⟧ về",
                "⟦ CỦA BỘ CHÍNH TRỊ⟧ VỀ HỌC TẬP", "⟦ của Bộ chính trị⟧  (Khóa XII)",
                "⟦ của Ban tuyên giáo Đảng uỷ Khối các cơ quan Trung ương⟧ về",
                "⟦ của Ban Bí thư Trung\n               ương Đảng⟧ về", "⟦ của Bộ Chính trị⟧ và NQ 20-NQ/TU",
                "⟦ của Ủy ban nhân dân xã Nà Lộc⟧ ban hành", "⟦ của Ủy ban kiểm tra Huyện ủy⟧ về",
            ],
            rejects: ["⟦ của các tổ chức đảng cơ sở", "⟦ của cấp ủy", "⟦ của Nghị định này", "⟦ của bộ phận"])
    }

    /// A plenum of the Central Committee, as it is named behind what it adopted. The term may stand in its midst.
    private static var plenumName: String {
        let (gap, space, centre) = (GrammarParts.gap, GrammarParts.space, GrammarParts.centre)
        let ordinal = "(?:lần\(space)thứ|thứ)\(space)(?i:\(GrammarParts.ordinal))"
        let term =
            "(?:\(gap)\\(?(?:\(GrammarParts.term))\(space)(?<term>\(GrammarParts.termNumber))\\)?(?=\(space)(?:Ban|BCH)))"
        return
            "(?i:hội\(space)nghị)(?:\(space)\(ordinal))?\(term)?(?:,?\(space)(?:Ban\(space)Chấp\(space)hành\(space)|BCH\(gap))|\(space))\(centre)(?:\(space)Đảng)?(?:\(space)(?:\(ordinal)|(?:\\d{1,2}|(?i:\(GrammarParts.ordinalWord)))(?![\\p{L}\\p{N}/.-])))?(?:\(gap)\\(?lần\(space)\\d\\)?)?"
    }

    static func plenum() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "plenumBehind", "\(space)(?:của|tại)\(space)(?<issuer>\(plenumName))",
            reason: "The plenum that adopted what has a number; the term follows, or stands in its midst.",
            matches: [
                "⟦ của Hội nghị lần thứ sáu Ban\nChấp hành Trung ương Đảng⟧ khóa XII",
                "⟦ tại Hội nghị Trung ương 6⟧ khóa XII",
                "⟦ của hội nghị lần thứ 6 BCH Trung ương⟧ (khóa XIII)",
                "⟦ của Hội nghị lần thứ năm, Ban Chấp\nhành Trung ương Đảng⟧ khóa XIII",
                "⟦ của Hội nghị Trung ương Bảy⟧ khóa XII", "⟦ của Hội nghị lần thứ 7 (khóa XII) BCHTW⟧ về",
            ],
            rejects: ["⟦ của Hội nghị Tỉnh ủy", "⟦ tại hội nghị", "⟦ của Hội nghị lần thứ 7 (khóa XII) Đảng bộ"])
    }

    static func bodyOfTerm() -> PatternEntry {
        let (gap, space, centre) = (GrammarParts.gap, GrammarParts.space, GrammarParts.centre)
        let body =
            "(?:\(plenumName)|(?:Ban\(space)Chấp\(space)hành\(space)|BCH\(gap))\(centre)(?:\(space)Đảng)?|Bộ\(space)Chính\(space)trị|Ban\(space)Bí\(space)thư)"
        let short = "\(centre)\(gap)(?:\\d{1,2}|(?i:\(GrammarParts.ordinalWord)))(?![\\p{L}\\p{N}/.-])"
        let term = "\(gap),?\(gap)\\(?(?:\(GrammarParts.term))\(space)(?<term>\(GrammarParts.termNumber))\\)?"
        return PatternEntry(
            "bodyOfTerm",
            "(?:\(gap)\\(\(gap)(?<issuer>\(body)|\(short))\(term)\(gap)\\)|,?\(space)(?<issuer>\(body))\(term)(?!,?\(space)(?:(?:đã|sẽ|cũng|lại|tiếp\(space)tục)\(space)|ban\(space)hành|thông\(space)qua|ra\(space)|xác\(space)định|yêu\(space)cầu|khẳng\(space)định|quyết\(space)định|chỉ\(space)|nêu)))",
            reason:
                "The plenum or committee that stands with its term behind a central number, in parentheses, behind a comma or directly. What has a verb of its own begins another clause.",
            matches: [
                "⟦ (Trung ương 4, khóa XI)⟧.", "⟦ (Hội nghị Trung ương 4 khóa XI)⟧;",
                "⟦, Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng khóa XI⟧ về đổi mới",
                "⟦ Hội nghị lần thứ 8 BCHTW Đảng (khóa XI)⟧;", "⟦, Ban Chấp hành Trung ương khóa XIII⟧ về",
                "⟦ (Bộ Chính trị khóa XIII)⟧",
            ],
            rejects: [
                "⟦, Hội nghị Trung ương 4 khóa XI đã thông qua", "⟦, Nghị quyết Trung ương 4 khóa XI",
                "⟦ (Quốc hội khóa XIV)", "⟦, Trung ương 4 khóa XI", "⟦ và Hội nghị Trung ương 4 khóa XI",
            ])
    }

    static func terms() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "terms",
            "(?<opening>\(gap),?\(gap)\\(?)(?:các\(space))?(?:\(GrammarParts.term))\(space)(?<term>\(GrammarParts.termNumber)|(?:[ivx]{3,6}|i[vx])(?![\\p{L}\\p{N}]))",
            reason:
                "The term that follows a plenum, an issuer or a symbol, in parentheses or not.",
            matches: [
                "⟦ khóa XII⟧", "⟦ các khóa XI⟧, XII", "⟦ (khóa XII⟧)", "⟦, khóa XI⟧, XII", "⟦ Khóa X⟧ về", "⟦ khoá 11⟧",
                "⟦ khóa xii⟧,",
            ],
            rejects: ["⟦ khóa học", "⟦ khóa vi phạm"])
    }

    static func lawYear() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        let amended = "sửa\(space)đổi,\(space)bổ\(space)sung\(space)(?:năm\(space))?\(GrammarParts.year)"
        return PatternEntry(
            "lawYear",
            "(?:,?\(space)(?i:năm)\(space)|\(space))(?<year>(?:19|20)\\d\\d)(?!\\d{3}|\\d{0,2}[-/])(?:\(space)\\(?(?:được\(space))?\(amended)\\)?|\(gap)\\(\(amended)(?:,\(gap)\(GrammarParts.year)){0,3}\\))?",
            reason:
                "The year behind a law's name, with the year of its amendment; a fifth figure, and a sixth, are a footnote's mark.",
            matches: [
                "⟦ năm 2013⟧", "⟦, năm 2015⟧", "⟦ NĂM 2024⟧", "⟦ 2015 (sửa đổi, bổ sung 2017)⟧", "⟦ 2008⟧.",
                "⟦ năm 2024⟧3.", "⟦ năm 2024⟧34.", "⟦ 2024⟧3;",
            ],
            rejects: ["⟦ 2020-2025", "⟦ 202434/QH", "⟦ năm 2024345"])
    }
}

extension GroupName {
    /// What stands before a term: white space, a comma, a parenthesis.
    fileprivate static let opening = GroupName("opening")
}
