/// The words of a query by their keys: at most 128, in a table of 256 places, so that most words of a text are known by one
/// look to be none of them.
struct WordTable: Sendable {
    private static let size = 256
    /// The key at each place.
    private var keys = [UInt64](repeating: 0, count: size)
    /// The number of the word at each place; negative where there is none.
    private var positions = [Int](repeating: -1, count: size)
    private var words: [[UInt8]] = []

    /// Adds a word that the table does not have.
    ///
    /// - Parameter position: The number of words before it.
    mutating func insert(_ folded: [UInt8], _ position: Int) {
        let key = folded.reduce(0, WordScanner.extend)
        var place = Self.place(of: key)
        while positions[place] >= 0 { place = (place + 1) % Self.size }
        (keys[place], positions[place]) = (key, position)
        words.append(folded)
    }

    /// Returns the number of a word of a text; nil where the table does not have it.
    @inline(__always) func position(of word: WordScanner.Word, in scanner: WordScanner) -> Int? {
        var place = Self.place(of: word.key)
        while positions[place] >= 0 {
            // A key of more than eight letters may be another word's too.
            if keys[place] == word.key,
                word.end - word.start <= 8 || scanner.folds(word.start..<word.end, to: words[positions[place]])
            {
                return positions[place]
            }
            place = (place + 1) % Self.size
        }
        return nil
    }

    @inline(__always) private static func place(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 56) }
}
