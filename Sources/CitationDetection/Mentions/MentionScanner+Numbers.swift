import Bytes
import Identity
import Patterns
import Vocabulary

/// Citations by number: whole symbols, short forms, lists that share a head.
extension MentionScanner {
    mutating func addNumbered(start: Int, symbol range: Range<Int>, type: String?) -> Int? {
        guard var (symbol, corrected) = symbol(at: range) else { return nil }
        if let type, let put = codeOfType(type, symbol) { (symbol, corrected) = (put, true) }
        // "Văn bản đề nghị theo mẫu số 25/ĐK-TCT" is a form's number.
        if range.lowerBound - start > 24, isForm(before: range.lowerBound) { return nil }
        // "Kế hoạch thực hiện nghị quyết số 12-NQ/TW": the number is the nearer noun's.
        if range.lowerBound - start > 64, let type, let code = symbol.code, !fits(type, code) { return nil }
        var mention = Mention(range: start..<range.upperBound, kind: .full)
        // "Văn bản số 05-CT/TW" is no Công văn.
        mention.type =
            type == "Công văn" && symbol.code.map { !fits("Công văn", $0) } ?? false ? self.type(of: symbol) : type
        mention.symbol = symbol
        mention.isCorrected = corrected
        return addWithTails(mention)
    }

    /// A symbol whose code is that of its type but for the marks: "Hướng dẫn số 221-HĐ/ĐU" is 221-HD/ĐU. nil where it is right.
    func codeOfType(_ type: String, _ symbol: Symbol) -> Symbol? {
        guard let code = symbol.code, !fits(type, code),
            let right = grammar.vocabulary.type(named: type)?.codes.first(where: {
                Folding.foldToASCII($0) == Folding.foldToASCII(code)
            })
        else { return nil }
        return Symbol(
            number: symbol.number, year: symbol.year, code: right, organ: symbol.organ, isParty: symbol.isParty)
    }

    /// Whether a code can stand for a type; one that the vocabulary doesn't know can.
    func fits(_ type: String, _ code: String) -> Bool {
        let types = grammar.vocabulary.types(code: code)
        return types.isEmpty || types.contains { $0.name == type || type.hasPrefix($0.name) }
    }

    mutating func readShort(at start: Int, type: String) -> Int? {
        guard grammar.short.matches(text, from: start, scratch), let number = scratch.group(2),
            !isHeading(start, before: number)
        else { return nil }
        let year = scratch.group(3).flatMap { integer($0) }
        var end = scratch.whole.upperBound
        if year == nil, grammar.notShort.matches(text, from: end, scratch) { return nil }
        var members = [Mention(range: start..<end, kind: .short)]
        members[0].number = text.string(number)
        members[0].year = year
        // Further numbers of the list, "59, 70, 71", and the symbol that may end it, "18, 19-NQ/TW".
        var shared: Symbol?
        for _ in 0..<64 {
            if grammar.listSymbol.matches(text, from: end, scratch), let range = scratch.group(1),
                let (symbol, corrected) = symbol(at: range)
            {
                var last = Mention(range: range, kind: .full)
                last.symbol = symbol
                last.isCorrected = corrected
                members.append(last)
                shared = symbol
                end = range.upperBound
                break
            }
            guard grammar.listMember.matches(text, from: end, scratch), let member = scratch.group(1) else { break }
            let next = scratch.whole.upperBound
            // Nothing else is counted behind "&".
            guard text[end..<member.lowerBound].contains(UInt8(ascii: "&")) || endsListMember(next) else { break }
            var mention = Mention(range: member.lowerBound..<next, kind: .short)
            mention.number = text.string(member)
            members.append(mention)
            end = next
        }
        for index in members.indices {
            members[index].type = type
            members[index].continuesList = index > 0
            if let shared, let number = members[index].number, members[index].year == nil {
                members[index].symbol = Symbol(
                    number: number, year: shared.year, code: shared.code, organ: shared.organ, isParty: shared.isParty)
                members[index].kind = .full
            }
        }
        guard let last = members.popLast() else { return nil }
        for member in members { _ = add(member) }
        let position = mentions.count
        let after = addWithTails(last)
        // The issuer and the term at the end are those of the whole list.
        for index in (position - members.count)..<position {
            mentions[index].issuer = mentions[position].issuer
            mentions[index].term = mentions[position].term
        }
        return after
    }

    /// Whether a type word and a number on the next line are a heading and its first item: "NGHỊ ĐỊNH⏎1. …", "Kết luận⏎2⏎".
    func isHeading(_ start: Int, before number: Range<Int>) -> Bool {
        guard text[start..<number.lowerBound].contains(0x0A) else { return false }
        if !text[start..<number.lowerBound].contains(where: { $0 >= 0x61 && $0 <= 0x7A }) { return true }
        // A heading begins its line; "… Điều 5 Quy định⏎14." is broken by the line's end.
        var before = start
        while before > 0, text[before - 1] == 0x20 { before -= 1 }
        if before > 0, text[before - 1] >= 0x80 || isLetter(text[before - 1]) || isDigit(text[before - 1]) {
            return false
        }
        var next = number.upperBound
        if next < text.count, text[next] == UInt8(ascii: ".") || text[next] == UInt8(ascii: ")") {
            return next + 1 == text.count || isWhite(text[next + 1])
        }
        while next < text.count, text[next] == 0x20 { next += 1 }
        return next == text.count || text[next] == 0x0A
    }

    /// Whether a number that ends at `offset` can be a member of a list: it counts no noun.
    func endsListMember(_ offset: Int) -> Bool {
        let next = text.skipWhite(offset, text.count)
        guard next < text.count else { return true }
        switch text[next] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":"),
            UInt8(ascii: "&"):
            return true
        case let byte where isDigit(byte): return true
        default: return text.has("của ", at: next) || text.has("và ", at: next) || text.has("năm 20", at: next)
        }
    }
}
