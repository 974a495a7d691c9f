import Vocabulary

/// The names of issuing bodies as headings write them, in capitals.
enum OrganName {
    /// Returns a name in capitals as texts write it: "ỦY BAN NHÂN DÂN TỈNH LÂM GIANG" → "Ủy ban nhân dân tỉnh Lâm Giang". One that has
    /// small letters stays.
    static func properCase(_ name: String) -> String {
        guard !name.contains(where: \.isLowercase) else { return name }
        let words = name.parts(between: " ").map { $0.lowercased() }
        var proper: [String] = []
        var index = 0
        while index < words.count {
            let rest = words[index...]
            if let phrase = phrases.first(where: { rest.starts(with: $0.words) }) {
                proper.append(phrase.text)
                index += phrase.words.count
            } else {
                proper.append(words[index].prefix(1).uppercased() + words[index].dropFirst())
                index += 1
            }
        }
        let joined = proper.joined(separator: " ")
        return joined.prefix(1).uppercased() + joined.dropFirst()
    }

    /// Phrases of names, the longest first.
    private static let phrases: [(words: [String], text: String)] = [
        "Ủy ban Thường vụ Quốc hội", "Ủy ban nhân dân", "Ủy ban Kiểm tra", "Ủy ban", "Hội đồng nhân dân",
        "Hội đồng Bộ trưởng",
        "Hội đồng Thẩm phán", "Hội đồng", "Ban Chấp hành", "Ban Thường vụ", "Ban Bí thư", "Ban Tổ chức",
        "Ban Tuyên giáo",
        "Ban Dân vận", "Ban Nội chính", "Ban Chỉ đạo", "Bộ Chính trị", "Bộ trưởng", "Trung ương", "Đảng bộ", "Đảng ủy",
        "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Quân ủy", "Thường trực", "Chính phủ", "Thủ tướng",
        "Quốc hội", "Chủ tịch", "Giám đốc", "Thống đốc", "Văn phòng", "Tòa án", "Viện trưởng", "Viện kiểm sát",
        "Chánh án",
        "Lao động", "Thương binh", "Xã hội", "Tài chính", "Kế hoạch", "Đầu tư", "Giáo dục", "Đào tạo", "Nội vụ",
        "Tư pháp",
        "Y tế", "Công Thương", "Công nghiệp", "Nông nghiệp", "Phát triển nông thôn", "Tài nguyên", "Môi trường",
        "Văn hóa",
        "Thể thao", "Du lịch", "Khoa học", "Công nghệ", "Thông tin", "Truyền thông", "Giao thông vận tải", "Xây dựng",
        "Quốc phòng", "Công an", "Ngoại giao", "Ngoại vụ", "Dân tộc", "Tôn giáo", "Nhà nước", "Nhân dân", "tối cao",
        "tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "và", "các",
        "cấp cao tại",
        "Khối", "Doanh nghiệp", "Cơ quan",
    ].map { ($0.lowercased().parts(between: " ").map(String.init), $0) }.sorted { $0.words.count > $1.words.count }

    /// Whether a line in capitals below a title names who enacts the document, or the session at which it was passed.
    static func opensEnactment(_ line: String) -> Bool { enactors.contains { line.hasPrefix($0) } }

    private static let enactors = [
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
