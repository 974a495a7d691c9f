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

    /// Small syllables that never belong to a name: verbs and connectives that follow one.
    private static let stops = [
        "về", "quy", "ban", "sửa", "hướng", "đã", "và", "có", "theo", "được", "cho", "với", "để", "do", "tại", "trong",
        "khóa", "khoá", "năm", "ngày", "số", "nêu", "trên", "này", "là", "hoặc", "thì", "đến", "từ", "khi", "sau", "ký",
        "phê", "bãi", "thay", "bổ", "hết", "đối", "liên", "nhằm", "gắn", "trước", "cùng", "các", "một", "những", "của",
        "bằng", "như", "mà", "còn", "vào", "ra", "đang", "sẽ", "phải", "yêu", "giao", "triển", "thực", "tiếp", "điều",
        "quán", "việc", "vẫn", "chưa", "cũng", "rồi", "lại", "vừa", "mới", "không", "ngoài", "gồm", "nói", "hiện",
        "thuộc", "đồng", "đánh", "tổng",
    ]
    /// Capitalised syllables that begin something new.
    private static let starts = [
        "Kh(?:óa|oá)", "Về", "Căn", "Theo", "Điều", "Xét", "Trong", "Để", "Tại", "Sau", "Các", "Khoản", "Nơi", "Ngày",
    ]
    private static let units = [
        "khối", "Khối", "nhân dân", "các cơ quan", "cơ sở", "trực thuộc", "quốc gia", "nhà nước", "tối cao",
    ]
    /// Units whose name ends where its capitals end: behind "tỉnh Lâm Giang" a small word is a verb.
    private static let places = [
        "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu",
    ]
    /// Names that need nothing behind them.
    private static let whole = [
        "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", "Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương",
        "Ban Bí thư Trung ương Đảng", "Ban Bí thư Trung ương", "Ban Bí thư", "Bộ Chính trị Đảng Cộng sản Việt Nam",
        "Bộ Chính trị", "Chính phủ", "Thủ tướng Chính phủ", "Quốc hội", "Ủy ban Thường vụ Quốc hội",
        "Ủy ban thường vụ Quốc hội",
    ]
    private static let heads = [
        "Ban Chấp hành", "BCHTW", "BCH Trung ương", "BCH", "Ban Thường vụ", "Ban thường vụ", "BTV", "Thường trực",
        "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy", "Đảng đoàn", "Ban cán sự đảng", "Quân ủy",
        "Ủy ban", "Ủy ban kiểm tra",
        "UBND", "HĐND", "UBKT", "UBTVQH", "Hội đồng", "Thủ tướng", "Phó Thủ tướng", "Chủ tịch",
        "Bộ trưởng",
        "Bộ", "Thống đốc", "Ngân hàng Nhà nước", "Tổng Thanh tra", "Thanh tra Chính phủ", "Tòa án", "Viện kiểm sát",
        "Viện trưởng",
        "Chánh án", "Kiểm toán", "Tổng Kiểm toán", "Bảo hiểm xã hội", "Văn phòng", "Ban Tổ chức", "Ban Tuyên giáo",
        "Ban Dân vận", "Ban Nội chính", "Ban Kinh tế", "Ban Chỉ đạo", "Ban Đối ngoại", "Ban", "Đại hội", "Sở",
        "Tổng cục",
        "Cục", "Tổng Liên đoàn", "Trung ương", "Đoàn", "Học viện", "Giám đốc", "Tổng cục trưởng",
    ]

    /// Makes the pattern.
    init(_ vocabulary: Vocabulary) {
        // A name may break over a line, never over a paragraph.
        let space = "(?:[ ]{1,8}\\n?[ ]{0,24}|\\n[ ]{0,24})"
        let stop = "(?!(?:" + Self.stops.joined(separator: "|") + #")(?![\p{L}]))"#
        // A heading is in capitals throughout, the words behind the issuer too. "NQ 20" begins the next citation.
        let start =
            "(?!(?:" + (Self.starts + Self.stops.map { $0.uppercased() }).joined(separator: "|")
            + #")(?![\p{L}]))(?!(?:NQ|KL|CT|QĐ|KH|HD|TB|QC|CTr|TTr|CV|NĐ|TT)[ ](?:số[ ])?\d)(?!\#(GrammarParts.typeCall))"#
        let small = "\(stop)\\p{Ll}{1,8}+(?![\\p{L}])"
        let capital = "\(start)\\p{Lu}[\\p{L}]{0,9}+"
        let units = GrammarParts.alternatives(Self.units) + #"(?![\p{L}])"#
        // A known organ's whole name first: "Bộ Văn hóa, Thể thao và Du lịch" has a comma in it, "Bộ Kế hoạch và Đầu tư" the
        // word of a type.
        let names = vocabulary.organs.filter(\.isUnique).flatMap(\.names).filter { $0.utf8.count > 6 }
        let whole = GrammarParts.alternatives(
            names + names.filter { $0.hasPrefix("Bộ ") }.map { "Bộ trưởng \($0)" } + Self.whole, anyCase: true)
        let heads = GrammarParts.alternatives(Self.heads, anyCase: true)
        // "Bộ GD&ĐT", "Bộ LĐ-TB-XH", "Bộ VH,TT&DL".
        let abbreviated = #"[A-ZĐ]{2,8}(?:[&,-][A-ZĐ]{2,8}){1,4}(?![\p{L}])"#
        // After a link the space is part of it: "và Xã hội", "- Thương binh".
        let step =
            "(?:\(space)\(units)|\(space)(?:Quận|Phường)\(space)\\d{1,2}(?![\\p{L}\\p{N}])|\(space)\(abbreviated)|(?:\(space)(?:(?:và|-)\(space))?)(?&capital)(?:\(space)(?&small))?)"
        let place =
            "(?:\(space)" + GrammarParts.alternatives(Self.places) + #"(?![\p{L}])"#
            + "(?:\(space)(?:-\(space))?(?:(?&capital)|\\d{1,2}(?![\\p{L}\\p{N}]))){0,6})"
        // A whole name goes on in its own line only: below it another cell or heading may begin with a capital.
        let lineStep = "(?:[ ]{1,3}\(units)|(?:[ ]{1,3}(?:(?:và|-)\(space))?)(?&capital)(?:\(space)(?&small))?)"
        // A head may stand behind another: "Chủ tịch Ủy ban nhân dân tỉnh".
        let head = "\(heads)(?![\\p{L}])(?:\(space)\(heads)(?![\\p{L}]))?"
        // The press writes "Bộ chính trị", a heading "BỘ CHÍNH TRỊ"; "bộ phận" is no body.
        pattern = "(?=\\p{Lu})(?:\(whole)(?![\\p{L}])(?:\(lineStep)){0,12}|\(head)(?:\(step)){0,12})(?:(?&place)){0,3}"
        definition = "(?(DEFINE)(?<small>\(small))(?<capital>\(capital))(?<place>\(place)))"
    }
}
