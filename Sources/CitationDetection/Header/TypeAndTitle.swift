import Bytes
import Identity
import Patterns
import Vocabulary

/// The type's line in capitals, and the title below it up to a blank line, a rule or the body.
struct TypeAndTitle: HeaderStrategy {
    static let name: StaticString = "typeAndTitle"

    private let bodyOpeners, titleVerbs, titleOpeners: PhraseList
    private let issuedHeading: CompiledPattern

    init(_ parts: GrammarParts) {
        issuedHeading = CompiledPattern(IssuedHeading.pattern())
        let openers = parts.lexicon.vocabulary.titleOpeners
        bodyOpeners = PhraseList(openers.words(.body))
        titleOpeners = PhraseList(openers.words(.title).map { $0.uppercased() })
        titleVerbs = PhraseList(Set(openers.words(.body)).intersection(openers.words(.verb)).sorted())
    }

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        let symbol = draft.header.symbol
        let codes = symbol?.code.map { page.vocabulary.types(code: $0).map(\.name) } ?? []
        // "THÔNG TƯ LIÊN BỘ" has the code of a Thông tư too.
        let fitting = draft.typeLines.first { heading in codes.contains { heading.type.hasPrefix($0) } }
        // Where the number gives no type (laws) or none fits, the first heading counts.
        // "VĂN BẢN HỢP NHẤT - BỘ …" is the gazette's heading; the title stands below the type of what is consolidated.
        if let chosen = fitting ?? draft.typeLines.first(where: { $0.type != DocumentHeader.consolidated })
            ?? draft.typeLines.first
        {
            draft.header.type = chosen.type
            draft.header.heading = chosen.start
            draft.header.issuer = chosen.issuer.map { page.cache.properCase(page.text.folded($0)) }
            readTitle(&draft.header, below: chosen, page)
        }
        // A heading that only says who enacts stands below the legal bases, and the title above them.
        if draft.typeLines.allSatisfy({ $0.issuer != nil }), draft.header.title == nil, symbol?.code != nil {
            readTitleAlone(&draft.header, page)
        }
        // What stands above the text and above its articles, "QUYẾT ĐỊNH … QUYẾT ĐỊNH:", is the type, whatever a slip made of the code.
        let isTwice = draft.typeLines.count { $0.type == draft.header.type } > 1
        // A heading that has its lines for itself names the type, whatever the letters are also used for: "THÔNG TRI" of "05/TTr-MTTQ".
        let isAlone =
            draft.typeLines.first.map { $0.type == draft.header.type && standsAlone($0, below: draft.header, page) }
            ?? false
        if let code = symbol?.code, fitting == nil, !isTwice, !isAlone {
            let types = page.vocabulary.types(code: code).filter {
                symbol?.isParty == true ? $0.system != .state : $0.system != .party
            }
            if types.count == 1 { draft.header.type = types[0].name }
        }
        draft.header.end = max(draft.header.end, draft.header.ownNumber?.upperBound ?? 0)
    }

    /// Whether a type's words are all that their line has, and the line above is none of a title: blank, or a number's, a date's or a rule.
    /// What stands below the text that the number begins is the heading of something annexed.
    private func standsAlone(
        _ heading: HeaderDraft.TypeLine, below header: DocumentHeader, _ page: HeaderPage
    ) -> Bool {
        let (text, line) = (page.text, page.lines[heading.line])
        let number = header.ownNumber?.upperBound ?? 0
        guard !text[heading.end..<line.upperBound].contains(where: { isLetter($0) || $0 >= 0x80 }),
            !page.lines.contains(where: {
                $0.lowerBound >= number && $0.upperBound <= heading.start && isBody($0, text)
            })
        else { return false }
        guard let above = page.lines.last(where: { $0.upperBound <= heading.start }) else { return true }
        return text[above.upperBound..<heading.start].count(where: { $0 == 0x0A }) > 1
            || !OrganNames.isInCapitals(text.folded(above))
    }

    /// The title: the rest of the type's line and the lines below it.
    private func readTitle(_ header: inout DocumentHeader, below heading: HeaderDraft.TypeLine, _ page: HeaderPage) {
        var (start, line) = (heading.end, heading.line)
        if let issued = IssuedHeading.read(behind: heading, issuedHeading, header, page) {
            header.issuer = issued.issuer ?? header.issuer
            header.date = header.date ?? issued.date
            start = issued.end
            line = page.lines.lastIndex { $0.lowerBound < start } ?? line
        }
        readTitle(&header, from: start, line, page)
    }

    /// The title of a page that has lost its type's line: in capitals, below the number, above who enacts it or its legal bases.
    private func readTitleAlone(_ header: inout DocumentHeader, _ page: HeaderPage) {
        let text = page.text
        guard let number = header.ownNumber,
            let first = page.lines.firstIndex(where: { $0.lowerBound > number.upperBound && isTitle($0, text) }),
            let numbered = page.lines.lastIndex(where: { $0.lowerBound <= number.lowerBound }),
            first - numbered <= Self.linesBetween
        else { return }
        var alone = DocumentHeader()
        readTitle(&alone, from: page.lines[first].lowerBound, first, page)
        guard let below = page.lines.first(where: { $0.lowerBound >= alone.end }),
            isBody(below, text) || page.lexicon.organNames.enactors.begins(at: below.lowerBound, of: text)
        else { return }
        (header.title, header.titleStart, header.end) = (alone.title, alone.titleStart, alone.end)
    }

    /// How many lines stand between the number and the title: those of the place and of a table.
    private static let linesBetween = 4

    private func isTitle(_ line: Range<Int>, _ text: TextBytes) -> Bool {
        titleOpeners.begins(at: line.lowerBound, of: text) && OrganNames.isInCapitals(text.folded(line))
    }

    /// The title that begins at an offset in a line, with the lines below it.
    private func readTitle(_ header: inout DocumentHeader, from start: Int, _ line: Int, _ page: HeaderPage) {
        let (text, lines) = (page.text, page.lines)
        var parts: [String] = []
        let rest = text.folded(start..<max(start, lines[line].upperBound))
        if rest.contains(where: \.isLetter) {
            parts.append(rest)
            header.titleStart = text.skipWhite(start, lines[line].upperBound)
        }
        // "QUY CHẾ LÀM VIỆC⏎của Ban Chấp hành …": the capitals behind the type, above a title in small letters, are of its name.
        let isNamed = isPartOfName(rest, at: text.skipWhite(start, lines[line].upperBound), line, page)
        header.end = lines[line].upperBound
        var previous = lines[line]
        for next in lines.dropFirst(line + 1).prefix(8) {
            let blank = text[previous.upperBound..<next.lowerBound].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } > 1
            let words = text.folded(next)
            // Lines set apart are one title where a rule closes them.
            let isSetApart = blank && !isClosedByRule(next, page)
            if endsTitle(parts, next, words, isBehindBlank: isSetApart, page) { break }
            if parts.isEmpty, isEnactor(next, words, page) { break }
            // "CỦA BỘ CHÍNH TRỊ" says who issued it, and the title follows.
            let body = text.skipWhite(next.lowerBound + 5, next.upperBound)
            if parts.isEmpty, OrganNames.isInCapitals(words), text.has("CỦA ", at: next.lowerBound),
                page.lexicon.organNames.enactors.begins(at: body, of: text)
            {
                header.issuer = page.cache.properCase(text.folded(body..<next.upperBound))
                header.end = next.upperBound
                previous = next
                continue
            }
            // A portal prints a title twice.
            if parts.contains(words) { break }
            if let last = parts.last, beginsOther(than: parts, last, next, words, page) { break }
            if parts.isEmpty { header.titleStart = next.lowerBound }
            parts.append(words)
            header.end = next.upperBound
            previous = next
        }
        var title = parts.joined(separator: " ")
        while let last = title.utf8.last, Self.ruleMarks.contains(last) || last == 0x20 { title.removeLast() }
        if isNamed, let type = header.type { title = type.uppercased() + " " + title }
        header.title = title.isEmpty ? nil : HeaderPage.bounded(Self.saidOnce(title))
    }

    /// Whether the words behind a type in its line name with it what the document is: few of them, in capitals that end there.
    private func isPartOfName(_ rest: String, at start: Int, _ line: Int, _ page: HeaderPage) -> Bool {
        let words = rest.parts(between: " ")
        guard (1...Self.longestName).contains(words.count), rest.contains(where: \.isLetter),
            OrganNames.isInCapitals(rest),
            rest.allSatisfy({ $0.isLetter || $0 == " " }), !titleOpeners.begins(at: start, of: page.text),
            page.lines.indices.contains(line + 1)
        else { return false }
        let next = page.lines[line + 1]
        let below = page.text.folded(next)
        return !OrganNames.isInCapitals(below) && below.contains(where: \.isLetter) && !isBody(next, page.text)
    }

    /// How many words behind the type's are of the document's name: "KẾT LUẬN THANH TRA", "BÁO CÁO TỔNG KẾT CÔNG TÁC".
    private static let longestName = 4

    /// A title without its repetition: a portal prints it in one line and again in two.
    private static func saidOnce(_ title: String) -> Substring {
        let bytes = title.utf8
        let middle = bytes.index(bytes.startIndex, offsetBy: bytes.count / 2)
        guard bytes.count > 2, bytes[middle] == UInt8(ascii: " "),
            bytes[..<middle].elementsEqual(bytes[bytes.index(after: middle)...])
        else { return title[...] }
        return title[..<middle]
    }

    /// Whether a line right below the type names who enacts the document and no more: the text begins below it.
    private func isEnactor(_ line: Range<Int>, _ words: String, _ page: HeaderPage) -> Bool {
        guard OrganNames.isInCapitals(words),
            page.lexicon.organNames.enactors.begins(at: line.lowerBound, of: page.text),
            let below = page.lines.first(where: { $0.lowerBound >= line.upperBound })
        else { return false }
        return isBody(below, page.text)
    }

    /// Whether a line, whatever the title is so far, is none of it.
    private func endsTitle(
        _ parts: [String], _ line: Range<Int>, _ words: String, isBehindBlank: Bool, _ page: HeaderPage
    ) -> Bool {
        if !words.contains(where: \.isLetter) { return true }
        if isBody(line, page.text), !(parts.isEmpty && isTitleWithVerb(line, page)) { return true }
        guard isBehindBlank else { return false }
        // What a consolidated text joins stands below its title, by number.
        if !parts.isEmpty, namesDocument(line, page) { return true }
        guard let last = parts.last else { return false }
        // No paragraph begins with a small letter, and a line that ends with "của" has not ended.
        let goesOn = words.first(where: \.isLetter)?.isLowercase == true || OrganNames.isOpen(last.uppercased())
        // A blank line ends the title unless it has only begun with capitals ("KẾT LUẬN CỦA BAN THƯỜNG VỤ …").
        return last.contains(where: \.isLowercase) && !(goesOn && isTitleLine(line, last, page.text))
    }

    /// Whether a line behind a blank one may go on with a title that ended with no full stop: it is none of a list, and no paragraph.
    private func isTitleLine(_ line: Range<Int>, _ last: String, _ text: TextBytes) -> Bool {
        let first = text[line.lowerBound]
        return line.count < Self.longestLine && (isLetter(first) || first >= 0x80)
            && (last.hasSuffix(",") || !Self.sentenceEnds.contains(last.utf8.last ?? 0))
    }

    /// Whether a rule stands below a line and those that follow it closely, as below a title: "-----".
    private func isClosedByRule(_ line: Range<Int>, _ page: HeaderPage) -> Bool {
        let below = page.lines.drop { $0.lowerBound < line.lowerBound }.prefix(Self.linesAboveRule)
        guard let rule = below.first(where: { isRule($0, page.text) }) else { return false }
        return below.prefix { $0.lowerBound < rule.lowerBound }.allSatisfy {
            $0.count < Self.longestLine && !isBody($0, page.text)
        }
    }

    private func isRule(_ line: Range<Int>, _ text: TextBytes) -> Bool {
        line.count >= Self.shortestRule && text[line].allSatisfy { Self.ruleMarks.contains($0) }
    }

    private static let (linesAboveRule, longestLine, shortestRule) = (4, 200, 3)
    private static let ruleMarks = Array("-_*=|".utf8)

    /// Whether a line begins something new behind a title: who enacts it, or a text in small letters behind a title in capitals.
    private func beginsOther(
        than parts: [String], _ last: String, _ line: Range<Int>, _ words: String, _ page: HeaderPage
    ) -> Bool {
        let isCapital = OrganNames.isInCapitals(words)
        // Whoever enacts it stands below the title, in capitals; a title that has small letters does not go on in them.
        let isOpen = OrganNames.isOpen(last.uppercased())
        if isCapital, !isOpen,
            page.lexicon.organNames.enactors.begins(at: line.lowerBound, of: page.text)
                || !OrganNames.isInCapitals(last) && words.contains(" ")
        {
            return true
        }
        // A title has one sentence; what it names by number below it is what it consolidates.
        if last.hasSuffix(".") || !isCapital && OrganNames.isInCapitals(last) && namesDocument(line, page) {
            return true
        }
        // A line that is a sentence of its own is the text, and a paragraph that ends as one.
        if !isCapital, !isOpen, words.first(where: \.isLetter)?.isUppercase == true, isParagraph(line, page) {
            return true
        }
        if !isCapital, words.hasSuffix("."), words.first(where: \.isLetter)?.isUppercase == true, !isOpen {
            return true
        }
        // A title in capitals ends where they end, but for a line that goes on with a small letter or "Về".
        guard !isCapital, parts.allSatisfy(OrganNames.isInCapitals), let first = words.first(where: { $0.isLetter })
        else { return false }
        let isAbout = Self.about.contains(where: parts[0].hasPrefix) || parts[0].hasPrefix("V/v")
        return first.isUppercase && isAbout && !Self.about.contains(where: words.hasPrefix)
    }

    /// Whether a line begins a paragraph of some length that ends as a sentence or a clause does.
    private func isParagraph(_ line: Range<Int>, _ page: HeaderPage) -> Bool {
        let end = paragraphEnd(line, page.text)
        return end - line.lowerBound > Self.shortestParagraph && Self.sentenceEnds.contains(page.text[end - 1])
    }

    private static let shortestParagraph = 100

    /// Whether a line begins with a document and its number: "Luật Bảo hiểm xã hội số 58/2014/QH13 …".
    private func namesDocument(_ line: Range<Int>, _ page: HeaderPage) -> Bool {
        page.matches(page.shared.namedLine, from: line.lowerBound)
            || page.beginsWithLaw(line) && page.text.folded(line).contains(bytesOf: " số ")
    }

    /// Whether a line right below the type begins with a verb and is the title all the same: its paragraph ends as no sentence does.
    private func isTitleWithVerb(_ line: Range<Int>, _ page: HeaderPage) -> Bool {
        let text = page.text
        guard titleVerbs.begins(at: line.lowerBound, of: text) else { return false }
        let end = paragraphEnd(line, text)
        return end - line.lowerBound <= Self.longestTitle && !Self.sentenceEnds.contains(text[end - 1])
    }

    /// Where the paragraph ends that a line begins, or a title's length behind its beginning.
    private func paragraphEnd(_ line: Range<Int>, _ text: TextBytes) -> Int {
        var end = line.upperBound
        // The paragraph goes on in lines that begin with a small letter.
        while end - line.lowerBound <= Self.longestTitle {
            let start = text.lineEnd(from: end) + 1
            guard start < text.count else { break }
            let next = text.trimmed(start..<text.lineEnd(from: start))
            guard text.string(next).first?.isLowercase == true else { break }
            end = next.upperBound
        }
        return end
    }

    private static let longestTitle = 400
    private static let sentenceEnds = Array(".:;,".utf8)

    private func isBody(_ line: Range<Int>, _ text: TextBytes) -> Bool {
        // What is left of a rule may be glued to it: "----Căn cứ".
        let first = line.first { text[$0] != UInt8(ascii: "-") } ?? line.lowerBound
        return bodyOpeners.begins(at: line.lowerBound, of: text) || bodyOpeners.begins(at: first, of: text)
            || line.count > 400 || beginsSection(line, text)
            || beginsArticle(line, text) || namesWhole(line, text) || beginsPoint(line, text)
    }

    /// Whether a line says in parentheses with what the text was issued: "(Ban hành kèm theo Quyết định số …)".
    private func namesWhole(_ line: Range<Int>, _ text: TextBytes) -> Bool {
        text[line.lowerBound] == UInt8(ascii: "(")
            && Self.annexes.begins(at: text.skipWhite(line.lowerBound + 1, line.upperBound), of: text)
    }

    private static let about = Vocabulary.standard.words(.aboutWord)
    private static let annexes = PhraseList(Vocabulary.standard.words(.annexLine))

    /// Whether a line begins a point: "a) Thực hiện Chỉ thị …".
    private func beginsPoint(_ line: Range<Int>, _ text: TextBytes) -> Bool {
        line.count > 2 && text[line.lowerBound] &- 0x61 < 26 && text[line.lowerBound + 1] == UInt8(ascii: ")")
    }

    /// Whether a line begins an article: "Điều 9. Hiệu lực thi hành".
    private func beginsArticle(_ line: Range<Int>, _ text: TextBytes) -> Bool {
        guard text.has("Điều", at: line.lowerBound) else { return false }
        var end = text.skipWhite(line.lowerBound + "Điều".utf8.count, line.upperBound)
        let start = end
        while end < line.upperBound, isDigit(text[end]), end - start < 4 { end += 1 }
        return end > start && end < line.upperBound && [UInt8(ascii: "."), UInt8(ascii: ":")].contains(text[end])
    }

    /// Whether a line is a section's heading: "A - MỤC ĐÍCH", "I- TÌNH HÌNH".
    private func beginsSection(_ line: Range<Int>, _ text: TextBytes) -> Bool {
        var end = line.lowerBound
        while end < line.upperBound, text[end] &- 0x41 < 26, end - line.lowerBound < 4 { end += 1 }
        guard end > line.lowerBound else { return false }
        let isNumeral = text[line.lowerBound..<end].allSatisfy { [0x49, 0x56, 0x58].contains($0) }
        guard isNumeral || end - line.lowerBound == 1 else { return false }
        let next = text.skipWhite(end, line.upperBound)
        return next < line.upperBound && [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ")")].contains(text[next])
    }
}
