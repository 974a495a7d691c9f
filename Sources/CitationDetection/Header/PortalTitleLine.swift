import Bytes
import Patterns
import Vocabulary

/// A portal's title line holds the number and date of a document whose text has none: "Quy định số 24-QĐ/TW, ngày 30/7/2021 của …"
/// above "QUY ĐỊNH THI HÀNH …".
struct PortalTitleLine: HeaderStrategy {
    static let name: StaticString = "portalTitleLine"

    init(_ parts: GrammarParts) {}

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        guard draft.wantsNumber, let type = draft.header.type, let heading = draft.header.heading else {
            return
        }
        let text = page.text
        for line in page.lines.prefix(4) where line.upperBound < heading {
            guard let match = page.match(page.shared.namedLine, from: line.lowerBound, to: line.upperBound),
                let word = match[.type], page.vocabulary.type(named: text.folded(word))?.name == type,
                let symbol = page.symbol(match[.symbol])
            else { continue }
            draft.header.symbol = symbol
            draft.header.ownNumber = line
            draft.header.date = draft.header.date ?? match.date(in: text)
            return
        }
    }
}
