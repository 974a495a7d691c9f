import Patterns

/// The patterns of what stands around a citation: its pinpoint, and what the clause before it says.
struct SurroundingPatterns: PatternHolder, Sendable {
    let pinpoint, pinpointBehind, dateBefore, referenceDate, issuingTerm, issuingOrgan, issuedPassively, issuedOn,
        issuedInTerm,
        issuerBehindTitle, issuedBy, placeInTitle: CompiledPattern

    init() {
        pinpoint = CompiledPattern(Self.pinpoint())
        pinpointBehind = CompiledPattern(Self.pinpointBehind())
        dateBefore = CompiledPattern(Self.dateBefore())
        referenceDate = CompiledPattern(Self.referenceDate())
        issuingTerm = CompiledPattern(Self.issuingTerm())
        issuingOrgan = CompiledPattern(Self.issuingOrgan())
        issuedPassively = CompiledPattern(Self.issuedPassively())
        issuedOn = CompiledPattern(Self.issuedOn())
        issuedInTerm = CompiledPattern(Self.issuedInTerm())
        issuerBehindTitle = CompiledPattern(Self.issuerBehindTitle())
        issuedBy = CompiledPattern(Self.issuedBy())
        placeInTitle = CompiledPattern(Self.placeInTitle())
    }

    /// A part of a pinpoint: "Điều 5", "khoản 2", "điểm a", "Mục II", "Phụ lục 5".
    private static let pinpointPart =
        "(?:[Đđ]iều|ĐIỀU|[Kk]hoản|[Tt]iết|[Pp]hụ\\s{1,4}lục)\\s{1,4}(?:từ\\s{1,4})?(?:\\d{1,4}[a-zđ]?|[IVX]{1,5}|[a-zđ]\\d{0,2})(?![\\p{L}\\d])"
        + "|(?:[Mm]ẫu|[Bb]iểu)\\s{1,4}(?:số\\s{1,4})?\\d{1,3}[a-zđ]?(?![\\p{L}\\d/-])"
        + "|[Đđ]iểm\\s{1,4}(?:[a-zđ](?![\\p{L}])|\\d(?:[\\d.]{0,5}\\d)?(?!\\d))|(?:[Tt]iểu\\s{1,4}mục|[Mm]ục|[Pp]hần|[Cc]hương)\\s{1,4}(?:[IVX]{1,6}|\\d(?:[\\d.]{0,5}\\d)?(?!\\d)|[A-Z])(?![\\p{L}])"

    static func pinpoint() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "pinpoint",
            "(?<body>(?:\(Self.pinpointPart))(?:(?:,|;|,?\(space)(?:và|hoặc|đến))?\(gap)(?:(?:các\(space))?(?:\(Self.pinpointPart))|[a-zđ](?![\\p{L}])|\\d(?:[\\d.]{0,5}\\d)?(?!\\d))){0,12})(?:,|\(space)của|\(space)tại|(?:\(space)(?:được\(space))?ban\(space)hành)?\(space)kèm\(space)theo)?\(gap)(?:của\(space))?\\z",
            mode: .search,
            reason:
                "The article, clause and point that stand before a citation; tried on the text that ends where it begins.",
            matches: [
                "theo ⟦điểm a khoản 2 Điều 5 ⟧", "tại ⟦khoản 1 và khoản 2 Điều 10 ⟧", "⟦Điểm a, Khoản 2, Điều 5 ⟧",
                "⟦Phụ lục 5 ⟧", "theo ⟦điểm a khoản 1 hoặc khoản 2 Điều 5 ⟧", "theo ⟦Điều 4 đến Điều 9 ⟧",
                "theo ⟦khoản 1 các Điều 5, 7, 9 ⟧", "các ⟦khoản từ 1 đến 4 Điều 5 ⟧", "⟦Điều 5, khoản 1, điểm b ⟧",
                "⟦Mẫu số 01, 02 và 05 Phụ lục III ⟧", "⟦tiểu mục 7.12 Mục 7 ⟧", "⟦Phụ lục I ban hành kèm theo ⟧",
            ],
            // The heading of an article is no pinpoint of what its first sentence names.
            rejects: ["điều kiện ", "theo ", "điểm mới ", "Điều 10. ", "2.1. "])
    }

    static func pinpointBehind() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        let part = "(?:\(Self.pinpointPart))"
        return PatternEntry(
            "pinpointBehind",
            "(?:\(gap)(?<opening>\\()|,\(space))(?<body>\(part)(?:(?:,|;|,?\(space)(?:và|hoặc|đến))?\(gap)(?:\(part)|\\d{1,3}(?![\\d/.-]))){0,8})\(gap)(?(<opening>)\\)|(?=;|\\.(?:\\s|\\z)|\\z))",
            reason:
                "The article, clause and point behind a citation, alone in parentheses, or behind a comma at the end of its clause: nothing "
                + "follows them whose parts they could be.",
            matches: ["⟦, Điều 7, khoản 2⟧;", "⟦ (Điều 7)⟧ và", "⟦ (khoản 1, 2 Điều 5)⟧."],
            rejects: ["⟦, Điều 7 Nghị định số 31", "⟦ (Điều 7 Nghị định số 31)", "⟦, Điều 7 của", "⟦, điều kiện"])
    }

    static func dateBefore() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "dateBefore",
            "(?:\(GrammarParts.date)|[Nn]ăm\(space)(?<yearAlone>\(GrammarParts.year)))(?:[^.;:^\\n]|\\n(?!\\n)){0,160}?\\z",
            mode: .search,
            reason:
                "A date or year in the sentence before \"ban hành\": it is the citation's where nothing else stands "
                + "between.",
            matches: [
                "⟦ngày 01-04-2019 Ban Thường vụ Đảng ủy Khối ban hành ⟧",
                "⟦ngày 12-4-2019 Ban Thường\nvụ ban hành ⟧",
                "⟦Năm 2017, Ban Chấp hành Trung ương ban hành ⟧",
            ],
            rejects: ["ngày càng tốt ", "ngày 01-04-2019**^**Ban Thường vụ ban hành "])
    }

    static func referenceDate() -> PatternEntry {
        let gap = GrammarParts.gap
        return PatternEntry(
            "referenceDate", "\\(\(gap)\(GrammarParts.date)\(gap)\\)\(gap)[.,]?\(gap)[\"“]\(gap)\\z",
            mode: .search,
            reason:
                "The date in a list of references: \"(ngày 25 tháng 10 năm 2017). “Nghị quyết số …\".",
            matches: ["ký) ⟦(ngày 25 tháng 10 năm 2017). \"⟧"], rejects: ["(ngày 25 tháng 10 năm 2017) và "])
    }

    static func issuingTerm() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        let centre =
            "(?:(?:Ban\(space)Chấp\(space)hành\(space))?Trung\(space)ương|Bộ\(space)Chính\(space)trị|Ban\(space)Bí\(space)thư|Đảng)"
        return PatternEntry(
            "issuingTerm",
            "(?:\(centre)(?:[^.;:(\\n]|\\n(?!\\n)){0,30}?\(gap)\\(?(?:\(GrammarParts.term))\(space)(?<term>\(GrammarParts.termNumber))|(?:\(GrammarParts.term))\(space)(?<term>\(GrammarParts.termNumber)),\(space)\(centre))(?:[^.;:\\n]|\\n(?!\\n)){0,200}?\\z",
            mode: .search,
            reason:
                "The term of a central body whose act the sentence tells, before \"ban hành\": what it issued is of that term. ",
            matches: [
                "⟦Trung ương Đảng khoá XIII đã ban hành ⟧",
                "tại Hội nghị ⟦Trung ương năm khoá XIII, các đại biểu đã thông qua ⟧",
                "⟦Khóa XIII, Ban Chấp hành Trung ương lại ban hành ⟧",
            ],
            rejects: ["Quốc hội khóa XIV ban hành "])
    }

    static func issuedPassively() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "issuedPassively",
            "(?:,?\(space)[Vv]ề\(space)[^.;\\n]{1,220}?)?,?\(space)(?:đã\(space))?được\(space)(?:(?!khóa|khoá|ban\(space)hành|thông\(space)qua)[\\p{L}\\-]{1,12}\(space)){0,12}(?:\\(?(?:\(GrammarParts.term))\(space)(?<term>\(GrammarParts.termNumber))\\)?,?\(space))?(?:ký\(space))?(?:ban\(space)hành|thông\(space)qua)(?:\(space)vào)?\(gap)\(GrammarParts.date)",
            reason: "A clause behind a citation that says when the document was issued, and by a body of which term.",
            matches: [
                "⟦ về đất đai được Ban Chấp hành Trung ương khóa XIII ban hành ngày 16/6/2032⟧.",
                "⟦ đã được Tỉnh ủy ký ban hành ngày 02 tháng 3 năm 2032⟧,",
            ],
            rejects: ["⟦ được triển khai ngày 16/6/2032", "⟦, hội nghị đã được tổ chức"])
    }

    static func issuedOn() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        let agent =
            "(?:(?:đã\(space))?(?:được|do|mà)\(space)(?:(?!ký|ban\(space)hành|thông\(space)qua|phát\(space)hành)[\\p{L}\\-]{1,12}\(space)){0,14})?"
        return PatternEntry(
            "issuedOn",
            "(?:\(gap)[,(]\(gap)|\(space))\(agent)(?:ký(?:\(space)ban\(space)hành)?|ban\(space)hành|thông\(space)qua|phát\(space)hành|đề)(?:\(space)vào)?\(space)\(GrammarParts.date)",
            reason: "The day of signing or issue that stands right behind a number, with who signed it or without.",
            matches: [
                "⟦ (ký ngày 05/6/2028⟧) giao", "⟦ đề ngày 03 tháng 02 năm 2029⟧ nhắc", "⟦ ban hành ngày 05/6/2028⟧",
                "⟦ do Thường trực Tỉnh ủy ký ngày 21/5/2027⟧ còn", "⟦, phát hành ngày 07/7/2026⟧,",
                "⟦ do Bộ Chính trị Việt Nam ban hành vào ngày 26 tháng 3 năm 2034⟧",
            ],
            rejects: [
                "⟦ vào ngày 07/7/2029", "⟦ có hiệu lực từ ngày 01/3/2029", "⟦ được phổ biến ngày 07/7/2029",
                "⟦ ban hành Quy chế ngày 05/6/2028", "⟦, hội nghị thông qua ngày 05/6/2028",
            ])
    }

    static func issuedInTerm() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "issuedInTerm",
            "(?:\(gap)[,(]\(gap)|\(space))(?:đã\(space))?(?:được|do|mà)\(space)(?:Hội\(space)nghị|Ban\(space)Chấp|BCH|Bộ\(space)Chính|Ban\(space)Bí|Trung\(space)ương)(?:,?\(space)(?!khóa|khoá)[\\p{L}\\d]{1,9}){0,12}?,?\(space)\\(?(?:\(GrammarParts.term))\(space)(?<term>\(GrammarParts.termNumber))\\)?\(space)(?:đã\(space))?(?:ký\(space))?(?:ban\(space)hành|thông\(space)qua)(?![\\p{L}])",
            reason: "A clause behind a central number that says in which term which body issued it.",
            matches: [
                "⟦ do Ban Chấp hành Trung ương khóa XIII ban hành⟧ được học",
                "⟦ mà Hội nghị Trung ương 5 khóa XI thông qua⟧ chỉ",
                "⟦, được Hội nghị lần thứ tám, Ban Chấp hành Trung ương Đảng (khóa XI) thông qua⟧",
            ],
            rejects: [
                "⟦ được Quốc hội khóa XIV thông qua", "⟦ do Bộ Chính trị ban hành", "⟦, Trung ương khóa XI ban hành",
            ])
    }

    static func issuerBehindTitle() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "issuerBehindTitle",
            "\(gap)[“\"][^“”\"\\n]{1,240}[”\"],?\(space)của\(space)(?:Hội\(space)nghị|Ban\(space)Chấp|Bộ\(space)Chính|Ban\(space)Bí|Trung\(space)ương)(?:\(space)[\\p{L}\\d]{1,9}){0,12}?,?\(gap)\\(?(?:\(GrammarParts.term))\(space)(?<term>\(GrammarParts.termNumber))",
            reason: "The central body behind a quoted title, with the term in which it issued the document.",
            matches: ["⟦ “Về ruộng đất” của Hội nghị Trung ương 4 khóa XI⟧ vẫn"],
            rejects: ["⟦ “Về ruộng đất” của Tỉnh ủy", "⟦ “Về ruộng đất” đã"])
    }

    /// A people's council or committee of a place that is named.
    private static let council =
        "(?:UBND|HĐND|(?:Ủy|Uỷ)\(GrammarParts.space)ban\(GrammarParts.space)nhân\(GrammarParts.space)dân|Hội\(GrammarParts.space)đồng\(GrammarParts.space)nhân\(GrammarParts.space)dân)\(GrammarParts.space)(?:tỉnh|thành\(GrammarParts.space)phố|huyện|quận|thị\(GrammarParts.space)xã|xã|phường)(?:\(GrammarParts.space)\\p{Lu}\\p{L}{0,8}){1,4}"

    static func issuedBy() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "issuedBy",
            "[^.;:()]{0,120}?\(space)do\(space)(?<issuer>\(council)|(?:Tỉnh|Thành|Huyện)\(space)(?:ủy|uỷ)(?:\(space)\\p{Lu}\\p{L}{0,8}){1,4})\(space)(?:đã\(space))?(?:ban\(space)hành|ký)(?![\\p{L}])",
            reason:
                "The body that issued what stands before: \"Kế hoạch số 5 do Ủy ban nhân dân tỉnh Lâm Giang ban hành\".",
            matches: ["⟦ do Ủy ban nhân dân tỉnh Lâm Giang ban hành⟧"], rejects: ["⟦ do Ủy ban nhân dân tỉnh ban hành"])
    }

    static func placeInTitle() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "placeInTitle",
            "\(space)(?:về|V/v|v/v|ban\(space)hành|phê\(space)duyệt|quy\(space)định|thực\(space)hiện|triển\(space)khai|sửa\(space)đổi|công\(space)bố|hướng\(space)dẫn|điều\(space)chỉnh|thành\(space)lập|phát\(space)triển|tăng\(space)cường)(?![\\p{L}])[^.;:()\\n]{0,220}?(?<!ở|với|giữa|và|sang|từ|đến|ra|cho|các|hai)\(space)(?<issuer>(?:tỉnh|thành\(space)phố)(?:\(space)\\p{Lu}\\p{L}{0,8}){1,4})(?=\(space)(?:năm|giai\(space)đoạn)\(space)\\d|[.;]|\\s{0,4}(?:\\n|\\z))",
            reason:
                "The province that a provincial document's title ends with: \"về giá đất trên địa bàn tỉnh Lâm Giang\".",
            matches: ["⟦ về giá đất trên địa bàn tỉnh Lâm Giang⟧;", "⟦ phát triển rừng tỉnh Lâm Giang⟧ năm 2031"],
            rejects: [
                "⟦ về phối hợp với tỉnh Lâm Giang;", "⟦ của Ủy ban nhân dân tỉnh Lâm Giang;", "⟦ về rừng tỉnh;",
                "⟦, chợ họp ở tỉnh Lâm Giang;",
            ])
    }

    static func issuingOrgan() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "issuingOrgan",
            "(?<![\\p{L}])(?<issuer>(?:Bộ\(space)Chính\(space)trị|Ban\(space)Bí\(space)thư|Ban\(space)Chấp\(space)hành\(space)Trung\(space)ương(?:\(space)Đảng)?|(?:Ban\(space)[Tt]hường\(space)vụ\(space)|BTV\(space))?(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng)\(space)(?:ủy|uỷ)(?:\(space)\\p{Lu}\\p{L}{0,8}){0,5}|\(council))"
                + "(?:\(space)(?:Trung\(space)ương(?:\(space)Đảng)?))?)(?:,?\(space)(?:\(GrammarParts.term))\(space)\(GrammarParts.termNumber))?(?:\(space)(?:đã|mới|vừa|cũng|tiếp|tục)){0,2}"
                + "\(space)(?:(?:ban\(space)hành|ký\(space)ban\(space)hành|ra|ký|có|thông\(space)qua)\(space))(?:các\(space)|\\d{1,2}\(space))?\\z",
            mode: .search,
            reason: "The body that issued what follows: \"Bộ Chính trị ban hành Kết luận số 21\".",
            matches: [
                "⟦Bộ Chính trị đã ra ⟧", "⟦UBND tỉnh Lâm Giang có ⟧",
                "nhân dịp này ⟦Ban Thường vụ Tỉnh ủy Lâm Giang đã ban hành ⟧",
            ],
            rejects: ["cơ quan đã ban hành "])
    }
}

extension GroupName {
    /// The year of "Năm 2017, … ban hành".
    static let yearAlone = GroupName("yearAlone")
    /// What opens before a pinpoint behind a citation.
    fileprivate static let opening = GroupName("opening")
}
