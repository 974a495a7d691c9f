import Bytes
import Vocabulary

/// Numbers as documents write them: in figures, in Roman figures, in words.
package enum Ordinal {
    private static let words: [String: Int] = Dictionary(
        Vocabulary.standard.words(.ordinalWord).compactMap { word in
            let parts = word.split(separator: "=")
            return Int(figures: parts[1]).map { (String(parts[0]), $0) }
        }, uniquingKeysWith: { first, _ in first })

    /// Returns the value of an ordinal in figures or words.
    package static func read(_ text: String) -> Int? {
        Int(figures: text) ?? words[text.lowercased()] ?? fromRoman(text)
    }

    /// Returns a term's number in Roman figures, from Roman or Arabic ones: "12" is XII.
    package static func roman(_ text: String) -> String? {
        if let number = fromRoman(text) { return toRoman(number) }
        return read(text).flatMap { (1...39).contains($0) ? toRoman($0) : nil }
    }

    /// Returns the value of a Roman numeral up to XXXIX, or nil if it is none.
    package static func fromRoman(_ text: String) -> Int? {
        var total = 0
        var last = 0
        for character in text.reversed() {
            guard let value = ["I": 1, "V": 5, "X": 10][character] else { return nil }
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total > 0 && toRoman(total) == text ? total : nil
    }

    /// Returns the Roman numeral of a number from 1 to 39.
    package static func toRoman(_ number: Int) -> String {
        var rest = number
        var text = ""
        for (value, figure) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
            while rest >= value {
                text += figure
                rest -= value
            }
        }
        return text
    }
}
