import Bytes
import Identity
import Patterns
import Vocabulary

/// A decree-law (sắc luật) of the 1950s, "Sắc luật số 003-SLT", or an ordinance (sắc lệnh) with a letter, "Sắc lệnh số 22-C": the number has
/// neither a type's code nor an organ's.
struct DecreeLawForm: CitationForm {
    static let name: StaticString = "decreeLaw"
    static let starts: Set<FormStart.Kind> = [.named, .type]
    static func words(_ lexicon: Lexicon) -> [String] { [type, type.uppercased()] }

    private static let type = "Sắc luật"
    private let decreeLaw, ordinance: CompiledPattern

    init(_ parts: GrammarParts) {
        decreeLaw = CompiledPattern(Self.decreeLaw())
        ordinance = CompiledPattern(Self.ordinance())
    }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        let isLaw = start.kind == .named
        guard let match = scanner.match(isLaw ? decreeLaw : ordinance, at: start.offset), let number = match[.number],
            let organ = match[.organ]
        else { return .none }
        var mention = Mention(range: match.range, kind: .full)
        mention.identity.type = isLaw ? Self.type : start.type?.name
        mention.identity.symbol = Symbol(
            number: scanner.text.string(number), code: nil, organ: scanner.text.string(organ).uppercased(),
            isParty: false,
            dash: true)
        return .citation(end: scanner.addWithTails(mention))
    }

    static func decreeLaw() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "decreeLaw",
            "(?:Sắc\(space)luật|SẮC\(space)LUẬT)(?:\(space)\(GrammarParts.numberWord))?\(gap)(?<number>\\d{1,3})\(gap)-\(gap)(?<organ>SL[Tt])(?![\\p{L}])",
            reason: "The Assembly's Standing Committee passed decree-laws in the 1950s, numbered so.",
            matches: ["⟦Sắc luật số 003-SLT⟧ ngày", "⟦SẮC LUẬT SỐ 002-SLT⟧", "⟦Sắc luật số 002-SLt⟧,"],
            rejects: ["⟦Sắc luật này", "⟦Sắc lệnh số 64-SL"])
    }

    static func ordinance() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "letteredOrdinance",
            "(?:Sắc\(space)lệnh|SẮC\(space)LỆNH)\(space)\(GrammarParts.numberWord)\(gap)(?<number>\\d{1,3})[ ]?-?[ ]?(?<organ>[A-ZĐ])(?![\\p{L}\\p{N}/])",
            reason: "Ordinances of 1945 and 1946 have a letter behind their number.",
            matches: ["⟦Sắc lệnh số 22-C⟧ ngày", "⟦Sắc lệnh số 21B⟧"],
            rejects: ["⟦Sắc lệnh số 64-SL", "⟦Sắc lệnh số 63 ngày"])
    }
}
