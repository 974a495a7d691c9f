import Bytes

/// An eight-bit encoding that Vietnamese texts were written in before Unicode.
enum LegacyEncoding: Sendable, CaseIterable {
    /// Microsoft's code page: base letters with some marks, and five combining tones.
    case windows1258
    /// The State's standard of 1993 as the ".VnTime" fonts have it (ABC): a letter is a byte, capitals have a font of their own.
    case tcvn3
    /// The "VNI-Times" fonts: a base letter and a byte for its marks.
    case vni
    /// The encoding of the early network (RFC 1456): a letter is a byte, capitals too.
    case viscii
    /// Western letters.
    case windows1252

    /// The name that the encoding is known by.
    var name: String {
        switch self {
        case .windows1258: "windows-1258"
        case .tcvn3: "TCVN3"
        case .vni: "VNI"
        case .viscii: "VISCII"
        case .windows1252: "windows-1252"
        }
    }

    /// Appends what bytes stand for.
    func decode(_ bytes: some Collection<UInt8>, into scalars: inout [UInt32]) {
        let start = scalars.count
        let table = table
        switch self {
        case .vni: VNITable.decode(bytes, into: &scalars)
        default: for byte in bytes { scalars.append(table[Int(byte)]) }
        }
        if self == .windows1258 { VietnameseLetter.compose(&scalars, from: start) }
    }

    /// What each byte stands for on its own.
    var table: [UInt32] {
        switch self {
        case .windows1258: ByteTable.windows1258
        case .tcvn3: ByteTable.tcvn3
        case .vni, .windows1252: ByteTable.windows1252
        case .viscii: ByteTable.viscii
        }
    }
}

/// The scalars of each byte, encoding by encoding.
enum ByteTable {
    /// Bytes without a meaning are left as the control characters of the same number, as browsers do.
    static let windows1252 = table(
        0x80, "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ", on: (0...255).map { $0 })

    /// Five combining tones among the letters.
    static let windows1258: [UInt32] = {
        var table = windows1252
        for (byte, scalar) in [
            (0xC3, 0x102), (0xCC, 0x300), (0xD0, 0x110), (0xD2, 0x309), (0xD5, 0x1A0), (0xDD, 0x1AF), (0xDE, 0x303),
            (0xE3, 0x103), (0xEC, 0x301), (0xF0, 0x111), (0xF2, 0x323), (0xF5, 0x1A1), (0xFD, 0x1B0), (0xFE, 0x20AB),
        ] as [(Int, UInt32)] {
            table[byte] = scalar
        }
        return table
    }()

    /// TCVN 5712:1993. Its combining tones (B0–B4) are left as the degree sign and its neighbours: the fonts print those.
    static let tcvn3 = table(
        0xA1,
        "ĂÂÊÔƠƯĐăâêôơưđẰ°±²³´àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ",
        on: windows1252)

    /// RFC 1456; six capitals stand among the control characters.
    static let viscii: [UInt32] = {
        var scalars = table(
            0x80,
            "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
            on: (0...255).map { $0 })
        for (byte, letter) in [
            (0x02, "Ẳ"), (0x05, "Ẵ"), (0x06, "Ẫ"), (0x14, "Ỷ"), (0x19, "Ỹ"), (0x1E, "Ỵ"),
        ] as [(Int, Unicode.Scalar)] {
            scalars[byte] = letter.value
        }
        return scalars
    }()

    /// The byte that each scalar is read from where bytes were taken for windows-1252 or Latin-1; nil for all others.
    @inline(__always) static func westernByte(_ scalar: UInt32) -> UInt8? {
        scalar <= 0xFF ? UInt8(scalar) : westernSpecials[scalar]
    }

    private static let westernSpecials: [UInt32: UInt8] = Dictionary(
        uniqueKeysWithValues: (0x80...0x9F).map { (windows1252[$0], UInt8($0)) }.filter { $0.0 > 0xFF })

    private static func table(_ start: Int, _ scalars: String, on base: [UInt32]) -> [UInt32] {
        var table = base
        for (offset, scalar) in scalars.unicodeScalars.enumerated() { table[start + offset] = scalar.value }
        return table
    }
}
