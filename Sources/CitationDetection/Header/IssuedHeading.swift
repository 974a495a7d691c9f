import Bytes
import Identity
import Patterns
import Vocabulary

/// What a heading of the last century says before its title: "QUYẾT ĐỊNH⏎CỦA HỘI ĐỒNG BỘ TRƯỞNG SỐ 21-HĐBT NGÀY 30 THÁNG 1 NĂM 1985 VỀ VIỆC
/// …", or who issues it alone, "LỆNH CỦA CHỦ TỊCH NƯỚC".
struct IssuedHeading {
    /// Who issues the document, where the heading names it.
    var issuer: String?
    /// Its date.
    var date: CalendarDate?
    /// Where the title begins.
    var end: Int

    /// The names of the State behind those of its bodies.
    private static let states = Vocabulary.standard.words(.stateName)

    /// Reads what stands behind a type's words; nil where it is no such heading.
    static func read(
        behind heading: HeaderDraft.TypeLine, _ pattern: CompiledPattern, _ header: DocumentHeader, _ page: HeaderPage
    ) -> IssuedHeading? {
        numbered(heading, pattern, header, page) ?? named(heading, page)
    }

    private static func numbered(
        _ heading: HeaderDraft.TypeLine, _ pattern: CompiledPattern, _ header: DocumentHeader, _ page: HeaderPage
    ) -> IssuedHeading? {
        let (text, names) = (page.text, page.lexicon.organNames)
        guard let match = page.match(pattern, from: heading.end), let date = match.date(in: text) else { return nil }
        let symbol = page.symbol(match[.symbol])
        // Another's number stands in the title, "… THỰC HIỆN CHỈ THỊ SỐ 19/CT-TTG NGÀY 16 THÁNG 7 NĂM 2031".
        if let own = header.symbol, let symbol, own.plainText != symbol.plainText { return nil }
        var issued = IssuedHeading(issuer: nil, date: date, end: match.range.upperBound)
        if let organ = match[.organ] {
            guard
                names.bodies.begins(at: organ.lowerBound, of: text)
                    || names.enactors.begins(at: organ.lowerBound, of: text)
            else { return nil }
            issued.issuer = name(organ, page)
        } else {
            guard let symbol, header.symbol != nil || symbol.code.map({ page.lexicon.fits(heading.type, $0) }) ?? true
            else { return nil }
            let next = text.skipWhite(issued.end, text.count)
            if let body = page.behindOf(next), let length = names.broken.length(at: body, of: text) {
                issued.issuer = name(body..<body + length, page)
                issued.end = body + length
            }
        }
        return issued
    }

    /// "QUYẾT ĐỊNH CỦA VIỆN TRƯỞNG VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO", to the end of the line or to where small letters begin.
    private static func named(_ heading: HeaderDraft.TypeLine, _ page: HeaderPage) -> IssuedHeading? {
        let text = page.text
        let line = page.lines[heading.line]
        guard let body = page.issuer(behindType: heading.end, in: line) else { return nil }
        var end = body
        var word = body
        while word < line.upperBound {
            let next = (word..<line.upperBound).first { isWhite(text[$0]) } ?? line.upperBound
            guard OrganNames.isInCapitals(text.folded(word..<next)) else { break }
            end = next
            word = text.skipWhite(next, line.upperBound)
        }
        return IssuedHeading(issuer: name(body..<end, page), date: nil, end: end)
    }

    private static func name(_ range: Range<Int>, _ page: HeaderPage) -> String {
        var name = page.text.folded(range)
        for state in states {
            if let found = name.firstRange(ofBytes: state), found.lowerBound > name.startIndex {
                name = String(name[..<found.lowerBound])
            }
        }
        while let last = name.last, !last.isLetter { name.removeLast() }
        return page.cache.properCase(name)
    }

    static func pattern() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        // Whatever stands between "SỐ" and "NGÀY": decrees of 1945 to 1950 have a number and no code, "SỐ 85".
        let number = "\\d{1,5}(?:[ ]?[^\\s\\d,;][^\\s,;]{0,30})?"
        let symbol = "\\d{1,5}[-/][^\\s,;]{1,30}"
        return PatternEntry(
            "issuedHeading",
            "\\s{0,8}(?:(?:CỦA\(space))?(?<organ>\\p{Lu}[\\p{Lu} ,\\n-]{2,140}?)\\s{1,8})?(?:SỐ\(gap):?\(gap)(?<symbol>\(number))|(?<symbol>\(symbol))),?\(space)\(GrammarParts.date)",
            reason: "Behind a type's words in capitals: who issued it, its number and its date, before its title.",
            matches: [
                "⟦\nCỦA HỘI ĐỒNG BỘ TRƯỞNG SỐ 21-HĐBT NGÀY 30 THÁNG 1 NĂM 1985⟧ VỀ VIỆC",
                "⟦\nCỦA THỦ\nTƯỚNG CHÍNH PHỦ SỐ 16/2001/CT-TTG\nNGÀY 21 THÁNG 6 NĂM 2001⟧ VỀ",
                "⟦\nSỐ 28-L/CTN NGÀY 02/12/1993⟧ CỦA", "⟦ CỦA CHỦ TỊCH CHÍNH PHỦ SỐ 85 NGÀY 20 THÁNG 10 NĂM 1947⟧",
            ],
            rejects: ["⟦\nVỀ VIỆC THỰC HIỆN", "⟦\nCỦA CHÍNH PHỦ SỐ 42-CP VỀ"])
    }
}

extension HeaderPage {
    /// Returns where a body's name begins that issues a document, "CỦA CHỦ TỊCH NƯỚC" behind the type in a line; nil where none does.
    func issuer(behindType end: Int, in line: Range<Int>) -> Int? {
        let start = text.skipWhite(end, line.upperBound)
        guard start > end, let body = behindOf(start) else { return nil }
        return lexicon.organNames.enactors.begins(at: body, of: text) ? body : nil
    }

    /// Returns where the word begins behind "CỦA" at an offset; nil where that does not stand there.
    func behindOf(_ offset: Int) -> Int? {
        Self.of.length(at: offset, of: text).map { text.skipWhite(offset + $0, text.count) }
    }

    private static let of = PhraseList(Vocabulary.standard.words(.ofInCapitals))
}
