import Bytes
import Patterns

/// What stands around the identifying part: date, year, issuer, pinpoint, alias.
extension Grammar {
    /// A part of a pinpoint: "Điều 5", "khoản 2", "điểm a", "Mục II", "Phụ lục 5".
    private static let pinpointPart =
        "(?:[Đđ]iều|ĐIỀU|[Kk]hoản|[Tt]iết|[Pp]hụ\\s{1,4}lục)\\s{1,4}(?:\\d{1,4}[a-zđ]?|[IVX]{1,5}|[a-zđ])(?![\\p{L}])"
        + "|[Đđ]iểm\\s{1,4}(?:[a-zđ](?![\\p{L}])|\\d[\\d.]{0,6})|(?:[Mm]ục|[Pp]hần|[Cc]hương)\\s{1,4}(?:[IVX]{1,6}|\\d[\\d.]{0,6}|[A-Z])(?![\\p{L}])"

    static func tailEntries(_ parts: GrammarParts, _ issuer: IssuerParts) -> [PatternEntry] {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return [
            PatternEntry(
                "date", "(?!\\s{0,4}\\n\\s{0,4}\\n\\s{0,4}Ngày)\(gap)(?:,\(gap))?\(GrammarParts.date)",
                reason:
                    "The date that follows, with a comma (the drafting rule) or without. Groups: day, month, year in words; "
                    + "month, year in figures.",
                matches: [
                    "⟦, ngày 25/10/2021⟧ của", "⟦ ngày 12 tháng 8 năm 2021⟧", "⟦, ngày 22-9-2017⟧",
                    "⟦ ngày\n09-6-2025⟧", "⟦, ngày 26-52025⟧", "⟦\nNgày 22 tháng\n7 năm 2021⟧ của", "⟦ ngày26/11/2003⟧",
                    "⟦, NGÀY 28/8/2018⟧ CỦA", "⟦ NGÀY 21 THÁNG 6 NĂM 2001⟧",
                ],
                rejects: ["⟦, ngày càng", "⟦ ngày 5 tháng này", "⟦\n\nNgày 5/7/2021, Ban"]),
            PatternEntry(
                "dateInParentheses", "\(gap)\\(\(gap)(?:ngày\(space))?(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})\(gap)\\)",
                reason: "The press puts the date into parentheses. Groups: day, month, year.",
                matches: ["⟦ (01/12/2025)⟧", "⟦ (12-3-2003)⟧"], rejects: ["⟦ (khóa XII)"]),
            PatternEntry(
                "year", "\(space)năm\(space)(\(GrammarParts.year))(?![-/])",
                reason: "The year right after a symbol belongs to the citation. Group: year.",
                matches: ["⟦ năm 2025⟧ của"], rejects: ["⟦ năm 2020-2025", "⟦ năm qua"]),
            PatternEntry(
                "issuer", "\(space)(?:của|CỦA)\(space)(\(issuer.pattern))\(issuer.definition)\(parts.typeDefinition)",
                reason:
                    "The issuer behind \"của\": a known organ or one that is named as organs are. \"của các tổ chức đảng cơ sở\" "
                    + "belongs to the verb. Group: issuer.",
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
                rejects: ["⟦ của các tổ chức đảng cơ sở", "⟦ của cấp ủy", "⟦ của Nghị định này", "⟦ của bộ phận"]),
            PatternEntry(
                "closing", "\\)", reason: "The end of a parenthesis that a term or a list opened.",
                matches: ["⟦)⟧,"], rejects: ["⟦,"]),
            PatternEntry(
                "pinpoint",
                "(?:(?:\(Self.pinpointPart))(?:(?:,|\(space)và|,\(space)và)?\(gap)(?:(?:\(Self.pinpointPart))|[a-zđ](?![\\p{L}])|\\d[\\d.]{0,6})){0,12}(?:,|\(space)của|\(space)tại)?\(gap)(?:của\(space))?)\\z",
                mode: .search,
                reason:
                    "The article, clause and point that stand before a citation; tried on the text that ends where it begins.",
                matches: [
                    "theo ⟦điểm a khoản 2 Điều 5 ⟧", "tại ⟦khoản 1 và khoản 2 Điều 10 ⟧", "⟦Điểm a, Khoản 2, Điều 5 ⟧",
                    "⟦Phụ lục 5 ⟧",
                ],
                rejects: ["điều kiện ", "theo ", "điểm mới "]),
            PatternEntry(
                "aliasOpening",
                "(?:\\(?\(gap)[Ss]au\(space)đây\(space)(?:được\(space))?(?:viết|gọi)(?:\(space)(?:tắt|chung))?(?:\(space)tắt)?|\\((?:gọi|[Vv]iết)\(space)(?:tắt|chung))\(space)là:?\(gap)[\"“”']?(\(parts.types)(?:\(space)(?:[^()\"“”\\n;,.]|\\n(?!\\n)){1,80}?)?)[\"“”']?(?:\(gap)\\)|(?=[;,.]))",
                reason: "The place where a document gives another one a short name. Group: the name.",
                matches: [
                    "2025 ⟦(sau đây viết tắt là Đề án số 16)⟧.", "⟦(sau đây gọi là Luật)⟧",
                    "⟦(sau đây gọi tắt là Quy định 294)⟧", "⟦sau đây gọi là Nghị định 30⟧;",
                    "⟦(sau đây viết tắt là Đề án\nsố 09)⟧", "⟦(gọi tắt là Quy định 22)⟧",
                ],
                rejects: ["⟦(sau đây gọi chung là thôn, tổ dân phố)"]),
            PatternEntry(
                "nounAfter", "(\(space)(?:nói|nêu|kể)\(space)trên)|(?=\\s{0,2}[.,;:)]|\(space)đó\(space)là)",
                reason: "What follows a bare noun that means a document cited before. Group: \"nói trên\".",
                matches: ["⟦ nói trên⟧ có"], rejects: ["⟦ này", "⟦ của cấp ủy"]),
            PatternEntry(
                "aliasAfter",
                "(?=\\s{0,2}[.,;)]|\(space)(?:và|thì|được|quy\(space)định|có|phải|đã)(?![\\p{L}]))",
                reason:
                    "What follows a single word that a document uses as another's short name, \"Luật\": its clause goes on or "
                    + "ends; no name, number or \"này\".",
                matches: ["⟦⟧ quy định", "⟦⟧, trừ"], rejects: [" này", " Đất đai", " số 5", " sư"]),
            PatternEntry(
                "nounBefore", "(?:trong|nêu\(space)tại)\(space)\\z", mode: .search,
                reason: "What stands before such a noun: \"đã nêu trong Kết luận\".",
                matches: ["đã nêu ⟦trong ⟧"], rejects: ["thực hiện ", "trong các "]),
            PatternEntry(
                "dateBefore",
                "(?:\(GrammarParts.date)|[Nn]ăm\(space)(\(GrammarParts.year)))(?:[^.;:\\n]|\\n(?!\\n)){0,160}?\\z",
                mode: .search,
                reason:
                    "A date or year in the sentence before \"ban hành\": it is the citation's where nothing else stands "
                    + "between. Groups as in `date`, then the year.",
                matches: [
                    "⟦ngày 01-04-2019 Ban Thường vụ Đảng ủy Khối ban hành ⟧",
                    "⟦ngày 12-4-2019 Ban Thường\nvụ ban hành ⟧",
                    "⟦Năm 2017, Ban Chấp hành Trung ương ban hành ⟧",
                ],
                rejects: ["ngày càng tốt "]),
            PatternEntry(
                "issuingTerm",
                "(?:Trung\(space)ương|Bộ\(space)Chính\(space)trị|Ban\(space)Bí\(space)thư|Đảng)(?:[^.;:(\\n]|\\n(?!\\n)){0,30}?\(gap)\\(?(?:\(GrammarParts.term))\(space)(\(GrammarParts.termNumber))(?:[^.;:\\n]|\\n(?!\\n)){0,200}?\\z",
                mode: .search,
                reason:
                    "The term of a central body whose act the sentence tells, before \"ban hành\": what it issued is of that term. "
                    + "Group: term.",
                matches: [
                    "⟦Trung ương Đảng khoá XIII đã ban hành ⟧",
                    "tại Hội nghị ⟦Trung ương năm khoá XIII, các đại biểu đã thông qua ⟧",
                ],
                rejects: ["Quốc hội khóa XIV ban hành "]),
            PatternEntry(
                "issuingOrgan",
                "(?<![\\p{L}])((?:Bộ\(space)Chính\(space)trị|Ban\(space)Bí\(space)thư|Ban\(space)Chấp\(space)hành\(space)Trung\(space)ương(?:\(space)Đảng)?|(?:Ban\(space)[Tt]hường\(space)vụ\(space)|BTV\(space))?(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng)\(space)(?:ủy|uỷ)(?:\(space)\\p{Lu}\\p{L}{0,8}){0,5})"
                    + "(?:\(space)(?:Trung\(space)ương(?:\(space)Đảng)?))?)(?:,?\(space)(?:\(GrammarParts.term))\(space)\(GrammarParts.termNumber))?(?:\(space)(?:đã|mới|vừa|cũng|tiếp|tục)){0,2}"
                    + "\(space)(?:(?:ban\(space)hành|ký\(space)ban\(space)hành|ra|ký|có|thông\(space)qua)\(space))(?:các\(space)|\\d{1,2}\(space))?\\z",
                mode: .search,
                reason: "The body that issued what follows: \"Bộ Chính trị ban hành Kết luận số 21\". Group: issuer.",
                matches: [
                    "⟦Bộ Chính trị đã ra ⟧", "nhân dịp này ⟦Ban Thường vụ Tỉnh ủy Lâm Giang đã ban hành ⟧",
                ],
                rejects: ["cơ quan đã ban hành "]),
            PatternEntry(
                "referenceDate", "\\(\(gap)\(GrammarParts.date)\(gap)\\)\(gap)[.,]?\(gap)[\"“]\(gap)\\z",
                mode: .search,
                reason:
                    "The date in a list of references: \"(ngày 25 tháng 10 năm 2017). “Nghị quyết số …\". Groups as in `date`.",
                matches: ["ký) ⟦(ngày 25 tháng 10 năm 2017). \"⟧"], rejects: ["(ngày 25 tháng 10 năm 2017) và "]),
            PatternEntry(
                "passedOn",
                "\(space)(?:đã\(space))?(?:được\(space))(?:Quốc\(space)hội|Ủy\(space)ban\(space)Thường\(space)vụ)[^;.]{0,120}?thông\(space)qua\(space)\(GrammarParts.date)",
                reason: "The date on which a law was passed, in the clause behind its name. Groups as in `date`.",
                matches: ["⟦ đã được Quốc hội khóa IX thông qua ngày 14 tháng 7 năm 1993⟧;"],
                rejects: ["⟦ đã được sửa đổi"]),
        ]
    }
}
