/// A text's words as a search sees them: runs of lower-case ASCII letters and figures; everything else is a gap.
///
/// Letters lose their marks, composed (NFC) or apart (NFD): those of Vietnamese, and those of the other languages in
/// Latin-1 and Latin Extended-A (`ü`, `š`). All other letters (`ß`, `ж`, `字`) are gaps, as signs are.
package enum FoldedText {
    /// Returns a text's words with one space between each two: `Chỉ thị số 05-CT/TW` → `chi thi so 05 ct tw`.
    ///
    /// - Parameter text: UTF-8; bytes that are none count as gaps.
    /// - Complexity: O(*n*) in the length of the text.
    package static func fold(_ text: Span<UInt8>) -> [UInt8] {
        text.withUnsafeBufferPointer { text in
            LetterTable.letters.withUnsafeBufferPointer { letters in
                guard let letters = letters.baseAddress else { return [] }
                return [UInt8](unsafeUninitializedCapacity: text.count) { folded, count in
                    count = fold(text, letters, into: folded)
                }
            }
        }
    }

    /// Folds a text into room of its own length, and returns how much of it was needed.
    private static func fold(
        _ text: UnsafeBufferPointer<UInt8>, _ letters: UnsafePointer<UInt8>,
        into folded: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var (offset, count) = (0, 0)
        var last = LetterTable.gap
        while offset < text.count {
            let (letter, length) = WordScanner.step(text, offset, letters)
            offset += length
            // Every letter is written, and counted where it stays: a branch for each would be guessed wrong too often.
            // There is room, since no character makes more than it takes.
            folded[count] = letter
            let stays = letter > LetterTable.gap || (letter == LetterTable.gap && last != LetterTable.gap)
            count += stays ? 1 : 0
            last = letter == LetterTable.mark ? last : letter
        }
        return count > 0 && last == LetterTable.gap ? count - 1 : count
    }
}
