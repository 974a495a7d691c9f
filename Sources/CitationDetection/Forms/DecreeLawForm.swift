import Bytes
import Identity
import Patterns
import Vocabulary

/// A decree-law (sắc luật) of the 1950s: "Sắc luật số 003-SLT". Its number has neither a type's code nor an organ's.
struct DecreeLawForm: CitationForm {
    static let name: StaticString = "decreeLaw"
    static let starts: Set<FormStart.Kind> = [.named]
    static func words(_ lexicon: Lexicon) -> [String] { [type, type.uppercased()] }

    private static let type = "Sắc luật"
    private let decreeLaw: CompiledPattern

    init(_ parts: GrammarParts) { decreeLaw = CompiledPattern(Self.decreeLaw()) }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        guard let match = scanner.match(decreeLaw, at: start.offset), let number = match[.number] else { return .none }
        var mention = Mention(range: match.range, kind: .full)
        mention.identity.type = Self.type
        mention.identity.symbol = Symbol(
            number: scanner.text.string(number), code: nil, organ: "SLT", isParty: false, dash: true)
        return .citation(end: scanner.addWithTails(mention))
    }

    static func decreeLaw() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "decreeLaw",
            "(?:Sắc\(space)luật|SẮC\(space)LUẬT)(?:\(space)\(GrammarParts.numberWord))?\(gap)(?<number>\\d{1,3})\(gap)-\(gap)SLT(?![\\p{L}])",
            reason: "The Assembly's Standing Committee passed decree-laws in the 1950s, numbered so.",
            matches: ["⟦Sắc luật số 003-SLT⟧ ngày", "⟦SẮC LUẬT SỐ 002-SLT⟧"],
            rejects: ["⟦Sắc luật này", "⟦Sắc lệnh số 64-SL"])
    }
}
