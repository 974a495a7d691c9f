import Patterns
import Bytes
import Vocabulary

/// A number whose symbol has no type's code: that of a letter (công văn), which says what it is about or whom it is for, or of an old
/// document under its heading.
struct LetterNumber: HeaderStrategy {
    static let name: StaticString = "letterNumber"

    private static let addressees = PhraseList(Vocabulary.standard.words(.addressee))

    init(_ parts: GrammarParts) {}

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        guard draft.wantsNumber, let number = draft.uncoded else { return }
        let text = page.text
        let isLetter = page.lines.prefix(30).contains {
            page.opensSubject($0) || Self.addressees.begins(at: $0.lowerBound, of: text)
        }
        guard isLetter || !draft.typeLines.isEmpty else { return }
        draft.header.symbol = number.symbol
        draft.header.ownNumber = number.range
        if draft.typeLines.isEmpty { draft.header.type = DocumentType.letter }
    }
}
