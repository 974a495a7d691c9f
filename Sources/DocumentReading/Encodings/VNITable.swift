import Bytes

/// The pairs of the VNI fonts: a base letter, then a byte for all of its marks.
///
/// ```
/// C o ä n g   s a û n      "oä" is ộ, "aû" ả
/// n g h ò   ñ ö ô ï c      "ò" alone is ị, "ñ" đ, "ö" ư; "ôï" is ợ
/// ```
enum VNITable {
    /// Letters with a byte of their own.
    private static let singles: [Unicode.Scalar: Unicode.Scalar] = [
        "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ", "í": "í", "ì": "ì",
    ]

    /// The marks as they are seen in windows-1252, and what they make of each base: columns follow `bases`.
    private static let marks: [(mark: Unicode.Scalar, results: String)] = [
        ("ù", "áéóúýớứ"), ("ø", "àèòùỳờừ"), ("û", "ảẻỏủỷởử"), ("õ", "ãẽõũỹỡữ"), ("ï", "ạẹọụỵợự"),
        ("â", "âêô····"), ("á", "ấếố····"), ("à", "ầềồ····"), ("å", "ẩểổ····"), ("ã", "ẫễỗ····"), ("ä", "ậệộ····"),
        ("ê", "ă······"), ("é", "ắ······"), ("è", "ằ······"), ("ú", "ẳ······"), ("ü", "ẵ······"), ("ë", "ặ······"),
    ]
    private static let bases = "aeouyôö"

    private static let single: [UInt32] = {
        var table = ByteTable.windows1252
        for (byte, scalar) in singles {
            table[Int(byte.value)] = scalar.value
            table[Int(byte.value - 32)] = capital(scalar.value)
        }
        return table
    }()

    /// For each base and mark its letter; the base decides on the case, the mark may be written either way.
    private static let pairs: [UInt32] = {
        var table = [UInt32](repeating: 0, count: 1 << 16)
        for (mark, results) in marks {
            for (base, result) in zip(bases.unicodeScalars, results.unicodeScalars) where result != "·" {
                for second in [mark.value, mark.value - 32] {
                    table[Int(base.value << 8 | second)] = result.value
                    table[Int((base.value - 32) << 8 | second)] = capital(result.value)
                }
            }
        }
        return table
    }()

    private static func capital(_ scalar: UInt32) -> UInt32 { VietnameseLetter(scalar)?.capital.scalar ?? scalar }

    /// Appends what bytes stand for, two at a time where they are a pair.
    static func decode(_ bytes: some Collection<UInt8>, into scalars: inout [UInt32]) {
        var base: UInt8?
        for byte in bytes {
            if let first = base {
                let pair = pairs[Int(first) << 8 | Int(byte)]
                if pair != 0 {
                    scalars.append(pair)
                    base = nil
                    continue
                }
                scalars.append(single[Int(first)])
            }
            base = byte
        }
        if let base { scalars.append(single[Int(base)]) }
    }
}
