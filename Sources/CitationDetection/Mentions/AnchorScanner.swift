/// Finds the places where the grammar's `anchor` can match, faster than the pattern does.
///
/// Four bytes in a hundred of a Vietnamese text begin a capital letter or a number; a pattern that is tried at each of
/// them takes most of a run's time. This compares the first syllable of a type word and the beginning of its second, and looks
/// behind a number to see whether a symbol goes on. It may say yes where the pattern says no, never the other way round: a test
/// holds it against the pattern's own search.
struct AnchorScanner: Sendable {
    /// The beginning of a word of the grammar: its first syllable, and the first two bytes of the second.
    private struct Stem: Sendable {
        let first: [UInt8]
        let second: [UInt8]
    }

    private let firsts: [Bool]
    /// For each pair of bytes, where its stems lie in `stems`; empty for most.
    private let buckets: [Range<Int32>]
    private let stems: [Stem]

    /// Makes a scanner.
    ///
    /// - Parameter words: All words with which an anchor begins.
    init(words: [String]) {
        var firsts = [Bool](repeating: false, count: 256)
        var byPair: [Int: [Stem]] = [:]
        for word in Set(words).sorted() {
            let syllables = word.split(separator: " ").map { Array($0.utf8) }
            guard let first = syllables.first, first.count >= 2 else { continue }
            firsts[Int(first[0])] = true
            let second = syllables.count > 1 ? Array(syllables[1].prefix(2)) : []
            byPair[Int(first[0]) << 8 | Int(first[1]), default: []].append(Stem(first: first, second: second))
        }
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { firsts[Int(digit)] = true }
        var buckets = [Range<Int32>](repeating: 0..<0, count: 1 << 16)
        var stems: [Stem] = []
        for (pair, bucket) in byPair.sorted(by: { $0.key < $1.key }) {
            buckets[pair] = Int32(stems.count)..<Int32(stems.count + bucket.count)
            stems += bucket
        }
        self.firsts = firsts
        self.buckets = buckets
        self.stems = stems
    }

    /// Returns the first offset from `start` on where an anchor can match, or nil.
    ///
    /// - Complexity: O(*n*).
    func next(in text: TextBytes, from start: Int) -> Int? {
        buckets.withUnsafeBufferPointer { buckets in
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
                        let bucket = buckets[Int(first) << 8 | Int(text[index + 1])]
                        if !bucket.isEmpty, begins(text, index, bucket) { return index }
                        index += 1
                    }
                }
                return nil
            }
        }
    }

    /// Whether one of a bucket's stems begins at `offset`. Of the second syllable no more is asked where a line breaks.
    private func begins(_ text: TextBytes, _ offset: Int, _ bucket: Range<Int32>) -> Bool {
        for index in bucket {
            let stem = stems[Int(index)]
            let end = offset + stem.first.count
            guard end <= text.count, text[offset..<end].elementsEqual(stem.first) else { continue }
            guard !stem.second.isEmpty, end + 2 < text.count else { return true }
            if text[end] == 0x20, !isWhite(text[end + 1]) {
                if text[end + 1] == stem.second[0], stem.second.count < 2 || text[end + 2] == stem.second[1] {
                    return true
                }
            } else if isWhite(text[end]) {
                return true
            }
        }
        return false
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
