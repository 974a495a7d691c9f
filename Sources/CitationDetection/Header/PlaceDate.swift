import Bytes
import Patterns
import Vocabulary

/// The date on the place line, above the title or a few lines below the last heading.
struct PlaceDate: HeaderStrategy {
    static let name: StaticString = "placeDate"

    /// How many lines below the last heading a place line may stand, and below the top where there is no heading.
    private static let linesBelow = 6
    private static let linesOnTop = 20

    private static let openings = PhraseList(Vocabulary.standard.words(.longDate))
    private let dateAlone: CompiledPattern

    init(_ parts: GrammarParts) { dateAlone = CompiledPattern(Self.dateAlone()) }

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        let last = (draft.typeLines.last?.line ?? Self.linesOnTop) + Self.linesBelow
        for line in page.lines.prefix(last + 1) where draft.header.date == nil {
            page.readPlaceLine(line, &draft.header)
            // A date further down is not the document's.
            if draft.header.date == nil, page.hasBlankDate(line) { return }
        }
        readDateAlone(&draft, page)
    }

    /// The date of a head that names no place: a line of its own between the number and the title, "Ngày 02 tháng 3 năm 2031". A stamp has
    /// its date in figures.
    private func readDateAlone(_ draft: inout HeaderDraft, _ page: HeaderPage) {
        guard draft.header.date == nil, let number = draft.header.ownNumber, let heading = draft.header.heading else {
            return
        }
        let text = page.text
        for line in page.lines where line.lowerBound >= number.upperBound && line.upperBound <= heading {
            guard Self.openings.begins(at: line.lowerBound, of: text),
                let match = page.match(dateAlone, from: line.lowerBound, to: line.upperBound),
                match.range.upperBound == line.upperBound
            else { continue }
            draft.header.date = match.date(in: text)
            return
        }
    }

    static func dateAlone() -> PatternEntry {
        PatternEntry(
            "dateAlone",
            "(?:[Nn]gày)\(GrammarParts.space)(?<day>\\d{1,2})\(GrammarParts.space)tháng\(GrammarParts.space)(?<month>\\d{1,2})\(GrammarParts.space)năm\(GrammarParts.space)(?<year>\\d{4})(?!\\d)",
            reason: "A date in words, to which the line belongs as a whole.",
            matches: ["⟦Ngày 02 tháng 3 năm 2031⟧\n"], rejects: ["⟦Ngày 23/7/2031", "⟦Ngày tháng 3 năm 2031"])
    }
}
