/// Text that may come from a hostile file name, made safe for a terminal.
package enum TerminalText {
    /// Returns a text with control characters written as escapes: `\n`, `\u{1B}`; bytes of a path that are no UTF-8 too: `\xE9`.
    package static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            case "\t": escaped += "\\t"
            case "\u{10FE80}"..."\u{10FEFF}": escaped += "\\x\(String(scalar.value & 0xFF, radix: 16, uppercase: true))"
            case _ where isControl(scalar): escaped += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Control characters, and those that turn the direction of a line.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value) || (0x10_FE80...0x10_FEFF).contains(scalar.value)
    }
}
