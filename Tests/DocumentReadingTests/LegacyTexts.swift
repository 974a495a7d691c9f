@testable import DocumentReading

extension EncodingTests {
    /// The head of a document, of a place that doesn't exist.
    static let header = """
        ĐẢNG BỘ TỈNH LÂM GIANG
        ĐẢNG ỦY XÃ LÂM THƯỢNG
        Số 12-NQ/ĐU, Lâm Thượng, ngày 03 tháng 9 năm 2021

        """

    /// Paragraphs of a document.
    static let document =
        header + """

            NGHỊ QUYẾT
            về tăng cường công tác kiểm tra, giám sát và giữ gìn kỷ luật của Đảng

            Căn cứ Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị về đẩy mạnh học tập và làm theo tư tưởng, đạo đức,
            phong cách Hồ Chí Minh; Nghị quyết Trung ương 4 khóa XII; Kết luận số 21-KL/TW, ngày 25/10/2021; Nghị định số
            30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư; Quyết định số 99-QĐ/TU của Tỉnh ủy.

            1. Các chi bộ trực thuộc phải quán triệt, phổ biến đến mọi đảng viên; những nơi yếu kém, chậm trễ thì kiểm điểm
            rõ trách nhiệm người đứng đầu. Ủy ban Kiểm tra theo dõi, đôn đốc, mỗi quý báo cáo Ban Thường vụ một lần.
            2. Đưa nội dung này vào kế hoạch hằng năm; nhân rộng những mô hình hay, cách làm sáng tạo ở cơ sở; bảo vệ rừng,
            nguồn nước, thủy lợi, nghề truyền thống và chữ viết của đồng bào.

            T/M ĐẢNG ỦY
            BÍ THƯ
            Nguyễn Thị Thuở

            """

    /// A text that bytes became which were taken for Western letters: of windows-1252, or of Latin-1 with its control characters.
    static func misread(_ bytes: [UInt8], isLatin1: Bool) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let scalar = isLatin1 ? UInt32(byte) : ByteTable.windows1252[Int(byte)]
            text.append(Unicode.Scalar(scalar) ?? "?")
        }
        return String(text)
    }
}

/// The encodings before Unicode, to write them.
enum Legacy: CaseIterable {
    case tcvn3, vni, viscii, windows1258

    var encoding: LegacyEncoding {
        switch self {
        case .tcvn3: .tcvn3
        case .vni: .vni
        case .viscii: .viscii
        case .windows1258: .windows1258
        }
    }

    /// The bytes of each letter: found by decoding every byte, and every letter with every byte behind it.
    private var table: [Unicode.Scalar: [UInt8]] {
        var table: [Unicode.Scalar: [UInt8]] = [:]
        let bases = Array(UInt8(ascii: "A")...UInt8(ascii: "z")) + Array(0x80...0xFF)
        let singles = (UInt8.min...UInt8.max).map { [$0] }
        let pairs = bases.flatMap { (base: UInt8) -> [[UInt8]] in (UInt8(0xC0)...0xFF).map { [base, $0] } }
        // Shorter ones first; of two ways the one whose bytes are in the same case is what the fonts' keyboards gave.
        for bytes in singles + pairs {
            var scalars: [UInt32] = []
            encoding.decode(bytes, into: &scalars)
            guard scalars.count == 1, let scalar = Unicode.Scalar(scalars[0]) else { continue }
            if scalar.isASCII, bytes.count > 1 { continue }
            if table[scalar] == nil || (self == .vni && bytes.count == 2 && bytes[0] & 0x20 == bytes[1] & 0x20) {
                if table[scalar]?.count != 1 { table[scalar] = bytes }
            }
        }
        return table
    }

    /// Encodes a text; TCVN3's capitals with marks are the small letters' bytes.
    func bytes(of text: String) -> [UInt8] {
        let table = table
        let bare: Set<Unicode.Scalar> = ["Ă", "Â", "Ê", "Ô", "Ơ", "Ư", "Đ"]
        return text.unicodeScalars.flatMap { scalar -> [UInt8] in
            let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            let isFontCapital = self == .tcvn3 && !scalar.isASCII && !bare.contains(scalar)
            return table[isFontCapital ? small : scalar] ?? [UInt8(ascii: "?")]
        }
    }

    /// What can be expected back of a text.
    func expected(_ text: String) -> String {
        // "Ủy" at a sentence's beginning: nothing tells that ủ was a capital.
        self == .tcvn3 ? text.replacing("Ủy ban", with: "ủy ban") : text
    }

    /// A text in windows-1252.
    static func western(_ text: String) -> [UInt8] {
        text.unicodeScalars.compactMap { ByteTable.westernByte($0.value) }
    }
}
