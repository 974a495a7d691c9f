import Bytes
import Identity
import Patterns

/// A heading of the last century holds number and date: "NGHỊ ĐỊNH⏎CỦA CHÍNH PHỦ SỐ 42-CP NGÀY 16-7-1996 BAN HÀNH …".
struct DatedHeading: HeaderStrategy {
    static let name: StaticString = "datedHeading"

    private let datedHeading: CompiledPattern

    init(_ parts: GrammarParts) { datedHeading = CompiledPattern(Self.datedHeading(parts)) }

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        let header = draft.header
        guard header.symbol == nil || header.date == nil, let type = header.type, !draft.hasBlankNumber else { return }
        for (index, line) in page.lines.prefix(20).enumerated() {
            if page.text.has("Căn cứ", at: line.lowerBound) { return }
            // A narrow column breaks it: "TƯỚNG CHÍNH PHỦ SỐ 16/2001/CT-TTG⏎NGÀY 21 THÁNG 6 NĂM 2001".
            let end = page.lines[min(page.lines.count - 1, index + 1)].upperBound
            guard let match = page.match(datedHeading, from: line.lowerBound, to: end), let range = match[.symbol],
                let date = match.date(in: page.text), let symbol = page.symbol(range),
                header.symbol == nil || header.symbol?.plainText == symbol.plainText,
                header.isLaw || symbol.code.map({ page.lexicon.fits(type, $0) }) ?? true,
                !page.isCited(numberAt: range.lowerBound, below: draft.typeLines.first)
            else { continue }
            draft.header.symbol = header.symbol ?? symbol
            draft.header.ownNumber = header.ownNumber ?? range
            draft.header.date = header.date ?? date
            return
        }
    }

    static func datedHeading(_ parts: GrammarParts) -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "datedHeading",
            "[^\\p{L}\\p{N}\\n]{0,8}(?:(?:(?:\(parts.headings))[ ]{1,3})?(?:(?:CỦA[ ])?[\\p{Lu} ,-]{2,80}[ ])?SỐ\(gap):?\(gap)|(?:\(parts.headings))[ ]{1,3})(?<symbol>\(parts.typedSymbol)),?\(space)\(GrammarParts.date)",
            reason: "A heading with number and date, in capitals.",
            matches: [
                "⟦NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 42-CP NGÀY 16-7-1996⟧ BAN HÀNH",
                "⟦TƯỚNG CHÍNH PHỦ SỐ 16/2001/CT-TTG\nNGÀY 21 THÁNG 6 NĂM 2001⟧",
            ],
            rejects: ["⟦NGHỊ ĐỊNH CỦA CHÍNH PHỦ BAN HÀNH", "⟦Nghị định số 42-CP ngày 16-7-1996"])
    }
}
