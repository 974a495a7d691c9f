import Bytes
import Identity
import Patterns
import Vocabulary

/// The codes of type and organ written together, as in the 1980s and by a slip: "Nghị quyết số 04/NQTW", "Nghị định 12/2020/NĐCP".
struct GluedCodesForm: CitationForm {
    static let name: StaticString = "gluedCodes"
    static let starts: Set<FormStart.Kind> = [.type, .smallType]

    private let gluedCodes, blankForHyphen: CompiledPattern

    init(_ parts: GrammarParts) {
        gluedCodes = CompiledPattern(Self.gluedCodes())
        blankForHyphen = CompiledPattern(Self.blankForHyphen(parts.lexicon.vocabulary))
    }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        let text = scanner.text
        let vocabulary = scanner.lexicon.vocabulary
        guard start.hasNumber, let type = start.type?.name else { return .none }
        let glued = scanner.match(gluedCodes, at: start.range.upperBound)
        guard let match = glued ?? scanner.match(blankForHyphen, at: start.range.upperBound),
            let number = match[.number], let letters = match[.code].map(text.string),
            let (code, organ) = glued == nil
                ? match[.organ].flatMap({ apart(letters, text.string($0), type, vocabulary) })
                : scanner.lexicon.parts(ofGlued: letters, type)
        else { return .none }
        var mention = Mention(range: start.offset..<match.range.upperBound, kind: .full)
        mention.identity.type = type
        mention.identity.symbol = Symbol(
            number: text.string(number), year: match[.year].flatMap(text.integer), code: code, organ: organ.code,
            isParty: organ.system == .party)
        mention.isCorrected = true
        return .citation(end: scanner.addWithTails(mention))
    }

    /// The code of the type and the organ that stand apart; nil where they are none of the type or none that is known.
    private func apart(
        _ code: String, _ organ: String, _ type: String, _ vocabulary: Vocabulary
    ) -> (code: String, organ: Organ)? {
        guard vocabulary.type(named: type)?.codes.contains(code) == true else { return nil }
        return vocabulary.organ(code: organ).map { (code, $0) }
    }

    static func gluedCodes() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "gluedCodes",
            "(?:\(space)\(GrammarParts.numberWord))?\(gap)(?<number>\\d{1,5}[a-zđ]?)(?:\(gap)/\(gap)(?<year>\(GrammarParts.year)))?\(gap)[-/]\(gap)(?<code>(?:[A-ZĐƯ]{3,14}|[CT]Tr[A-ZĐƯ]{2,12})g?)(?![\\p{L}\\p{N}/&-])",
            reason: "Behind a type word: letters that may be the codes of a type and an organ written together.",
            matches: [
                "Nghị quyết⟦ số 04/NQTW⟧ ngày", "Chỉ thị⟦ số 12-CTTW⟧;", "Quyết định⟦ số 1533/QĐTTg⟧ ngày",
                "Nghị định⟦ 12/2020/NĐCP⟧;", "Tờ trình⟦ số 08/TTrUBND⟧ ngày",
            ],
            rejects: ["Nghị quyết⟦ số 04-NQ/TW", "Quyết định⟦ số 12/QĐ-TTg"])
    }

    static func blankForHyphen(_ vocabulary: Vocabulary) -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        let kinds = Alternatives.pattern(vocabulary.placeKinds.territories.map(\.name))
        let (code, organ) = ("(?<code>[A-ZĐ]{2,4}r?)", "(?<organ>[A-ZĐƯ]{2,14}g?)")
        return PatternEntry(
            "blankForHyphen",
            "(?:\(space)\(GrammarParts.numberWord))?\(gap)(?<number>\\d{1,5}[a-zđ]?)(?:(?:\(gap)/\(gap)(?<year>\(GrammarParts.year)))?\(gap)[-/]\(gap)\(code)[ ]\(organ)|[ ]\(code)-\(organ))(?![\\p{L}\\p{N}/&-])(?!\(space)\(kinds)(?!\\p{L}))",
            reason:
                "Behind a type word: a blank in place of the hyphen or slash that the codes need. An organ with its place behind it is the "
                + "issuer.",
            matches: [
                "Quyết định⟦ số 1200/QĐ TTg⟧ ngày", "Nghị định⟦ số 12/2028/NĐ CP⟧ ngày", "Nghị quyết⟦ 12 NQ-TU⟧ ngày",
            ],
            rejects: ["Quyết định⟦ số 1200/QĐ UBND tỉnh ban hành", "Thông tư⟦ số 12/TT Huế", "Nghị quyết⟦ số 04-NQ/TW"])
    }
}
