import Bytes
import DocumentReading
import Identity
import Patterns
import Vocabulary

/// Turns the mentions in the normalised view into citations in the original text, with all that stands around them.
struct CitationReader {
    let patterns: SurroundingPatterns
    let document: Document
    let text: TextBytes
    let scratch: MatchMemory
    let sentences: SentenceReader
    let articles: TextArticles

    private static let titleReach = 260
    /// In bytes.
    private static let sentenceLimit = 520

    /// Returns the citations, in the same order.
    func citations(_ mentions: [Mention]) -> [Citation] {
        var citations: [Citation] = []
        citations.reserveCapacity(mentions.count)
        var sentence = (range: 0..<0, text: "")
        let articles = mentions.isEmpty ? nil : articles.mapIfAny
        for (index, mention) in mentions.enumerated() {
            let range = document.text.original(mention.range)
            var citation = Citation(
                text: String(decoding: document.original[range], as: UTF8.self), range: range, kind: mention.kind)
            citation.identity = mention.identity
            citation.relation = mention.relation
            citation.isCorrected = mention.isCorrected
            citation.links.within = mention.within.flatMap(mentions.index(of:))
            citation.links.antecedent = mention.antecedent.flatMap(mentions.index(of:))
            citation.surroundings.pinpoint =
                pinpoint(before: mention.range.lowerBound) ?? pinpoint(behind: mention.range.upperBound)
            citation.surroundings.article = articles?.part(at: mention.range.lowerBound)?.label
            if citation.surroundings.pinpoint != nil, mention.relation.type.family == .change {
                citation.relation.isPartial = true
            }
            (citation.changeDate, citation.changeUntil) = (mention.changeDate, mention.changeUntil)
            citation.told = mention.told.flatMap { told in
                mentions.index(of: told.target).map { .init(target: $0, relation: told.relation) }
            }
            // What the title cites is part of it.
            let next = mentions[(index + 1)...].first { $0.within != mention.id }?.range.lowerBound ?? text.count
            citation.surroundings.title = title(after: mention.range.upperBound, before: next)
            // The citations of one sentence share its text; one near the end of a piece gets a piece of its own.
            if !sentence.range.contains(mention.range.lowerBound)
                || mention.range.upperBound > sentence.range.upperBound
            {
                sentence = self.sentence(around: mention.range)
            }
            citation.surroundings.sentence = withVerb(mention, sentence)
            takeIssue(mention, before: next, &citation)
            takeWhatStandsBefore(mention, mentions[..<index], last: citations.last, &citation)
            takeCouncil(mention, before: next, &citation)
            citations.append(citation)
        }
        place(&citations)
        return citations
    }

    /// Takes up a date, a year, an issuer and a term from the clause before a citation that states none itself.
    private func takeWhatStandsBefore(
        _ mention: Mention, _ previous: ArraySlice<Mention>, last: Citation?, _ citation: inout Citation
    ) {
        let identity = mention.identity
        guard identity.date == nil else { return }
        if identity.symbol != nil {
            let before = self.before(mention, previous)
            citation.surroundings.dateBefore = before.date
            citation.identity.year = identity.year ?? before.year
        }
        guard identity.year == nil, identity.term == nil, identity.symbol != nil || identity.number != nil else {
            return
        }
        if mention.continuesList, let last {
            citation.surroundings.issuerBefore = last.surroundings.issuerBefore
            citation.surroundings.termBefore = last.surroundings.termBefore
        } else {
            takeSubject(mention, &citation)
        }
    }

    /// Takes up when and by whom the document was issued, and in which term, where the clause behind it says so: "… về đất đai được Ban
    /// Chấp hành Trung ương khóa XIII ban hành ngày 16/6/2022", "“…” của Hội nghị Trung ương 4 khóa XI".
    private func takeIssue(_ mention: Mention, before next: Int, _ citation: inout Citation) {
        let identity = mention.identity
        guard identity.symbol != nil || identity.number != nil, identity.date == nil, identity.term == nil else {
            return
        }
        let end = text.boundary(min(next, text.count, mention.range.upperBound + Self.issueReach))
        guard end > mention.range.upperBound, let opening = opening(behind: mention.range.upperBound, to: end) else {
            return
        }
        let start = mention.range.upperBound
        func roman(_ match: Match) -> String? { match[.term].flatMap { Ordinal.roman(text.string($0)) } }
        switch opening {
        case .passive:
            if let match = patterns.issuedPassively.match(in: text, from: start, to: end, scratch) {
                citation.identity.date = match.date(in: text)
                citation.identity.term = roman(match)
            } else if let match = patterns.issuedOn.match(in: text, from: start, to: end, scratch) {
                citation.identity.date = match.date(in: text)
            } else if identity.symbol?.organ == "TW",
                let match = patterns.issuedInTerm.match(in: text, from: start, to: end, scratch)
            {
                citation.identity.term = roman(match)
            }
        case .quotation:
            citation.identity.term = patterns.issuerBehindTitle.match(in: text, from: start, to: end, scratch).flatMap(
                roman)
        }
    }

    /// Takes up which province's a people's committee or council is that names none, from the clause around its document: "UBND tỉnh Lâm
    /// Giang có Công văn số 5/UBND-TH", "Kế hoạch số 5/KH-UBND do Ủy ban nhân dân tỉnh Lâm Giang ban hành", "… về rừng tỉnh Lâm Giang".
    private func takeCouncil(_ mention: Mention, before next: Int, _ citation: inout Citation) {
        guard mention.identity.issuer == nil, citation.surroundings.issuerBefore == nil,
            let organ = mention.identity.symbol?.organ, Self.councils.contains(where: organ.hasPrefix)
        else { return }
        takeSubject(mention, &citation)
        guard citation.surroundings.issuerBefore == nil else { return }
        let (start, end) = (mention.range.upperBound, text.boundary(min(next, mention.range.upperBound + 260)))
        guard start < end else { return }
        let found =
            patterns.issuedBy.match(in: text, from: start, to: end, scratch)
            ?? patterns.placeInTitle.match(in: text, from: start, to: end, scratch)
        citation.surroundings.issuerBefore = found?[.issuer].map { text.folded($0) }
    }

    private static let councils = Vocabulary.standard.words(.councilCode)

    private enum IssueOpening { case passive, quotation }

    /// What stands behind a citation that may tell of its issue; nil for nearly all, so that no pattern is tried for them.
    private func opening(behind offset: Int, to end: Int) -> IssueOpening? {
        var start = text.skipWhite(offset, end)
        guard start < end else { return nil }
        // "(ký ngày …)", ", ban hành ngày …".
        if text[start] == UInt8(ascii: ",") || text[start] == UInt8(ascii: "(") {
            start = text.skipWhite(start + 1, end)
        }
        guard start < end else { return nil }
        if text[start] == UInt8(ascii: "\"") || text.has("“", at: start) { return .quotation }
        return Self.issueOpenings.begins(at: start, of: text) ? .passive : nil
    }

    private static let titleOpenings = PhraseList(Vocabulary.standard.words(.aboutOpening))
    private static let issueReach = 320
    private static let issueOpenings = PhraseList(Vocabulary.standard.words(.issueOpening))

    /// The sentence, or as much of it around the citation as there is room for.
    private func sentence(around range: Range<Int>) -> (range: Range<Int>, text: String) {
        let start = sentences.start(of: range.lowerBound)
        let end = max(range.upperBound, sentences.end(of: range.upperBound))
        if end - start <= Self.sentenceLimit { return (start..<end, text.folded(start..<end)) }
        // Whole words around the citation. What follows it before the piece ends is shared by the next ones.
        let room = max(120, (Self.sentenceLimit - range.count) / 2)
        var low = start
        if range.lowerBound - start > room {
            low = range.lowerBound - room
            while low < range.lowerBound, !isWhite(text[low]) { low += 1 }
        }
        var high = end
        if end - range.upperBound > room {
            high = range.upperBound + room
            while high > range.upperBound, !isWhite(text[high]) { high -= 1 }
        }
        let shared = range.lowerBound..<max(range.upperBound, min(high, high < end ? high - 80 : high))
        return (shared, (low > start ? "…" : "") + text.folded(low..<high) + (high < end ? "…" : ""))
    }

    /// The sentence, and where the verb that made the relation stands outside of it, the verb with what is around it: the head of a list,
    /// "Các văn bản sau đây hết hiệu lực: … b) Nghị định số …".
    private func withVerb(_ mention: Mention, _ sentence: (range: Range<Int>, text: String)) -> String {
        guard let trigger = mention.relation.trigger, let verb = mention.verb, verb.upperBound <= text.count,
            !sentence.text.contains(bytesOf: trigger)
        else { return sentence.text }
        var low = max(sentences.start(of: verb.lowerBound), verb.lowerBound - Self.verbReach)
        while low > 0, low < verb.lowerBound, !isWhite(text[low - 1]) { low += 1 }
        var high = min(sentences.end(of: verb.upperBound), verb.upperBound + Self.verbReach)
        while high > verb.upperBound, high < text.count, !isWhite(text[high]) { high -= 1 }
        // What the sentence itself shows is not said twice.
        if verb.upperBound <= mention.range.lowerBound { high = min(high, mention.range.lowerBound) }
        guard low < high else { return sentence.text }
        let words = text.folded(low..<high)
        let body = sentence.text
        if verb.lowerBound < mention.range.lowerBound { return words + " … " + body.trimmedDots(first: true) }
        return body.trimmedDots(first: false) + " … " + words
    }

    /// How much is shown around a verb that stands apart, in bytes.
    private static let verbReach = 90

    /// The title behind a citation: a quotation, or "về …" up to the end of the clause.
    private func title(after offset: Int, before next: Int) -> String? {
        let limit = min(text.count, offset + Self.titleReach)
        var start = offset
        while start < limit, isWhite(text[start]) || text[start] == UInt8(ascii: ",") { start += 1 }
        guard start < limit else { return nil }
        if text.has("“", at: start) || text[start] == UInt8(ascii: "\"") {
            let open = text.has("“", at: start) ? start + 3 : start + 1
            // Right behind the citation a straight mark closes what was opened before it; in the marks may stand another citation.
            guard text[start] != UInt8(ascii: "\"") || start > offset, open != next else { return nil }
            var end = open
            while end < limit, text[end] != UInt8(ascii: "\""), !text.has("”", at: end) { end += 1 }
            return clip(open..<text.boundary(end))
        }
        if text.has("«", at: start) {
            let open = start + "«".utf8.count
            var end = open
            while end < limit, !text.has("»", at: end) { end += 1 }
            return open == next ? nil : clip(open..<text.boundary(end))
        }
        guard Self.titleOpenings.begins(at: start, of: text) else { return nil }
        var end = start
        while end < min(limit, max(next, start)), text[end] != UInt8(ascii: ";"), text[end] != UInt8(ascii: "("),
            !closesQuotation(at: end, from: start), !endsParagraph(at: end),
            !(text[end] == UInt8(ascii: ".") && (end + 1 == limit || isWhite(text[end + 1])))
        { end += 1 }
        return clip(start..<text.boundary(end))
    }

    /// Whether a blank line begins at an offset, behind which a capital begins the next paragraph; a page may end within a title.
    private func endsParagraph(at offset: Int) -> Bool {
        guard text[offset] == 0x0A else { return false }
        let next = text.skipWhite(offset, text.count)
        return text[(offset + 1)..<max(offset + 1, next)].contains(0x0A)
            && text.isCapital(at: next)
    }

    /// Whether a quotation mark at an offset closes what was opened before the title.
    private func closesQuotation(at offset: Int, from start: Int) -> Bool {
        let isStraight = text[offset] == UInt8(ascii: "\"")
        guard isStraight || text.has("”", at: offset) else { return false }
        let inner = text[start..<offset]
        guard isStraight else { return TextBytes(rebasing: inner).firstIndex(of: "“", from: 0) == nil }
        return inner.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2)
            && (offset + 1 == text.count || !(isLetter(text[offset + 1]) || text[offset + 1] >= 0x80))
    }

    private func clip(_ range: Range<Int>) -> String? {
        guard range.contains(where: { isLetter(text[$0]) }) else { return nil }
        let words = text.folded(range)
        guard words.utf8.count > 200 else { return words.isEmpty ? nil : words }
        return String(words.unicodeScalars.prefix(200))
    }

    private func pinpoint(before offset: Int) -> String? {
        let start = text.boundary(max(0, offset - 120))
        // A pinpoint ends in a number or a letter of a point right before the citation; most citations have none.
        var last = offset - 1
        while last > start, isWhite(text[last]) || text[last] == UInt8(ascii: ",") { last -= 1 }
        if last >= 4, text.has("của", before: last + 1) { last -= 6 }
        let low = max(start, last - 6)
        guard low <= last,
            text[low...last].contains(where: {
                isDigit($0) || $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") || $0 == UInt8(ascii: "X")
            }) || endsInLetter(last) || text.has("theo", before: last + 1),
            let body = patterns.pinpoint.match(in: text, from: start, to: offset, scratch)?[.body]
        else { return nil }
        return text.folded(body)
    }

    /// Whether a single small letter ends at `last`, as a point has it.
    private func endsInLetter(_ last: Int) -> Bool {
        guard last >= 2 else { return false }
        // đ has two bytes.
        let isStroked = text[last] == 0x91 && text[last - 1] == 0xC4
        return isStroked ? isWhite(text[last - 2]) : text[last] &- 0x61 < 26 && isWhite(text[last - 1])
    }

    /// The article, clause and point behind a citation.
    private func pinpoint(behind offset: Int) -> String? {
        let start = text.skipWhite(offset, text.count)
        guard start < text.count,
            text[start] == UInt8(ascii: "(") || text[offset] == UInt8(ascii: ","),
            let body = patterns.pinpointBehind.match(in: text, from: offset, to: nil, scratch)?[.body]
        else { return nil }
        return text.folded(body)
    }

    /// The date or year that stands before a citation: "ngày 01-04-2019 Ban Thường vụ … ban hành", "Năm 2017, … ban hành",
    /// and in a list of references "(ngày 25 tháng 10 năm 2017). “".
    private func before(_ mention: Mention, _ previous: ArraySlice<Mention>) -> (date: CalendarDate?, year: Int?) {
        let offset = mention.range.lowerBound
        let isReference =
            offset > 0 && (text[offset - 1] == UInt8(ascii: "\"") || (offset > 2 && text.has("“", at: offset - 3)))
        guard isReference || IssuingVerb.stands(before: offset, text) else { return (nil, nil) }
        let sentenceStart = isReference ? 0 : sentences.start(of: offset)
        let start = text.boundary(max(sentenceStart, offset - (isReference ? 64 : 300)))
        guard start < offset else { return (nil, nil) }
        let pattern = isReference ? patterns.referenceDate : patterns.dateBefore
        // The date behind the last citation is the nearer one, and that of another citation belongs to it.
        var match: Match?
        if let last = previous.last, last.range.upperBound > start, last.range.upperBound < offset {
            match = pattern.match(in: text, from: last.range.upperBound, to: offset, scratch)
        }
        var at = start
        while match == nil, at < offset {
            guard let found = pattern.match(in: text, from: at, to: offset, scratch) else { return (nil, nil) }
            guard let holder = previous.suffix(8).last(where: { $0.range.contains(found.range.lowerBound) }) else {
                match = found
                break
            }
            at = holder.range.upperBound
        }
        guard let match else { return (nil, nil) }
        if !isReference, let year = match[.yearAlone].flatMap(text.integer) { return (nil, year) }
        return (match.date(in: text), nil)
    }

    /// Takes up the issuer and the term of the clause that says who issued a document: "Ban Chấp hành Trung ương khóa XIII đã ban hành …".
    private func takeSubject(_ mention: Mention, _ citation: inout Citation) {
        let offset = mention.range.lowerBound
        guard IssuingVerb.stands(before: offset, text) else { return }
        let start = text.boundary(max(sentences.start(of: offset), offset - 300))
        guard start < offset else { return }
        if let term = patterns.issuingTerm.match(in: text, from: start, to: offset, scratch)?[.term] {
            citation.surroundings.termBefore = Ordinal.roman(text.string(term))
        }
        if mention.identity.issuer == nil,
            let issuer = patterns.issuingOrgan.match(in: text, from: start, to: offset, scratch)?[.issuer]
        {
            citation.surroundings.issuerBefore = text.folded(issuer)
        }
    }

    /// Sets lines and columns in one pass over the original.
    private func place(_ citations: inout [Citation]) {
        var index = LineIndex(document.original)
        for position in citations.indices {
            let place = index.position(of: citations[position].range.lowerBound)
            citations[position].line = place.line
            citations[position].column = place.column
        }
    }

}

extension String {
    /// The text without the dots at its start or end that tell of what was cut off.
    fileprivate func trimmedDots(first: Bool) -> String {
        let dots = "…"
        if first { return hasPrefix(dots) ? String(dropFirst()) : self }
        return hasSuffix(dots) ? String(dropLast()) : self
    }
}
