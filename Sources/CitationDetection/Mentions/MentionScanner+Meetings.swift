import Bytes
import Identity
import Patterns
import Vocabulary

/// The resolutions of plenums and congresses.
extension MentionScanner {
    mutating func readPlenum(at start: Int) -> Int? {
        guard
            grammar.plenum.matches(text, from: start, scratch)
                || grammar.plenumInFull.matches(text, from: start, scratch)
        else { return nil }
        var end = scratch.whole.upperBound
        guard let ordinal = scratch.group(3), let plenum = Ordinal.read(text.folded(ordinal)), plenum <= 20 else {
            return nil
        }
        let word = scratch.group(1).map { text.folded($0) } ?? ""
        var mention = Mention(range: start..<end, kind: .named)
        mention.type = ["NQ": "Nghị quyết", "KL": "Kết luận"][word] ?? grammar.typeNames[word]
        mention.number = scratch.group(2).map { text.string($0) }
        mention.name = .plenum(number: plenum, session: scratch.group(4).flatMap { integer($0) } ?? 1)
        guard grammar.terms.matches(text, from: end, scratch), let opening = scratch.group(1),
            let term = scratch.group(2)
        else { return addWithTails(mention) }
        let isOpen = text[opening].contains(UInt8(ascii: "("))
        end = scratch.whole.upperBound
        mention.term = Ordinal.roman(text.string(term))
        mention.range = start..<end
        var members = [mention]
        while members.count < 8, grammar.furtherTerm.matches(text, from: end, scratch), let span = scratch.group(2),
            let term = scratch.group(3)
        {
            end = scratch.whole.upperBound
            var member = mention
            member.range = span
            member.term = Ordinal.roman(text.string(term))
            member.continuesList = true
            members.append(member)
        }
        if isOpen, end < text.count, text[end] == UInt8(ascii: ")") {
            end += 1
            if members.count == 1 { members[0].range = start..<end }
        }
        guard let last = members.popLast() else { return nil }
        for member in members { _ = add(member) }
        if !members.isEmpty { return max(end, add(last)) }
        return addWithTails(last)
    }

    mutating func readCongress(at start: Int) -> Int? {
        guard grammar.congress.matches(text, from: start, scratch), let number = scratch.group(3),
            let term = Ordinal.roman(text.folded(number))
        else { return readCongressOfPeriod(at: start) }
        let word = scratch.group(1).map { text.folded($0) } ?? ""
        var mention = Mention(range: scratch.whole, kind: .named)
        mention.type = grammar.typeNames[word] ?? word
        mention.name = .congress(body: (scratch.group(2) ?? scratch.group(4)).map { text.folded($0) })
        mention.term = term
        return add(mention)
    }

    /// "Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2030".
    mutating func readCongressOfPeriod(at start: Int) -> Int? {
        guard grammar.congressOfPeriod.matches(text, from: start, scratch), let body = scratch.group(2),
            let year = scratch.group(3)
        else { return nil }
        var mention = Mention(range: scratch.whole, kind: .named)
        mention.type = scratch.group(1).map { text.folded($0) }.map { grammar.typeNames[$0] ?? $0 }
        mention.name = .congress(body: text.folded(body))
        mention.year = integer(year)
        return add(mention)
    }
}
