import Patterns

/// The patterns by which a use of a short name is told.
struct LinkingPatterns: PatternHolder, Sendable {
    let aliasAfter: CompiledPattern

    init() throws { aliasAfter = try CompiledPattern(Self.aliasAfter()) }

    static func aliasAfter() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "aliasAfter",
            "(?=\\s{0,2}[.,;)]|\(space)(?:và|thì|được|quy\(space)định|có|phải|đã)(?![\\p{L}]))",
            reason:
                "What follows a single word that a document uses as another's short name, \"Luật\": its clause goes on or "
                + "ends; no name, number or \"này\".",
            matches: ["⟦⟧ quy định", "⟦⟧, trừ"], rejects: [" này", " Đất đai", " số 5", " sư"])
    }
}
