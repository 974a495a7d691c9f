import Bytes
import Writers

/// Texts as Graphviz takes them: in quotation marks, in HTML-like labels, and in lines that fit a box.
enum DOTText {
    /// The characters of a text that a tooltip shows: Graphviz reads no string of more than 16,384 bytes.
    static let limit = 500

    /// Returns a text as a quoted string of DOT.
    static func quoted(_ text: String) -> String {
        var quoted: [UInt8] = [UInt8(ascii: "\"")]
        appendEscaped(text, to: &quoted)
        quoted.append(UInt8(ascii: "\""))
        return String(decoding: quoted, as: UTF8.self)
    }

    /// Appends a text as it stands within quotation marks.
    ///
    /// Characters that XML forbids go: Graphviz would copy them into a picture that no program opens.
    static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
        if bytes.append(
            text,
            unlessAny: {
                // As XML's, and backslashes.
                one($0 < 0x20) | one($0 & 0xFB == 0x22) | one($0 & 0xFD == 0x3C) | one($0 == 0xEF) | one($0 == 0x5C)
                    | one($0 == 0x7F)
            })
        {
            return
        }
        bytes.append(
            XMLText.allowed(text),
            replacing: {
                $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
                    || $0 == UInt8(ascii: "&")
            }
        ) { byte, bytes in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += "\\n".utf8
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            default: bytes.append(0x20)
            }
        }
    }

    /// Returns a text for an HTML-like label, which Graphviz refuses as a whole for one character that XML forbids.
    static func markup(_ text: String) -> String { markup([Array(XMLText.allowed(text).utf8)]) }

    /// Returns lines for an HTML-like label.
    static func markup(_ lines: [[UInt8]]) -> String {
        var markup: [UInt8] = []
        appendMarkup(lines, to: &markup)
        return String(decoding: markup, as: UTF8.self)
    }

    /// Appends lines for an HTML-like label.
    static func appendMarkup(_ lines: [[UInt8]], to bytes: inout [UInt8]) {
        for (number, line) in lines.enumerated() {
            if number > 0 { bytes += "<BR/>".utf8 }
            line.withUnsafeBufferPointer { line in
                bytes.append(
                    line,
                    replacing: {
                        $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<")
                            || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\"")
                    }
                ) { byte, bytes in
                    switch byte {
                    case UInt8(ascii: "&"): bytes += "&amp;".utf8
                    case UInt8(ascii: "<"): bytes += "&lt;".utf8
                    case UInt8(ascii: ">"): bytes += "&gt;".utf8
                    case UInt8(ascii: "\""): bytes += "&quot;".utf8
                    default: bytes.append(0x20)
                    }
                }
            }
        }
    }

    /// Returns a text for a tooltip, cut where it is too long.
    static func clipped(_ text: String) -> String {
        guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
        return String(text.unicodeScalars.prefix(limit)) + "…"
    }

    /// Breaks a text into lines of about `width` characters, at most `limit` of them, each as its bytes.
    static func wrapped(_ text: String, _ width: Int, limit: Int) -> [[UInt8]] {
        var text = text
        return text.withUTF8 { utf8 in
            var lines: [[UInt8]] = []
            var line: [UInt8] = []
            var length = 0
            for word in utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) {
                // Characters, not bytes: all bytes but a character's first have the bits 10 in front.
                let count = word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
                if !line.isEmpty {
                    if length + 1 + count <= width {
                        line.append(0x20)
                        line += word
                        length += 1 + count
                        continue
                    }
                    lines.append(line)
                    line.removeAll()
                    if lines.count == limit { break }
                }
                if count > width {
                    line += String(decoding: word, as: UTF8.self).prefix(width - 1).utf8
                    line += "…".utf8
                } else {
                    line += word
                }
                length = min(count, width)
            }
            if lines.count < limit {
                if !line.isEmpty { lines.append(line) }
            } else if let last = lines.popLast() {
                lines.append(last + "…".utf8)
            }
            return lines
        }
    }
}
