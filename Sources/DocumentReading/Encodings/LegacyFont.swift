import Bytes

/// Text in one of the fonts from before Unicode, whose letters are other characters' codes: ".VnTime", "VNI-Times".
enum LegacyFont {
    /// Returns the text of a run as its font shows it; as it is where the font is none of those.
    static func text(_ text: String, font: String?) -> String {
        guard let font, let encoding = encoding(of: font) else { return text }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            // Letters that such a font lacks were typed in another one.
            guard let byte = ByteTable.westernByte(scalar.value) else { return text }
            bytes.append(byte)
        }
        var scalars: [UInt32] = []
        encoding.decode(bytes, into: &scalars)
        var read = ""
        read.unicodeScalars.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        // ".VnTimeH" shows capitals for small letters.
        return font.hasPrefix(".Vn") && font.hasSuffix("H") ? read.uppercased() : read
    }

    private static func encoding(of font: String) -> LegacyEncoding? {
        font.hasPrefix(".Vn") ? .tcvn3 : font.hasPrefix("VNI-") ? .vni : nil
    }
}
