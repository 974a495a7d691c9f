import Bytes

/// What each character is to a search: a letter or figure, a mark on one, or a gap.
enum LetterTable {
    /// Stands for all that parts words.
    static let gap: UInt8 = 0x20
    /// Stands for a combining mark, which is left out and parts nothing.
    static let mark: UInt8 = 0

    /// For each scalar below U+2000 its letter in lower-case ASCII, its figure, `gap` or `mark`.
    static let letters: [UInt8] = {
        var letters = [UInt8](repeating: gap, count: 0x2000)
        for figure in UInt8(ascii: "0")...UInt8(ascii: "9") { letters[Int(figure)] = figure }
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            letters[Int(letter)] = letter
            letters[Int(letter) - 0x20] = letter
        }
        for value in 0x300...0x36F { letters[value] = mark }
        for (position, letter) in marked.utf8.enumerated() { letters[0xC0 + position] = letter }
        // The Vietnamese letters are those that the project folds everywhere else.
        for value in Array(0xC0..<0x300) + Array(0x1E00..<0x1F00) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let folded = Folding.foldToASCII(String(Character(scalar))).utf8
            if folded.count == 1, let letter = folded.first { letters[value] = letter }
        }
        return letters
    }()

    /// From U+00C0 to U+017F the letter under each mark, in lower case; a space for letters that are none under a mark.
    private static let marked =
        "aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy y"
        + "aaaaaaccccccccdd  eeeeeeeeeegggggggghh  iiiiiiiii   jjkk llllll "
        + "   nnnnnn   oooooo  rrrrrrsssssssstttt  uuuuuuuuuuuuwwyyyzzzzzz "
}
