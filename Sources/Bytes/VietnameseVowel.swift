/// A Vietnamese vowel: one of twelve letters under one of six tones.
package struct VietnameseVowel {
    /// Twelve letters in the order of `letters`, each in six tones: none, `̀`, `́`, `̉`, `̃`, `̣`.
    private static let scalars = Array(
        """
        aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ
        """.unicodeScalars)
    /// The ASCII letter of each of the twelve.
    private static let letters = Array("aaaeeiooouuy".unicodeScalars)

    /// The position in `scalars` of each scalar up to ỹ, small and capital, one more than it is; 0 for all others.
    private static let positions: [UInt8] = {
        var positions = [UInt8](repeating: 0, count: 0x1F00)
        for (position, scalar) in scalars.enumerated() {
            let capital = scalar.properties.uppercaseMapping.unicodeScalars
            for form in [scalar] + capital { positions[Int(form.value)] = UInt8(position + 1) }
        }
        return positions
    }()

    /// The combining marks of the tones, in the order of the letters.
    package static let tones: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]

    private let position: Int

    /// Makes a vowel of a small or capital letter; nil if it is none.
    package init?(_ scalar: Unicode.Scalar) {
        guard scalar.value < 0x1F00, case let position = Self.positions[Int(scalar.value)], position > 0 else {
            return nil
        }
        self.position = Int(position) - 1
    }

    private init(position: Int) { self.position = position }

    /// The small letter with its tone.
    package var scalar: Unicode.Scalar { Self.scalars[position] }
    /// The small letter without its tone: `ê` of `ế`.
    var base: Unicode.Scalar { Self.scalars[position - tone] }
    /// The ASCII letter: `e` of `ế`.
    var letter: Unicode.Scalar { Self.letters[position / 6] }
    private var tone: Int { position % 6 }

    /// Returns the vowel with a combining mark added: a tone, or the circumflex, breve or horn of another letter.
    package func adding(mark: Unicode.Scalar) -> VietnameseVowel? {
        if let added = Self.tones.firstIndex(of: mark) {
            return tone == 0 ? VietnameseVowel(position: position + added + 1) : nil
        }
        let shaped: Unicode.Scalar? =
            switch (base, mark) {
            case ("a", "\u{306}"): "ă"
            case ("a", "\u{302}"): "â"
            case ("e", "\u{302}"): "ê"
            case ("o", "\u{302}"): "ô"
            case ("o", "\u{31B}"): "ơ"
            case ("u", "\u{31B}"): "ư"
            default: nil
            }
        return shaped.flatMap(VietnameseVowel.init).map { VietnameseVowel(position: $0.position + tone) }
    }

    /// Returns this vowel under the tone of the one behind it, where the older way puts the mark on the second of a pair
    /// and the newer on the first: `oá`, `oé`, `uý`. Nil for all other pairs.
    func takingTone(of second: VietnameseVowel) -> VietnameseVowel? {
        guard tone == 0, second.tone > 0 else { return nil }
        switch (scalar, second.base) {
        case ("o", "a"), ("o", "e"), ("u", "y"): return VietnameseVowel(position: position + second.tone)
        default: return nil
        }
    }
}
