import Bytes

/// Vietnamese in plain ASCII as it was written in early mail (RFC 1456): each mark is a sign behind its vowel.
///
/// ```
/// DDa?ng u?y, Nghi. quye^'t → Đảng ủy, Nghị quyết       ^ ( + the letter, ' ` ? ~ . the tone, dd đ
/// ```
///
/// A full stop or question mark behind a word may be just that: "Chi thi 05?" stays. Only a text in which many words have signs
/// within them, and become syllables, is taken for VIQR.
struct VIQRText {
    /// A word with its signs.
    private struct Word {
        var letters: [VietnameseLetter] = []
        /// Where it ends, without a sign that may be punctuation.
        var end = 0
        /// A sign at the end that may be a tone or punctuation.
        var finalMark: UInt32?
        /// Whether there are signs that can't be punctuation.
        var hasMarks = false
    }

    private let bytes: [UInt8]

    /// Returns the text decoded; nil where it is not VIQR.
    static func decode(_ bytes: [UInt8]) -> DecodedText? {
        let text = VIQRText(bytes: bytes)
        guard text.isConvincing() else { return nil }
        return DecodedText(bytes: text.converted(), encodings: [.viqr])
    }

    // MARK: - Words

    private static let tones: [UInt8: UInt32] = [
        UInt8(ascii: "'"): 0x301, UInt8(ascii: "`"): 0x300, UInt8(ascii: "?"): 0x309, UInt8(ascii: "~"): 0x303,
        UInt8(ascii: "."): 0x323,
    ]
    private static let marks: [UInt8: UInt32] = [
        UInt8(ascii: "^"): 0x302, UInt8(ascii: "("): 0x306, UInt8(ascii: "+"): 0x31B, UInt8(ascii: "*"): 0x31B,
    ]

    /// Vowels of which the second bears the tone.
    private static let lateTones = ["oa", "oe", "uy", "uê", "uơ"].map { VietnameseSyllable.letters($0).map(\.base) }
    private static let glides = ["gi", "qu"].map { VietnameseSyllable.letters($0).map(\.base) }

    /// Whether the vowel before the last is one of the onset: "quả", "giá"; "gia." ends a sentence.
    private static func isGlide(_ word: Word, _ mark: UInt32) -> Bool {
        word.letters.count == 3 && (mark != 0x323 || word.letters[0].base == glides[1][0])
            && glides.contains(word.letters.prefix(2).map(\.base))
    }

    private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    /// The word that begins at a letter.
    private func word(at start: Int) -> Word {
        var word = Word()
        var index = start
        while Self.isLetter(byte(index)), let letter = VietnameseLetter(UInt32(byte(index))) {
            var letter = letter
            index += 1
            if index == start + 1, byte(start) | 0x20 == UInt8(ascii: "d"), byte(index) | 0x20 == UInt8(ascii: "d"),
                let crossed = VietnameseLetter(byte(start) & 0x20 == 0 ? 0x110 : 0x111)
            {
                letter = crossed
                index += 1
                word.hasMarks = true
            }
            if let mark = Self.marks[byte(index)], let marked = letter.bearing(mark: mark) {
                letter = marked
                index += 1
                word.hasMarks = true
            }
            if let tone = Self.tones[byte(index)], let toned = letter.bearing(mark: tone) {
                if Self.isLetter(byte(index + 1)) {
                    letter = toned
                    index += 1
                    word.hasMarks = true
                } else {
                    word.finalMark = tone
                }
            }
            word.letters.append(letter)
            if word.finalMark != nil { break }
        }
        word.end = index
        return word
    }

    private func isConvincing() -> Bool {
        var words = 0
        var valid = 0
        var invalid = 0
        var frequent = 0
        var different: Set<ArraySlice<UInt8>> = []
        var index = 0
        while index < bytes.count {
            guard Self.isLetter(bytes[index]) else {
                index += 1
                continue
            }
            let word = word(at: index)
            words += 1
            if word.hasMarks {
                if VietnameseSyllable.isValid(word.letters[...]) || isSyllable(word) {
                    valid += 1
                    if FrequentWord.contains(word.letters[...]) { frequent += 1 }
                    if different.count < 4 { different.insert(bytes[index..<word.end]) }
                } else {
                    invalid += 1
                }
            }
            index = word.end
        }
        // "a^n", "e.g.", "I'm" are syllables too; in a formula or in English they stand alone.
        return different.count >= 4 && valid >= 4 * invalid && valid * 5 >= words && frequent > 0
    }

    /// The word with the sign at its end as its tone; nil where that makes no syllable.
    private func toned(_ word: Word) -> [VietnameseLetter]? {
        guard let mark = word.finalMark, let toned = word.letters.last?.bearing(mark: mark) else { return nil }
        // "giao.", "khai.", "tay.": these would bear the tone on the vowel before.
        if let before = word.letters.dropLast().last, before.isVowel, !Self.isGlide(word, mark),
            !Self.lateTones.contains([before.base, toned.base])
        {
            return nil
        }
        let letters = word.letters.dropLast() + [toned]
        return VietnameseSyllable.isValid(letters) ? Array(letters) : nil
    }

    private func isSyllable(_ word: Word) -> Bool { toned(word) != nil }

    // MARK: - The text

    private func converted() -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\"),
                Self.tones[byte(index + 1)] != nil || Self.marks[byte(index + 1)] != nil
            {
                text.append(byte(index + 1))
                index += 2
                continue
            }
            guard Self.isLetter(bytes[index]) else {
                text.append(bytes[index])
                index += 1
                continue
            }
            let word = word(at: index)
            var letters: [VietnameseLetter]?
            var end = word.end
            if let toned = toned(word), isTone(word, toned) {
                letters = toned
                end += 1
            } else if word.hasMarks, VietnameseSyllable.isValid(word.letters[...]) {
                letters = word.letters
            }
            if let letters {
                for letter in letters { UTF8Scalars.append(letter.scalar, to: &text) }
            } else {
                appendAbbreviation(bytes[index..<end], to: &text)
            }
            index = end
        }
        return text
    }

    /// Appends a word that is no syllable: in capitals, "NDD", "QDDi", and alone, "dd", the letter is crossed.
    private func appendAbbreviation(_ word: ArraySlice<UInt8>, to text: inout [UInt8]) {
        let isAbbreviation = word.contains(where: Self.isCapital) || word.elementsEqual("dd".utf8)
        var index = word.startIndex
        while index < word.endIndex {
            let isCrossed =
                isAbbreviation && index + 1 < word.endIndex
                && (word[index] == UInt8(ascii: "D") || (word.count == 2 && word[index] == UInt8(ascii: "d")))
                && word[index + 1] == word[index]
            if isCrossed {
                UTF8Scalars.append(word[index] & 0x20 == 0 ? 0x110 : 0x111, to: &text)
                index += 2
            } else {
                text.append(word[index])
                index += 1
            }
        }
    }

    /// Whether the sign at a word's end is its tone rather than the sentence's end.
    private func isTone(_ word: Word, _ toned: [VietnameseLetter]) -> Bool {
        let sign = byte(word.end)
        guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: "?") else { return true }
        let next = byte(word.end + 1)
        // "tri..": the tone, then the full stop; "..." is neither.
        if next == UInt8(ascii: ".") { return byte(word.end + 2) != next }
        // "a. Noi dung": the label of a list.
        if word.letters.count == 1, sign == UInt8(ascii: "."), word.letters[0].isPlain { return false }
        var ahead = word.end + 1
        while byte(ahead) == 0x20 || byte(ahead) == 0x0D { ahead += 1 }
        // A sentence may go on in the next line.
        if byte(ahead) == 0x0A { ahead += 1 }
        while byte(ahead) == 0x20 { ahead += 1 }
        let endsSentence: Bool
        switch byte(ahead) {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            // Within a heading in capitals the next word begins with one anyway.
            endsSentence = !(word.letters.allSatisfy(\.isCapital) && Self.isCapital(byte(ahead + 1)))
        case 0, 0x0A, 0x0D, 0x22: endsSentence = true
        default: endsSentence = false
        }
        if !endsSentence { return true }
        if FrequentWord.contains(word.letters[...]) { return false }
        // Official texts ask no questions; their sentences do end.
        return sign == UInt8(ascii: "?") || FrequentWord.contains(toned[...])
    }
}
