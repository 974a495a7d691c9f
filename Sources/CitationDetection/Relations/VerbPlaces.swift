import Patterns

// What stands between a verb and the document that it speaks of: the parts of it that are meant, and the rules that it put into force.

extension Verbs {
    static let space = #"\s{1,6}+"#

    /// "các Điều 82, 83 của", "khoản 8, khoản 10 Điều 1": what stands between a verb and the document that it speaks of. Its words are a
    /// subroutine, which `placeDefinition` defines at the end of a pattern: written out they would be compiled once for each turn.
    static let places: String =
        "(?=(?:(?:các|những|từ)\(space))?\(placeUnit)\\s)(?:(?&placeWord)){1,48}"

    /// What defines the words of `places`.
    static let placeDefinition: String = {
        let number = "\\d[\\p{L}\\d.-]{0,7}|[ivx]{1,6}[a-z]?(?![\\p{L}])|[a-zđ](?![\\p{L}])"
        return
            "(?(DEFINE)(?<placeWord>(?:\(placeUnit)|các|những|từ|đến|và|hoặc|của|tại|số|(?:được\(space))?ban\(space)hành\(space)kèm\(space)theo|\(number))[,;]?\\s{1,6}+))"
    }()

    /// The kinds of parts that have numbers.
    private static let placeUnit =
        "(?:điểm|khoản|điều|tiết|mục|chương|phần|phụ\(space)lục|danh\(space)mục|biểu|mẫu|số\(space)thứ\(space)tự)"

    /// Verbs of change, and a chain of them: "sửa đổi, bổ sung, thay thế".
    static let changes: String = {
        let verb =
            "(?:sửa\(space)đổi|bổ\(space)sung|thay\(space)thế|bãi\(space)bỏ|đính\(space)chính|hợp\(space)nhất|điều\(space)chỉnh|cập\(space)nhật|hủy\(space)bỏ|huỷ\(space)bỏ)"
        return "\(verb)(?:(?:,\(space)|\(space)và\(space)|,?\(space)hoặc\(space)|\(space))\(verb)){0,6}"
    }()

    /// A kind of part of a document, without its number.
    private static let partNoun =
        "(?:điều(?!\(space)(?:lệ|kiện))|khoản|điểm|phụ\(space)lục|mẫu|biểu\(space)mẫu|nội\(space)dung|quy\(space)định|cụm\(space)từ|chương|mục(?!\(space)tiêu)|danh\(space)mục|vấn\(space)đề)"

    static func pinpoints() -> PatternEntry {
        PatternEntry(
            "pinpoints", "(?i)\\s{0,6}\(places)\\z\(placeDefinition)",
            reason: "A chain of pinpoints from a verb up to the citation.",
            matches: ["⟦ khoản 2 Điều 5 ⟧", "⟦ các Điều 82, 83 của ⟧", "⟦ Mẫu số 05 ban hành kèm theo ⟧"],
            rejects: ["⟦ các quy định ", "⟦ điều kiện kinh doanh của "])
    }

    static func namedParts() -> PatternEntry {
        PatternEntry(
            "namedParts",
            "(?i)\\s{0,6}(?:(?:một\(space)số|một\(space)phần|các|những|toàn\(space)bộ)\(space)){0,2}\(partNoun)(?:(?:,|\(space)và|\(space)hoặc)\(space)(?:(?:một\(space)số|các)\(space))?\(partNoun)){0,6}(?:\(space)(?:tại|trong|thuộc)\(space)(?:(?:một\(space)số|các|những)\(space))?\(partNoun))?(?:\(space)(?:của|tại|trong|thuộc)){0,2}(?:\(space)(?:các|những))?\\s{0,6}\\z",
            reason: "Parts without numbers from a verb up to the citation.",
            matches: [
                "⟦ một số điều, phụ lục của ⟧", "⟦ các quy định tại ⟧", "⟦ một số nội dung trong ⟧",
                "⟦ một số điểm, khoản tại các điều của ⟧",
            ],
            rejects: ["⟦ điều kiện của ", "⟦ một số văn bản "])
    }

    static func chainOfParts() -> PatternEntry {
        PatternEntry(
            "chainOfParts", "(?i)(?<![\\p{L}])\(places)\\z\(placeDefinition)", mode: .search,
            reason: "The chain of pinpoints that ends right before the citation.",
            matches: ["chợ; ⟦các Điều 6, 7 của ⟧", "và ⟦khoản 2 Điều 5 ⟧"], rejects: ["chợ và ", "điều kiện "])
    }

    static func itemOfParts() -> PatternEntry {
        PatternEntry(
            "itemOfParts",
            "(?i)(?:[-+*•]\\s{0,3}|\\d{1,3}[.)]\\s{0,3}|[a-zđ]{1,2}\\)\\s{0,3}){0,2}(?:\(places))?(?:(?:và\(space))?(?:một\(space)(?:số|phần)\(space))?(?:(?:nội\(space)dung|quy\(space)định|điều\(space)khoản)\(space)){0,2}(?:tại|của|trong)\(space))?\\z\(placeDefinition)",
            reason: "An item of a list: its mark, and the parts of the document that it names.",
            matches: [
                "⟦a) ⟧", "⟦c) Khoản 2 Điều 3 của ⟧", "⟦b) Điều 24 và một số nội dung quy định tại ⟧",
                "⟦Phụ lục III ban hành kèm theo ⟧",
            ],
            rejects: ["⟦a) Thực hiện ", "⟦Theo "])
    }

    static func part() -> PatternEntry {
        PatternEntry(
            "part",
            "(?<![\\p{L}])(?:[Đđ]iều(?!\(space)(?:lệ|chỉnh))|[Kk]hoản|[Đđ]iểm|[Mm]ẫu|[Pp]hụ\(space)lục|[Cc]ụm\(space)từ|[Cc]hương(?!\(space)trình)|[Mm]ục(?!\(space)tiêu)|[Dd]anh\(space)mục|[Nn]ội\(space)dung|quy\(space)định|(?<!đại\\s)[Bb]iểu|[Mm]ột\(space)phần|[Mm]ột\(space)số\(space)(?:điều|nội|quy|điểm|khoản|cụm)|MỘT\(space)PHẦN|MỘT\(space)SỐ\(space)ĐIỀU)(?![\\p{L}])",
            mode: .search,
            reason:
                "A word for a part of a document, between a verb of change and the citation; rules with a capital are no part.",
            matches: [" ⟦Điều⟧ 8 của ", " ⟦một phần⟧ ", " ⟦Phụ lục⟧ II", "các ⟦quy định⟧ tại "],
            rejects: [" ", " toàn bộ ", " Quy định ban hành kèm theo ", " Điều lệ "])
    }

    static func promulgatedRules() -> PatternEntry {
        PatternEntry(
            "promulgatedRules",
            "(?<![\\p{L}])(?:Quy\(space)(?:chế|định|hoạch|chuẩn)|Kế\(space)hoạch|Chương\(space)trình|Đề\(space)án|Điều\(space)lệ|Chiến\(space)lược|Hướng\(space)dẫn|Nội\(space)quy|Phương\(space)án|Bộ\(space)(?:tiêu\(space)chí|chỉ\(space)số)|Tiêu\(space)chí|Danh\(space)mục|Định\(space)mức)(?![\\p{L}])",
            mode: .search,
            reason: "Rules and plans that a decision puts into force: what is done to them is done to it.",
            matches: ["triển khai ⟦Kế hoạch⟧ chi tiết ", "; ⟦Quy định⟧ ", "Thực hiện ⟦Bộ chỉ số⟧ "],
            rejects: ["theo quy định tại ", "Mẫu số 05 "])
    }

    static func otherObject() -> PatternEntry {
        PatternEntry(
            "otherObject", "(?<![\\p{L}])(?:theo|tại|trừ|cho|với|để|khi|từ)(?![\\p{L}])", mode: .search,
            reason: "Words behind a verb with which something else begins than its object.",
            matches: ["thực hiện ⟦theo⟧ quy định tại", "này, ⟦trừ⟧ Nghị định"],
            rejects: [" các quy định của pháp luật và "])
    }

    static func annexHeading() -> PatternEntry {
        let kind =
            "(?:[Pp]hụ\(space)lục|PHỤ\(space)LỤC|[Mm]ẫu|MẪU|[Bb]iểu|BIỂU|[Dd]anh\(space)mục|[Bb]ảng)(?:\(space)số)?(?:\(space)[\\p{L}\\d./-]{1,12})?"
        return PatternEntry(
            "annexHeading",
            "(?:(?<heading>(?:\\p{Lu}{2,12},?(?:\\s{1,3}-)?\\s{1,6}){2,}|\\n\\s{0,6}\\n[ *_|]{0,8}(?=\\())|\\n[ *_#|]{0,8}(?:\(kind)[ *_:]{0,6})?)[*_]{0,3}\\(?[*_ ]{0,4}\\z",
            mode: .search,
            reason:
                "The heading of an annex before \"(Ban hành kèm theo …)\": a line's beginning, a numbered annex's name, or capitals.",
            matches: [
                "⟦QUY CHẾ LÀM VIỆC (⟧", "thí sinh⟦\n(⟧", "thí sinh⟦\nMẫu số 9: ⟧", "chợ⟦\n\n*(⟧",
            ],
            rejects: ["theo Mẫu số 9 ", "mẫu số 41/UQ-ĐKT ", "tại Quy chế hoạt động (", "QCVN 8:2031/BXD được "])
    }
}

extension GroupName {
    /// Says that a heading stands there for sure.
    static let heading = GroupName("heading")
}
