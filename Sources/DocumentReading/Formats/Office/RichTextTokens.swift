import Bytes

/// What rich text consists of: groups, control words, text.
struct RichTextTokens {
    enum Token {
        case open
        case close
        /// `\par`, `\u7883`; the number is missing where none is written.
        case word(Substring, Int?)
        /// `\~`, `\*`.
        case symbol(UInt8)
        /// `\'e1`: a byte in the font's encoding.
        case byte(UInt8)
        case text(ArraySlice<UInt8>)
    }

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Returns the next token; nil at the end.
    mutating func next() -> Token? {
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "{"):
            index += 1
            return .open
        case UInt8(ascii: "}"):
            index += 1
            return .close
        case UInt8(ascii: "\\"): return control()
        default:
            let start = index
            while index < bytes.count, !Self.isSpecial(bytes[index]) { index += 1 }
            return .text(bytes[start..<index])
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "\\")
    }

    private mutating func control() -> Token? {
        index += 1
        guard index < bytes.count else { return nil }
        let start = index
        while index < bytes.count, index - start < 32, bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x7A {
            index += 1
        }
        guard index > start else { return symbol() }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)[...]
        let number = number()
        // One space belongs to the word.
        if index < bytes.count, bytes[index] == 0x20 { index += 1 }
        // What a program's data are in; its length is what the file claims.
        if word == "bin", let number { index = min(bytes.count, index + max(0, number)) }
        return .word(word, number)
    }

    private mutating func symbol() -> Token {
        let symbol = bytes[index]
        index += 1
        guard symbol == UInt8(ascii: "'"), index + 1 < bytes.count else { return .symbol(symbol) }
        guard let byte = UInt8(String(decoding: bytes[index..<(index + 2)], as: UTF8.self), radix: 16) else {
            return .symbol(symbol)
        }
        index += 2
        return .byte(byte)
    }

    private mutating func number() -> Int? {
        var end = index
        if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
        let digits = end
        while end < bytes.count, end - digits < 10, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
        guard end > digits else { return nil }
        defer { index = end }
        return Int(figures: String(decoding: bytes[index..<end], as: UTF8.self))
    }
}
