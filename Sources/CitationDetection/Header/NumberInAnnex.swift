import Bytes
import Identity
import Patterns
import Vocabulary

/// A copy that has lost its header has its number above its annexes: "(Kèm theo Hướng dẫn số 17-HD/BTGDVTU, ngày 20/11/2025 của …)".
///
/// It is the document's own where it is of its type, all annexes name the same, and nothing says that the number is left blank.
struct NumberInAnnex: HeaderStrategy {
    static let name: StaticString = "numberInAnnex"

    private let annexLine: CompiledPattern

    /// How many annexes are looked at.
    private static let limit = 40

    init(_ parts: GrammarParts) { annexLine = CompiledPattern(Self.annexLine(parts)) }

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        let text = page.text
        // A letter that begins with whom it is for has its rules annexed: "(Ban hành kèm theo Công văn số …)".
        let isLetter = page.lines.first.map { Letterhead.isAddressee($0, text) } ?? false
        guard isLetter ? draft.header.symbol == nil : draft.wantsNumber, draft.uncoded == nil,
            let type = isLetter ? DocumentType.letter : draft.header.type
        else { return }
        var found: (symbol: Symbol, range: Range<Int>, match: Match)?
        var at = isLetter ? 0 : draft.header.end
        for _ in 0..<Self.limit {
            guard let paper = text.firstIndex(of: "èm theo", from: at) else { break }
            at = paper + 1
            guard
                let match = page.match(
                    annexLine, from: text.boundary(max(0, paper - 24)), to: text.lineEnd(from: paper)),
                let word = match[.type], let range = match[.symbol], let symbol = page.symbol(range),
                page.vocabulary.type(named: text.folded(word))?.name == type
            else { continue }
            if let found, found.symbol != symbol { return }
            found = found ?? (symbol, range, match)
        }
        guard let found, found.symbol.code != nil else { return }
        draft.header.symbol = found.symbol
        if isLetter {
            // The heading is that of the annexed rules.
            draft.header.type = type
            (draft.header.title, draft.header.titleStart, draft.header.heading) = (nil, nil, nil)
        }
        draft.header.date = draft.header.date ?? found.match.date(in: text)
    }

    static func annexLine(_ parts: GrammarParts) -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "annexLine",
            "\\(\(gap)(?:[Bb]an\(space)hành\(space))?[Kk]èm\(space)theo\(space)(?<type>\(parts.types))\(space)\(GrammarParts.numberWord)\(gap)(?<symbol>\(parts.typedSymbol))(?:,?\(space)\(GrammarParts.date))?",
            mode: .search,
            reason: "The line in parentheses above an annex, which names the document that it belongs to.",
            matches: [
                "⟦(Kèm theo Hướng dẫn số 17-HD/BTGDVTU, ngày 20/11/2031⟧ của",
                "⟦(Ban hành kèm theo Quyết định số 12/QĐ-UBND⟧)",
            ],
            rejects: ["(Kèm theo Quyết định này)", "kèm theo Quyết định số 12/QĐ-UBND"])
    }
}
