import Bytes
import Patterns
import Vocabulary

/// A portal's title line holds the number of a law whose text has none: "Luật Sửa đổi … số 17/1999/QH10". Where the text has not
/// even a heading, the line must come first, behind nothing but the motto.
struct LawTitleLine: HeaderStrategy {
    static let name: StaticString = "lawTitleLine"

    private let lawTitle: CompiledPattern

    init(_ parts: GrammarParts) { lawTitle = CompiledPattern(Self.lawTitle()) }

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        guard draft.wantsNumber else { return }
        let (text, lines) = (page.text, page.lines)
        let first = lines.prefix(6).firstIndex {
            let words = text.folded($0)
            return words.contains(where: \.isLowercase) && !words.hasPrefix("Độc lập")
        }
        let candidates = draft.header.isLaw ? Array(lines.prefix(12)) : first.map { [lines[$0]] } ?? []
        for line in candidates where page.beginsWithLaw(line) {
            guard let match = page.match(lawTitle, from: line.lowerBound, to: line.upperBound),
                let range = match[.symbol], let symbol = page.symbol(range)
            else { continue }
            draft.header.symbol = symbol
            draft.header.ownNumber = range
            if draft.header.type == nil {
                let words = text.folded(line.lowerBound..<match.range.lowerBound)
                guard let type = DocumentType.laws.first(where: { words.hasPrefix($0) }) else { return }
                draft.header.type = type
                draft.header.title = HeaderPage.bounded(words.dropFirst(type.count + 1))
                draft.header.end = line.upperBound
            }
            return
        }
    }

    static func lawTitle() -> PatternEntry {
        PatternEntry(
            "lawTitle",
            "số\(GrammarParts.space)(?<symbol>\\d{1,3}/\\d{4}/(?:UBTV)?QH\\d{1,2}|\\d{1,3}-SL/L\\.?\\d{3})\\z",
            mode: .search, reason: "A law's number at the end of a line.",
            matches: ["Luật Chợ phiên ⟦số 24/2034/QH18⟧", "Luật ⟦số 101-SL/L.003⟧"],
            rejects: ["Luật Chợ phiên số 24/2034/QH18 ngày"])
    }
}
