import Bytes
import Vocabulary

/// Law names as offices write them: "Luật Tổ chức HĐND và UBND", "Luật BHXH".
enum LawAbbreviations {
    /// What stands for what: the first letter, small or capital, the rest, and the letters.
    private static let words: [(first: Character, rest: StaticString, short: String)] = [
        ("b", "an hành văn bản quy phạm pháp luật", "Ban hành VBQPPL"),
        ("x", "ử lý vi phạm hành chính", "XLVPHC"),
        ("p", "hòng, chống tham nhũng", "PCTN"),
        ("p", "hòng cháy và chữa cháy", "PCCC"),
        ("h", "ội đồng nhân dân", "HĐND"),
        ("n", "gân sách nhà nước", "NSNN"),
        ("g", "iao thông đường bộ", "GTĐB"),
        ("b", "ảo vệ môi trường", "BVMT"),
        ("t", "ố tụng hình sự", "TTHS"),
        ("t", "ố tụng dân sự", "TTDS"),
        ("b", "ảo hiểm xã hội", "BHXH"),
        ("b", "ảo hiểm y tế", "BHYT"),
        ("ủ", "y ban nhân dân", "UBND"), ("m", "ặt trận Tổ quốc", "MTTQ"), ("c", "hính quyền địa phương", "CQĐP"),
    ]

    /// Returns a law's name with all that can be abbreviated so; nil where nothing can.
    static func shortened(_ name: String) -> String? {
        var short: String?
        for (first, rest, abbreviation) in words where name.contains(exactly: rest) {
            for letter in ["\(first)", first.uppercased()] {
                short = (short ?? name).replacing("\(letter)\(rest)", with: abbreviation)
            }
        }
        return short
    }
}
