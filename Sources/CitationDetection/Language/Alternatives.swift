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
        let letters = patterns.compactMap { firstLetter($0, anyCase: anyCase) }
        guard letters.count == patterns.count else { return opening + patterns.joined(separator: "|") + ")" }
        let byLetter = Dictionary(grouping: patterns.indices) { letters[$0] }
        let branches = byLetter.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { letter, members in
            let patterns = members.map { patterns[$0] }
            return patterns.count == 1
                ? patterns[0]
                : "\(letter)(?:" + patterns.map { String($0.unicodeScalars.dropFirst()) }.joined(separator: "|") + ")"
        }
        return opening + branches.joined(separator: "|") + ")"
    }

    /// The letter that a pattern begins with, in lower case where case does not count; nil where it begins with none.
    private static func firstLetter(_ pattern: String, anyCase: Bool) -> Unicode.Scalar? {
        guard let letter = pattern.unicodeScalars.first, letter.properties.isAlphabetic else { return nil }
        return anyCase ? letter.properties.lowercaseMapping.unicodeScalars.first : letter
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
        // Nearly all texts begin otherwise, and tables hold thousands.
        guard let bytes = text.utf8.first, "OoUu".utf8.contains(bytes) || bytes >= 0x80 else { return false }
        let pair = Array(text.unicodeScalars.prefix(2))
        guard pair.count == 2 else { return false }
        return placements[pair] != nil || moved.contains(pair)
    }

    /// The pairs in which the mark stands on the second vowel.
    private static let moved = Set(placements.values.map { Array($0.unicodeScalars) })

    /// The ways to write a text: as it is, and with the tone marks on the second vowels.
    static func spellings(_ text: String) -> [String] {
        guard hasMovable(text) else { return [text] }
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

    /// Whether a letter beyond ASCII stands before one of the second vowels, as where a mark may move.
    private static func hasMovable(_ text: String) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            if before >= 0x80, "aAyY".utf8.contains(byte) { return true }
            before = byte
        }
        return false
    }

    /// A literal text as a pattern.
    static func literal(_ text: String, isLoose: Bool = false) -> String {
        var pattern: [UInt8] = []
        pattern.reserveCapacity(2 * text.utf8.count)
        if hasMovable(text) {
            let scalars = Array(text.unicodeScalars)
            var index = 0
            while index < scalars.count {
                if index > 0, !scalars[index].isASCII, index + 1 < scalars.count,
                    secondVowels.contains(scalars[index + 1]),
                    let old = placements[[scalars[index], scalars[index + 1]]]
                {
                    pattern += "(?:\(scalars[index])\(scalars[index + 1])|\(old))".utf8
                    index += 2
                } else {
                    for byte in String(scalars[index]).utf8 { add(byte, isLoose: isLoose, to: &pattern) }
                    index += 1
                }
            }
        } else {
            for byte in text.utf8 { add(byte, isLoose: isLoose, to: &pattern) }
        }
        return String(decoding: pattern, as: UTF8.self)
    }

    private static let space = Array(#"\s{1,6}+"#.utf8)
    private static let looseSpace = Array(#"\s{0,6}+"#.utf8)
    private static let looseComma = Array(",?".utf8)

    /// Adds a byte of a literal text to a pattern.
    private static func add(_ byte: UInt8, isLoose: Bool, to pattern: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: " "): pattern += isLoose ? looseSpace : space
        case UInt8(ascii: ",") where isLoose: pattern += looseComma
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
            pattern.append(byte)
        case _ where #"\.()[]{}*+?^$|#-/"#.utf8.contains(byte):
            pattern.append(UInt8(ascii: "\\"))
            pattern.append(byte)
        default: pattern.append(byte)
        }
    }
}
