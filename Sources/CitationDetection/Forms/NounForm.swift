import Bytes
import Identity
import Patterns
import Vocabulary

/// A bare noun that means a document cited before: "đã nêu trong Kết luận.", "Quyết định nói trên".
struct NounForm: CitationForm {
    static let name: StaticString = "noun"
    static let starts: Set<FormStart.Kind> = [.type]

    private let nounAfter, nounBefore: CompiledPattern

    init(_ parts: GrammarParts) {
        nounAfter = CompiledPattern(Self.nounAfter())
        nounBefore = CompiledPattern(Self.nounBefore())
    }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        let (text, word) = (scanner.text, start.range)
        // In capitals it is a heading.
        guard let type = start.type, type.isShort, text[word].contains(where: { $0 >= 0x61 && $0 <= 0x7A }),
            let after = scanner.match(nounAfter, at: word.upperBound)
        else { return .none }
        // "02 Thông tư nêu trên", "các Quyết định nói trên" are several.
        var before = word.lowerBound
        while before > 0, isWhite(text[before - 1]) { before -= 1 }
        if before > 0, isDigit(text[before - 1]) || text.has("các", before: before) || text.has("Các", before: before) {
            return .none
        }
        let window = text.boundary(max(0, word.lowerBound - 16))
        let pointer = after[.pointer]
        guard pointer != nil || scanner.matches(nounBefore, at: window, to: word.lowerBound) else { return .none }
        var mention = Mention(range: word.lowerBound..<(pointer?.upperBound ?? word.upperBound), kind: .backref)
        mention.identity.type = type.name
        return .citation(end: scanner.add(mention))
    }

    static func nounAfter() -> PatternEntry {
        let space = GrammarParts.space
        let nouns = Alternatives.pattern(Vocabulary.standard.words(.nounOfPlace))
        return PatternEntry(
            "nounAfter",
            "(?<pointer>\(space)(?:(?:nói|nêu|kể)\(space)trên|(?:đó|ấy)(?![\\p{L}])|trên(?!\(space)(?:\(nouns))(?![\\p{L}])))(?!\(space)là))|(?=\\s{0,2}[.,;:)]|\(space)đó\(space)là)",
            reason: "What follows a bare noun that means a document cited before. Group: \"nói trên\".",
            matches: ["⟦ nói trên⟧ có", "⟦ trên⟧ yêu cầu", "⟦ đó⟧ chưa"],
            rejects: ["⟦ này", "⟦ của cấp ủy", "⟦ trên địa bàn tỉnh"])
    }

    static func nounBefore() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "nounBefore", "(?:trong|nêu\(space)tại)\(space)\\z", mode: .search,
            reason: "What stands before such a noun: \"đã nêu trong Kết luận\".",
            matches: ["đã nêu ⟦trong ⟧"], rejects: ["thực hiện ", "trong các "])
    }
}

extension GroupName {
    /// "nói trên" behind the noun.
    fileprivate static let pointer = GroupName("pointer")
}
