import Identity
import Patterns
import Vocabulary

/// The codes of the type and the organ in the own number are written together, "Số: 1961/QĐUBND": the type tells where they part, as in a
/// citation.
struct GluedOwnNumber: HeaderStrategy {
    static let name: StaticString = "gluedOwnNumber"

    init(_ parts: GrammarParts) {}

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        guard let symbol = draft.header.symbol, symbol.code == nil, let type = draft.header.type,
            let (code, organ) = page.lexicon.parts(ofGlued: symbol.organ, type)
        else { return }
        draft.header.symbol = Symbol(
            number: symbol.number, year: symbol.year, code: code, organ: organ.code, isParty: organ.system == .party)
    }
}
