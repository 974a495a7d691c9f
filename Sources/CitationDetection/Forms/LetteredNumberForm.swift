import Bytes
import Identity
import Patterns
import Vocabulary

/// A number with a capital letter, as a second document of the same number had: "Nghị quyết số 8A-NQ/TW", "Chỉ thị số 05B-CT/TU".
struct LetteredNumberForm: CitationForm {
    static let name: StaticString = "letteredNumber"
    static let starts: Set<FormStart.Kind> = [.type, .smallType]

    private let letteredNumber: CompiledPattern

    init(_ parts: GrammarParts) { letteredNumber = CompiledPattern(Self.letteredNumber(parts)) }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        guard start.hasNumber, let match = scanner.match(letteredNumber, at: start.range.upperBound),
            let written = match[.symbol],
            let (symbol, isCorrected) = scanner.symbol(at: written)
        else { return .none }
        var mention = Mention(range: start.offset..<written.upperBound, kind: .full)
        mention.identity.type = start.type?.name
        mention.identity.symbol = symbol
        mention.isCorrected = isCorrected
        return .citation(end: scanner.addWithTails(mention))
    }

    static func letteredNumber(_ parts: GrammarParts) -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "letteredNumber",
            "(?:\(space)\(GrammarParts.numberWord))?\(gap)(?<symbol>\(parts.letteredSymbol))",
            reason:
                "Behind a type word: a second document of the same number has a letter behind it, a capital one in central documents of 1990.",
            matches: [
                "Nghị quyết⟦ số 8A-NQ/TW⟧ ngày", "Chỉ thị⟦ số 05B-CT/TU⟧,", "Quyết định⟦ số 12A/2031/QĐ-UBND⟧",
            ],
            rejects: ["Nghị quyết⟦ số 8-NQ/TW", "Chỉ thị⟦ số 92CT/TW", "Quyết định⟦ số 12A về"])
    }
}
