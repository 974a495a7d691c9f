import Bytes
import Vocabulary

/// Finds where the sentence around an offset begins and ends.
///
/// Lines are often wrapped hard, and pages break in mid-sentence: a line break ends a sentence only where the text
/// before it does, or where the next line is a new item.
struct SentenceReader {
    let text: TextBytes

    private static let clauseUnits = PhraseList(Vocabulary.standard.words(.clauseUnit))

    /// How far a sentence is followed in each direction, in bytes.
    private static let reach = 1_600

    /// Returns the offset at which the sentence that holds `offset` begins.
    ///
    /// - Parameter reach: How far it is followed, in bytes: less where more makes no difference.
    func start(of offset: Int, reach: Int = Self.reach) -> Int {
        let limit = max(0, offset - reach)
        var index = offset
        while index > limit {
            // Eight bytes at once, and one by one only where an end may be among them.
            let stop = max(limit, index - 8)
            if index - stop == 8, !text.hasStop(inEightAt: stop) {
                index = stop
                continue
            }
            while index > stop {
                index -= 1
                let byte = text[index]
                if byte == 0x0A, isBreak(at: index) { return text.skipWhite(index, offset) }
                if byte == UInt8(ascii: "."), isFullStop(at: index) { return text.skipWhite(index + 1, offset) }
            }
        }
        return text.boundary(limit)
    }

    /// Whether the sentence that holds `high` begins behind `low`, which is within reach.
    func begins(between low: Int, and high: Int) -> Bool {
        // White space up to `low` and beyond belongs to the break before it.
        var before = low
        while before > 0, isWhite(text[before - 1]) { before -= 1 }
        return start(of: high, reach: high - max(0, before - 1)) > low
    }

    /// Returns the offset at which the sentence that holds `offset` ends, its full stop included.
    func end(of offset: Int) -> Int {
        let limit = min(text.count, offset + Self.reach)
        var index = offset
        while index < limit {
            let stop = min(limit, index + 8)
            if stop - index == 8, !text.hasStop(inEightAt: index) {
                index = stop
                continue
            }
            while index < stop {
                let byte = text[index]
                if byte == 0x0A, isBreak(at: index) { return index }
                if byte == UInt8(ascii: "."), isFullStop(at: index) { return index + 1 }
                index += 1
            }
        }
        return text.boundary(limit)
    }

    /// Whether a full stop ends a sentence: white space follows, and no number or abbreviation stands before it.
    private func isFullStop(at index: Int) -> Bool {
        let next = index + 1
        if next < text.count, !isWhite(text[next]), text[next] != UInt8(ascii: "/"), text[next] != UInt8(ascii: "\""),
            !beginsNoteMark(at: next)
        {
            return false
        }
        // "1." and "a)." at the start of an item; "TM." and "T.Ư." before a name.
        guard index >= 2 else { return false }
        var before = index
        while before > 0, isDigit(text[before - 1]) { before -= 1 }
        if before < index, before == 0 || isWhite(text[before - 1]) || text[before - 1] == UInt8(ascii: ".") {
            return index - before > 3
        }
        return true
    }

    /// Whether the mark of a note stands at an offset, as web pages put it behind a full stop: "[41]" before the next sentence, and "^",
    /// "**^**" before the next note.
    private func beginsNoteMark(at start: Int) -> Bool {
        var index = start
        if text[index] == UInt8(ascii: "[") {
            index += 1
            while index < text.count, isDigit(text[index]), index - start < 4 { index += 1 }
            guard index > start + 1, index + 1 < text.count, text[index] == UInt8(ascii: "]") else { return false }
            return isWhite(text[index + 1]) || text[index + 1] == UInt8(ascii: "[") || beginsCapital(at: index + 1)
        }
        while index < text.count, text[index] == UInt8(ascii: "*"), index - start < 3 { index += 1 }
        return index < text.count && text[index] == UInt8(ascii: "^")
    }

    /// Whether a line break ends a sentence.
    private func isBreak(at index: Int) -> Bool {
        var before = index
        while before > 0, isWhite(text[before - 1]) { before -= 1 }
        var next = index
        var breaks = 0
        while next < text.count, isWhite(text[next]) {
            if text[next] == 0x0A { breaks += 1 }
            next += 1
        }
        guard before > 0, next < text.count else { return true }
        switch text[before - 1] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"): return true
        default: break
        }
        if beginsCapital(at: next), endsSentence(beforeMark: before) { return true }
        let first = text[next]
        if beginsNumberedItem(at: next) || (breaks > 1 && beginsFootnote(at: next)) { return true }
        // A bullet, or "Điều 5", "Căn cứ", begin an item whatever stands before.
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: "|")
            || first == UInt8(ascii: "#")
        {
            return true
        }
        if breaks > 0, isLoneNumber(at: next) { return true }
        if text.has("Điều ", at: next) || text.has("Căn cứ", at: next) || text.has("Nơi nhận", at: next)
            || text.has("Thực hiện ", at: next)
        {
            return breaks > 0 && endsClause(before) && !isClauseNumber(before)
        }
        guard breaks > 1 || spansParagraph(from: index, before: before, to: next) else { return false }
        // After a blank line only a small letter or a digit goes on.
        let goesOn = (first >= 0x61 && first <= 0x7A) || isDigit(first) || isSmallVietnamese(at: next)
        return !goesOn || endsQuote(before)
    }

    /// Whether "2. " and a capital, or "b) ", begin a line's item.
    private func beginsNumberedItem(at start: Int) -> Bool {
        var index = start
        while index < text.count, isDigit(text[index]), index - start < 3 { index += 1 }
        if index == start {
            guard index + 2 < text.count, text[index] >= 0x61, text[index] <= 0x7A else { return false }
            return text[index + 1] == UInt8(ascii: ")") && text[index + 2] == 0x20
        }
        guard index + 2 < text.count, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")"),
            text[index + 1] == 0x20
        else { return false }
        return beginsCapital(at: index + 2)
    }

    /// Whether a line with a short number alone begins at `start`: a row's or a footnote's; page numbers have been left out before.
    private func isLoneNumber(at start: Int) -> Bool {
        var end = start
        while end < text.count, isDigit(text[end]), end - start < 4 { end += 1 }
        guard end > start, end - start < 4 else { return false }
        if end < text.count, text[end] == UInt8(ascii: ".") { end += 1 }
        while end < text.count, text[end] == 0x20 { end += 1 }
        return end == text.count || text[end] == 0x0A
    }

    /// Whether a capital letter begins at `offset`.
    private func beginsCapital(at offset: Int) -> Bool {
        (text[offset] >= 0x41 && text[offset] <= 0x5A) || (text[offset] >= 0x80 && !isSmallVietnamese(at: offset))
    }

    /// Whether a number and a capital begin a footnote: "1 Thông tư số …", "8 - Điều 5 …".
    private func beginsFootnote(at start: Int) -> Bool {
        var index = start
        while index < text.count, isDigit(text[index]), index - start < 3 { index += 1 }
        guard index > start, index + 3 < text.count, text[index] == 0x20 else { return false }
        if text[index + 1] == UInt8(ascii: "-"), text[index + 2] == 0x20 { index += 2 }
        return beginsCapital(at: index + 1)
    }

    /// Whether a sentence has ended before the mark of a note, "chất thải.3", or before a closing quotation mark.
    private func endsSentence(beforeMark end: Int) -> Bool {
        var index = end
        if endsQuote(end) { return end > 3 && text[end - 4] == UInt8(ascii: ".") }
        while index > 0, end - index < 3, isDigit(text[index - 1]) { index -= 1 }
        guard index < end, index > 1, text[index - 1] == UInt8(ascii: ".") else { return false }
        return isLetter(text[index - 2]) || text[index - 2] >= 0x80 || text[index - 2] == UInt8(ascii: ")")
    }

    /// Whether the number of a clause or point ends at an offset, whose article stands on the next line: "khoản 10⏎Điều 26".
    private func isClauseNumber(_ end: Int) -> Bool {
        var start = end
        while start > 0, end - start < 4, !isWhite(text[start - 1]) { start -= 1 }
        let before = text.trimmed(0..<start, back: 4).upperBound
        return end - start < 4 && Self.clauseUnits.ends(at: before, of: text)
    }

    private func endsClause(_ before: Int) -> Bool {
        text[before - 1] != UInt8(ascii: ",")
    }

    private func spansParagraph(from index: Int, before: Int, to next: Int) -> Bool {
        text[before..<next].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } > 1
    }

    private func endsQuote(_ before: Int) -> Bool {
        before >= 3 && text[before - 3] == 0xE2 && text[before - 2] == 0x80 && text[before - 1] == 0x9D
    }

    /// Whether a small letter of the Vietnamese alphabet beyond ASCII begins at `offset`.
    private func isSmallVietnamese(at offset: Int) -> Bool {
        guard offset + 1 < text.count else { return false }
        let (first, second) = (text[offset], text[offset + 1])
        switch first {
        case 0xC3: return second >= 0xA0
        case 0xC4: return second == 0x83 || second == 0x91 || second == 0xA9
        case 0xC5: return second == 0xA9
        case 0xC6: return second == 0xA1 || second == 0xB0
        case 0xE1: return offset + 2 < text.count && text[offset + 2] & 1 == 1
        default: return false
        }
    }

}
