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
            if draft.typeLines.count < 4, let heading = heading(index, isFirst: draft.typeLines.isEmpty, page) {
                draft.typeLines.append(heading)
            }
        }
    }

    /// The type that a line begins with; a narrow column may break its words: "QUY⏎CHẾ".
    private func heading(_ index: Int, isFirst: Bool, _ page: HeaderPage) -> HeaderDraft.TypeLine? {
        if let enacting = enacting(index, page) { return enacting }
        let (text, start) = (page.text, page.lines[index].lowerBound)
        // What the line holds whole comes first: "QUY CHẾ⏎PHỐI HỢP CÔNG TÁC …".
        guard
            let word =
                (page.match(typeLine, from: start, to: page.lines[index].upperBound)
                ?? page.match(typeLine, from: start))?[.type],
            let last = page.lines[index...].prefix(Self.brokenLines).firstIndex(where: {
                $0.upperBound >= word.upperBound
            }),
            isHeading(page.lines[last], after: word.upperBound, isAlone: isFirst && standsAlone(index, page), page),
            let type = page.vocabulary.type(named: text.folded(word))
        else { return nil }
        return .init(start: start, line: last, type: type.name, end: word.upperBound)
    }

    /// The type that ends a line which says who enacts the document: "BỘ CHÍNH TRỊ QUYẾT ĐỊNH".
    private func enacting(_ index: Int, _ page: HeaderPage) -> HeaderDraft.TypeLine? {
        let (text, line) = (page.text, page.lines[index])
        guard line.count < Self.longestEnacting, page.lexicon.organNames.enactors.begins(at: line.lowerBound, of: text),
            OrganNames.isInCapitals(text.folded(line))
        else { return nil }
        let starts = line.filter { $0 > line.lowerBound && text[$0 - 1] == 0x20 }
        for start in starts {
            guard let word = page.match(typeLine, from: start, to: line.upperBound)?[.type], word.lowerBound == start,
                let type = page.vocabulary.type(named: text.folded(word)),
                !text[word.upperBound..<line.upperBound].contains(where: { isLetter($0) || $0 >= 0x80 })
            else { continue }
            let issuer = text.trimmed(line.lowerBound..<start)
            return .init(start: start, line: index, type: type.name, issuer: issuer, end: word.upperBound)
        }
        return nil
    }

    /// How long the line is that says who enacts, in bytes.
    private static let longestEnacting = 80

    /// Whether a line goes on no line in capitals above it, as the end of a title does.
    private func standsAlone(_ index: Int, _ page: HeaderPage) -> Bool {
        guard index > 0 else { return true }
        let (above, text) = (page.lines[index - 1], page.text)
        let breaks = text[above.upperBound..<page.lines[index].lowerBound].count { $0 == 0x0A }
        let words = text.folded(above)
        return breaks > 1 || !OrganNames.isInCapitals(words) || !words.contains(where: \.isLetter)
    }

    /// Over how many lines a type's words may be broken.
    private static let brokenLines = 3

    private func readNumber(
        _ line: Range<Int>, previous: Range<Int>?, _ draft: inout HeaderDraft, _ page: HeaderPage
    ) {
        let text = page.text
        guard let range = page.match(page.shared.ownNumber, from: line.lowerBound)?[.symbol],
            let symbol = page.symbol(range), !goesOn(line, previous, text), !isOneOfSeveral(line, symbol, page),
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

    /// Whether a line with a law's number is one of several, each of another law: the rows of a table, "Luật số 13-LCT/HĐNN8".
    private func isOneOfSeveral(_ line: Range<Int>, _ symbol: Symbol, _ page: HeaderPage) -> Bool {
        page.beginsWithLaw(line)
            && page.lines.contains { other in
                guard other != line, page.beginsWithLaw(other),
                    let number = page.match(page.shared.ownNumber, from: other.lowerBound)?[.symbol]
                else { return false }
                return page.symbol(number).map { $0 != symbol } ?? false
            }
    }

    /// Whether a line that begins with a type word in capitals is a heading: the word stands alone or a title follows
    /// it, glued ("KẾT LUẬNHội nghị …") or in capitals.
    private func isHeading(_ line: Range<Int>, after end: Int, isAlone: Bool, _ page: HeaderPage) -> Bool {
        let text = page.text
        let rest = text.folded(end..<line.upperBound)
        if isAlone, page.issuer(behindType: end, in: line) != nil, isWholeHeading(rest) { return true }
        if rest.isEmpty || rest.allSatisfy({ !$0.isLetter && !$0.isNumber }) { return true }
        if Self.noHeadings.contains(where: rest.hasPrefix) { return false }
        // A glued title begins without a space; one on the same line is short.
        return end < line.upperBound && (!isWhite(text[end]) || rest.count < 160)
    }

    /// Whether the words behind a type name its issuer and no more, or the title below in small letters: a headline in capitals goes on in them.
    private func isWholeHeading(_ rest: String) -> Bool {
        let words = rest.parts(between: " ")
        let small = words.firstIndex { !OrganNames.isInCapitals(String($0)) }
        return small != nil
            || words.count <= Self.longestIssuer && !words.contains { Self.about.contains(String($0)) }
    }

    private static let about = Set(Vocabulary.standard.words(.aboutWord))
    /// How many words the name of an issuer in a heading has.
    private static let longestIssuer = 9

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
