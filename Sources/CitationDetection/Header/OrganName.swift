import Bytes
import Vocabulary

/// The names of issuing bodies as headings write them, in capitals.
enum OrganName {
    /// Returns a name in capitals as texts write it: "ỦY BAN NHÂN DÂN TỈNH LÂM GIANG" → "Ủy ban nhân dân tỉnh Lâm Giang". One that has
    /// small letters stays.
    static func properCase(_ name: String) -> String {
        guard isInCapitals(name) else { return name }
        let words = name.parts(between: " ").map { $0.lowercased() }
        var proper = ""
        var index = 0
        while index < words.count {
            let phrase = phrases[words[index]]?.first { words[index...].starts(with: $0.words) }
            if !proper.isEmpty { proper += " " }
            proper += phrase?.text ?? words[index].prefix(1).uppercased() + words[index].dropFirst()
            index += phrase?.words.count ?? 1
        }
        return proper.prefix(1).uppercased() + proper.dropFirst()
    }

    /// Whether a text has no small letter of ASCII, as no line in capitals has.
    static func isInCapitals(_ text: String) -> Bool { !text.utf8.contains { $0 &- 0x61 < 26 } }

    /// Phrases of names by their first word, the longest first.
    private static let phrases: [String: [(words: [String], text: String)]] = Dictionary(
        grouping: [
            "Ủy ban Thường vụ Quốc hội", "Ủy ban nhân dân", "Ủy ban Kiểm tra", "Ủy ban", "Hội đồng nhân dân",
            "Hội đồng Bộ trưởng",
            "Hội đồng Thẩm phán", "Hội đồng", "Ban Chấp hành", "Ban Thường vụ", "Ban Bí thư", "Ban Tổ chức",
            "Ban Tuyên giáo",
            "Ban Dân vận", "Ban Nội chính", "Ban Chỉ đạo", "Bộ Chính trị", "Bộ trưởng", "Trung ương", "Đảng bộ",
            "Đảng ủy",
            "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Quân ủy", "Thường trực", "Chính phủ", "Thủ tướng",
            "Quốc hội", "Chủ tịch", "Giám đốc", "Thống đốc", "Văn phòng", "Tòa án", "Viện trưởng", "Viện kiểm sát",
            "Chánh án",
            "Lao động", "Thương binh", "Xã hội", "Tài chính", "Kế hoạch", "Đầu tư", "Giáo dục", "Đào tạo", "Nội vụ",
            "Tư pháp",
            "Y tế", "Công Thương", "Công nghiệp", "Nông nghiệp", "Phát triển nông thôn", "Tài nguyên", "Môi trường",
            "Văn hóa",
            "Thể thao", "Du lịch", "Khoa học", "Công nghệ", "Thông tin", "Truyền thông", "Giao thông vận tải",
            "Xây dựng",
            "Quốc phòng", "Công an", "Ngoại giao", "Ngoại vụ", "Dân tộc", "Tôn giáo", "Nhà nước", "Nhân dân", "tối cao",
            "tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "và", "các",
            "cấp cao tại",
            "Khối", "Doanh nghiệp", "Cơ quan",
        ].map { (words: $0.lowercased().parts(between: " ").map(String.init), text: $0) }.sorted {
            $0.words.count > $1.words.count
        }, by: { $0.words[0] })

    /// Whether a line in capitals that begins at an offset names who enacts the document, or the session at which it was passed.
    static func opensEnactment(_ text: TextBytes, at offset: Int) -> Bool {
        enactors.contains { text.has($0, at: offset) }
    }

    private static let enactors: [StaticString] = [
        "ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "HỘI ĐỒNG THẨM PHÁN", "HỘI ĐỒNG BỘ TRƯỞNG",
        "BỘ TRƯỞNG",
        "CHỦ TỊCH", "THỦ TƯỚNG CHÍNH PHỦ", "CHÍNH PHỦ", "BAN CHẤP HÀNH", "BAN THƯỜNG VỤ", "BỘ CHÍNH TRỊ", "BAN BÍ THƯ",
        "QUỐC HỘI", "ỦY BAN THƯỜNG VỤ", "UỶ BAN THƯỜNG VỤ", "GIÁM ĐỐC", "THỐNG ĐỐC", "TỔNG THANH TRA", "TỔNG KIỂM TOÁN",
        "CHÁNH ÁN", "VIỆN TRƯỞNG", "KHÓA ", "KHOÁ ",
    ]

    /// Whether a line goes on in the next one, whatever that begins with: "… CỦA", "… VÀ".
    static func isOpen(_ line: String) -> Bool {
        [" CỦA", " VÀ", ",", " DO", " CHO", " VỚI", " TẠI", " THUỘC"].contains { line.hasSuffix($0) }
    }
}
