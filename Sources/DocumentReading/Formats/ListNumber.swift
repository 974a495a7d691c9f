/// The way a list counts.
enum ListNumber {
    case decimal
    case smallLetter
    case capitalLetter
    case smallRoman
    case capitalRoman

    /// Returns a number in this way; in figures where it has no other form.
    func text(_ number: Int) -> String {
        switch self {
        case .decimal: "\(number)"
        case .smallLetter: Self.letters(number)?.lowercased() ?? "\(number)"
        case .capitalLetter: Self.letters(number) ?? "\(number)"
        case .smallRoman: Self.roman(number)?.lowercased() ?? "\(number)"
        case .capitalRoman: Self.roman(number) ?? "\(number)"
        }
    }

    /// A … Z, AA, BB, as word processors go on.
    private static func letters(_ number: Int) -> String? {
        guard (1...260).contains(number), let letter = Unicode.Scalar(0x41 + (number - 1) % 26) else { return nil }
        return String(repeating: String(Character(letter)), count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String? {
        guard (1..<4000).contains(number) else { return nil }
        let figures: [(Int, String)] = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"),
            (5, "V"), (4, "IV"), (1, "I"),
        ]
        var (rest, text) = (number, "")
        for (value, figure) in figures {
            while rest >= value {
                text += figure
                rest -= value
            }
        }
        return text
    }
}
