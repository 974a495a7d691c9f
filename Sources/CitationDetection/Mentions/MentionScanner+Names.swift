import Bytes
import Identity
import Patterns
import Vocabulary

/// Citations by name: laws, and documents known by their titles.
extension MentionScanner {
    mutating func readLaw(at start: Int, type: String) -> Int? {
        var mention: Mention
        if grammar.amendingLaw.matches(text, from: start, scratch) {
            let first = scratch.whole
            let inner = scratch.group(2).map { text.folded($0) } ?? type
            let name = scratch.group(3).map { lawName($0) } ?? ""
            let end = furtherLaws(from: first.upperBound)
            let further = text.folded(first.upperBound..<end)
            mention = Mention(range: start..<end, kind: .named)
            mention.name = .law(
                "\(type) sửa đổi, bổ sung một số điều của \(inner) \(name)\(further.hasPrefix("và") ? " " : "")\(further)"
            )
        } else {
            var end = 0
            var name: Range<Int>?
            if grammar.knownLaw.matches(text, from: start, scratch) {
                (end, name) = (scratch.whole.upperBound, scratch.group(2))
            }
            if grammar.otherLaw.matches(text, from: start, scratch), scratch.whole.upperBound > end {
                (end, name) = (scratch.whole.upperBound, scratch.group(2))
            }
            guard let name else { return nil }
            mention = Mention(range: start..<end, kind: .named)
            mention.name = .law("\(type) \(lawName(name))")
        }
        mention.type = type
        var end = mention.range.upperBound
        if grammar.lawNumber.matches(text, from: end, scratch), let range = scratch.group(1),
            let (symbol, corrected) = symbol(at: range)
        {
            mention.symbol = symbol
            mention.isCorrected = corrected
            mention.kind = .full
            end = range.upperBound
        } else if grammar.lawYear.matches(text, from: end, scratch), let year = scratch.group(1) {
            mention.year = integer(year)
            end = scratch.whole.upperBound
        }
        mention.range = start..<end
        let after = addWithTails(mention)
        if mentions[mentions.count - 1].date == nil, grammar.passedOn.matches(text, from: after, scratch) {
            mentions[mentions.count - 1].date = readDate()
        }
        return after
    }

    /// "Điều 51 BLHS", "BLTTDS năm 2015": a code of law by the letters of its name.
    mutating func readAbbreviatedCode(_ word: Range<Int>, _ name: String) -> Int? {
        guard word.upperBound == text.count || !(isLetter(text[word.upperBound]) || text[word.upperBound] >= 0xC3)
        else {
            return nil
        }
        var mention = Mention(range: word, kind: .named)
        mention.type = "Bộ luật"
        mention.name = .law(name)
        if grammar.lawYear.matches(text, from: word.upperBound, scratch), let year = scratch.group(1) {
            mention.year = integer(year)
            mention.range = word.lowerBound..<scratch.whole.upperBound
        }
        return add(mention)
    }

    /// Where the list of laws ends that an amending law's name holds: ", Luật Kế toán và Luật Quản lý thuế".
    func furtherLaws(from start: Int) -> Int {
        var end = start
        for _ in 0..<24 {
            var next = end
            if next < text.count, text[next] == UInt8(ascii: ",") { next += 1 }
            next = text.skipWhite(next, text.count)
            if text.has("và ", at: next) || text.has("và\n", at: next) { next = text.skipWhite(next + 4, text.count) }
            guard next > end, grammar.knownLaw.matches(text, from: next, scratch) else { return end }
            // One with a number or a date of its own is another citation.
            let after = scratch.whole.upperBound
            if end == start, grammar.lawNumber.matches(text, from: after, scratch) { return end }
            end = after
        }
        return end
    }

    /// A law's name as the vocabulary writes it, or as the text does.
    func lawName(_ range: Range<Int>) -> String {
        if let read = memory.lawNames.value(text, range) { return read }
        let written = text.folded(range)
        let name = grammar.lawSpellings[Folding.fold(written)] ?? written.prefix(1).uppercased() + written.dropFirst()
        memory.lawNames.set(name, for: text, range)
        return name
    }

    mutating func addTitle(start: Int, type: String?) -> Int {
        var mention = Mention(range: scratch.whole, kind: .named)
        mention.type = type
        mention.name = scratch.group(1).map { .title(text.folded($0)) }
        mention.term = (scratch.group(2) ?? scratch.group(3)).map { text.string($0) }
        return add(mention)
    }
}
