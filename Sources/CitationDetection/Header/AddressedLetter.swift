import Bytes
import Patterns
import Vocabulary

/// A letter (công văn) whose number is lost, or tells no type: it has the motto or a place line, says what it is about, and whom it is addressed to.
struct AddressedLetter: HeaderStrategy {
    static let name: StaticString = "addressedLetter"

    /// How far down the addressee may stand, in lines.
    private static let lines = 30

    private static let subjects = PhraseList([.aboutOpening, .letterSubject].flatMap(Vocabulary.standard.words))

    init(_ parts: GrammarParts) {}

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        guard draft.header.type == nil, draft.typeLines.isEmpty else { return }
        let lines = page.lines.prefix(Self.lines)
        guard let addressee = lines.firstIndex(where: { Letterhead.isAddressee($0, page.text) }) else { return }
        let above = lines[..<addressee]
        guard let subject = above.first(where: { Self.subjects.begins(at: $0.lowerBound, of: page.text) }),
            page.matches(page.shared.motto, from: 0, to: lines[addressee].lowerBound)
        else { return }
        draft.header.type = DocumentType.letter
        draft.header.heading = subject.lowerBound
        if !page.opensSubject(subject) { draft.header.title = page.text.folded(subject) }
    }
}
