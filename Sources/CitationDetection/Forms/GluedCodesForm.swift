import Bytes
import Identity
import Patterns
import Vocabulary

/// The codes of type and organ written together, as in the 1980s and by a slip: "Nghị quyết số 04/NQTW", "Nghị định 12/2020/NĐCP".
struct GluedCodesForm: CitationForm {
    static let name: StaticString = "gluedCodes"
    static let starts: Set<FormStart.Kind> = [.type, .smallType]

    private let gluedCodes: CompiledPattern

    init(_ parts: GrammarParts) throws { gluedCodes = try CompiledPattern(Self.gluedCodes()) }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        let text = scanner.text
        guard let type = start.type?.name, let match = scanner.match(gluedCodes, at: start.range.upperBound),
            let number = match[.number], let letters = match[.code].map(text.string),
            let (code, organ) = parts(letters, type, scanner.lexicon.vocabulary)
        else { return .none }
        var mention = Mention(range: start.offset..<match.range.upperBound, kind: .full)
        mention.identity.type = type
        mention.identity.symbol = Symbol(
            number: text.string(number), year: match[.year].flatMap(text.integer), code: code, organ: organ.code,
            isParty: organ.system == .party)
        mention.isCorrected = true
        return .citation(end: scanner.addWithTails(mention))
    }

    /// The code of the type and the organ that letters are made of; nil where they are an organ's own code.
    private func parts(_ letters: String, _ type: String, _ vocabulary: Vocabulary) -> (code: String, organ: Organ)? {
        guard vocabulary.organ(code: letters) == nil else { return nil }
        for code in vocabulary.type(named: type)?.codes ?? [] where letters.hasPrefix(code) {
            let rest = String(letters.dropFirst(code.count))
            // "17/CTTg": the T stands once for both.
            if let organ = vocabulary.organ(code: rest == "Tg" ? "TTg" : rest) { return (code, organ) }
        }
        return nil
    }

    static func gluedCodes() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "gluedCodes",
            "(?:\(space)\(GrammarParts.numberWord))?\(gap)(?<number>\\d{1,5}[a-zđ]?)(?:\(gap)/\(gap)(?<year>\(GrammarParts.year)))?\(gap)[-/]\(gap)(?<code>[A-ZĐƯ]{3,14}g?)(?![\\p{L}\\p{N}/&-])",
            reason: "Behind a type word: letters that may be the codes of a type and an organ written together.",
            matches: [
                "Nghị quyết⟦ số 04/NQTW⟧ ngày", "Chỉ thị⟦ số 12-CTTW⟧;", "Quyết định⟦ số 1533/QĐTTg⟧ ngày",
                "Nghị định⟦ 12/2020/NĐCP⟧;",
            ],
            rejects: ["Nghị quyết⟦ số 04-NQ/TW", "Quyết định⟦ số 12/QĐ-TTg"])
    }
}
