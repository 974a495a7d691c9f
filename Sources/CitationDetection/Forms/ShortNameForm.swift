import Bytes
import Identity
import Patterns
import Vocabulary

/// The place where a document gives another one a short name: "(sau đây gọi tắt là Đề án số 16)". What the name stands for is found when
/// all mentions are known.
struct ShortNameForm: CitationForm {
    static let name: StaticString = "shortName"
    static let starts: Set<FormStart.Kind> = [.opening]

    /// What begins such a place.
    static let openings = Vocabulary.standard.words(.shortNameOpening)

    private let aliasOpening: CompiledPattern

    init(_ parts: GrammarParts) { aliasOpening = CompiledPattern(Self.aliasOpening(parts)) }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        if let name = scanner.match(aliasOpening, at: start.offset)?[.name] { scanner.shortNames.append(name) }
        return .none
    }

    static func aliasOpening(_ parts: GrammarParts) -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "aliasOpening",
            "(?:\\(?\(gap)(?:[Ss]au|[Dd]ưới)\(space)đây\(space)(?:được\(space))?(?:viết|gọi)(?:\(space)(?:tắt|chung))?(?:\(space)tắt)?|\\(?(?:được\(space))?(?:[Gg]ọi|[Vv]iết)\(space)(?:tắt|chung))\(space)là:?\(gap)[\"“”']?(?<name>\(parts.types)(?:\(space)(?:[^()\"“”\\n;,.]|\\n(?!\\n)){1,80}?)?)[\"“”']?(?:\(gap)\\)|(?=[;,.]))",
            reason: "The place where a document gives another one a short name.",
            matches: [
                "2025 ⟦(sau đây viết tắt là Đề án số 16)⟧.", "⟦(sau đây gọi là Luật)⟧",
                "⟦(sau đây gọi tắt là Quy định 294)⟧", "⟦sau đây gọi là Nghị định 30⟧;",
                "⟦(sau đây viết tắt là Đề án\nsố 09)⟧", "⟦(gọi tắt là Quy định 22)⟧",
                "⟦(dưới đây gọi chung là Quy chế)⟧", "⟦gọi tắt là “Dự án kè”⟧.",
            ],
            rejects: ["⟦(sau đây gọi chung là thôn, tổ dân phố)", "⟦gọi tắt là hộ nghèo;"])
    }
}
