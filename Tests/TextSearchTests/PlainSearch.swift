import Bytes
import Foundation

/// Text search as it would be written without a thought of speed: what the fast one must agree with.
enum PlainSearch {
    /// A word of a text.
    struct Word: Equatable {
        var folded: String
        var exact: String
        var range: Range<Int>
    }

    /// Returns the words of a text.
    static func words(_ text: String) -> [Word] {
        var words: [Word] = []
        var (folded, raw, offset) = ("", "", 0)
        var end = 0
        func close() {
            if !folded.isEmpty {
                words.append(Word(folded: folded, exact: Folding.fold(raw), range: end - raw.utf8.count..<end))
            }
            (folded, raw) = ("", "")
        }
        for scalar in text.unicodeScalars {
            offset += scalar.utf8.count
            if (0x300...0x36F).contains(scalar.value) {
                if !folded.isEmpty { raw.unicodeScalars.append(scalar) }
            } else if let letter = letter(scalar) {
                folded.append(letter)
                raw.unicodeScalars.append(scalar)
            } else {
                close()
                continue
            }
            end = offset
        }
        close()
        return words
    }

    /// Returns the folded words with a space between each two.
    static func fold(_ text: String) -> String { words(text).map(\.folded).joined(separator: " ") }

    /// Returns the places where some words stand side by side.
    static func places(of typed: [Word], in text: [Word]) -> [Range<Int>] {
        let isExact = typed.contains { !$0.exact.utf8.allSatisfy { $0 < 0x80 } }
        return text.indices.compactMap { start in
            guard start + typed.count <= text.count else { return nil }
            for (word, asked) in zip(text[start...], typed)
            where isExact ? word.exact != asked.exact : word.folded != asked.folded { return nil }
            return text[start].range.lowerBound..<text[start + typed.count - 1].range.upperBound
        }
    }

    private static func letter(_ scalar: Unicode.Scalar) -> Character? {
        guard scalar.value < 0x2000 else { return nil }
        var folded = Folding.foldToASCII(String(Character(scalar)))
        // Latin-1 and Latin Extended-A lose the marks of other languages too.
        if scalar.value < 0x180 { folded = Folding.foldToASCII(folded.decomposedStringWithCanonicalMapping) }
        guard folded.utf8.count == 1, let letter = folded.first, letter.isASCII, letter.isLetter || letter.isNumber
        else {
            return nil
        }
        return letter
    }
}
