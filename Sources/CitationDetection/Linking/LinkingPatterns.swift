import Patterns

/// The patterns by which a use of a short name is told.
struct LinkingPatterns: PatternHolder, Sendable {
    let aliasAfter, approval, approved: CompiledPattern

    init(_ parts: GrammarParts) {
        approved = CompiledPattern(Self.approved(parts))
        aliasAfter = CompiledPattern(Self.aliasAfter())
        approval = CompiledPattern(Self.approval())
    }

    static func approval() -> PatternEntry {
        PatternEntry(
            "approval",
            "(?:phê\\s{1,4}duyệt|ban\\s{1,4}hành|thông\\s{1,4}qua)(?:[^.\\n]|\\.(?!\\s)|\\n(?!\\n)){0,600}\\z",
            mode: .search,
            reason: "The verb by which a decision approved what gets a short name in its sentence.",
            matches: ["của Thủ tướng ⟦phê duyệt Đề án cấp nước vùng cao (sau đây gọi là ⟧"],
            rejects: ["phê duyệt. Các sở ", "của Thủ tướng về "])
    }

    static func approved(_ parts: GrammarParts) -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "approved",
            "(?<![\\p{L}])(?<type>\(parts.types))(?![\\p{L}])(?:[^.;\\n]|\\n(?!\\n)){0,320}?(?:phê\(space)duyệt|ban\(space)hành|thông\(space)qua)\(space)(?:(?:kèm\(space))?theo|tại|bằng)\(space)\\z",
            mode: .search,
            reason: "What a decision approved that stands behind it.",
            matches: ["⟦Đề án cấp nước vùng cao được Tỉnh ủy phê duyệt tại ⟧"],
            rejects: ["Đề án cấp nước được phê duyệt. Theo ", "Đề án cấp nước theo "])
    }

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
