import Bytes
import Identity
import Patterns
import Vocabulary

/// The own number at the top, the first of a symbol before the type's line; with it the lines that begin with a type in capitals.
struct TopNumber: HeaderStrategy {
    static let name: StaticString = "topNumber"

    private let typeLine: CompiledPattern

    init(_ parts: GrammarParts) { typeLine = CompiledPattern(Self.typeLine(parts)) }

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        let text = page.text
        for (index, line) in page.lines.enumerated() {
            if text.has("Căn cứ", at: line.lowerBound) || text.has("Nơi nhận", at: line.lowerBound) { break }
            if draft.typeLines.isEmpty,
                page.matches(page.shared.blankNumber, from: line.lowerBound, to: line.upperBound)
            {
                draft.hasBlankNumber = true
            }
            if draft.wantsNumber, draft.typeLines.count < 2, index < 40 {
                readNumber(line, previous: index > 0 ? page.lines[index - 1] : nil, &draft, page)
            }
            if draft.typeLines.count < 4, let word = page.match(typeLine, from: line.lowerBound)?[.type],
                word.upperBound <= line.upperBound, isHeading(line, after: word.upperBound, text),
                let type = page.vocabulary.type(named: text.folded(word))
            {
                draft.typeLines.append(.init(line: index, type: type.name, end: word.upperBound))
            }
        }
    }

    private func readNumber(
        _ line: Range<Int>, previous: Range<Int>?, _ draft: inout HeaderDraft, _ page: HeaderPage
    ) {
        let text = page.text
        guard let range = page.match(page.shared.ownNumber, from: line.lowerBound)?[.symbol],
            let symbol = page.symbol(range), !goesOn(line, previous, text),
            !page.isCited(numberAt: range.lowerBound, below: draft.typeLines.first)
        else { return }
        if symbol.code != nil || symbol.organ.contains(bytesOf: "QH") {
            let above = text.folded(0..<line.lowerBound)
            draft.header.symbol = symbol.ofProvince(issuer: above, written: text[range]) ?? symbol
            draft.header.ownNumber = range
        } else if draft.uncoded == nil {
            draft.uncoded = (symbol, range)
        }
    }

    /// Whether a line that begins with a type word in capitals is a heading: the word stands alone or a title follows
    /// it, glued ("KẾT LUẬNHội nghị …") or in capitals.
    private func isHeading(_ line: Range<Int>, after end: Int, _ text: TextBytes) -> Bool {
        let rest = text.folded(end..<line.upperBound)
        if rest.isEmpty || rest.allSatisfy({ !$0.isLetter && !$0.isNumber }) { return true }
        if Self.noHeadings.contains(where: rest.hasPrefix) { return false }
        // A glued title begins without a space; one on the same line is short.
        return end < line.upperBound && (!isWhite(text[end]) || rest.count < 160)
    }

    /// Whether a line that begins with "số" in small letters goes on the line before: "Kết luận⏎số 103-KL/HU".
    private func goesOn(_ line: Range<Int>, _ previous: Range<Int>?, _ text: TextBytes) -> Bool {
        guard text.has("số", at: line.lowerBound), let previous else { return false }
        return text.folded(previous).contains(where: \.isLowercase)
    }

    private static let noHeadings = Vocabulary.standard.words(.afterNoHeading)

    static func typeLine(_ parts: GrammarParts) -> PatternEntry {
        PatternEntry(
            "typeLine", "[^\\p{L}\\p{N}\\n]{0,8}(?<type>\(parts.headings))(?!\\p{Ll}|\\p{Lu}(?!\\p{Ll}))",
            reason: "A type in capitals at the start of a line; a title may be glued to it.",
            matches: ["⟦KẾT LUẬN⟧", "⟦**NGHỊ QUYẾT⟧ về", "⟦KẾT LUẬN⟧Hội nghị"],
            rejects: ["⟦Kết luận", "⟦QUYẾT ĐỊNHS"])
    }
}
