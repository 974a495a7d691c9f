import Vocabulary

/// Finds the mentions in a text: one scan for the places where a citation can begin, and the grammar tried at each.
struct MentionScanner {
    let grammar: Grammar
    let text: TextBytes
    let scratch: MatchScratch
    private let symbols: SymbolReader
    /// Symbols that have been read: texts repeat the same ones over and over.
    private var known = ByteTable<(symbol: Symbol, isCorrected: Bool)>()
    /// The same for the names of laws.
    private var lawNames = ByteTable<String>()
    private(set) var mentions: [Mention] = []
    /// The places where a document gets a short name: the name, and where its definition ends.
    private(set) var aliases: [(name: Range<Int>, end: Int)] = []

    init(grammar: Grammar, text: TextBytes, scratch: MatchScratch) {
        self.grammar = grammar
        self.text = text
        self.scratch = scratch
        symbols = SymbolReader(vocabulary: grammar.vocabulary)
    }

    /// Reads the whole text.
    ///
    /// - Complexity: O(*n*): each pattern looks at a bounded window, and the scan goes on behind what was found.
    mutating func scan() {
        var at = 0
        while let anchor = grammar.anchors.next(in: text, from: at) { at = read(anchor) }
    }

    /// Reads what begins at an anchor; returns where to go on.
    private mutating func read(_ anchor: AnchorScanner.Anchor) -> Int {
        let start = anchor.range.lowerBound
        guard !followsLetter(start) else { return start + 1 }
        switch anchor.kind {
        case .opening:
            if grammar.aliasOpening.matches(text, from: start, scratch), let name = scratch.group(1) {
                aliases.append((name, scratch.whole.upperBound))
            }
            return start + 1
        case .type: return max(readTypeWord(anchor.range, lowerCase: false) ?? 0, anchor.range.upperBound)
        case .named: return max(readNamed(at: start) ?? 0, anchor.range.upperBound)
        case .code:
            guard grammar.anchorCode.matches(text, from: anchor.range.upperBound, scratch) else { return start + 1 }
            return max(readAbbreviated(at: start) ?? 0, anchor.range.upperBound)
        case .number:
            guard grammar.anchorNumber.matches(text, from: start, scratch) else { return start + 1 }
            let end = scratch.whole.upperBound
            return max(readNumber(at: start) ?? 0, end)
        }
    }

    /// Whether an anchor stands in the middle of a word or number.
    private func followsLetter(_ offset: Int) -> Bool {
        guard offset > 0 else { return false }
        let before = text[offset - 1]
        return before >= 0x80
            ? text.endsWithLetter(offset) : isDigit(before) || (before | 0x20 >= 0x61 && before | 0x20 <= 0x7A)
    }

    /// A number with a symbol behind it: a type word in lower case may stand before it, else it stands alone.
    private mutating func readNumber(at start: Int) -> Int? {
        let window = text.boundary(max(0, start - 40))
        if grammar.lowerCaseType.matches(text, from: window, to: start, scratch), let word = scratch.group(1),
            mentions.last.map({ $0.range.upperBound <= word.lowerBound }) ?? true,
            let end = readTypeWord(word, lowerCase: true)
        {
            return end
        }
        guard grammar.bareSymbol.matches(text, from: start, scratch), let symbol = scratch.group(1) else { return nil }
        return readBareSymbol(symbol)
    }

    // MARK: - What an anchor can begin

    private mutating func readTypeWord(_ word: Range<Int>, lowerCase: Bool) -> Int? {
        let start = word.lowerBound
        let type = grammar.typeWords.value(text, word)
        if let type, type.isLaw, let end = readLaw(at: start, type: type.name) { return end }
        if grammar.numbered.matches(text, from: start, scratch), let symbol = scratch.group(2) {
            return addNumbered(start: start, symbol: symbol, type: type?.name)
        }
        if lowerCase { return nil }
        if type?.isOfMeetings == true, let end = readPlenum(at: start) ?? readCongress(at: start) { return end }
        if grammar.title.matches(text, from: start, scratch) { return addTitle(start: start, type: type?.name) }
        guard let type, type.isShort else { return nil }
        return readShort(at: start, type: type.name) ?? readNoun(word, type: type.name)
    }

    /// A bare noun that means a document cited before: "đã nêu trong Kết luận.", "Quyết định nói trên".
    private mutating func readNoun(_ word: Range<Int>, type: String) -> Int? {
        // In capitals it is a heading.
        guard text[word].contains(where: { $0 >= 0x61 && $0 <= 0x7A }),
            grammar.nounAfter.matches(text, from: word.upperBound, scratch)
        else { return nil }
        let isPointed = scratch.group(1) != nil
        // "02 Thông tư nêu trên", "các Quyết định nói trên" are several.
        var before = word.lowerBound
        while before > 0, isWhite(text[before - 1]) { before -= 1 }
        if before > 0, isDigit(text[before - 1]) || text.has("các", before: before) || text.has("Các", before: before) {
            return nil
        }
        let start = text.boundary(max(0, word.lowerBound - 16))
        guard isPointed || grammar.nounBefore.matches(text, from: start, to: word.lowerBound, scratch) else {
            return nil
        }
        var mention = Mention(range: word, kind: .backref)
        mention.type = type
        return add(mention)
    }

    private mutating func readNamed(at start: Int) -> Int? {
        if grammar.constitution.matches(text, from: start, scratch) {
            var mention = Mention(range: scratch.whole, kind: .named)
            mention.type = "Hiến pháp"
            mention.name = .constitution
            mention.year = scratch.group(1).flatMap { integer($0) }
            return add(mention)
        }
        if grammar.charter.matches(text, from: start, scratch) {
            var mention = Mention(range: scratch.whole, kind: .named)
            mention.type = "Điều lệ Đảng"
            mention.name = .charter
            mention.term = (scratch.group(1) ?? scratch.group(2)).map { text.string($0) }
            return add(mention)
        }
        return readCongress(at: start)
    }

    private mutating func readAbbreviated(at start: Int) -> Int? {
        if grammar.abbreviated.matches(text, from: start, scratch), let code = scratch.group(1),
            let symbol = scratch.group(2)
        {
            return addNumbered(start: start, symbol: symbol, type: grammar.typeNames[text.string(code)])
        }
        if let end = readPlenum(at: start) { return end }
        // "NQ 18, 19-NQ/TW": only with the symbol that the list ends in.
        guard grammar.short.matches(text, from: start, scratch), let code = scratch.group(1),
            let type = grammar.typeNames[text.string(code)]
        else { return nil }
        let count = mentions.count
        let end = readShort(at: start, type: type)
        guard mentions.count > count + 1, mentions[count].symbol != nil else {
            mentions.removeSubrange(count...)
            return nil
        }
        return end
    }

    private mutating func readBareSymbol(_ range: Range<Int>) -> Int {
        guard !isForm(before: range.lowerBound), let (symbol, corrected) = symbol(at: range) else {
            return range.upperBound
        }
        var mention = Mention(range: range, kind: .full)
        mention.symbol = symbol
        mention.isCorrected = corrected
        mention.continuesList = isListSeparator(before: range.lowerBound)
        if mention.continuesList, let last = mentions.last, last.symbol?.code == symbol.code {
            mention.type = last.type
        } else if let code = symbol.code {
            let types = grammar.vocabulary.types(code: code).filter {
                symbol.isParty ? $0.system != .state : $0.system != .party
            }
            mention.type = types.count == 1 ? types[0].name : nil
        }
        return addWithTails(mention)
    }

    /// Whether a form, contract or licence number stands before `offset`: "Mẫu số", "Hợp đồng số".
    private func isForm(before offset: Int) -> Bool {
        let window = text.folded(text.boundary(max(0, offset - 32))..<offset)
        guard window.hasSuffix("số") || window.hasSuffix("SỐ") || window.hasSuffix("ẫu") else { return false }
        return ["ẫu số", "ẫu", "ợp đồng số", "iấy phép số", "iểu số", "iểu mẫu số", "ẪU SỐ"].contains {
            window.hasSuffix($0)
        }
    }

    // MARK: - Numbers

    private mutating func addNumbered(start: Int, symbol range: Range<Int>, type: String?) -> Int? {
        guard let (symbol, corrected) = symbol(at: range) else { return nil }
        // "Kế hoạch thực hiện nghị quyết số 12-NQ/TW": the number is the nearer noun's.
        if range.lowerBound - start > 64, let type, let code = symbol.code, !fits(type, code) { return nil }
        var mention = Mention(range: start..<range.upperBound, kind: .full)
        mention.type = type
        mention.symbol = symbol
        mention.isCorrected = corrected
        return addWithTails(mention)
    }

    /// Whether a code can stand for a type; one that the vocabulary doesn't know can.
    private func fits(_ type: String, _ code: String) -> Bool {
        let types = grammar.vocabulary.types(code: code)
        return types.isEmpty || types.contains { $0.name == type || type.hasPrefix($0.name) }
    }

    private mutating func readShort(at start: Int, type: String) -> Int? {
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
    private func isHeading(_ start: Int, before number: Range<Int>) -> Bool {
        guard text[start..<number.lowerBound].contains(0x0A) else { return false }
        if !text[start..<number.lowerBound].contains(where: { $0 >= 0x61 && $0 <= 0x7A }) { return true }
        var next = number.upperBound
        if next < text.count, text[next] == UInt8(ascii: ".") || text[next] == UInt8(ascii: ")") {
            return next + 1 == text.count || isWhite(text[next + 1])
        }
        while next < text.count, text[next] == 0x20 { next += 1 }
        return next == text.count || text[next] == 0x0A
    }

    /// Whether a number that ends at `offset` can be a member of a list: it counts no noun.
    private func endsListMember(_ offset: Int) -> Bool {
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

    // MARK: - Plenums and congresses

    private mutating func readPlenum(at start: Int) -> Int? {
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

    private mutating func readCongress(at start: Int) -> Int? {
        guard grammar.congress.matches(text, from: start, scratch), let number = scratch.group(3),
            let term = Ordinal.roman(text.folded(number))
        else { return nil }
        let word = scratch.group(1).map { text.folded($0) } ?? ""
        var mention = Mention(range: scratch.whole, kind: .named)
        mention.type = grammar.typeNames[word] ?? word
        mention.name = .congress(body: scratch.group(2).map { text.folded($0) })
        mention.term = term
        return add(mention)
    }

    // MARK: - Names

    private mutating func readLaw(at start: Int, type: String) -> Int? {
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

    /// Where the list of laws ends that an amending law's name holds: ", Luật Kế toán và Luật Quản lý thuế".
    private func furtherLaws(from start: Int) -> Int {
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
    private mutating func lawName(_ range: Range<Int>) -> String {
        if let read = lawNames.value(text, range) { return read }
        let written = text.folded(range)
        let name = grammar.lawSpellings[Folding.fold(written)] ?? written.prefix(1).uppercased() + written.dropFirst()
        lawNames.set(name, for: text, range)
        return name
    }

    private mutating func addTitle(start: Int, type: String?) -> Int {
        var mention = Mention(range: scratch.whole, kind: .named)
        mention.type = type
        mention.name = scratch.group(1).map { .title(text.folded($0)) }
        mention.term = (scratch.group(2) ?? scratch.group(3)).map { text.string($0) }
        return add(mention)
    }

    // MARK: - Tails

    /// Takes up the date, year, issuer and term as far as they run without interruption.
    private mutating func addWithTails(_ mention: Mention) -> Int {
        var mention = mention
        var end = mention.range.upperBound
        for _ in 0..<5 {
            guard let next = takeTail(&mention, at: end) else { break }
            end = next
        }
        mention.range = mention.range.lowerBound..<end
        return add(mention)
    }

    private func takeTail(_ mention: inout Mention, at end: Int) -> Int? {
        guard end < text.count else { return nil }
        switch text[end] {
        case 0x20, 0x0A, 0x09, UInt8(ascii: ","), UInt8(ascii: "("): break
        default: return nil
        }
        if mention.date == nil, grammar.date.matches(text, from: end, scratch), let date = readDate() {
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

    /// The date in the groups of the last match: day, month and year in words, month and year in figures.
    private func readDate() -> CalendarDate? {
        let numbers = (1...5).map { scratch.group($0).flatMap { integer($0) } }
        guard let day = numbers[0] else { return nil }
        if let month = numbers[1], let year = numbers[2] { return CalendarDate(year: year, month: month, day: day) }
        if let month = numbers[3], let year = numbers[4] { return CalendarDate(year: year, month: month, day: day) }
        return nil
    }

    // MARK: - Small pieces

    /// The symbol that is written in a range.
    private mutating func symbol(at range: Range<Int>) -> (symbol: Symbol, isCorrected: Bool)? {
        if let read = known.value(text, range) { return read }
        let read = symbols.read(text.string(range))
        if let read { known.set(read, for: text, range) }
        return read
    }

    private mutating func add(_ mention: Mention) -> Int {
        mentions.append(mention)
        return mention.range.upperBound
    }

    private func integer(_ range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
            guard isDigit(text[index]), value < 100_000 else { return nil }
            value = value * 10 + Int(text[index] - 0x30)
        }
        return range.isEmpty ? nil : value
    }

    /// Whether only a comma, semicolon, "và" or "số" stands between the last mention and `offset`.
    private func isListSeparator(before offset: Int) -> Bool {
        guard let last = mentions.last, last.range.upperBound <= offset, offset - last.range.upperBound < 24 else {
            return false
        }
        let between = text.folded(last.range.upperBound..<offset)
        return Self.separators.contains(between)
    }

    private static let separators: Set<String> = [
        ",", ";", "và", ", và", ", số", "và số", ", và số", "hoặc", "; số", "&",
    ]
}
