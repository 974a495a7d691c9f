import Patterns
/// The date on the place line, above the title or a few lines below the last heading.
struct PlaceDate: HeaderStrategy {
    static let name: StaticString = "placeDate"

    /// How many lines below the last heading a place line may stand, and below the top where there is no heading.
    private static let linesBelow = 6
    private static let linesOnTop = 20

    init(_ parts: GrammarParts) {}

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        let last = (draft.typeLines.last?.line ?? Self.linesOnTop) + Self.linesBelow
        for line in page.lines.prefix(last + 1) where draft.header.date == nil {
            page.readPlaceLine(line, &draft.header)
            // A date further down is not the document's.
            if draft.header.date == nil, page.hasBlankDate(line) { break }
        }
    }
}
