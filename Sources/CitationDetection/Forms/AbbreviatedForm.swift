import Bytes
import Identity
import Patterns
import Vocabulary

/// A type's code and a whole symbol: "KL 18-KL/TW".
struct AbbreviatedForm: CitationForm {
    static let name: StaticString = "abbreviated"
    static let starts: Set<FormStart.Kind> = [.code]

    private let abbreviated: CompiledPattern

    init(_ parts: GrammarParts) { abbreviated = CompiledPattern(Self.abbreviated(parts)) }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        guard let match = scanner.match(abbreviated, at: start.offset), let code = match[.code],
            let symbol = match[.symbol]
        else { return .none }
        let type = scanner.lexicon.typeNames[scanner.text.string(code)]
        return scanner.addNumbered(start: start.offset, symbol: symbol, type: type).map { .citation(end: $0) }
            ?? .refused
    }

    static func abbreviated(_ parts: GrammarParts) -> PatternEntry {
        return PatternEntry(
            "abbreviated", "(?<code>\(parts.codes))[ \\n](?:số[ ])?(?<symbol>\(parts.typedSymbol))",
            reason: "The press abbreviates the type word: \"KL 18-KL/TW\".",
            matches: ["⟦NQ 12-NQ/TW⟧", "⟦KL 18-KL/TW⟧", "⟦QĐ 1147-QĐ/BTGDVTW⟧ (01/12/2025)", "⟦NQ\n12-NQ/TW⟧"],
            rejects: ["⟦NQ 12 của"])
    }
}
