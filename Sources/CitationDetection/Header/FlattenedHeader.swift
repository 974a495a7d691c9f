import Bytes
import Identity
import Patterns

/// A page that has lost its lines has number, place and date one behind the other, near the motto.
struct FlattenedHeader: HeaderStrategy {
    static let name: StaticString = "flattenedHeader"

    private let flatNumber: CompiledPattern

    init(_ parts: GrammarParts) { flatNumber = CompiledPattern(Self.flatNumber(parts)) }

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        guard draft.wantsNumber else { return }
        for line in page.lines.prefix(Self.lines) where draft.header.symbol == nil && line.count > 200 {
            read(line, &draft, page)
        }
    }

    /// Above the page may stand a portal's menu.
    private static let lines = 30
    /// How far behind the number the date may stand, in bytes; further with the tags of a page between.
    private static let (reach, taggedReach) = (160, 600)

    private func read(_ line: Range<Int>, _ draft: inout HeaderDraft, _ page: HeaderPage) {
        let text = page.text
        let end = text.boundary(min(line.upperBound, line.lowerBound + 700))
        let top = TextBytes(rebasing: text[line.lowerBound..<end])
        guard
            top.firstIndex(of: "ĐẢNG CỘNG SẢN VIỆT NAM", from: 0) != nil
                || page.matches(page.shared.motto, from: line.lowerBound, to: end),
            let range = page.match(flatNumber, from: line.lowerBound, to: end)?[.symbol],
            let symbol = page.symbol(range), symbol.code != nil
        else { return }
        draft.header.symbol = symbol
        draft.header.ownNumber = range
        draft.header.end = range.upperBound
        let isTagged = text.has("<", at: text.skipWhite(range.upperBound, line.upperBound))
        let reach = text.boundary(min(line.upperBound, range.upperBound + (isTagged ? Self.taggedReach : Self.reach)))
        guard let match = page.match(page.shared.placeLine, from: range.upperBound, to: reach),
            let place = match[.place], let date = match.date(in: text)
        else { return }
        draft.header.date = date
        // The motto's last words stand before it: "… VIỆT NAM La Bằng, ngày".
        let words = text.folded(place).parts(between: " ").drop { $0.allSatisfy { !$0.isLowercase } }
        draft.header.place = words.isEmpty ? nil : words.joined(separator: " ")
    }

    static func flatNumber(_ parts: GrammarParts) -> PatternEntry {
        let gap = GrammarParts.gap
        return PatternEntry(
            "flatNumber", "(?:Số|SỐ)\(gap):?\(gap)(?<symbol>\(parts.typedSymbol))(?![\\p{L}])", mode: .search,
            reason:
                "The number in a page that lost its lines: \"… Độc lập - Tự do - Hạnh phúc Số: 23/2031/QĐ-BYT Hà Nội, ngày …\".",
            matches: ["Hạnh phúc ⟦Số: 23/2031/QĐ-BYT⟧ Hà Nội", "⟦SỐ 12-KL/TU⟧ Nà Lộc"], rejects: ["Số: H409 ngày"])
    }
}
