/// The words of a text, one after the other, each under a key of its folded letters.
///
/// This file and ``FoldedText`` are where memory is read without checks: each step stays in the text by its own condition.
struct WordScanner {
    /// A word: a maximal run of letters and figures with the marks on them.
    struct Word {
        /// The offset of its first byte.
        var start: Int
        /// The offset behind its last byte.
        var end: Int
        /// Its folded letters, eight bits each: of up to eight letters the word itself, of more a hash.
        var key: UInt64
    }

    private let text: UnsafeBufferPointer<UInt8>
    private let letters: UnsafePointer<UInt8>
    private var offset = 0

    private init(_ text: UnsafeBufferPointer<UInt8>, _ letters: UnsafePointer<UInt8>) {
        self.text = text
        self.letters = letters
    }

    /// Returns the next word; nil at the end.
    @inline(__always) mutating func next() -> Word? {
        var step = (letter: LetterTable.gap, length: 0)
        repeat {
            offset += step.length
            guard offset < text.count else { return nil }
            step = Self.step(text, offset, letters)
        } while step.letter <= LetterTable.gap
        var word = Word(start: offset, end: offset, key: 0)
        repeat {
            if step.letter != LetterTable.mark { word.key = Self.extend(word.key, step.letter) }
            offset += step.length
            guard offset < text.count else { break }
            step = Self.step(text, offset, letters)
        } while step.letter != LetterTable.gap
        word.end = offset
        return word
    }

    /// Gives a scanner of a text.
    @inline(__always) static func scan(_ text: Span<UInt8>, _ body: (inout WordScanner) -> Void) {
        text.withUnsafeBufferPointer { text in
            LetterTable.letters.withUnsafeBufferPointer { letters in
                guard let letters = letters.baseAddress else { return }
                var scanner = WordScanner(text, letters)
                body(&scanner)
            }
        }
    }

    /// Whether two ranges have the same bytes.
    func isEqual(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
        text[range].elementsEqual(text[other])
    }

    /// The text of a range.
    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    /// Whether the letters of a range are those of a folded word.
    func folds(_ range: Range<Int>, to folded: [UInt8]) -> Bool {
        var (offset, position) = (range.lowerBound, 0)
        while offset < range.upperBound {
            let (letter, length) = Self.step(text, offset, letters)
            offset += length
            guard letter != LetterTable.mark else { continue }
            guard position < folded.count, folded[position] == letter else { return false }
            position += 1
        }
        return position == folded.count
    }

    /// Returns the key of a word that goes on with a letter.
    @inline(__always) static func extend(_ key: UInt64, _ letter: UInt8) -> UInt64 {
        (key << 8 | key >> 56) ^ UInt64(letter)
    }

    /// Returns what the character at an offset is to a search, and its length in bytes. Bytes that are no such character
    /// are gaps, each for itself: other scripts, signs, and what is no UTF-8 at all.
    @inline(__always) static func step(
        _ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ letters: UnsafePointer<UInt8>
    ) -> (letter: UInt8, length: Int) {
        let first = text[offset]
        if first < 0x80 { return (letters[Int(first)], 1) }
        // U+00C0 to U+037F: Latin letters and marks.
        if first &- 0xC3 <= 0xCD - 0xC3 {
            guard offset + 1 < text.count, text[offset + 1] & 0xC0 == 0x80 else { return (LetterTable.gap, 1) }
            return (letters[Int(first & 0x1F) << 6 | Int(text[offset + 1] & 0x3F)], 2)
        }
        // U+1000 to U+1FFF: the Vietnamese letters under two marks are among them.
        if first == 0xE1, offset + 2 < text.count, text[offset + 1] & 0xC0 == 0x80, text[offset + 2] & 0xC0 == 0x80 {
            return (letters[0x1000 | Int(text[offset + 1] & 0x3F) << 6 | Int(text[offset + 2] & 0x3F)], 3)
        }
        return (LetterTable.gap, 1)
    }
}
