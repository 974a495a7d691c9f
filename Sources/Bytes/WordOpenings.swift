/// The first two letters of some words, in capitals or not, by which the places in a text are found where one of the words can stand.
///
/// A pattern that begins with one of fifty words looks at every letter of a text; this looks up each pair of bytes in a set of
/// 65,536 bits, and only what begins a word is left to the pattern: a tenth of the words.
package struct WordOpenings: Sendable {
    private let pairs: [UInt64]

    /// Makes the set.
    ///
    /// - Parameter openings: One or two characters each, in small letters. One of a single letter stands for any word that begins so.
    package init(_ openings: some Sequence<String>) {
        var pairs = [UInt64](repeating: 0, count: 1 << 10)
        func note(_ first: UInt8, _ second: UInt8) {
            let pair = Int(first) << 8 | Int(second)
            pairs[pair >> 6] |= 1 << (pair & 63)
        }
        for opening in openings {
            for spelling in Self.spellings(opening[...]) {
                let bytes = Array(spelling.utf8.prefix(2))
                if bytes.count == 2 {
                    note(bytes[0], bytes[1])
                } else if bytes.count == 1 {
                    for second in UInt8.min...UInt8.max { note(bytes[0], second) }
                }
            }
        }
        self.pairs = pairs
    }

    /// The ways to write a text in small letters and capitals.
    private static func spellings(_ text: Substring) -> [String] {
        guard let first = text.first else { return [""] }
        let rest = spellings(text.dropFirst())
        return [first.lowercased(), first.uppercased()].flatMap { letter in rest.map { letter + $0 } }
    }

    /// Returns the first offset from `start` on, before `end`, at which a word begins that one of the openings can be the beginning of.
    ///
    /// - Complexity: O(*n*).
    package func next(in text: TextBytes, from start: Int, to end: Int) -> Int? {
        pairs.withUnsafeBufferPointer { pairs in
            guard start + 1 < end else { return nil }
            var index = start
            var pair = UInt(text[index])
            while index + 1 < end {
                pair = (pair &<< 8 | UInt(text[index + 1])) & 0xFFFF
                if pairs[Int(pair &>> 6)] &>> UInt64(pair & 63) & 1 != 0, !text.followsLetter(index) { return index }
                index &+= 1
            }
            return nil
        }
    }
}

extension TextBytes {
    /// Whether the character that ends at an offset is a letter.
    @inline(__always) func followsLetter(_ offset: Int) -> Bool {
        guard offset > 0 else { return false }
        let before = self[offset - 1]
        return before >= 0x80 ? endsWithLetter(offset) : isLetter(before)
    }
}
