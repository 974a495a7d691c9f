import Patterns
import Vocabulary

/// The patterns of a document's header that several strategies look for.
final class SharedHeaderPatterns: PatternHolder, Sendable {
    let ownNumber, blankNumber, typeBefore, placeLine, dottedPlace, blankDate, namedLine, motto: CompiledPattern

    init(_ parts: GrammarParts) {
        ownNumber = CompiledPattern(Self.ownNumber(parts))
        blankNumber = CompiledPattern(Self.blankNumber(parts))
        typeBefore = CompiledPattern(Self.typeBefore(parts))
        placeLine = CompiledPattern(Self.placeLine())
        dottedPlace = CompiledPattern(Self.dottedPlace())
        blankDate = CompiledPattern(Self.blankDate())
        namedLine = CompiledPattern(Self.namedLine(parts))
        motto = CompiledPattern(Self.motto())
    }

    static func ownNumber(_ parts: GrammarParts) -> PatternEntry {
        let gap = GrammarParts.gap
        // The letters of a large tax office in a year.
        let sixFigures = "\\d{6}\(gap)/\(gap)\(GrammarParts.organ)(?![\\p{L}])"
        return PatternEntry(
            "ownNumber",
            "(?:[^\\p{L}\\p{N}\\n]{0,8}(?:(?:\(parts.types))[ ](?:Số|SỐ|số)\(gap):|(?:Số|SỐ|số)\(gap):?)|\\p{Lu}[^\\p{Ll}\\n]{4,160}?(?:Số|SỐ)\(gap):|[^\\p{L}\\p{N}\\n+•-]{0,8}(?:Luật|LUẬT|Bộ luật|BỘ LUẬT|Pháp lệnh)[ ](?:số|SỐ))\(gap)(?<symbol>\(parts.typedSymbol)|\(parts.letteredSymbol)|\(sixFigures))[^\\p{L}\\p{N}\\n]{0,120}(?=\\n|\\z|(?<=<)/?[a-z]|[\\p{Lu}][\\p{Ll}]+[^\\n]{0,40}ngày|CỘNG|ĐẢNG)",
            reason: "The document's own number: at the start of a line, nothing of weight behind it.",
            matches: [
                "⟦Số 256-KL/TU⟧", "⟦Số: 162/2031/NĐ-CP⟧\nLâm Giang", "⟦Luật số: 31/2031/QH18⟧",
                "⟦Số: 211/TTr-UBND ⟧Nà Lộc, ngày 07 tháng 8", "⟦UBND TỈNH LÂM GIANG Số: 12/QĐ-UBND⟧\n",
                "⟦Số 12C-TB/TU⟧\n", "⟦Số: 101322/CTLG-TTHT⟧\n", "⟦Số: 12/HD-HCTĐ <⟧i>Nà Lộc", "⟦Số: 45/KH-BCĐ389.TT⟧\n",
            ],
            rejects: ["⟦Số: H409", "⟦số 12-KL/TU của Tỉnh ủy", "⟦- Luật số 31/2031/QH18 và"])
    }

    static func blankNumber(_ parts: GrammarParts) -> PatternEntry {
        PatternEntry(
            "blankNumber",
            "(?:Số|SỐ)[ ]?:?[ .…_]{1,40}[-/][ ]?\(parts.codes)[ ]?[-/][ ]?(?<organ>\(GrammarParts.organ))(?![\\p{L}])",
            mode: .search, reason: "A draft's number is not filled in, its organ is there.",
            matches: ["⟦Số       -KH/ĐU⟧", "⟦Số: ..../QĐ-UBND⟧\n"], rejects: ["Số 12-KH/ĐU", "Số: H409"])
    }

    static func typeBefore(_ parts: GrammarParts) -> PatternEntry {
        PatternEntry(
            "typeBefore", "(?<type>\(parts.headings))\\s{1,24}(?:Số|SỐ|số)\(GrammarParts.gap):?\(GrammarParts.gap)\\z",
            mode: .search, reason: "A type in capitals right before a number: the number is that document's.",
            matches: ["THỰC HIỆN ⟦NGHỊ QUYẾT\nSỐ ⟧", "⟦KẾ HOẠCH SỐ ⟧"], rejects: ["CỦA CHÍNH PHỦ SỐ ", "NGHỊ QUYẾT "])
    }

    static func placeLine() -> PatternEntry {
        // The line may be too narrow for its date: "Lâm Giang, ngày 09 tháng 8 năm⏎2022"; a stamp sets its figures apart, on lines of
        // their own too.
        let (step, gap) = (#"\s{1,40}+"#, #"\s{0,40}+"#)
        return PatternEntry(
            "placeLine",
            "(?<place>(?:\\p{Lu}[\\p{L}.]{0,10})(?:[ ](?:[\\p{L}.\\-]{1,10}|\\d{1,2}(?=,))){0,5})[ ]?,?\(step)ngày\(gap)(?<day>\\d(?:[ ]?\\d)?)\(gap)(?:tháng\(gap)(?<month>\\d(?:[ ]?\\d)?)\(gap)n[ ]?ă[ ]?m\(gap)(?<year>\\d(?:[ ]?\\d){3})|[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4}))",
            mode: .search,
            reason: "The place and the date, in words or in figures; a narrow column may break them.",
            matches: [
                "⟦Lâm Giang, ngày 06 tháng 7 năm 2031⟧", "| ⟦Nà Lộc, ngày 5/7/2031⟧ |",
                "⟦Quận 8, ngày 09 tháng 8 năm\n2032⟧", "⟦Lâm Giang, ngày\n\n17 tháng\n\n6 năm 2032⟧",
                "⟦An Bình, ngày         23       tháng       7      năm 2032⟧",
                "⟦An Bình, ngày 0 9 tháng 0 2 n ă m 20 32⟧", "⟦Sông M ơ , ngày 12 tháng 3 năm 2032⟧",
            ],
            rejects: ["ngày 5 tháng 7 năm 2031", "Lâm Giang, ngày càng", "Lâm Giang, ngày\n\ntháng\n\n6 năm 2032"])
    }

    static func dottedPlace() -> PatternEntry {
        PatternEntry(
            "dottedPlace", "[.…_]{1,60},?\(GrammarParts.space)\(GrammarParts.date)[^\\p{L}\\p{N}\\n]{0,40}(?=\\n|\\z)",
            reason: "A place line whose date is filled in and whose place is left to whoever takes the form up.",
            matches: ["⟦......., ngày 03 tháng 8 năm 2030⟧\n", "⟦……, ngày 3/8/2030⟧"],
            rejects: [
                "⟦......., ngày ... tháng 8 năm 2030", "⟦Nà Lộc, ngày 03 tháng 8 năm 2030",
                "⟦…, ngày 03 tháng 8 năm 2030 họp",
            ])
    }

    static func blankDate() -> PatternEntry {
        let blank = "[ .…_]"
        return PatternEntry(
            "blankDate",
            "(?<place>(?:\\p{Lu}[\\p{L}.]{0,10})(?:[ ](?:[\\p{L}.\\-]{1,10}|\\d{1,2}(?=,))){0,5}),?[ ]{1,8}ngày(?:\(blank){1,40}(?:tháng|/)|[ ]{0,8}\\d{1,2}[ ]{0,8}(?:tháng|/)\(blank){1,40}(?:năm|/))",
            mode: .search, reason: "A place line whose day or month is left blank: the document has no date yet.",
            matches: [
                "⟦Nà Lộc, ngày     /⟧     /2031", "⟦Nà Lộc, ngày     tháng⟧ 6 năm 2031",
                "⟦Nà Lộc, ngày … tháng⟧ … năm 2031", "⟦Nà Lộc, ngày 12 tháng ... năm⟧ 2031",
            ],
            rejects: ["Nà Lộc, ngày 12 tháng 6 năm 2031", "Nà Lộc, ngày 12/6/2031", "ngày     /     /2031"])
    }

    static func namedLine(_ parts: GrammarParts) -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "namedLine",
            "(?<type>\(parts.types))\(space)số\(gap):?\(gap)(?<symbol>\(parts.typedSymbol))(?:,?\(space)\(GrammarParts.date))?",
            reason:
                "A line that begins with a document and its number, as a portal's title or what a consolidated text joins.",
            matches: ["⟦Quy định số 24-QĐ/TU, ngày 30/7/2031⟧ của", "⟦Thông tư số 102/2031/TT-BTC⟧"],
            rejects: ["⟦Quy định về", "⟦Thông tư này"])
    }

    static func motto() -> PatternEntry {
        PatternEntry(
            "motto",
            "CỘNG[ \\n]{1,3}H(?:ÒA|OÀ)[ \\n]{1,3}XÃ[ \\n]{1,3}HỘI[ \\n]{1,3}CHỦ[ \\n]{1,3}NGHĨA[ \\n]{1,3}VIỆT[ \\n]{1,3}NAM",
            mode: .search,
            reason:
                "The national motto's first line, which a narrow cell may break; beside it a State document has its number.",
            matches: [
                "⟦CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⟧", "⟦CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM⟧",
                "⟦CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM⟧",
            ],
            rejects: ["Cộng hòa xã hội chủ nghĩa Việt Nam"])
    }
}

extension GroupName {
    /// The place of a place line.
    static let place = GroupName("place")
}
