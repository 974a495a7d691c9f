/// Finds the places where the grammar's `anchor` can match, faster than the pattern does.
///
/// Four bytes in a hundred of a Vietnamese text begin a capital letter or a number; a pattern that is tried at each of
/// them takes most of a run's time. This looks at two bytes to see whether a type word or code can begin, and behind a
/// number to see whether a symbol goes on. It may say yes where the pattern says no, never the other way round: a test
/// holds it against the pattern's own search.
struct AnchorScanner: Sendable {
    /// For each pair of bytes, whether a word of the grammar begins with it.
    private let pairs: [Bool]
    private let firsts: [Bool]

    /// Makes a scanner.
    ///
    /// - Parameter words: All words with which an anchor begins.
    init(words: [String]) {
        var pairs = [Bool](repeating: false, count: 1 << 16)
        var firsts = [Bool](repeating: false, count: 256)
        for word in words {
            let bytes = Array(word.utf8.prefix(2))
            guard let first = bytes.first else { continue }
            firsts[Int(first)] = true
            if bytes.count == 2 {
                pairs[Int(first) << 8 | Int(bytes[1])] = true
            } else {
                for second in 0..<256 { pairs[Int(first) << 8 | second] = true }
            }
        }
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { firsts[Int(digit)] = true }
        self.pairs = pairs
        self.firsts = firsts
    }

    /// Returns the first offset from `start` on where an anchor can match, or nil.
    ///
    /// - Complexity: O(*n*).
    func next(in text: TextBytes, from start: Int) -> Int? {
        pairs.withUnsafeBufferPointer { pairs in
            firsts.withUnsafeBufferPointer { firsts in
                var index = start
                while index + 1 < text.count {
                    let first = text[index]
                    guard firsts[Int(first)] else {
                        index += 1
                        continue
                    }
                    if isDigit(first) {
                        var end = index + 1
                        while end < text.count, isDigit(text[end]) { end += 1 }
                        let isNumber = end - index <= 5 && (index == start || !isDigit(text[index - 1]))
                        if isNumber, opensSymbol(text, end) { return index }
                        index = end
                    } else {
                        if pairs[Int(first) << 8 | Int(text[index + 1])] { return index }
                        index += 1
                    }
                }
                return nil
            }
        }
    }

    /// Whether what stands behind a number can go on a symbol: a dash, a slash, capitals, a decimal part, a small letter.
    private func opensSymbol(_ text: TextBytes, _ end: Int) -> Bool {
        var index = end
        for _ in 0..<3 where index < text.count && isWhite(text[index]) { index += 1 }
        guard index < text.count else { return false }
        switch text[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "/"):
            index += 1
            while index < text.count, isWhite(text[index]), index - end < 8 { index += 1 }
            guard index < text.count else { return false }
            // Dates and fractions go on with other numbers: only a year of four figures can be a symbol's.
            if isDigit(text[index]) {
                return index + 4 < text.count && isDigit(text[index + 1]) && isDigit(text[index + 2])
                    && isDigit(text[index + 3])
            }
            return text[index] == UInt8(ascii: "-") || isCapital(text[index])
        case UInt8(ascii: "."): return index == end && index + 1 < text.count && isDigit(text[index + 1])
        case let byte where byte >= 0x61 && byte <= 0x7A: return index == end
        case let byte: return isCapital(byte)
        }
    }

    /// A capital letter in ASCII, or the first byte of Đ (and of đ).
    private func isCapital(_ byte: UInt8) -> Bool { (byte >= 0x41 && byte <= 0x5A) || byte == 0xC4 }
}
