import Patterns
import Bytes

/// A letter (công văn) has no type's line; what it is about stands behind "V/v".
struct LetterSubject: HeaderStrategy {
    static let name: StaticString = "letterSubject"

    init(_ parts: GrammarParts) {}

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        guard draft.header.title == nil, let line = page.lines.prefix(20).first(where: page.opensSubject) else {
            return
        }
        draft.header.title = page.text.folded(line)
    }
}
