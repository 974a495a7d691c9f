import Bytes
import Patterns
import Vocabulary

/// The verb at the head of a list governs its items, where they say nothing themselves.
///
/// ```
/// Các chi bộ tập trung thực hiện:     ← the lead
/// - Chỉ thị số 05-CT/TW;              ← its items
/// - Kết luận số 21-KL/TW.
/// ```
struct ListLead: PatternHolder, Sendable {
    static let name: StaticString = "listLead"

    private let announced, article, onePart: CompiledPattern

    init() {
        announced = CompiledPattern(Self.announced())
        article = CompiledPattern(Self.article())
        onePart = CompiledPattern(Self.onePart())
    }

    /// The verb at the head of a list, and how the list's items are marked.
    struct Lead {
        let trigger: Trigger
        var mark: ItemMark?
        /// Whether the head says that all items are changed in part: "Bãi bỏ một phần các văn bản sau:".
        var isOfPart = false
        /// The first word of the heading of the group that its items stand in.
        var group: String?
    }

    /// Gives the item that is being read the relation of its list's head.
    func decide(_ reading: inout RelationReading) -> Bool {
        guard reading.head == nil else { return false }
        var item = reading.sentenceStart..<max(reading.sentenceStart, reading.start)
        let inline = reading.lead == nil ? inlineLead(item, reading) : nil
        guard let lead = reading.lead ?? inline?.lead else { return false }
        if let inline { item = inline.item }
        let trigger = lead.trigger
        guard trigger.isChange else {
            guard reading.mentions[reading.index].relation.trigger == nil, reading.clauses.isBare(item) else {
                return false
            }
            reading.set(trigger, isPartial: false)
            return true
        }
        let (words, extent) = withoutExtent(item, reading.text)
        let isBare = reading.clauses.isBare(words) || reading.verbs.isItem(words, reading)
        // "a) Điều kiện kinh doanh quy định tại Điều 5 X" in a list of what ends.
        let isContent =
            (trigger.relation.isEnd || trigger.relation == .suspends) && item.count < 240
            && reading.triggers().allSatisfy { $0.verb.relation == .cites || $0.verb.relation == .promulgates }
            && reading.triggers().last.map { reading.isAdjacent($0) } ?? false
        guard isBare || isContent else { return false }
        let isPart = reading.verbs.part.matches(
            reading.text, from: item.lowerBound, to: item.upperBound, reading.scratch)
        reading.set(trigger, isPartial: extent ?? (lead.isOfPart || isPart || (isContent && !isBare)))
        return true
    }

    /// An item without the words before its document that say how much of it is meant, and whether that is a part: "2. Toàn bộ X".
    private func withoutExtent(_ item: Range<Int>, _ text: TextBytes) -> (words: Range<Int>, isPartial: Bool?) {
        let end = text.trimmed(item).upperBound
        for (words, isPartial) in [(Self.parts, true), (Self.wholes, false)] {
            if let length = words.length(endingAt: end, of: text), end - length >= item.lowerBound {
                return (item.lowerBound..<(end - length), isPartial)
            }
        }
        return (item, nil)
    }

    private static let wholes = PhraseList(Vocabulary.standard.words(.wholeDocument))
    private static let parts = PhraseList(Vocabulary.standard.words(.partOfDocument))

    /// Returns the verb that leads up to the item which begins at an offset: that of the sentence before the list, if it ends in a colon.
    func lead(ofItemAt start: Int, last: Lead?, _ reading: RelationReading) -> Lead? {
        let text = reading.text
        var end = start
        while end > 0, isWhite(text[end - 1]) { end -= 1 }
        guard end > 0, end < start else { return nil }
        switch text[end - 1] {
        case UInt8(ascii: ";"), UInt8(ascii: ","):
            // "a) …; b) …;" ends where the next clause begins, "3. …".
            return last?.mark == .letter && ItemMark(text, at: start) == .number ? nil : last
        case UInt8(ascii: "."):
            // Items that are sentences of their own go on as long as they are marked as the first one was.
            guard let last, let mark = last.mark else { return nil }
            return ItemMark(text, at: start) == mark || goesOnWithPart(start, last, reading) ? last : nil
        case UInt8(ascii: ":"):
            return lead(before: end - 1, ofItemAt: start, reading)
                ?? lead(ofGroupBefore: end - 1, ofItemAt: start, last, reading)
        default:
            if let heading = heading(endingAt: end, reading) { return heading }
            // A page's foot stands between two items of what a document changes.
            guard let last, last.trigger.isChange, let mark = last.mark else { return nil }
            return ItemMark(text, at: start) == mark ? last : nil
        }
    }

    /// The verb above the heading of a group of items, which has none itself: "Bãi bỏ các văn bản sau:⏎1. Lĩnh vực phí:⏎a) X". A further
    /// group begins with the same word as the first.
    private func lead(ofGroupBefore colon: Int, ofItemAt start: Int, _ last: Lead?, _ reading: RelationReading) -> Lead?
    {
        let text = reading.text
        let heading = reading.sentences.start(of: colon)..<colon
        guard heading.count < 120, let mark = ItemMark(text, at: heading.lowerBound),
            let inner = ItemMark(text, at: start), inner != mark,
            reading.verbs.triggers(in: heading, reading).isEmpty
        else { return nil }
        let group = text.folded(heading).parts(between: " ").dropFirst().first.map(String.init)
        guard let group else { return nil }
        var lead = last?.group == group ? last : self.lead(ofItemAt: heading.lowerBound, last: nil, reading)
        guard lead?.trigger.isChange == true else { return nil }
        lead?.group = group
        lead?.mark = inner
        return lead
    }

    /// The verb of the sentence that ends in a colon.
    private func lead(before colon: Int, ofItemAt start: Int, _ reading: RelationReading) -> Lead? {
        let text = reading.text
        let sentence = reading.sentences.start(of: colon)..<colon
        func lead(_ trigger: Trigger) -> Lead {
            let mark = ItemMark(text, at: start)
            // The list is numbered as the sentence before it: its end can't be told.
            return Lead(
                trigger: trigger, mark: mark == ItemMark(text, at: sentence.lowerBound) ? nil : mark,
                isOfPart: isOfPart(sentence, reading))
        }
        let verbs = reading.verbs.triggers(in: sentence, reading)
        if let verb = verbs.last, reading.clauses.isNear(verb.range.upperBound..<sentence.upperBound) {
            return lead(verb)
        }
        // "đã bãi bỏ toàn bộ 43 văn bản, cụ thể:", "bãi bỏ các văn bản sau đây:".
        if let verb = verbs.last(where: \.isChange), announces(verb.range.upperBound..<sentence.upperBound, text) {
            return lead(verb)
        }
        // "Các văn bản sau đây hết hiệu lực:".
        guard let verb = reading.verbs.triggerAfter(in: sentence, reading),
            announced.matches(text, from: sentence.lowerBound, to: sentence.upperBound, reading.scratch)
        else { return nil }
        return lead(verb)
    }

    /// The verb of a sentence whose list follows in its line, with the first item: "Các văn bản sau đây hết hiệu lực: A; B".
    private func inlineLead(_ range: Range<Int>, _ reading: RelationReading) -> (lead: Lead, item: Range<Int>)? {
        let text = reading.text
        guard let colon = text[range].lastIndex(of: UInt8(ascii: ":")) else { return nil }
        let item = text.skipWhite(colon + 1, range.upperBound)..<range.upperBound
        guard reading.clauses.isBare(item) || reading.verbs.isItem(item, reading),
            let verb = reading.verbs.triggerAfter(in: range.lowerBound..<colon, reading),
            announced.matches(text, from: range.lowerBound, to: verb.range.lowerBound, reading.scratch)
        else { return nil }
        return (Lead(trigger: verb, mark: nil, isOfPart: isOfPart(range.lowerBound..<colon, reading)), item)
    }

    /// Whether an item without a mark goes on with a list of what ends, with a part of a document: a page's end parted it from its item.
    private func goesOnWithPart(_ start: Int, _ lead: Lead, _ reading: RelationReading) -> Bool {
        let end = reading.text.trimmed(0..<start, back: 16).upperBound - 1
        // New wording ends the list.
        if reading.text.has("”", before: end) { return false }
        return lead.trigger.isChange && lead.trigger.relation != .amends && ItemMark(reading.text, at: start) == nil
            && reading.verbs.isItem(start..<max(start, reading.mentions[reading.index].range.lowerBound), reading)
            && start < reading.mentions[reading.index].range.lowerBound
    }

    private func isOfPart(_ range: Range<Int>, _ reading: RelationReading) -> Bool {
        onePart.matches(reading.text, from: range.lowerBound, to: range.upperBound, reading.scratch)
    }

    /// A heading without a colon: "I. CĂN CỨ XÂY DỰNG ĐỀ ÁN", "Điều 1. Bãi bỏ toàn bộ 15 văn bản".
    private func heading(endingAt end: Int, _ reading: RelationReading) -> Lead? {
        let text = reading.text
        var start = end - 1
        while start > 0, end - 1 - start < 200, text[start - 1] != 0x0A { start -= 1 }
        let line = start..<end
        if line.count < 120, reading.verbs.basis.matches(text, from: line.lowerBound, to: end, reading.scratch),
            let verb = reading.verbs.triggers(in: line, reading).last, verb.relation == .basedOn
        {
            return Lead(trigger: verb, mark: nil)
        }
        let tail = text.boundary(max(0, end - 400))
        guard let article = article.match(in: text, from: tail, to: end, reading.scratch),
            let verb = reading.verbs.triggers(in: article.range, reading).first(where: \.isChange),
            verb.relation != .amends, reading.opensSentence(verb.range),
            !reading.mentions[..<reading.index].contains(where: { $0.range.lowerBound >= article.range.lowerBound })
        else { return nil }
        return Lead(
            trigger: verb, mark: ItemMark(text, at: text.skipWhite(end, text.count)),
            isOfPart: isOfPart(article.range, reading))
    }

    /// Whether the words between a verb and a colon announce the documents that the list behind it names.
    private func announces(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        guard range.count < 400 else { return false }
        let words = text.folded(range)
        return Self.kinds.contains { words.contains($0) } && Self.announcements.contains { words.hasSuffix($0) }
    }

    private static let announcements = Vocabulary.standard.words(.listAnnouncement)
    private static let kinds = Vocabulary.standard.words(.listedKind)

    static func announced() -> PatternEntry {
        PatternEntry(
            "announcedList",
            "(?i)(?<![\\p{L}])(?:các|những|toàn\\s{1,6}bộ)(?![\\p{L}])[^:;]{0,240}?(?<![\\p{L}])(?:sau(?:\\s{1,6}đây)?|dưới\\s{1,6}đây)(?![\\p{L}])",
            mode: .search,
            reason: "The subject of a sentence that a list follows: \"các văn bản sau đây hết hiệu lực:\".",
            matches: [
                "Kể từ ngày 01/7, ⟦các văn bản sau đây⟧ hết", "⟦Các Nghị định sau⟧ hết",
                "⟦Các văn bản nêu dưới đây⟧ hết",
                "⟦toàn bộ 03 văn bản sau⟧ sẽ hết",
            ],
            rejects: ["Thông tư này hết hiệu lực", "sau khi hết hiệu lực"])
    }

    static func article() -> PatternEntry {
        PatternEntry(
            "articleHeading", "(?:^|\\n)[ *#]{0,6}Điều\\s{1,3}\\d{1,3}[a-zđ]?\\.[^:;.]{0,380}\\z", mode: .search,
            reason: "The heading of an article that ends without a colon, with its items below.",
            matches: ["⟦Điều 1. Bãi bỏ toàn bộ 15 văn bản quy phạm pháp luật⟧"],
            rejects: ["Điều 1. Bãi bỏ các văn bản sau:", "khoản 2 Điều 5"])
    }

    static func onePart() -> PatternEntry {
        PatternEntry(
            "onePart",
            "(?i)(?<![\\p{L}])(?:một\\s{1,6}phần(?![\\p{L}])|(?:quy\\s{1,6}định|nội\\s{1,6}dung)(?![\\p{L}])[^.;:]{1,160}(?<![\\p{L}])tại\\s{1,6}(?:các|những)\\s[^.;:]{1,60}sau(?:\\s{1,6}đây)?\\s{0,3}\\z)",
            mode: .search,
            reason: "The head of a list says that its items are changed in part.",
            matches: [
                "Bãi bỏ ⟦một phần⟧ các văn bản sau:", "thay thế ⟦quy định về thuế tại các Nghị định sau⟧",
            ],
            rejects: ["Bãi bỏ toàn bộ các văn bản sau:", "Bãi bỏ các quy định sau"])
    }
}
