import Bytes
import Patterns
import Vocabulary

/// A part of a document, "(Tiếp theo Công báo số …)", is named at its top: "Thông tư số 102/2018/TT-BTC ngày …".
struct ContinuedPart: HeaderStrategy {
    static let name: StaticString = "continuedPart"

    init(_ parts: GrammarParts) {}

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        let text = page.text
        guard draft.header.symbol == nil,
            page.lines.contains(where: { text.has("(Tiếp theo", at: $0.lowerBound) })
        else { return }
        for line in page.lines.prefix(16) {
            guard let match = page.match(page.shared.namedLine, from: line.lowerBound, to: line.upperBound),
                let word = match[.type], let type = page.vocabulary.type(named: text.folded(word)),
                let symbol = page.symbol(match[.symbol])
            else { continue }
            draft.header.symbol = symbol
            draft.header.ownNumber = line
            draft.header.type = type.name
            draft.header.date = match.date(in: text)
            return
        }
    }
}
