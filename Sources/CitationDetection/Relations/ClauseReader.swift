import Bytes
import Vocabulary

/// What stands between two citations: nearness, titles, lists, clauses.
struct ClauseReader {
    let text: TextBytes
    let sentences: SentenceReader
    let words: ClauseWords

    /// Whether a verb that ends where the range begins reaches the citation at its end: a few words, no new clause.
    func isNear(_ range: Range<Int>) -> Bool {
        length(range) <= 90
            && !text[range].contains {
                $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")")
            }
    }

    /// The bytes of a range, of white space one for each run: at the end of a page there is much of it.
    private func length(_ range: Range<Int>) -> Int {
        guard range.count > 90, range.count < 400 else { return range.count }
        var (length, wasWhite) = (0, false)
        for byte in text[range] {
            let isSpace = isWhite(byte)
            if !isSpace || !wasWhite { length += 1 }
            wasWhite = isSpace
        }
        return length
    }

    /// Whether the gap behind a citation begins its title, and the title is still open at `offset`.
    ///
    /// - Parameter ofBasis: Whether the citation is a legal basis: whatever goes on in small letters behind one is its title, "Căn cứ Nghị
    ///   quyết số 146/2010/NQ-HĐND … phân cấp nguồn thu …".
    func isTitle(_ gap: Range<Int>, before offset: Int, ofBasis: Bool = false) -> Bool {
        guard opensTitle(gap.lowerBound, gap.upperBound) || ofBasis && goesOn(gap) else { return false }
        // A capital at a line's beginning begins a new sentence.
        if offset > gap.lowerBound, text[offset] &- 0x41 < 26 || text[offset] >= 0x80 && !isSmall(offset),
            text[text.trimmed(gap.lowerBound..<offset).upperBound..<offset].contains(0x0A)
        {
            return false
        }
        // Of legal bases each begins with a capital: what goes on in small letters behind a semicolon is the title's.
        if ofBasis, let semicolon = text[gap.lowerBound..<offset].lastIndex(of: UInt8(ascii: ";")),
            text.skipWhite(semicolon + 1, offset) == offset, text[offset] &- 0x61 < 26,
            !text[semicolon..<offset].contains(0x0A)
        {
            return true
        }
        // A comma or semicolon right before the verb begins a new clause of the sentence.
        var before = offset
        while before > gap.lowerBound, isWhite(text[before - 1]) { before -= 1 }
        if before > gap.lowerBound, text[before - 1] == UInt8(ascii: ",") || text[before - 1] == UInt8(ascii: ";") {
            return false
        }
        let title = gap.lowerBound..<before
        if text[title].contains(UInt8(ascii: ";")) { return false }
        return !closesQuote(title)
    }

    /// Whether a small letter with marks begins at an offset, for the letters that verbs begin with.
    private func isSmall(_ offset: Int) -> Bool { text.has("đ", at: offset) }

    /// Whether a gap begins with a small letter, and not with a word that joins or says what became of a document.
    private func goesOn(_ gap: Range<Int>) -> Bool {
        let start = text.skipWhite(gap.lowerBound, gap.upperBound)
        guard start < gap.upperBound, text[start] &- 0x61 < 26 || text[start] >= 0x80 else { return false }
        return !words.links.begins(at: start, of: text) && !text.has("–", at: start) && !text.has("“", at: start)
    }

    /// Whether a title begins at `offset`: "về …", a quotation, "quy định …", "sửa đổi …".
    func opensTitle(_ offset: Int, _ end: Int) -> Bool {
        let start = text.skipWhite(offset, end)
        guard start < end else { return false }
        switch text[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return true
        case 0xE2: return text.has("“", at: start) || text.has("‘", at: start)
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ")"): return false
        case UInt8(ascii: "-"): return true
        // "Quyết định số 26/2020/QĐ-TTg (Quy định chi tiết một số điều của X)".
        case UInt8(ascii: "("):
            return !text[start..<end].contains(UInt8(ascii: ")")) && opensTitle(start + 1, end)
        default: break
        }
        // A title may break over lines within its first words, and may begin with a capital where it stands on the line of its
        // document. In a heading all of it is in capitals.
        var opening = text.folded(start..<text.boundary(min(end, start + 24)))
        if let first = opening.first, first.isUppercase {
            let isHeading = opening.dropFirst().first?.isUppercase ?? false
            if isHeading || !text[offset..<start].contains(0x0A) { opening = opening.lowercased() }
        }
        return opening.withUTF8 { words.titles.begins(at: 0, of: $0) }
    }

    /// A gap without what may be left at its start of who issued a document, and when: "ngày 06 tháng 11 tháng 2025 của Chính phủ hướng dẫn", and
    /// of a joint one ", Bộ Tài chính hướng dẫn thực hiện".
    func behindIssuers(_ gap: Range<Int>, ofJoint: Bool) -> Range<Int> {
        let index = text.skipWhite(gap.lowerBound, gap.upperBound)
        if index < gap.upperBound, words.issued.begins(at: index, of: text) {
            return behindWords(gap, from: index)
        }
        guard ofJoint, index < gap.upperBound,
            text[index] == UInt8(ascii: ",") || words.joiners.begins(at: index, of: text)
        else { return gap }
        return behindWords(gap, from: index)
    }

    /// A gap from where a title begins in it, if one does in the same clause.
    private func behindWords(_ gap: Range<Int>, from start: Int) -> Range<Int> {
        let limit = min(gap.upperBound, start + 240)
        var index = start
        while index < limit {
            switch text[index] {
            case UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: "("): return gap
            default: break
            }
            if isWhite(text[index]), words.titles.begins(at: index + 1, of: text) {
                return (index + 1)..<gap.upperBound
            }
            index += 1
        }
        return gap
    }

    /// Whether a quotation that begins a title has been closed again.
    func closesQuote(_ title: Range<Int>) -> Bool {
        let start = text.skipWhite(title.lowerBound, title.upperBound)
        guard start < title.upperBound else { return false }
        var straight = 0
        var closed = false
        var index = start
        while index < title.upperBound {
            if text[index] == UInt8(ascii: "\"") { straight += 1 }
            if text.has("”", at: index) { closed = true }
            if text.has("“", at: index) { closed = false }
            index += 1
        }
        return closed || (straight > 0 && straight % 2 == 0)
    }

    /// Whether a new clause begins in a range: a semicolon, a full stop or a colon stands there.
    func hasBreak(_ range: Range<Int>) -> Bool {
        text[range].contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
    }

    /// Whether rows of a table or of a list stand in a range: two short lines and more that begin with a capital, not all in capitals.
    func spansRows(_ range: Range<Int>) -> Bool {
        var (rows, sentences) = (0, 0)
        var start = text[range].firstIndex(of: 0x0A).map { $0 + 1 } ?? range.upperBound
        while start < range.upperBound, let end = text[start..<range.upperBound].firstIndex(of: 0x0A) {
            let line = text.trimmed(start..<end)
            start = end + 1
            if line.isEmpty { continue }
            let words = text.folded(line)
            guard line.count <= 48, words.first?.isUppercase ?? false else { return false }
            rows += 1
            if words.contains(where: \.isLowercase) { sentences += 1 }
        }
        return rows > 1 && sentences > 0
    }

    /// Whether a range ends in a cell of a table: the line before the citation's own is short, begins with a capital and leads to nothing;
    /// or it goes through a narrow column, in which a line begins so.
    func endsInCell(_ range: Range<Int>) -> Bool {
        let end = text.trimmed(range).upperBound
        guard text[end..<range.upperBound].contains(0x0A), !endsLikeList(range), !words.leading.ends(at: end, of: text)
        else { return false }
        var (lines, isNarrow, cells) = (0, true, [Bool]())
        var start = text[range].firstIndex(of: 0x0A).map { $0 + 1 } ?? end
        while start < end {
            let stop = text[start..<end].firstIndex(of: 0x0A) ?? end
            let line = text.trimmed(start..<stop)
            if !line.isEmpty {
                lines += 1
                isNarrow = isNarrow && line.count <= Self.narrowLine
                cells.append(beginsCell(line, behind: start))
            }
            start = stop + 1
        }
        return cells.last ?? false || lines >= 2 && isNarrow && cells.contains(true)
    }

    /// Whether a line can be a cell of its own: short, with a capital at its start but not in capitals, and nothing before it leads to it.
    private func beginsCell(_ line: Range<Int>, behind start: Int) -> Bool {
        let letters = text.folded(line)
        guard line.count <= Self.shortLine, letters.first?.isUppercase ?? false, letters.contains(where: \.isLowercase)
        else { return false }
        let before = text.trimmed(0..<start, back: 16).upperBound
        return before > 0 && text[before - 1] != UInt8(ascii: ",") && !words.leading.ends(at: before, of: text)
            && !words.joiners.ends(at: before, of: text)
    }

    /// How long a line of a cell may be, and one of a narrow column, in bytes.
    private static let shortLine = 48
    private static let narrowLine = 32

    /// Whether the gap ends as the gap between two members of a list does: with a comma, "và", "và các".
    func endsLikeList(_ gap: Range<Int>) -> Bool {
        var end = gap.upperBound
        func trim() { while end > gap.lowerBound, isWhite(text[end - 1]) { end -= 1 } }
        trim()
        if text.has("các", before: end) {
            end -= 4
            trim()
        }
        guard end > gap.lowerBound else { return false }
        switch text[end - 1] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "&"): return true
        default: break
        }
        return words.joiners.ends(at: end, of: text)
    }

    /// How two members of a list are joined.
    enum Joiner { case comma, and }

    /// What joins two members of a list at the end of the gap between them: nil where nothing does, or a new clause begins there.
    func joiner(_ gap: Range<Int>) -> Joiner? {
        guard endsLikeList(gap), !hasBreak(gap), !text[gap].contains(UInt8(ascii: ")")) else { return nil }
        var end = text.trimmed(gap).upperBound
        if text.has("các", before: end) { end = text.trimmed(gap.lowerBound..<(end - 4)).upperBound }
        return end > gap.lowerBound && text[end - 1] == UInt8(ascii: ",") ? .comma : .and
    }

    /// Whether the gap ends as the place does where a document gets a short name: "là", or a parenthesis.
    func isAliasOpening(_ gap: Range<Int>) -> Bool {
        let tail = text.folded(text.boundary(max(gap.lowerBound, gap.upperBound - 48))..<gap.upperBound)
        return tail.hasSuffix("là") || tail.hasSuffix("(")
    }

    /// Whether nothing but a bullet, a number or "b)" stands in a range.
    func isBare(_ range: Range<Int>) -> Bool {
        guard range.count < 12 else { return false }
        let letters = text[range].count { $0 >= 0x80 || isLetter($0) }
        // đ has two bytes.
        return letters == 0 || (letters <= 2 && text[range].contains(UInt8(ascii: ")")))
    }

    /// Whether a clause says when the document itself takes effect, and nothing of the one before: "… này có hiệu lực".
    func contradicts(_ range: Range<Int>) -> Bool {
        text.folded(range).contains(bytesOf: "này có hiệu lực")
    }
}

/// The words that tell what begins in a clause.
struct ClauseWords: Sendable {
    /// What begins a title behind a citation.
    let titles: PhraseList
    /// What goes on with a sentence behind a legal basis.
    let links: PhraseList
    /// What names a clause's subject before a citation.
    let subjects: PhraseList
    /// What may be left, behind a citation, of who issued it and when.
    let issued = PhraseList(Vocabulary.standard.words(.issuedWord))
    /// What leads from a line to what begins the next one.
    let leading = PhraseList(Vocabulary.standard.words(.leadingWord))
    /// What joins the members of a list.
    let joiners = PhraseList(Vocabulary.standard.words(.listJoiner))

    init(_ vocabulary: Vocabulary) {
        let openers = vocabulary.titleOpeners
        titles = PhraseList(openers.words(.title))
        links = PhraseList(openers.words(.link))
        subjects = PhraseList(openers.words(.subject))
    }
}
