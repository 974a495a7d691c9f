/// Finds the blanks that a PDF has set around letters with marks, so that words fall to pieces.
///
/// ```
/// C ă n c ứ Ngh ị đ ị nh s ố 30/2020/N Đ-CP
/// Căn cứ Nghị định số 30/2020/NĐ-CP
/// ```
///
/// Pieces are joined so that as few words as possible are no syllables, and as few as possible are left; two whole words never are. Only
/// texts that are full of such pieces are looked through.
enum SpacedLetters {
    /// How much of a text tells whether it is such a one, in bytes.
    private static let sample = 16_384
    /// The least number of lone letters, and the least share of them among words, in percent.
    private static let (fewest, share) = (3, 5)
    /// The most pieces of a word.
    private static let pieces = 6

    /// A piece between blanks.
    private struct Piece {
        let range: Range<Int>
        var letters: [VietnameseLetter] = []
        /// Whether it is no word of its own: a lone letter with a mark, or no syllable.
        var isPart = false
        /// Whether something other than letters stands before or behind them.
        var opens = false, closes = false
        /// Whether it holds figures or the like between letters.
        var isOther = false
    }

    /// Returns the blanks within words, in order.
    ///
    /// - Complexity: O(*n*).
    static func find(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        guard isSpaced(text) else { return [] }
        var blanks: [Range<Int>] = []
        var run: [Piece] = []
        var last: Range<Int>?
        func finish() {
            blanks += joints(run)
            run.removeAll()
        }
        var index = 0
        while index < text.count {
            var end = index
            while end < text.count, text[end] != 0x20, text[end] != 0x0A { end += 1 }
            if end > index {
                let piece = piece(text, index..<end)
                if let last, piece.isOther || run.isEmpty, isCodeBroken(text, last, piece.range) {
                    blanks.append(last.upperBound..<piece.range.lowerBound)
                }
                last = piece.range
                if piece.isOther || piece.opens { finish() }
                // What holds figures is no part of a word.
                if !piece.isOther { run.append(piece) }
                if piece.closes { finish() }
            }
            // One blank stands between pieces; more, or a line's end, between words.
            if end >= text.count || text[end] == 0x0A || end == index { finish() }
            index = end + 1
        }
        finish()
        return blanks.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether the beginning of a text is full of lone letters with marks.
    private static func isSpaced(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var (words, lone) = (0, 0)
        var start = 0
        // One comparison passes over nearly every byte: blanks and line breaks have no other bits.
        for index in 0..<min(text.count, sample) where text[index] | 0x2A == 0x2A {
            guard text[index] == 0x20 || text[index] == 0x0A else { continue }
            let count = index - start
            if count > 0 { words += 1 }
            // One letter of two bytes, or of three.
            if count == 2 || count == 3, text[start] >= 0xC3, count == (text[start] < 0xE0 ? 2 : 3),
                !isWord(text[start..<index])
            {
                lone += 1
            }
            start = index + 1
        }
        return lone >= fewest && lone * 100 >= words * share
    }

    /// Whether a single letter is a word: "ở".
    private static func isWord(_ letter: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        words.contains(String(decoding: letter, as: UTF8.self))
    }

    private static let words = Set("ở ý ô à á ạ ừ ồ".split(separator: " ").map(String.init))

    private static func piece(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Piece {
        var piece = Piece(range: range)
        var hasEnded = false
        for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
            if let letter = VietnameseLetter(scalar.value) {
                if hasEnded { piece.isOther = true }
                piece.letters.append(letter)
            } else if piece.letters.isEmpty {
                piece.opens = true
            } else {
                hasEnded = true
            }
        }
        piece.closes = hasEnded
        piece.isOther = piece.isOther || piece.letters.isEmpty
        let isLone = piece.letters.count == 1 && range.count > 1 && !hasEnded && !piece.opens && !isWord(text[range])
        piece.isPart = isLone || !VietnameseSyllable.isValid(piece.letters[...])
        return piece
    }

    /// Whether a blank divides the code of a symbol before its Đ: "30/2020/N Đ-CP".
    private static func isCodeBroken(
        _ text: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>
    ) -> Bool {
        guard right.lowerBound == left.upperBound + 1, left.count > 2, right.count > 2 else { return false }
        let before = text[left.upperBound - 2]
        return text[left.upperBound - 1] &- 0x41 < 26 && (before == UInt8(ascii: "/") || before == UInt8(ascii: "-"))
            && text[right.lowerBound] == 0xC4 && text[right.lowerBound + 1] == 0x90
    }

    /// The blanks within the words that a run of pieces makes.
    private static func joints(_ run: [Piece]) -> [Range<Int>] {
        guard run.count > 1 else { return [] }
        // The least cost of the words up to each piece, and where the last of them begins.
        var costs = [0]
        var starts = [0]
        for end in 1...run.count {
            var best = (cost: Int.max, start: end - 1)
            var letters: [VietnameseLetter] = []
            for start in stride(from: end - 1, through: max(0, end - pieces), by: -1) {
                if start < end - 1, !run[start].isPart, !run[start + 1].isPart { break }
                letters = run[start].letters + letters
                let isWord = VietnameseSyllable.isValid(letters[...])
                // What makes no word stays apart.
                if start < end - 1, !isWord { continue }
                let cost = costs[start] + 1 + (isWord ? 0 : 100)
                if cost < best.cost { best = (cost, start) }
            }
            costs.append(best.cost)
            starts.append(best.start)
        }
        var blanks: [Range<Int>] = []
        var end = run.count
        while end > 0 {
            for index in (starts[end] + 1)..<max(end, starts[end] + 1) {
                blanks.append(run[index - 1].range.upperBound..<run[index].range.lowerBound)
            }
            end = starts[end]
        }
        return blanks
    }
}
