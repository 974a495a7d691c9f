import Bytes
import Identity
import Patterns
import Vocabulary

/// A local congress by its term of office, where its number is not said: "Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2030".
struct CongressOfPeriodForm: CitationForm {
    static let name: StaticString = "congressOfPeriod"
    static let starts: Set<FormStart.Kind> = [.type, .named, .meeting]

    private let congressOfPeriod: CompiledPattern

    init(_ parts: GrammarParts) { congressOfPeriod = CompiledPattern(Self.congressOfPeriod()) }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        if start.kind == .type, start.type?.isOfMeetings != true { return .none }
        let text = scanner.text
        guard let match = scanner.match(congressOfPeriod, at: start.offset), let body = match[.body] else {
            return .none
        }
        var mention = Mention(range: match.range, kind: .named)
        mention.identity.type = match[.type].map { text.folded($0) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .map {
                scanner.lexicon.typeNames[$0] ?? $0
            }
        mention.identity.name = .congress(body: text.folded(body))
        mention.identity.year = match[.year].flatMap(text.integer)
        return .citation(end: scanner.add(mention))
    }

    static func congressOfPeriod() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "congressOfPeriod",
            "(?<type>[Nn]ghị\(space)quyết|[Vv]ăn\(space)kiện)(?:\(space)(?:của|tại))?\(space)[Đđ]ại\(space)hội(?:\(space)đại\(space)biểu)?\(space)[Đđ]ảng\(space)bộ(?<body>(?:\(space)(?!lần|nhiệm|các|cơ)[\\p{L}\\-]{1,9}){1,9}?),?\(space)nhiệm\(space)kỳ\(space)(?<year>\\d{4})\(gap)[-–]\(gap)\\d{4}",
            reason:
                "A local congress by its term of office, where its number is not said.",
            matches: [
                "⟦Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2030⟧,",
                "⟦Nghị quyết Đại hội đại biểu Đảng bộ tỉnh, nhiệm kỳ 2020-2025⟧",
            ],
            rejects: [
                "⟦Nghị quyết đại hội đảng bộ các cấp nhiệm kỳ 2020 - 2025",
                "⟦Nghị quyết Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025-2030",
            ])
    }
}
