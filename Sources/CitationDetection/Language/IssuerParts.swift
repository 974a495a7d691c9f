import Vocabulary

/// The pattern of an issuer's name (cơ quan ban hành) behind "của".
///
/// A name is a head ("Ban Thường vụ", "Bộ trưởng Bộ") and a chain of capitalised syllables, each of which may draw one
/// small syllable along ("Lao động - Thương binh và Xã hội"), joined by unit words ("tỉnh", "nhân dân"). The chain
/// ends before a verb, a type word ("… và Hướng dẫn số 03") or "khóa".
struct IssuerParts: Sendable {
    let pattern: String
    /// What the pattern calls; like the types' it stands at the end of an entry. Written out at each turn it would be too large to compile.
    let definition: String

    /// Makes the pattern.
    init(_ vocabulary: Vocabulary, _ own: inout OwnNames) {
        // A name may break over a line, never over a paragraph.
        let space = "(?:[ ]{1,8}\\n?[ ]{0,24}|\\n[ ]{0,24})"
        let words = vocabulary.issuerWords
        let stops = words.words(.stop)
        let stop = "(?!(?:" + stops.map({ Alternatives.literal($0) }).joined(separator: "|") + #")(?![\p{L}]))"#
        // A heading is in capitals throughout, the words behind the issuer too. "NQ 20" begins the next citation.
        let start =
            "(?!(?:"
            + (words.words(.opening) + stops.map { $0.uppercased() }).map({ Alternatives.literal($0) }).joined(
                separator: "|")
            + #")(?![\p{L}]))(?!(?:NQ|KL|CT|QĐ|KH|HD|TB|QC|CTr|TTr|CV|NĐ|TT)[ ](?:số[ ])?\d)(?!(?:Chương|Điều|Mục|Phần|Khoản|Điểm|Tiết|Phụ lục)\s(?:\d|[IVX]+(?![\p{L}])|[a-zđ](?![\p{L}])))(?!\#(GrammarParts.typeCall))"#
        let small = "\(stop)\\p{Ll}{1,8}+(?![\\p{L}])"
        let capital = "\(start)\\p{Lu}[\\p{L}]{0,9}+"
        let units = Alternatives.pattern(words.words(.unit)) + #"(?![\p{L}])"#
        // A known organ's whole name first: "Bộ Văn hóa, Thể thao và Du lịch" has a comma in it, "Bộ Kế hoạch và Đầu tư" the
        // word of a type.
        let whole = own.pattern(
            Self.wholeNames(vocabulary.organs.filter { $0.source != .configured }) + words.words(.whole),
            own: Self.wholeNames(vocabulary.organs.filter { $0.source == .configured }), anyCase: true
        ).pattern
        let heads = Alternatives.pattern(words.words(.head), anyCase: true)
        // "Bộ GD&ĐT", "Bộ LĐ-TB-XH", "Bộ VH,TT&DL".
        let abbreviated = #"[A-ZĐ]{2,8}(?:[&,-][A-ZĐ]{2,8}){1,4}(?![\p{L}])"#
        // After a link the space is part of it: "và Xã hội", "- Thương binh".
        // "Quân khu 3", "Ban Chỉ đạo 389".
        let numbered = "(?<=\(words.words(.numbered).joined(separator: "|")))[ ]\\d{1,4}(?![\\p{L}\\p{N}/.-])"
        let step =
            "(?:\(space)(?&unit)|\(numbered)|\(space)\(abbreviated)|(?:\(space)(?:(?:và|-)\(space))?)(?&capital)(?:\(space)(?&small))?)"
        let place =
            "(?:\(space)" + Alternatives.pattern(vocabulary.placeKinds.territories.map(\.name)) + #"(?![\p{L}])"#
            + "(?:\(space)(?:-\(space))?(?:(?&capital)|\\d{1,2}(?![\\p{L}\\p{N}]))){0,6})"
        // A whole name goes on in its own line only: below it another cell or heading may begin with a capital.
        let lineStep = "(?:[ ]{1,3}(?&unit)|(?:[ ]{1,3}(?:(?:và|-)\(space))?)(?&capital)(?:\(space)(?&small))?)"
        // A head may stand behind another: "Chủ tịch Ủy ban nhân dân tỉnh".
        let head = "\(heads)(?![\\p{L}])(?:\(space)\(heads)(?![\\p{L}]))?"
        let fields = Alternatives.pattern(words.words(.field), anyCase: false)
        let territories = Alternatives.pattern(vocabulary.placeKinds.territories.map(\.name))
        // "Ban Quản lý dự án Đầu tư xây dựng công trình giao thông tỉnh Lâm Giang": small words before a place that has a name.
        let withField =
            "\(fields)(?![\\p{L}])(?>\(space)(?:(?&unit)|(?:(?:và|-)\(space))?(?&capital)|(?&small))){1,14}?(?=\(space)\(territories)\(space)\\p{Lu})"
        // The press writes "Bộ chính trị", a heading "BỘ CHÍNH TRỊ"; "bộ phận" is no body.
        pattern =
            "(?=\\p{Lu})(?:\(withField)|\(whole)(?![\\p{L}])(?:\(lineStep)){0,12}|\(head)(?:\(step)){0,12})(?:(?&place)){0,3}"
        definition = "(?(DEFINE)(?<small>\(small))(?<capital>\(capital))(?<unit>\(units))(?<place>\(place)))"
    }

    /// The names of organs of which there is one, and how their heads are called.
    private static func wholeNames(_ organs: [Organ]) -> [String] {
        let names = organs.filter(\.isUnique).flatMap(\.names).filter { $0.utf8.count > 6 }
        return names + names.filter { $0.hasPrefix("Bộ ") }.map { "Bộ trưởng \($0)" }
            + names.filter { $0.hasPrefix("Ban ") }.map { "Trưởng \($0)" }
    }
}
