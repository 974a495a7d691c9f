import Bytes
import Identity
import Patterns
import Vocabulary

/// What a consolidated text joins: the documents that begin a line below its title, up to the legal basis or the first article. The first
/// of them is the text that the others amended, and that speaks in the body: "Thông tư này thay thế X" is said by it, and "Thông tư này hướng
/// dẫn thi hành Luật Y" too.
struct ConsolidatedHead: DocumentRelationRule {
    static let name: StaticString = "consolidatedHead"

    /// How far below the title the list of what is joined can go, in bytes.
    private static let reach = 8_000

    /// How long the wording may be that a note quotes, in bytes.
    private static let longestQuotation = 12_000

    private let merged: CompiledPattern

    init(_ parts: GrammarParts) { merged = CompiledPattern(Self.merged()) }

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        guard header.isConsolidated else { return }
        let body = bodyStart(from: header.end, reading.text)
        let first = firstOfList(before: body, header, reading)
        let head = (first.map { reading.mentions[$0].range.lowerBound } ?? header.end)..<body
        var base: MentionID?
        for index in reading.mentions.indices
        where reading.mentions[index].within == nil && head.contains(reading.mentions[index].range.lowerBound)
            && beginsLine(reading.mentions[index].range.lowerBound, reading.text)
        {
            reading.mentions[index].relation = CitedRelation(.consolidates, trigger: nil)
            reading.mentions[index].rule = Self.name
            if let base, reading.mentions[index].told == nil {
                reading.mentions[index].told = .init(
                    target: base, relation: CitedRelation(.amends, trigger: nil, isPartial: true))
            }
            base = base ?? reading.mentions[index].id
        }
        let quotations = quotations(reading)
        for index in reading.mentions.indices where reading.mentions[index].relation.type != .consolidates {
            let type = reading.mentions[index].relation.type
            // An annex's heading names the text that is consolidated, or one that amended it.
            if type == .promulgates, reading.mentions[index].within == nil {
                reading.mentions[index].onlyName(by: Self.name)
            }
            guard [.change, .implementing].contains(type.family), reading.mentions[index].within == nil else {
                continue
            }
            let verb = reading.mentions[index].verb?.lowerBound ?? reading.mentions[index].range.lowerBound
            if let quoted = quotations.first(where: { $0.range.contains(verb) }),
                quoted.speaker != reading.mentions[index].id
            {
                reading.mentions[index].within = quoted.speaker
            } else if let base, !reading.isSame(base, index) {
                reading.mentions[index].within = base
            } else {
                reading.mentions[index].onlyName(by: Self.name)
            }
            reading.mentions[index].rule = Self.name
        }
    }

    /// The text that is amended, where the title is taken to go on with it, since no blank line stands between: "Thông tư A …, được sửa đổi,
    /// bổ sung bởi:".
    private func firstOfList(before body: Int, _ header: DocumentHeader, _ reading: RelationReading) -> Int? {
        let start = header.heading ?? 0
        guard start < body, let list = merged.match(in: reading.text, from: start, to: body, reading.scratch) else {
            return nil
        }
        let named = reading.mentions.indices.last {
            let mention = reading.mentions[$0]
            return mention.range.lowerBound < list.range.lowerBound && mention.range.lowerBound >= start
                && mention.within == nil && mention.identity.symbol != nil && mention.identity.date != nil
                && beginsLine(mention.range.lowerBound, reading.text)
        }
        return named.flatMap { reading.mentions[$0].range.lowerBound < header.end ? $0 : nil }
    }

    /// The wording that notes quote from the texts that amended, with who speaks in it: "Điều 3 của Thông tư A …, có hiệu lực kể từ ngày …,
    /// quy định như sau: “Điều 3. … 2. Bãi bỏ B …”". What is never closed is no quotation, since the body goes on behind it.
    private func quotations(_ reading: RelationReading) -> [(range: Range<Int>, speaker: MentionID)] {
        let text = reading.text
        var found: [(range: Range<Int>, speaker: MentionID)] = []
        let mark: StaticString = "“"
        var at = 0
        while let open = text.firstIndex(of: mark, from: at) {
            at = open + 3
            let colon = text.trimmed(0..<open, back: 8).upperBound - 1
            guard colon > 0, text[colon] == UInt8(ascii: ":") else { continue }
            guard let speaker = speaker(before: colon, reading), let end = close(of: open, text) else { continue }
            found.append((open..<end, reading.mentions[speaker].id))
            at = end
        }
        return found
    }

    /// The document that a sentence begins with which ends in a colon; a note may begin below the wording that the last one quotes.
    private func speaker(before colon: Int, _ reading: RelationReading) -> Int? {
        let text = reading.text
        let start = reading.sentences.start(of: colon)
        let first = reading.mentions.partition { $0.range.lowerBound >= start }
        let end = reading.mentions.partition { $0.range.lowerBound >= colon }
        guard first < end else { return nil }
        let beginsNote = (first..<end).last {
            let offset = reading.mentions[$0].range.lowerBound
            var line = offset
            while line > start, text[line - 1] != 0x0A { line -= 1 }
            let before = text.trimmed(0..<line, back: 16).upperBound
            return line > start && text.has("”", before: before) && isNamedFirst(line..<offset, reading)
        }
        if let beginsNote { return beginsNote }
        return isNamedFirst(start..<max(start, reading.mentions[first].range.lowerBound), reading) ? first : nil
    }

    /// Whether only the number of a note and the parts of a document stand before the document that speaks.
    private func isNamedFirst(_ range: Range<Int>, _ reading: RelationReading) -> Bool {
        let words = reading.text.trimmed(range)
        var start = words.lowerBound
        while start < words.upperBound, isDigit(reading.text[start]) { start += 1 }
        start = reading.text.skipWhite(start, range.upperBound)
        return reading.clauses.isBare(range) || reading.verbs.isItem(start..<range.upperBound, reading)
            || reading.verbs.isChainOfParts(start..<range.upperBound, reading)
    }

    /// Where a quotation closes, with those that stand in it; nil where it never does. The body goes on below a page's head where an
    /// article begins a line that does not follow on those of the quotation.
    private func close(of open: Int, _ text: TextBytes) -> Int? {
        var (depth, index) = (1, open + 3)
        var article = Self.article(at: index, text)
        let limit = min(text.count, open + Self.longestQuotation)
        while index < limit {
            if text[index] == 0x0A, let next = Self.article(at: text.skipWhite(index, limit), text) {
                guard let last = article, next == last + 1 else { return index }
                article = next
                index = text.skipWhite(index, limit)
            }
            if text[index] == 0xE2 {
                if text.has("“", at: index) { depth += 1 }
                if text.has("”", at: index) { depth -= 1 }
                if depth == 0 { return index }
            }
            index += 1
        }
        return nil
    }

    /// The number of the article whose heading begins at an offset, "Điều 5. ".
    private static func article(at offset: Int, _ text: TextBytes) -> Int? {
        ArticleMap.number(at: offset, text).flatMap { $0.isArticle && !$0.isBare ? Int($0.text) : nil }
    }

    /// Where the legal basis or the first article begins.
    private func bodyStart(from end: Int, _ text: TextBytes) -> Int {
        let limit = min(text.count, end + Self.reach)
        var line = end
        while line < limit {
            let start = text.skipWhite(line, limit)
            if text.has("Căn cứ", at: start) || text.has("Điều 1", at: start) || text.has("Chương ", at: start) {
                return start
            }
            line = start
            while line < limit, text[line] != 0x0A { line += 1 }
            if line == start { line += 1 }
        }
        return max(end, limit)
    }

    /// Whether only a bullet or an item's number stands before an offset on its line.
    private func beginsLine(_ offset: Int, _ text: TextBytes) -> Bool {
        var index = offset
        while index > 0, text[index - 1] != 0x0A, offset - index < 6 {
            let byte = text[index - 1]
            guard byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || isDigit(byte) else {
                return false
            }
            index -= 1
        }
        return index == 0 || text[index - 1] == 0x0A
    }

    static func merged() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "mergedTexts", "được\(space)\(Verbs.changes)\(space)(?:bởi|theo)\\s{0,6}:", mode: .search,
            reason: "The list of the texts that amended the one before it, below the title of a consolidated text.",
            matches: ["ngày 01/5/2031, ⟦được sửa đổi, bổ sung bởi:⟧"], rejects: ["được sửa đổi, bổ sung bởi Thông tư"])
    }
}
