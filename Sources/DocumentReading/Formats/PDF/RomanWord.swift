/// A word of a scan that is, or may have been, a Roman numeral: "XIII)", "XIN)", "khóa" apart.
struct RomanWord {
    private let letters: Substring
    private let percent: Int

    /// What OCR makes of strokes and crossed strokes.
    private static let strokes = Set("IVXHNLl1|Ị")

    init(_ word: WordTable.Word) {
        letters = Substring(word.text).drop { $0 == "(" || $0 == "[" }.prefix { !"),.;:]”\"".contains($0) }
        percent = word.percent
    }

    /// Whether it deserves a second look.
    var isDoubtful: Bool {
        percent < 90 && (1...6).contains(letters.count) && letters.allSatisfy(Self.strokes.contains)
            && letters.contains { $0 == "X" || $0 == "V" || $0 == "I" }
    }

    /// Whether it is a numeral from I to XXXIX.
    var isNumeral: Bool {
        let tens = letters.prefix { $0 == "X" }
        guard tens.count <= 3 else { return false }
        let units = letters.dropFirst(tens.count)
        return !letters.isEmpty && ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].contains(units)
    }
}
