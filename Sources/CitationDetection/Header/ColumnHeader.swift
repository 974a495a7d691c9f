import Bytes
import Identity
import Patterns

/// A page set in columns, read column by column, has its header behind the first articles: "Số: …" then stands beside the
/// national motto, with the place and date.
struct ColumnHeader: HeaderStrategy {
    static let name: StaticString = "columnHeader"

    /// How far behind the top a header can slip: the first page and some of the second, in bytes.
    private static let reach = 12_000

    init(_ parts: GrammarParts) {}

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        guard draft.wantsNumber else { return }
        let text = page.text
        let end = text.boundary(min(text.count, Self.reach))
        guard let motto = page.match(page.shared.motto, from: 0, to: end)?.range else { return }
        let around = page.lineStart(before: motto.lowerBound, lines: 8)..<min(text.count, motto.upperBound + 600)
        for line in page.lines(in: around, limit: 24) {
            if draft.header.symbol == nil,
                let range = page.match(page.shared.ownNumber, from: line.lowerBound)?[.symbol],
                let symbol = page.symbol(range), symbol.code != nil
            {
                draft.header.symbol = symbol
                draft.header.ownNumber = range
            } else if draft.header.date == nil {
                page.readPlaceLine(line, &draft.header)
            }
        }
        if draft.header.symbol == nil { (draft.header.date, draft.header.place) = (nil, nil) }
    }
}
