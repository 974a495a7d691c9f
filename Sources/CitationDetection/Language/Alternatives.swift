import Bytes

/// Literal texts as patterns: a space stands for any white space, and tone marks may be placed either way.
enum Alternatives {
    /// Returns an alternation of literal texts, the longest first.
    ///
    /// Texts of one first letter go together, so that a text is held against these alone: `(?:K(?:ết luận|ế hoạch)|Chỉ thị)`.
    ///
    /// - Parameter isLoose: Whether a comma may be missing, and white space too: a scan's "Ủy bannhân dân".
    static func pattern(_ texts: some Sequence<String>, anyCase: Bool = false, isLoose: Bool = false) -> String {
        // A text that begins with a letter of two placements, "Ủy ban", becomes two, so that each has one first letter.
        let ordered = Set(texts.flatMap { opensInTwoWays($0) ? spellings($0) : [$0] }.map(ExactText.init)).sorted {
            ($0.text.utf8.count, $1) > ($1.text.utf8.count, $0)
        }.map(\.text)
        guard !ordered.isEmpty else { return "(?!)" }
        let patterns = ordered.map { literal($0, isLoose: isLoose) }
        let opening = anyCase ? "(?i:" : "(?:"
        // A first letter that can be written in two ways, or none, could be that of several.
        guard patterns.allSatisfy({ $0.first?.isLetter == true }) else {
            return opening + patterns.joined(separator: "|") + ")"
        }
        let byLetter = Dictionary(grouping: patterns) { anyCase ? $0.prefix(1).lowercased() : String($0.prefix(1)) }
        let branches = byLetter.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { letter, patterns in
            patterns.count == 1
                ? patterns[0] : "\(letter)(?:" + patterns.map { String($0.dropFirst()) }.joined(separator: "|") + ")"
        }
        return opening + branches.joined(separator: "|") + ")"
    }

    /// Where the tone mark may stand on the second vowel too, `óa` and `oá`: the first vowel with its tone, the second without, and how
    /// the pair is written then.
    private static let placements: [[Unicode.Scalar]: String] = {
        var placements: [[Unicode.Scalar]: String] = [:]
        func marked(_ letter: Unicode.Scalar, _ tone: Unicode.Scalar) -> Unicode.Scalar? {
            let small = VietnameseVowel(letter)?.adding(mark: tone)?.scalar
            return letter.properties.isUppercase ? small?.properties.uppercaseMapping.unicodeScalars.first : small
        }
        let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
            ("o", "a"), ("O", "a"), ("O", "A"), ("u", "y"), ("U", "y"), ("U", "Y"),
        ]
        for (first, second) in pairs {
            for tone in VietnameseVowel.tones {
                guard let one = marked(first, tone), let other = marked(second, tone) else { continue }
                placements[[one, second]] = "\(first)\(other)"
            }
        }
        return placements
    }()

    /// The second letters of those pairs: what most letters have behind them is none.
    private static let secondVowels: [Unicode.Scalar] = ["a", "A", "y", "Y"]

    /// Whether a text begins with a letter whose mark may stand on the next one, or with a pair where it does.
    private static func opensInTwoWays(_ text: String) -> Bool {
        let pair = Array(text.unicodeScalars.prefix(2))
        guard pair.count == 2 else { return false }
        return placements[pair] != nil || moved.contains(pair)
    }

    /// The pairs in which the mark stands on the second vowel.
    private static let moved = Set(placements.values.map { Array($0.unicodeScalars) })

    /// The ways to write a text: as it is, and with the tone marks on the second vowels.
    static func spellings(_ text: String) -> [String] {
        var other = ""
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            if let next = scalars.first, secondVowels.contains(next), let old = placements[[scalar, next]] {
                other += old
                scalars.removeFirst()
            } else {
                other.unicodeScalars.append(scalar)
            }
        }
        return other == text ? [text] : [text, other]
    }

    /// A literal text as a pattern.
    static func literal(_ text: String, isLoose: Bool = false) -> String {
        let scalars = Array(text.unicodeScalars)
        var pattern = ""
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if index > 0, !scalar.isASCII, index + 1 < scalars.count, secondVowels.contains(scalars[index + 1]),
                let old = placements[[scalar, scalars[index + 1]]]
            {
                pattern += "(?:\(scalar)\(scalars[index + 1])|\(old))"
                index += 2
                continue
            }
            index += 1
            switch scalar {
            case " ": pattern += isLoose ? "\\s{0,6}+" : "\\s{1,6}+"
            case "," where isLoose: pattern += ",?"
            case "\\", ".", "(", ")", "[", "]", "{", "}", "*", "+", "?", "^", "$", "|", "#", "-", "/":
                pattern += "\\\(scalar)"
            default: pattern.unicodeScalars.append(scalar)
            }
        }
        return pattern
    }
}
