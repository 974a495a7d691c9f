import Bytes
import Identity
import Patterns
import Vocabulary

/// The Charter of the Party.
struct CharterForm: CitationForm {
    static let name: StaticString = "charter"
    static let starts: Set<FormStart.Kind> = [.named]
    static func words(_ lexicon: Lexicon) -> [String] { [type, type.uppercased()] }

    private static let type = "Điều lệ Đảng"
    private let charter: CompiledPattern

    init(_ parts: GrammarParts) { charter = CompiledPattern(Self.charter()) }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        guard let match = scanner.match(charter, at: start.offset) else { return .none }
        var mention = Mention(range: match.range, kind: .named)
        mention.identity.type = Self.type
        mention.identity.name = .charter
        mention.identity.term = match[.term].map { scanner.text.string($0) }
        mention.identity.year = match[.year].flatMap(scanner.text.integer)
        return .citation(end: scanner.add(mention))
    }

    static func charter() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "charter",
            "(?:Điều\(space)lệ|ĐIỀU\(space)LỆ)\(space)(?:Đảng|ĐẢNG)(?:\(space)Cộng\(space)sản\(space)Việt\(space)Nam)?(?:\(space)(?:(?:\(GrammarParts.term))\(space)(?<term>\(GrammarParts.roman))|\\((?:\(GrammarParts.term))\(space)(?<term>\(GrammarParts.roman))\\)|năm\(space)(?<year>\(GrammarParts.year))(?!\(gap)[-–/])))?",
            reason: "The Charter of the Party.",
            matches: [
                "⟦Điều lệ Đảng⟧,", "⟦Điều lệ Đảng khoá II⟧)", "⟦ĐIỀU LỆ ĐẢNG⟧",
                "⟦Điều lệ Đảng Cộng sản Việt Nam năm 2011⟧;",
            ], rejects: ["⟦Điều lệ công ty"]
        )
    }
}
