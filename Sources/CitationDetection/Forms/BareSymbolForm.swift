import Bytes
import Identity
import Patterns
import Vocabulary

/// A whole symbol without a type word: "theo 37-QĐ/TW", and the further members of a list.
struct BareSymbolForm: CitationForm {
    static let name: StaticString = "bareSymbol"
    static let starts: Set<FormStart.Kind> = [.number]

    private let bareSymbol: CompiledPattern

    init(_ parts: GrammarParts) { bareSymbol = CompiledPattern(Self.bareSymbol(parts)) }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        guard let range = scanner.match(bareSymbol, at: start.offset)?[.symbol] else { return .none }
        guard !scanner.isForm(before: range.lowerBound), let (symbol, corrected) = scanner.symbol(at: range) else {
            return .citation(end: range.upperBound)
        }
        var mention = Mention(range: range, kind: .full)
        mention.identity.symbol = symbol
        mention.isCorrected = corrected
        mention.continuesList = scanner.isListSeparator(before: range.lowerBound)
        if mention.continuesList, let last = scanner.mentions.last, last.identity.symbol?.code == symbol.code {
            mention.identity.type = last.identity.type
        } else {
            mention.identity.type = scanner.lexicon.type(of: symbol)
        }
        return .citation(end: scanner.addWithTails(mention))
    }

    static func bareSymbol(_ parts: GrammarParts) -> PatternEntry {
        return PatternEntry(
            "bareSymbol", "(?:(?<=số)|(?<![\\p{L}\\p{N}/.\\-]))(?<symbol>\(parts.bareSymbol))(?!%[0-9A-F]{2})",
            reason:
                "A symbol with no type word of its own: the further members of a list, \"theo 37-QĐ/TW\". Only known type "
                + "codes: contracts, licences, forms and standards are numbered in the same shapes, and what goes on with "
                + "%C4 is a piece of an address.",
            matches: ["⟦19-NQ/TW⟧", "⟦163-KL/TW⟧ và", "⟦37-QĐ/TW⟧", "⟦36/2018/TT-BTC⟧", "⟦31/2024/QH15⟧"],
            rejects: [
                "⟦12/2024/HĐ-XD", "⟦02/QTT-TNCN-CNKD", "⟦26:2025/BNNMT", "⟦08/10 mục tiêu", "⟦2021-2025",
                "⟦20/2031/TT-BL%C4%90TBXH",
            ])
    }
}
