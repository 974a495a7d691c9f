import Bytes
import Identity
import Patterns
import Vocabulary

/// A type word whose syllables a web copy or a scan has written together: "Nghịđịnh số 91/2006/NĐ-CP". It is looked for before a whole
/// symbol, by whose code it is told.
struct GluedTypeForm: CitationForm {
    static let name: StaticString = "gluedType"
    static let starts: Set<FormStart.Kind> = [.number]

    private let gluedType: CompiledPattern
    /// The types by their words without spaces, folded.
    private let types: [String: String]

    /// How far before the number its type word can stand, in bytes.
    private static let reach = 40

    init(_ parts: GrammarParts) {
        gluedType = CompiledPattern(Self.gluedType(parts))
        types = Dictionary(
            Self.names(parts).map { (Folding.fold($0).replacing(" ", with: ""), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The types of several syllables.
    private static func names(_ parts: GrammarParts) -> [String] {
        parts.lexicon.vocabulary.documentTypes.filter { $0.citing.contains(.word) && $0.name.contains(" ") }.map(\.name)
    }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        guard followsLongWord(start.offset, scanner.text) else { return .none }
        let window = scanner.text.boundary(max(0, start.offset - Self.reach))
        guard let match = scanner.match(gluedType, at: window, to: min(scanner.text.count, start.offset + Self.reach)),
            let word = match[.type], let symbol = match[.symbol], symbol.lowerBound == start.offset,
            scanner.mentions.last.map({ $0.range.upperBound <= word.lowerBound }) ?? true,
            let type = types[Folding.fold(scanner.text.string(word))]
        else { return .none }
        return FormReading(scanner.addNumbered(start: word.lowerBound, symbol: symbol, type: type))
    }

    /// Whether the word before a number, "số" apart, is longer than a syllable is and begins with a capital: few are.
    private func followsLongWord(_ offset: Int, _ text: TextBytes) -> Bool {
        func wordStart(_ end: Int) -> Range<Int> {
            var end = end
            while end > 0, isWhite(text[end - 1]) { end -= 1 }
            var start = end
            while start > 0, end - start < Self.reach, text[start - 1] >= 0x80 || isLetter(text[start - 1]) {
                start -= 1
            }
            return start..<end
        }
        var word = wordStart(offset)
        if text.has("số", at: word.lowerBound), word.count == "số".utf8.count { word = wordStart(word.lowerBound) }
        return word.count > Self.syllable && (text[word.lowerBound] &- 0x41 < 26 || text[word.lowerBound] == 0xC4)
    }

    /// The most bytes that most syllables have; "Trường" and "nghiệp" are tried in vain.
    private static let syllable = 7

    static func gluedType(_ parts: GrammarParts) -> PatternEntry {
        let gap = GrammarParts.gap
        return PatternEntry(
            "gluedType",
            "(?<![\\p{Lu}])(?<type>\(parts.gluedTypes))(?:\(gap)\(GrammarParts.numberWord))?\(gap)(?<symbol>\(parts.bareSymbol))",
            mode: .search, reason: "A type word whose syllables are written together, before a whole symbol.",
            matches: ["⟦Nghịđịnh số 91/2006/NĐ-CP⟧ ngày", "⟦Kếtluận 18-KL/TW⟧"],
            rejects: ["Nghịđịnh này", "Nghị định số 91/2006/NĐ-CP"])
    }
}
