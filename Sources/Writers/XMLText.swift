import Bytes

/// Text as XML allows it.
package enum XMLText {
    /// Returns a text without the characters that XML 1.0 forbids: most control characters, U+FFFE, U+FFFF.
    package static func allowed(_ text: String) -> String {
        var text = text
        let needsWork = text.withUTF8 { utf8 in
            // With no way out of the loop the compiler looks at sixteen bytes at once.
            utf8.reduce(0 as UInt8) {
                $0 | ($1 < 0x20 && $1 != 0x0A && $1 != 0x09 && $1 != 0x0D ? 1 : 0) | ($1 == 0xEF ? 1 : 0)
            } != 0
        }
        guard needsWork else { return text }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: kept.append(scalar)
            case 0..<0x20, 0xFFFE, 0xFFFF: continue
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }
}
