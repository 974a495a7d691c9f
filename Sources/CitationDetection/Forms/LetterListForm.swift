import Bytes
import Identity
import Patterns
import Vocabulary

/// An official letter's number without its type word, which has no type's code to be known by: in a list behind the first one,
/// "Công văn số 15/STC-NS ngày …, số 16/STC-NS", or behind the word for all of them, "các Văn bản: số 25/SXD-QH".
struct LetterListForm: CitationForm {
    static let name: StaticString = "letterList"
    static let starts: Set<FormStart.Kind> = [.number]

    private let letterNumber, letterWord: CompiledPattern

    /// How far before the number the word for letters may stand, in bytes.
    private static let reach = 40

    init(_ parts: GrammarParts) {
        letterNumber = CompiledPattern(Self.letterNumber())
        letterWord = CompiledPattern(Self.letterWord())
    }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        let text = scanner.text
        guard let range = scanner.match(letterNumber, at: start.offset)?[.symbol] else { return .none }
        let isInList = scanner.isListSeparator(before: range.lowerBound) && scanner.mentions.last?.isLetter == true
        let window = text.boundary(max(0, range.lowerBound - Self.reach))
        guard isInList || scanner.matches(letterWord, at: window, to: range.lowerBound),
            let (written, isCorrected) = scanner.symbol(at: range), let symbol = scanner.lexicon.asLetter(written)
        else { return .none }
        var mention = Mention(range: range, kind: .full)
        mention.identity.type = DocumentType.letter
        mention.identity.symbol = symbol
        mention.isCorrected = isCorrected
        mention.continuesList = isInList
        return .citation(end: scanner.addWithTails(mention))
    }

    static func letterNumber() -> PatternEntry {
        let gap = GrammarParts.gap
        return PatternEntry(
            "letterNumber",
            "(?<![\\p{L}\\p{N}/.\\-])(?<symbol>\\d{1,5}\(gap)/\(gap)[A-ZĐƯ]{2,12}(?:&[A-ZĐƯ]{1,8})?(?:-(?:[A-ZĐ]\\d{1,2}(?!\\d)|[A-ZĐƯ]{1,4}[a-zđ][A-ZĐƯ]{1,4}|[A-ZĐƯ]{1,10})){1,2})(?![\\p{L}/])",
            reason: "The number of an official letter: its organ and the unit that wrote it, no type.",
            matches: ["⟦16/STC-NS⟧ ngày", "⟦12258/ANKT-ANTCĐT⟧ 14/7/2023", "⟦12/TLĐ-ToC⟧;"],
            rejects: ["⟦08/10 mục tiêu", "⟦16/STC của", "⟦12/2020/NĐ-CP"])
    }

    static func letterWord() -> PatternEntry {
        PatternEntry(
            "letterWord",
            "(?<![\\p{L}])(?:[Cc]ông\\s{1,4}văn|[Vv]ăn\\s{1,4}bản|VB|CV)\\s{0,2}:?\\s{1,4}(?:số:?\\s{1,4})?\\z",
            mode: .search, reason: "The word for letters before a number, or before a list of them.",
            matches: ["tại các ⟦Văn bản: số ⟧", "⟦VB ⟧", "các ⟦công văn số ⟧"],
            rejects: ["Quyết định số ", "văn bản của "])
    }
}

extension Mention {
    /// Whether it is an official letter, or a document that is numbered like one.
    fileprivate var isLetter: Bool {
        identity.symbol.map { $0.code == nil && $0.year == nil && $0.organ.contains(bytesOf: "-") } ?? false
    }
}
