import Bytes

/// Text as HTML allows it.
package enum HTMLText {
    /// One for a byte that may have to be written otherwise: markup, control characters, the first bytes of C1 controls and of
    /// noncharacters.
    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> UInt8 {
        one(byte < 0x20 && byte != 0x0A && byte != 0x09) | one(byte == 0x7F) | one(byte & 0xFB == 0x22)
            | one(byte & 0xFD == 0x3C) | one(byte == 0x27) | one(byte == 0xC2) | one(byte == 0xEF) | one(byte >= 0xF0)
    }

    /// Appends a text as content of an element, or as the value of an attribute in double quotation marks.
    ///
    /// Line ends become `\n`. What HTML forbids (other control characters, noncharacters) becomes U+FFFD, so that a reader
    /// sees that something stood there.
    package static func append(_ text: String, isAttribute: Bool, to bytes: inout [UInt8]) {
        // Line breaks stand in an attribute as they are: HTML, other than XML, keeps them.
        if bytes.append(text, unlessAny: isSpecial) { return }
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            defer { isAfterReturn = scalar == "\r" }
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "'": bytes += "&#39;".utf8
            case "\n": if !isAfterReturn { bytes.append(0x0A) }
            case "\r": bytes.append(0x0A)
            case "\t": bytes.append(0x09)
            // Between pages; no text has it in an attribute.
            case "\u{C}" where !isAttribute: bytes.append(0x0C)
            case _ where isForbidden(scalar): bytes += "\u{FFFD}".utf8
            default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0xFDD0...0xFDEF).contains(scalar.value)
            || scalar.value & 0xFFFE == 0xFFFE
    }
}
