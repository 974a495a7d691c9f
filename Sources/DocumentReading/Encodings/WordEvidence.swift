/// How much a word, read in one way, looks like Vietnamese.
///
/// Only words with a letter outside ASCII tell anything. A token may hold several, with punctuation between them.
struct WordEvidence: Sendable, Hashable {
    /// Words that are Vietnamese syllables.
    private(set) var valid = 0
    /// Those of them that are frequent.
    private(set) var frequent = 0
    /// Words that are not.
    private(set) var invalid = 0

    /// What the evidence counts for. A wrong word costs twice what a right one brings: any decoding makes some right words.
    ///
    /// A token of very many words is bounded, so that no single one outweighs a text.
    var score: Int16 { Int16(max(-400, min(400, 2 * valid + 2 * frequent - 4 * invalid))) }

    /// A word being read.
    private struct Word {
        var letters: [VietnameseLetter] = []
        /// Whether it has a letter that ASCII doesn't have.
        var isTelling = false
        /// Letters of other alphabets, marks that don't fit.
        var hasForeign = false
        var signs = 0
    }

    /// Weighs a token.
    ///
    /// - Parameter hasFontCapitals: Whether small letters stand for capitals too, as in TCVN3.
    init(_ scalars: ArraySlice<UInt32>, hasFontCapitals: Bool = false) {
        var word = Word()
        for (index, scalar) in zip(scalars.indices, scalars) {
            if let letter = VietnameseLetter(scalar) {
                word.letters.append(letter)
                word.isTelling = word.isTelling || !letter.isPlain
            } else if (0x300...0x36F).contains(scalar) {
                word.isTelling = true
                if let letter = word.letters.last?.bearing(mark: scalar) {
                    word.letters[word.letters.count - 1] = letter
                } else {
                    word.hasForeign = true
                }
            } else if Self.isForeignLetter(scalar) {
                word.hasForeign = true
                word.isTelling = true
            } else if Self.isSign(scalar) {
                // «Đảng» is a quotation.
                let isQuote =
                    (scalar == 0xAB && word.letters.isEmpty && word.signs == 0)
                    || (scalar == 0xBB
                        && (index + 1 == scalars.endIndex || VietnameseLetter(scalars[index + 1]) == nil))
                if !isQuote { word.signs += 1 }
            } else {
                count(word, hasFontCapitals)
                word = Word()
            }
        }
        count(word, hasFontCapitals)
    }

    private mutating func count(_ word: Word, _ hasFontCapitals: Bool) {
        guard word.isTelling || (word.signs > 0 && !word.letters.isEmpty) else { return }
        // Abbreviations: "TƯLĐTT".
        if !word.hasForeign, word.signs == 0, word.letters.allSatisfy({ $0.isCapital && $0.tone == 0 }) {
            if VietnameseSyllable.isValid(word.letters[...]), word.letters.count > 1 { valid += 1 }
            return
        }
        if word.hasForeign || word.signs > 0 || !Self.hasPlainCase(word.letters, hasFontCapitals)
            || !VietnameseSyllable.isValid(word.letters[...])
        {
            invalid += 1
        } else if FrequentWord.contains(word.letters[...]) {
            valid += 1
            frequent += 1
        } else if word.letters.count > 1 {
            // A letter alone tells nothing: quotation marks are ộ and ợ in VISCII.
            valid += 1
        }
    }

    /// Whether a word is in small letters, in capitals, or begins with one.
    private static func hasPlainCase(_ letters: [VietnameseLetter], _ hasFontCapitals: Bool) -> Bool {
        var capitals = 0
        var small = 0
        for (index, letter) in letters.enumerated() {
            if letter.isCapital {
                // A capital behind a small letter.
                if small > 0 { return false }
                capitals += 1
            } else if !hasFontCapitals || letter.isPlain {
                if capitals > 1 || (capitals == 1 && index > 1 && !letters[0].isCapital) { return false }
                small += 1
            }
        }
        return true
    }

    /// Letters of Europe's languages that Vietnamese doesn't have, and those of other scripts.
    private static func isForeignLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xD7, 0xF7: false
        case 0xC0...0x24F, 0x370...0x1FFF: true
        default: false
        }
    }

    /// Signs that stand for letters in some encoding. × and µ do too, but "m×n" and "5 µm" are common.
    private static func isSign(_ scalar: UInt32) -> Bool {
        (0x80...0xBF).contains(scalar) && SuspicionCheck.isSign(UInt8(scalar))
    }
}

extension WordEvidence {
    /// Weighs a token of Western bytes: words whose accents are those of French, German, Spanish tell neither way.
    ///
    /// - Returns: The evidence, and the number of words that could be Western.
    static func western(_ scalars: [UInt32]) -> (evidence: WordEvidence, plausible: Int) {
        var evidence = WordEvidence(scalars[...])
        for (index, scalar) in scalars.enumerated() where scalar > 0x7F && !accented.contains(scalar) {
            // "A€B" is no text; "l’été", "2016–2020" are.
            let isBetweenLetters =
                index > 0 && index + 1 < scalars.count && scalars[index - 1] < 0x80 && scalars[index + 1] < 0x80
            if scalar <= 0x9F || (isBetweenLetters && !joining.contains(scalar)) { evidence.invalid += 1 }
        }
        guard evidence.invalid > 0 else { return (evidence, 0) }
        let plain = scalars.count { $0 < 0x80 }
        let accents = scalars.count { accented.contains($0) }
        let rest = scalars.count { $0 > 0x7F && !accented.contains($0) && !($0 > 0x2000) && $0 != 0xAB && $0 != 0xBB }
        guard rest == 0, accents > 0, plain >= 2 * accents else { return (evidence, 0) }
        evidence.invalid = 0
        return (evidence, 1)
    }

    private static let joining = Set("‘’–—…\u{A0}".unicodeScalars.map(\.value))
    private static let accented = Set(
        "àâäáãåæçéèêëíìîïñóòôöõøœúùûüßÀÂÄÁÅÆÇÉÈÊËÍÎÏÑÓÔÖØŒÚÙÛÜ".unicodeScalars.map(\.value))
}
