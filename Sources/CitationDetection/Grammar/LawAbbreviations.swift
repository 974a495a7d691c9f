import Vocabulary

/// Law names as offices write them: "Luật Tổ chức HĐND và UBND", "Luật BHXH".
enum LawAbbreviations {
    /// What stands for what, with a small and a capital letter in front; the longest first.
    private static let words: [(small: StaticString, capital: StaticString, short: String)] = [
        ("ban hành văn bản quy phạm pháp luật", "Ban hành văn bản quy phạm pháp luật", "Ban hành VBQPPL"),
        ("xử lý vi phạm hành chính", "Xử lý vi phạm hành chính", "XLVPHC"),
        ("phòng, chống tham nhũng", "Phòng, chống tham nhũng", "PCTN"),
        ("phòng cháy và chữa cháy", "Phòng cháy và chữa cháy", "PCCC"),
        ("hội đồng nhân dân", "Hội đồng nhân dân", "HĐND"), ("ngân sách nhà nước", "Ngân sách nhà nước", "NSNN"),
        ("giao thông đường bộ", "Giao thông đường bộ", "GTĐB"), ("bảo vệ môi trường", "Bảo vệ môi trường", "BVMT"),
        ("tố tụng hình sự", "Tố tụng hình sự", "TTHS"), ("tố tụng dân sự", "Tố tụng dân sự", "TTDS"),
        ("bảo hiểm xã hội", "Bảo hiểm xã hội", "BHXH"), ("bảo hiểm y tế", "Bảo hiểm y tế", "BHYT"),
        ("ủy ban nhân dân", "Ủy ban nhân dân", "UBND"),
    ]

    /// Returns a law's name with all that can be abbreviated so; nil where nothing can.
    static func shortened(_ name: String) -> String? {
        var short: String?
        for (small, capital, abbreviation) in words {
            for written in [small, capital] where name.contains(exactly: written) {
                short = (short ?? name).replacing("\(written)", with: abbreviation)
            }
        }
        return short
    }
}
