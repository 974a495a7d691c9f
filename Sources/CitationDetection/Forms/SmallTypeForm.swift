import Bytes
import Identity
import Patterns
import Vocabulary

/// A number with its symbol behind a type word in small letters: "thông tư 07/2024/TT-BNV".
struct SmallTypeForm: CitationForm {
    static let name: StaticString = "smallType"
    static let starts: Set<FormStart.Kind> = [.number]

    private let lowerCaseType: CompiledPattern

    /// How far before the number its type word can stand, in bytes.
    private static let reach = 64

    init(_ parts: GrammarParts) { lowerCaseType = CompiledPattern(Self.lowerCaseType(parts)) }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        let window = scanner.text.boundary(max(0, start.offset - Self.reach))
        guard let found = scanner.match(lowerCaseType, at: window, to: start.offset)?[.type],
            scanner.mentions.last.map({ $0.range.upperBound <= found.lowerBound }) ?? true
        else { return .none }
        var word = FormStart(kind: .smallType, range: found)
        word.takeType(scanner.lexicon.typeWords.value(scanner.text, word.range), scanner.text)
        return FormReading(scanner.readForms(at: word))
    }

    static func lowerCaseType(_ parts: GrammarParts) -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "lowerCaseType",
            "(?<![\\p{L}])(?:(?<type>\(parts.lowerCaseTypes))(?:\(space)\(GrammarParts.numberWord))?|(?=(?<type>văn\(space)bản|bản\(space)án))\\p{Ll}{1,8}(?:\(space)(?!\(parts.lowerCaseTypes)\(space)số)\\p{Ll}{1,8}){1,8}\(space)số)\(gap)\\z",
            mode: .search,
            reason:
                "A type word in lower case before a number: \"thông tư 07/2024/TT-BNV\". Tried on the text that ends where the "
                + "number begins.",
            matches: ["theo ⟦thông tư ⟧", "tại ⟦công văn số ⟧", "do ⟦bản án dân sự sơ thẩm số ⟧"],
            rejects: ["Thông tư ", "theo quy định tại "])
    }
}
