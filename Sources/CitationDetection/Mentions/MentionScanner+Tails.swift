import Bytes
import Identity
import Patterns
import Vocabulary

/// What may follow a citation: date, year, issuer, term.
extension MentionScanner {
    /// Takes up the date, year, issuer and term as far as they run without interruption.
    mutating func addWithTails(_ mention: Mention) -> Int {
        var mention = mention
        var end = mention.range.upperBound
        for _ in 0..<5 {
            guard let next = takeTail(&mention, at: end) else { break }
            end = next
        }
        mention.range = mention.range.lowerBound..<end
        if let symbol = mention.symbol?.ofProvince(issuer: mention.issuer, written: text[mention.range]) {
            mention.symbol = symbol
        }
        return add(mention)
    }

    func takeTail(_ mention: inout Mention, at end: Int) -> Int? {
        guard end < text.count else { return nil }
        switch text[end] {
        case 0x20, 0x0A, 0x09, UInt8(ascii: ","), UInt8(ascii: "("): break
        // "70-TB/TWngày 06 tháng 01 năm 2012".
        case UInt8(ascii: "n") where text.has("ngày", at: end): break
        default: return nil
        }
        if mention.date == nil, grammar.date.matches(text, from: end, scratch), let date = readDate(),
            !beginsSentence(scratch.whole)
        {
            mention.date = date
            return scratch.whole.upperBound
        }
        if mention.date == nil, grammar.dateInParentheses.matches(text, from: end, scratch), let date = readDate() {
            mention.date = date
            return scratch.whole.upperBound
        }
        if mention.date == nil, mention.year == nil, grammar.year.matches(text, from: end, scratch),
            let year = scratch.group(1)
        {
            mention.year = integer(year)
            return scratch.whole.upperBound
        }
        if mention.issuer == nil, grammar.issuer.matches(text, from: end, scratch), let issuer = scratch.group(1) {
            mention.issuer = text.folded(issuer)
            return issuer.upperBound
        }
        if mention.term == nil, grammar.terms.matches(text, from: end, scratch), let opening = scratch.group(1),
            let term = scratch.group(2)
        {
            mention.term = Ordinal.roman(text.string(term))
            let after = scratch.whole.upperBound
            let closes =
                text[opening].contains(UInt8(ascii: "(")) && after < text.count && text[after] == UInt8(ascii: ")")
            return closes ? after + 1 : after
        }
        return nil
    }

    /// Whether a date on a line of its own begins a sentence, "Ngày 05/7/2024, Ban Thường vụ …", and not what goes on with "của" or ends:
    /// "Quyết định số: 59/QĐ-UBND⏎Ngày 22 tháng 7 năm 2021 của …".
    private func beginsSentence(_ date: Range<Int>) -> Bool {
        let start = text.skipWhite(date.lowerBound, date.upperBound)
        guard text.has("Ngày", at: start), text[date.lowerBound..<start].contains(0x0A) else { return false }
        let next = text.skipWhite(date.upperBound, text.count)
        return !(next == text.count || text.has("của", at: next) || text.has(")", at: next) || text.has(";", at: next))
    }

    /// The date in the groups of the last match: day, month and year in words, month and year in figures.
    func readDate() -> CalendarDate? {
        let numbers = (1...5).map { scratch.group($0).flatMap { integer($0) } }
        guard let day = numbers[0] else { return nil }
        if let month = numbers[1], let year = numbers[2] { return CalendarDate(year: year, month: month, day: day) }
        if let month = numbers[3], let year = numbers[4] { return CalendarDate(year: year, month: month, day: day) }
        return nil
    }
}
