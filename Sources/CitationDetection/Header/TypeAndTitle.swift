import Bytes
import Identity
import Patterns
import Vocabulary

/// The type's line in capitals, and the title below it up to a blank line, a rule or the body.
struct TypeAndTitle: HeaderStrategy {
    static let name: StaticString = "typeAndTitle"

    private let bodyOpeners, titleVerbs: PhraseList

    init(_ parts: GrammarParts) {
        let openers = parts.lexicon.vocabulary.titleOpeners
        bodyOpeners = PhraseList(openers.words(.body))
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
            draft.header.heading = page.lines[chosen.line].lowerBound
            readTitle(&draft.header, below: chosen, page)
        }
        if let code = symbol?.code, fitting == nil {
            let types = page.vocabulary.types(code: code).filter {
                symbol?.isParty == true ? $0.system != .state : $0.system != .party
            }
            if types.count == 1 { draft.header.type = types[0].name }
        }
        draft.header.end = max(draft.header.end, draft.header.ownNumber?.upperBound ?? 0)
    }

    /// The title: the rest of the type's line and the lines below it.
    private func readTitle(_ header: inout DocumentHeader, below heading: HeaderDraft.TypeLine, _ page: HeaderPage) {
        let (text, lines, line) = (page.text, page.lines, heading.line)
        var parts: [String] = []
        let rest = text.folded(heading.end..<lines[line].upperBound)
        if rest.contains(where: \.isLetter) {
            parts.append(rest)
            header.titleStart = text.skipWhite(heading.end, lines[line].upperBound)
        }
        header.end = lines[line].upperBound
        var previous = lines[line]
        for next in lines.dropFirst(line + 1).prefix(8) {
            let blank = text[previous.upperBound..<next.lowerBound].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } > 1
            let words = text.folded(next)
            if endsTitle(parts, next, words, isBehindBlank: blank, page) { break }
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
            if let last = parts.last, beginsOther(than: parts, last, next, words, page) { break }
            if parts.isEmpty { header.titleStart = next.lowerBound }
            parts.append(words)
            header.end = next.upperBound
            previous = next
        }
        let title = parts.joined(separator: " ")
        header.title = title.isEmpty ? nil : HeaderPage.bounded(title[...])
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
        // A blank line ends the title unless it has only begun with capitals ("KẾT LUẬN CỦA BAN THƯỜNG VỤ …").
        return parts.last.map { !$0.allSatisfy { !$0.isLowercase } } ?? false
    }

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
        // A line that is a sentence of its own is the text.
        if !isCapital, words.hasSuffix("."), words.first(where: \.isLetter)?.isUppercase == true, !isOpen {
            return true
        }
        // A title in capitals ends where they end, but for a line that goes on with a small letter or "Về".
        guard !isCapital, parts.allSatisfy(OrganNames.isInCapitals), let first = words.first(where: { $0.isLetter })
        else { return false }
        return first.isUppercase && !words.hasPrefix("Về") && (parts[0].hasPrefix("VỀ") || parts[0].hasPrefix("V/v"))
    }

    /// Whether a line begins with a document and its number: "Luật Bảo hiểm xã hội số 58/2014/QH13 …".
    private func namesDocument(_ line: Range<Int>, _ page: HeaderPage) -> Bool {
        page.matches(page.shared.namedLine, from: line.lowerBound)
            || page.beginsWithLaw(line) && page.text.folded(line).contains(bytesOf: " số ")
    }

    /// Whether a line right below the type begins with a verb and is the title all the same: its paragraph ends as no sentence does.
    private func isTitleWithVerb(_ line: Range<Int>, _ page: HeaderPage) -> Bool {
        let text = page.text
        guard titleVerbs.begins(at: line.lowerBound, of: text) else { return false }
        var end = line.upperBound
        // The paragraph goes on in lines that begin with a small letter.
        while end - line.lowerBound <= Self.longestTitle {
            let start = text.lineEnd(from: end) + 1
            guard start < text.count else { break }
            let next = text.trimmed(start..<text.lineEnd(from: start))
            guard text.string(next).first?.isLowercase == true else { break }
            end = next.upperBound
        }
        return end - line.lowerBound <= Self.longestTitle && !Self.sentenceEnds.contains(text[end - 1])
    }

    private static let longestTitle = 400
    private static let sentenceEnds = Array(".:;,".utf8)

    private func isBody(_ line: Range<Int>, _ text: TextBytes) -> Bool {
        bodyOpeners.begins(at: line.lowerBound, of: text) || line.count > 400 || beginsSection(line, text)
            || beginsArticle(line, text)
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
