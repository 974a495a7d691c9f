import Bytes
import Identity
import Patterns
import Vocabulary

/// Finds the mentions in a text: one scan for the places where a citation can begin, and the grammar tried at each.
struct MentionScanner {
    let grammar: Grammar
    let text: TextBytes
    let scratch: MatchMemory
    let symbols: SymbolReader
    let memory: MentionMemory
    var mentions: [Mention] = []
    /// The short names that documents get, where they are given.
    var aliases: [Range<Int>] = []

    init(grammar: Grammar, text: TextBytes, scratch: MatchMemory, memory: MentionMemory) {
        self.grammar = grammar
        self.text = text
        self.scratch = scratch
        self.memory = memory
        swap(&mentions, &memory.room)
        symbols = SymbolReader(vocabulary: grammar.vocabulary)
    }

    /// Reads the whole text; returns the mentions in its order.
    ///
    /// - Complexity: O(*n*): each pattern looks at a bounded window, and the scan goes on behind what was found.
    mutating func scan() -> [Mention] {
        var at = 0
        while let anchor = grammar.anchors.next(in: text, from: at) { at = read(anchor) }
        // Taken out, so that whoever changes them makes no copy.
        var found: [Mention] = []
        swap(&found, &mentions)
        return found
    }

    /// Reads what begins at an anchor; returns where to go on.
    mutating func read(_ anchor: AnchorScanner.Anchor) -> Int {
        let start = anchor.range.lowerBound
        guard !followsLetter(start) else { return start + 1 }
        switch anchor.kind {
        case .opening:
            if grammar.aliasOpening.matches(text, from: start, scratch), let name = scratch.group(1) {
                aliases.append(name)
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
    func followsLetter(_ offset: Int) -> Bool {
        guard offset > 0 else { return false }
        let before = text[offset - 1]
        return before >= 0x80
            ? text.endsWithLetter(offset) : isDigit(before) || isLetter(before)
    }

    /// A number with a symbol behind it: a type word in lower case may stand before it, else it stands alone.
    mutating func readNumber(at start: Int) -> Int? {
        let window = text.boundary(max(0, start - 64))
        if grammar.lowerCaseType.matches(text, from: window, to: start, scratch),
            let word = scratch.group(1) ?? scratch.group(2),
            mentions.last.map({ $0.range.upperBound <= word.lowerBound }) ?? true,
            let end = readTypeWord(word, lowerCase: true)
        {
            return end
        }
        guard grammar.bareSymbol.matches(text, from: start, scratch), let symbol = scratch.group(1) else { return nil }
        return readBareSymbol(symbol)
    }

    // MARK: - What an anchor can begin

    mutating func readTypeWord(_ word: Range<Int>, lowerCase: Bool) -> Int? {
        let start = word.lowerBound
        let type = grammar.typeWords.value(text, word)
        if let type, type.isLaw, let end = readLaw(at: start, type: type.name) { return end }
        if grammar.numbered.matches(text, from: start, scratch), let symbol = scratch.group(2) {
            return addNumbered(start: start, symbol: symbol, type: type?.name)
        }
        if lowerCase { return nil }
        if type?.isOfMeetings == true, let end = readPlenum(at: start) ?? readCongress(at: start) { return end }
        if grammar.title.matches(text, from: start, scratch) || grammar.workRules.matches(text, from: start, scratch) {
            return addTitle(start: start, type: type?.name)
        }
        guard let type, type.isShort else { return nil }
        return readShort(at: start, type: type.name) ?? readNoun(word, type: type.name)
    }

    /// A bare noun that means a document cited before: "đã nêu trong Kết luận.", "Quyết định nói trên".
    mutating func readNoun(_ word: Range<Int>, type: String) -> Int? {
        // In capitals it is a heading.
        guard text[word].contains(where: { $0 >= 0x61 && $0 <= 0x7A }),
            grammar.nounAfter.matches(text, from: word.upperBound, scratch)
        else { return nil }
        let pointer = scratch.group(1)
        // "02 Thông tư nêu trên", "các Quyết định nói trên" are several.
        var before = word.lowerBound
        while before > 0, isWhite(text[before - 1]) { before -= 1 }
        if before > 0, isDigit(text[before - 1]) || text.has("các", before: before) || text.has("Các", before: before) {
            return nil
        }
        let start = text.boundary(max(0, word.lowerBound - 16))
        guard pointer != nil || grammar.nounBefore.matches(text, from: start, to: word.lowerBound, scratch) else {
            return nil
        }
        var mention = Mention(range: word.lowerBound..<(pointer?.upperBound ?? word.upperBound), kind: .backref)
        mention.type = type
        return add(mention)
    }

    mutating func readNamed(at start: Int) -> Int? {
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
        for (word, name) in TypeWord.abbreviatedCodes where text.has(word, at: start) {
            if let end = readAbbreviatedCode(start..<(start + word.utf8CodeUnitCount), name) { return end }
        }
        return readCongress(at: start)
    }

    mutating func readAbbreviated(at start: Int) -> Int? {
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
        // … or with its year: "NQ 66.19/2026".
        guard mentions.count > count, mentions[count].symbol != nil || mentions[count].year != nil else {
            mentions.removeSubrange(count...)
            return nil
        }
        return end
    }

    mutating func readBareSymbol(_ range: Range<Int>) -> Int {
        guard !isForm(before: range.lowerBound), let (symbol, corrected) = symbol(at: range) else {
            return range.upperBound
        }
        var mention = Mention(range: range, kind: .full)
        mention.symbol = symbol
        mention.isCorrected = corrected
        mention.continuesList = isListSeparator(before: range.lowerBound)
        if mention.continuesList, let last = mentions.last, last.symbol?.code == symbol.code {
            mention.type = last.type
        } else {
            mention.type = type(of: symbol)
        }
        return addWithTails(mention)
    }

    /// The type that a symbol's code tells, where it tells one.
    func type(of symbol: Symbol) -> String? {
        guard let code = symbol.code else { return nil }
        let types = grammar.vocabulary.types(code: code).filter {
            symbol.isParty ? $0.system != .state : $0.system != .party
        }
        return types.count == 1 ? types[0].name : nil
    }

    /// Whether a form, contract or licence number stands before `offset`: "Mẫu số", "Hợp đồng số".
    func isForm(before offset: Int) -> Bool {
        var end = offset
        while end > 0, isWhite(text[end - 1]) { end -= 1 }
        guard text.has("số", before: end) || text.has("SỐ", before: end) || text.has("ẫu", before: end) else {
            return false
        }
        let window = text.folded(text.boundary(max(0, offset - 32))..<offset)
        return ["ẫu số", "ẫu", "ợp đồng số", "iấy phép số", "iểu số", "iểu mẫu số", "ẪU SỐ"].contains {
            window.hasSuffix($0)
        }
    }

    // MARK: - Small pieces

    /// The symbol that is written in a range.
    func symbol(at range: Range<Int>) -> (symbol: Symbol, isCorrected: Bool)? {
        if let read = memory.symbols.value(text, range) { return read }
        let read = symbols.read(text.string(range))
        if let read { memory.symbols.set(read, for: text, range) }
        return read
    }

    mutating func add(_ mention: Mention) -> Int {
        mentions.append(mention)
        return mention.range.upperBound
    }

    func integer(_ range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
            guard isDigit(text[index]), value < 100_000 else { return nil }
            value = value * 10 + Int(text[index] - 0x30)
        }
        return range.isEmpty ? nil : value
    }

    /// Whether only a comma, semicolon, "và" or "số" stands between the last mention and `offset`.
    func isListSeparator(before offset: Int) -> Bool {
        guard let last = mentions.last, last.range.upperBound <= offset, offset - last.range.upperBound < 24 else {
            return false
        }
        let between = text.folded(last.range.upperBound..<offset)
        return Self.separators.contains(between)
    }

    static let separators: Set<String> = [
        ",", ";", "và", ", và", ", số", "và số", ", và số", "hoặc", "; số", "&",
    ]
}
