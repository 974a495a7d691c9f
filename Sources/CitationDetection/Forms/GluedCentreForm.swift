import Bytes
import Identity
import Patterns
import Vocabulary

/// A type's code and the centre's written together, as in the 1980s: "Nghị quyết số 04/NQTW" is 04-NQ/TW.
struct GluedCentreForm: CitationForm {
    static let name: StaticString = "gluedCentre"
    static let starts: Set<FormStart.Kind> = [.type, .smallType]

    private let gluedCentre: CompiledPattern

    init(_ parts: GrammarParts) throws { gluedCentre = try CompiledPattern(Self.gluedCentre()) }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        guard let match = scanner.match(gluedCentre, at: start.range.upperBound), let number = match[.number],
            let code = match[.code].map(scanner.text.string)
        else { return .none }
        var mention = Mention(range: start.offset..<match.range.upperBound, kind: .full)
        mention.identity.type = start.type?.name
        mention.identity.symbol = Symbol(
            number: scanner.text.string(number), code: code, organ: "TW", isParty: true)
        mention.isCorrected = true
        return .citation(end: scanner.addWithTails(mention))
    }

    static func gluedCentre() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "gluedCentre",
            "(?:\(space)\(GrammarParts.numberWord))?\(gap)(?<number>\\d{1,4})\(gap)[-/]\(gap)(?<code>NQ|CT|QĐ|KL|TT|TB|HD|CV)(?:TW|TƯ)(?![\\p{L}/-])",
            reason: "Behind a type word: the codes of type and centre written together are no organ's code.",
            matches: ["Nghị quyết⟦ số 04/NQTW⟧ ngày", "Chỉ thị⟦ số 12-CTTW⟧;"],
            rejects: ["Nghị quyết⟦ số 04-NQ/TW", "Công văn⟦ số 12/VPTW"])
    }
}
