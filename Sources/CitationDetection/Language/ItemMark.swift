import Bytes

/// How an item of a list is marked.
enum ItemMark: Equatable {
    /// "1. "
    case number
    /// "1) "
    case numberInParenthesis
    /// "a) "
    case letter
    /// "- ", "+ ", "• "
    case bullet

    /// Reads the mark at an offset; nil where none stands there.
    init?(_ text: TextBytes, at offset: Int) {
        guard offset < text.count else { return nil }
        var end = offset
        while end < text.count, isDigit(text[end]), end - offset < 3 { end += 1 }
        if end > offset {
            guard end < text.count else { return nil }
            switch text[end] {
            case UInt8(ascii: "."): self = .number
            case UInt8(ascii: ")"): self = .numberInParenthesis
            default: return nil
            }
            return
        }
        switch text[offset] {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): self = .bullet
        case 0xE2: self = .bullet
        case let byte where byte &- 0x61 < 26 || byte == 0xC4:
            let next = offset + (byte == 0xC4 ? 2 : 1)
            guard next < text.count, text[next] == UInt8(ascii: ")") else { return nil }
            self = .letter
        default: return nil
        }
    }
}
