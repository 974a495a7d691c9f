import Bytes
import Patterns

/// Citations by name.
extension Grammar {
    static func nameEntries(_ parts: GrammarParts) -> [PatternEntry] {
        let (gap, space, centre) = (GrammarParts.gap, GrammarParts.space, GrammarParts.centre)
        let resolution = "(Nghị\(space)quyết|NGHỊ\(space)QUYẾT|Kết\(space)luận|NQ|KL)"
        let session = "(?:\(gap)\\(?(?i:lần)\(space)(?:(?i:thứ)\(space))?(\\d)\\)?)?"
        let numbered = "(?:\(space)số\(space)(\\d{1,3}))?"
        let committee =
            "(?:Ban|Bộ|(?:Ủy|Uỷ)\(space)ban|Chính|Thường|Tỉnh|Thành|Huyện|Quận|Đảng|Quốc|Hội)(?:\(space)(?!khóa|khoá|nhiệm|quy|ban|về|số|ngày|được|và|của|này|do|theo|các|cấp)\\p{L}{1,8}(?![\\p{L}])){1,9}"
        let lawWord = "(Bộ\(space)luật|BỘ LUẬT|Luật|LUẬT|Pháp\(space)lệnh)"
        return [
            PatternEntry(
                "plenum",
                "\(resolution)\(numbered)(?:\(space)của)?(?:\(space)Hội\(space)nghị)?\(space)(?:BCH\(space)|Ban\(space)Chấp\(space)hành\(space))?\(centre)(?:\(space)Đảng)?\(gap)"
                    + "(?:(?:lần\(space))?thứ\(space)|số\(space))?(\(GrammarParts.ordinal))(?![\\p{L}\\p{N}/-])\(session)",
                reason: "A plenum's resolution by the plenum's number. Groups: type, own number, plenum, session.",
                matches: [
                    "⟦Nghị quyết Trung ương 4⟧ khóa XII", "⟦Nghị quyết T.Ư 4⟧, khóa XI", "⟦NQ TW 4⟧",
                    "⟦Nghị quyết TW4⟧ khóa 11",
                    "⟦Nghị quyết Hội nghị Trung ương 8⟧ khóa XI", "⟦Kết luận của Hội nghị Trung ương 4⟧ khóa XIII",
                    "⟦Nghị quyết số 25 Hội nghị Trung ương 7⟧ khoá IX", "⟦Nghị quyết Trung ương 6 (lần 2)⟧ khóa VIII",
                ], rejects: ["⟦Nghị quyết Trung ương về", "⟦Nghị quyết của Trung ương, của tỉnh"]),
            PatternEntry(
                "plenumInFull",
                "\(resolution)\(numbered)(?i:(?:\(space)(?:của|tại))?\(space)hội\(space)nghị\(space)(?:lần\(space))?(?:thứ\(space))?(\(GrammarParts.ordinal))"
                    + "(?![\\p{L}])\(session),?\(space)(?:của\(space))?(?:(?:ban\(space)chấp\(space)hành|BCH)\(space))?(?:trung\(space)ương|TW)(?:\(space)(?-i:Đảng|ĐẢNG))?)",
                reason: "The same with the plenum's full name. Groups: type, own number, plenum, session.",
                matches: [
                    "⟦Nghị quyết Hội nghị lần thứ hai Ban Chấp hành Trung ương Đảng⟧ khoá XIV",
                    "⟦Nghị quyết Hội nghị lần thứ 4 Ban Chấp hành Trung ương⟧ khóa XII",
                    "⟦NGHỊ QUYẾT HỘI NGHỊ LẦN THỨ TƯ BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG⟧ KHÓA XII",
                ], rejects: ["⟦Nghị quyết Hội nghị lần thứ 4 Ban Chấp hành Đảng bộ tỉnh"]),
            PatternEntry(
                "congress",
                "(Nghị\(space)quyết|NGHỊ\(space)QUYẾT|Văn\(space)kiện)(?i:(?:\(space)(?:của|tại))?\(space)đại\(space)hội(?:\(space)đại\(space)biểu)?(?:\(space)(?-i:Đảng|ĐẢNG)(?=\(space)toàn))?"
                    + "(?:\(space)toàn\(space)quốc)?(?:\(space)đảng\(space)bộ((?:\(space)(?!lần|nhiệm)[\\p{L}\\-]{1,9}){1,9}?))?(?:\(space)(?-i:Đảng|ĐẢNG))?"
                    + "(?:\(gap),?\(gap)(?:lần\(space)thứ|thứ|khóa))?\(space)((?-i:[IVX]{1,6})(?![\\p{L}])|\(GrammarParts.ordinal)(?![\\p{L}]))"
                    + "(?:\(space)đảng\(space)bộ(\(space)(?:tỉnh|thành\(space)phố|huyện|quận|thị\(space)xã|xã|phường|khối|trường|cơ\(space)quan)(?:\(space)(?-i:\\p{Lu})\\p{L}{0,8}){0,6})|\(space)(?:của\(space))?(?-i:Đảng|ĐẢNG)(?!\(space)bộ)(?:\(space)cộng\(space)sản\(space)việt\(space)nam)?)?(?:,?\(space)nhiệm\(space)kỳ\(space)\\d{4}\(gap)-\(gap)\\d{4})?)",
                reason:
                    "A congress's resolution: of the Party, or of the party organisation that is named. Groups: type, "
                    + "organisation, number of the congress.",
                matches: [
                    "⟦Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng⟧, Nghị quyết",
                    "⟦Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII⟧,", "⟦Nghị quyết Đại hội XIII của Đảng⟧",
                    "⟦Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XII, nhiệm kỳ 2020-2025⟧, Ban",
                    "⟦NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU\nTOÀN QUỐC LẦN THỨ XII CỦA ĐẢNG⟧",
                    "⟦NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ TỈNH LẦN THỨ XVII⟧",
                    "⟦Nghị quyết Đại hội lần thứ XVII Đảng bộ thành phố Lâm Giang⟧ đã",
                ],
                rejects: [
                    "⟦Nghị quyết đại hội đảng bộ các cấp", "⟦Nghị quyết Đại hội nhà đầu tư",
                    "⟦Nghị quyết Đại hội Đảng cơ sở nhiệm kỳ",
                ]),
            PatternEntry(
                "congressOfPeriod",
                "(Nghị\(space)quyết|Văn\(space)kiện)(?:\(space)(?:của|tại))?\(space)[Đđ]ại\(space)hội(?:\(space)đại\(space)biểu)?\(space)[Đđ]ảng\(space)bộ((?:\(space)(?!lần|nhiệm|các|cơ)[\\p{L}\\-]{1,9}){1,9}?),?\(space)nhiệm\(space)kỳ\(space)(\\d{4})\(gap)[-–]\(gap)\\d{4}",
                reason:
                    "A local congress by its term of office, where its number is not said. Groups: type, organisation, first year.",
                matches: [
                    "⟦Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2030⟧,",
                    "⟦Nghị quyết Đại hội đại biểu Đảng bộ tỉnh, nhiệm kỳ 2020-2025⟧",
                ],
                rejects: [
                    "⟦Nghị quyết đại hội đảng bộ các cấp nhiệm kỳ 2020 - 2025",
                    "⟦Nghị quyết Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025-2030",
                ]),
            PatternEntry(
                "terms", "(\(gap),?\(gap)\\(?)(?:\(GrammarParts.term))\(space)(\(GrammarParts.termNumber))",
                reason:
                    "The term that follows a plenum, an issuer or a symbol, in parentheses or not. Groups: the opening, the term.",
                matches: ["⟦ khóa XII⟧", "⟦ (khóa XII⟧)", "⟦, khóa XI⟧, XII", "⟦ Khóa X⟧ về", "⟦ khoá 11⟧"],
                rejects: ["⟦ khóa học"]),
            PatternEntry(
                "furtherTerm",
                "(\(gap)(?:,|;|và)\(gap)(?:và\(space))?)((?:(?:\(GrammarParts.term))\(space))?([IVX]{1,6}))(?![\\p{L}\\p{N}])",
                reason:
                    "A further term with the head left out: \"khóa XI, khóa XII\", \"khóa XI, XII\". Groups: separator, "
                    + "member, term.",
                matches: ["⟦, khóa XII⟧)", "⟦, XII⟧,", "⟦; XIII⟧)", "⟦ và khóa XII⟧"],
                rejects: ["⟦, Kết luận", "⟦ và Ivan"]),
            PatternEntry(
                "amendingLaw",
                "\(lawWord)(?:\(space)sửa|[ ]{1,8}Sửa)\(space)đổi,\(space)bổ\(space)sung\(space)(?:một\(space)số\(space)điều|(?:[Đđ]iều|[Kk]hoản)[^;.\\n]{1,60}?)\(space)của\(space)(?:các\(space))?\(lawWord)\(space)(\(parts.lawNames)(?![\\p{L}]))",
                reason:
                    "The name of an amending law holds those of the amended ones and is one citation; further names are taken up "
                    + "one by one. Groups: word, inner word, inner name.",
                matches: [
                    "⟦Luật sửa đổi, bổ sung một số điều của Luật đất đai⟧ đã được",
                    "⟦Luật sửa đổi, bổ sung Điều 6 của Luật Đầu tư⟧ ngày",
                ], rejects: ["⟦Luật Đất đai"]),
            PatternEntry(
                "knownLaw", "\(lawWord)\(space)(\(parts.lawNames))(?![\\p{L}])(?!\(space)(?:nghề|này))",
                reason: "A law whose name the vocabulary knows; the longest name wins. Groups: word, name.",
                matches: [
                    "⟦Luật Đất đai⟧ năm 2013", "⟦Bộ luật Hình sự⟧ 2015", "⟦Luật Giáo dục nghề nghiệp⟧",
                    "⟦LUẬT ĐẤT ĐAI⟧ NĂM 2024",
                    "⟦Luật BHXH⟧ năm 2014",
                ],
                rejects: ["⟦Luật Nước ngoài"]),
            PatternEntry(
                "otherLaw",
                "\(lawWord)\(space)((?!số|này|sửa|về|(?:có|được|đã|cũng|do)(?!\\p{L})|\(GrammarParts.typeCall))\\p{L}{1,9}(?:,?\(space)(?!(?i:số|năm|ngày)\(space)\\d|\(GrammarParts.typeCall)|được|quy|đã|này|có\(space)hiệu)[\\p{L}\\-]{1,9}){0,14}?)"
                    + "(?=\(space)(?:(?i:số)\(space)\\d{1,3}/\\d{4}/|(?:(?i:năm)\(space))?\(GrammarParts.year)(?![-/])|(?i:ngày)\(space)\\d))\(parts.typeDefinition)",
                reason: "Any other law, whose name ends at its number, year or date. Groups: word, name.",
                matches: [
                    "⟦Luật Tiếp công dân⟧ năm 2013", "⟦Luật Hỗ trợ pháp lý vùng xa⟧ số 12/2031/QH18",
                    "⟦Luật khám bệnh, chữa bệnh⟧ ngày 09 tháng 01 năm 2023",
                ],
                rejects: [
                    "⟦Luật này", "⟦Luật số 73/2025/QH15", "⟦Luật sư của ông", "⟦Luật có hiệu lực từ ngày 26/6/2014",
                ]),
            PatternEntry(
                "lawNumber", "\(space)\(GrammarParts.numberWord)\(gap)(\(parts.bareSymbol))",
                reason: "The number behind a law's name. Group: symbol.",
                matches: ["⟦ số 31/2024/QH15⟧"], rejects: ["⟦ số 31"]),
            PatternEntry(
                "lawYear",
                "(?:,?\(space)(?i:năm)\(space)|\(space))(\(GrammarParts.year))(?![-/])(?:\(space)\\(?(?:được\(space))?sửa\(space)đổi,\(space)bổ\(space)sung\(space)(?:năm\(space))?\(GrammarParts.year)\\)?|\(gap)\\(sửa\(space)đổi,\(space)bổ\(space)sung\(space)(?:năm\(space))?\(GrammarParts.year)(?:,\(gap)\(GrammarParts.year)){0,3}\\))?",
                reason: "The year behind a law's name, with the year of its amendment. Group: year.",
                matches: ["⟦ năm 2013⟧", "⟦, năm 2015⟧", "⟦ NĂM 2024⟧", "⟦ 2015 (sửa đổi, bổ sung 2017)⟧", "⟦ 2008⟧."],
                rejects: ["⟦ 2020-2025"]),
            PatternEntry(
                "constitution",
                "Hiến\(space)pháp(?:\(space)(?:nước\(space))?(?:Cộng\(space)h(?:òa|oà)\(space)xã\(space)hội\(space)chủ\(space)nghĩa\(space)Việt\(space)Nam|nước\(space)CHXHCN\(space)Việt\(space)Nam))?(?:\(space)(?:năm\(space))?(\(GrammarParts.year)))?",
                reason: "The Constitution. Group: year.",
                matches: [
                    "⟦Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992⟧;", "⟦Hiến pháp⟧ và",
                    "⟦Hiến pháp năm 2013⟧",
                ], rejects: []),
            PatternEntry(
                "charter",
                "(?:Điều\(space)lệ|ĐIỀU\(space)LỆ)\(space)(?:Đảng|ĐẢNG)(?:\(space)Cộng\(space)sản\(space)Việt\(space)Nam)?(?:\(space)(?:(?:\(GrammarParts.term))\(space)(\(GrammarParts.roman))|\\((?:\(GrammarParts.term))\(space)(\(GrammarParts.roman))\\)))?",
                reason: "The Charter of the Party. Groups: term, term in parentheses.",
                matches: ["⟦Điều lệ Đảng⟧,", "⟦Điều lệ Đảng khoá II⟧)", "⟦ĐIỀU LỆ ĐẢNG⟧"], rejects: ["⟦Điều lệ công ty"]
            ),
            PatternEntry(
                "title",
                "(\(parts.titles))(?![\\p{L}])(?:\(space)(?:(?:\(GrammarParts.term))\(space)(\(GrammarParts.roman))|\\((?:\(GrammarParts.term))\(space)(\(GrammarParts.roman))\\)))?",
                reason: "A document that everybody knows by its title. Groups: title, term, term in parentheses.",
                matches: ["⟦Quy định về những điều đảng viên không được làm⟧..."],
                rejects: ["⟦Quy định về những điều khác"]),
            PatternEntry(
                "workRules",
                "(Quy\(space)chế\(space)làm\(space)việc\(space)của\(space)\(committee)(?:(?:,\(space)|,?\(space)và\(space))\(committee)){0,3})"
                    + "(?:,?\(space)(?:(?:\(GrammarParts.term))\(space)(\(GrammarParts.roman))|\\((?:\(GrammarParts.term))\(space)(\(GrammarParts.roman))\\)))?",
                reason:
                    "The rules by which a committee works, which most preambles are based on, have no number there. Groups: the name, "
                    + "term, term in parentheses.",
                matches: [
                    "⟦Quy chế làm việc của Ban Chấp hành Trung ương, Bộ Chính trị và Ban Bí thư khoá XIII⟧;",
                    "⟦Quy chế làm việc của Ban Chấp hành Trung ương, Bộ Chính trị và Ban Bí\nthư (khoá X)⟧;",
                    "⟦Quy chế làm việc của Ủy ban Kiểm tra Trung ương khóa XII⟧;",
                ],
                rejects: ["⟦Quy chế làm việc của cấp ủy cơ sở", "⟦Quy chế làm việc số 01-QC/ĐU"]),
        ]
    }
}
