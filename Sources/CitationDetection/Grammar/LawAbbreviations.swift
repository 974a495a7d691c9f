/// Law names as offices write them: "Luật Tổ chức HĐND và UBND", "Luật BHXH".
enum LawAbbreviations {
    /// What stands for what, the longest first.
    private static let words: [(full: String, short: String)] = [
        ("ban hành văn bản quy phạm pháp luật", "ban hành VBQPPL"), ("xử lý vi phạm hành chính", "XLVPHC"),
        ("văn bản quy phạm pháp luật", "VBQPPL"), ("phòng, chống tham nhũng", "PCTN"),
        ("phòng cháy và chữa cháy", "PCCC"), ("phòng cháy, chữa cháy", "PCCC"), ("hội đồng nhân dân", "HĐND"),
        ("ngân sách nhà nước", "NSNN"), ("giao thông đường bộ", "GTĐB"), ("bảo vệ môi trường", "BVMT"),
        ("tố tụng hình sự", "TTHS"), ("bảo hiểm xã hội", "BHXH"), ("tố tụng dân sự", "TTDS"),
        ("bảo hiểm y tế", "BHYT"), ("ủy ban nhân dân", "UBND"),
    ]

    /// Returns a law's name with all that can be abbreviated so; nil where nothing can.
    static func shortened(_ name: String) -> String? {
        var short = name
        for (full, abbreviation) in words {
            for written in [full, full.prefix(1).uppercased() + full.dropFirst()] {
                short = short.replacing(written, with: abbreviation)
            }
        }
        return short == name ? nil : short
    }
}
