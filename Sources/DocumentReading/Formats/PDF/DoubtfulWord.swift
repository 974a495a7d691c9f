/// A word of a scan that is looked at again on its own, since much hangs on it: a term's Roman numeral, a number with its symbol, a date.
enum DoubtfulWord {
    /// A Roman numeral, or what OCR made of one: "XIN)". The Vietnamese model confuses XI, XII and XIII, which are different congresses;
    /// the English one, shown the word as a line, does not.
    case numeral
    /// A number: "17-NÑQ/TU", "07-NQ/ĐUXXL". Within a line the Vietnamese model doubles letters that it doesn't alone.
    case number

    /// Tells whether a word deserves a second look; nil where it does not.
    init?(_ word: WordTable.Word) {
        let letters = Self.letters(word)
        if word.percent < 90, (1...6).contains(letters.count), letters.allSatisfy(Self.strokes.contains),
            letters.contains(where: { $0 == "X" || $0 == "V" || $0 == "I" })
        {
            self = .numeral
        } else if word.percent < PageText.sure, Self.isNumber(word) {
            self = .number
        } else {
            return nil
        }
    }

    /// The model for the second look, and how the picture is to be taken: as a line (7) or as a word (8).
    var look: (language: String, layout: String) {
        switch self {
        case .numeral: ("eng", "7")
        case .number: ("vie", "8")
        }
    }

    /// Returns the word as the second look has it, where that is better.
    func better(_ first: WordTable.Word, _ second: WordTable.Word) -> WordTable.Word? {
        var word = first
        word.text = second.text
        switch self {
        case .numeral:
            guard Self.isNumeral(second), !Self.isNumeral(first) || second.percent > first.percent else { return nil }
            // Two models that differ are both worth less than they say.
            word.percent = max(first.percent, min(second.percent, PageText.sure))
        case .number:
            guard Self.isNumber(second), second.percent > first.percent else { return nil }
            word.percent = second.percent
        }
        return word
    }

    /// What OCR makes of strokes and crossed strokes.
    private static let strokes = Set("IVXHNLl1|Ị")

    private static func letters(_ word: WordTable.Word) -> Substring {
        Substring(word.text).drop { $0 == "(" || $0 == "[" }.prefix { !"),.;:]”\"".contains($0) }
    }

    private static func isNumber(_ word: WordTable.Word) -> Bool {
        word.text.contains(UInt8(ascii: "/")) && word.text.contains { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// Whether it is a numeral from I to XXXIX.
    private static func isNumeral(_ word: WordTable.Word) -> Bool {
        let letters = letters(word)
        let tens = letters.prefix { $0 == "X" }
        guard tens.count <= 3 else { return false }
        let units = letters.dropFirst(tens.count)
        return !letters.isEmpty && ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].contains(units)
    }
}
