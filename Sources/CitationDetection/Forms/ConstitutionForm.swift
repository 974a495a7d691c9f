import Bytes
import Identity
import Patterns
import Vocabulary

/// The Constitution.
struct ConstitutionForm: CitationForm {
    static let name: StaticString = "constitution"
    static let starts: Set<FormStart.Kind> = [.named]
    static func words(_ lexicon: Lexicon) -> [String] { [type] }

    private static let type = "Hiến pháp"
    private let constitution: CompiledPattern

    init(_ parts: GrammarParts) { constitution = CompiledPattern(Self.constitution()) }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        guard let match = scanner.match(constitution, at: start.offset) else { return .none }
        var mention = Mention(range: match.range, kind: .named)
        mention.identity.type = Self.type
        mention.identity.name = .constitution
        mention.identity.year = match[.year].flatMap(scanner.text.integer)
        return .citation(end: scanner.add(mention))
    }

    static func constitution() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "constitution",
            "Hiến\(space)pháp(?:\(space)(?:nước\(space))?(?:Cộng\(space)h(?:òa|oà)\(space)xã\(space)hội\(space)chủ\(space)nghĩa\(space)Việt\(space)Nam|nước\(space)CHXHCN\(space)Việt\(space)Nam|Việt\(space)Nam(?=\(space)(?:năm\(space))?\(GrammarParts.year))))?(?:\(space)(?:năm\(space))?(?<year>\(GrammarParts.year)))?",
            reason: "The Constitution.",
            matches: [
                "⟦Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992⟧;", "⟦Hiến pháp⟧ và",
                "⟦Hiến pháp năm 2013⟧", "⟦Hiến pháp Việt Nam 2013⟧ quy định", "⟦Hiến pháp⟧ Việt Nam Cộng hòa 1967",
            ], rejects: [])
    }
}
