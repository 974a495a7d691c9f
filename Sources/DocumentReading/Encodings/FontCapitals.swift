/// Gives back the capitals of TCVN3, whose small letters with marks look like capitals in a font of capitals.
///
/// ```
/// NGHÞ QUYÕT → NGHị QUYếT → NGHỊ QUYẾT      the letters without marks are capitals
/// Bé CHÝNH TRÞ → BỘ CHÍNH TRỊ               "Bé" alone could be either: its neighbours tell
/// ```
enum FontCapitals {
    private enum Case { case capitals, mixed, open }

    private struct Word {
        let range: Range<Int>
        let kind: Case
        /// Whether it is a syllable: abbreviations are in capitals anywhere.
        let isSyllable: Bool
    }

    /// Makes letters capitals in place.
    static func restore(_ scalars: inout [UInt32]) {
        let words = words(scalars)
        for (index, word) in words.enumerated() {
            let isCapital =
                switch word.kind {
                case .capitals: true
                case .mixed: false
                case .open:
                    isBesideCapitals(words, index, scalars)
                }
            guard isCapital else { continue }
            for place in word.range {
                if let letter = VietnameseLetter(scalars[place]) { scalars[place] = letter.capital.scalar }
            }
        }
    }

    private static func isBesideCapitals(_ words: [Word], _ index: Int, _ scalars: [UInt32]) -> Bool {
        var neighbours: [Word] = []
        if index > 0, isSpace(scalars[words[index - 1].range.upperBound..<words[index].range.lowerBound]) {
            neighbours.append(words[index - 1])
        }
        if index + 1 < words.count, isSpace(scalars[words[index].range.upperBound..<words[index + 1].range.lowerBound])
        {
            neighbours.append(words[index + 1])
        }
        return neighbours.contains { $0.kind == .capitals && $0.isSyllable }
            && neighbours.allSatisfy { $0.kind != .mixed }
    }

    private static func isSpace(_ gap: ArraySlice<UInt32>) -> Bool { gap.allSatisfy { $0 == 0x20 || $0 == 0xA0 } }

    private static func words(_ scalars: [UInt32]) -> [Word] {
        var words: [Word] = []
        var index = 0
        while index < scalars.count {
            var letters: [VietnameseLetter] = []
            let start = index
            while index < scalars.count, let letter = VietnameseLetter(scalars[index]) {
                letters.append(letter)
                index += 1
            }
            if letters.isEmpty {
                index += 1
                continue
            }
            let capitals = letters.count(where: \.isCapital)
            let hasSmall = letters.contains { $0.isPlain && !$0.isCapital }
            let kind: Case = hasSmall ? .mixed : capitals > 1 ? .capitals : .open
            words.append(
                Word(range: start..<index, kind: kind, isSyllable: VietnameseSyllable.isValid(letters[...])))
        }
        return words
    }
}
