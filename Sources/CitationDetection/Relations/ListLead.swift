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
struct ListLead: Sendable {
    static let name: StaticString = "listLead"

    /// The verb at the head of a list, and how the list's items are marked.
    struct Lead {
        let trigger: Trigger
        let mark: ItemMark?
    }

    /// Gives the item that is being read the relation of its list's head.
    func decide(_ reading: inout RelationReading) -> Bool {
        guard let lead = reading.lead, reading.head == nil,
            reading.mentions[reading.index].relation.trigger == nil,
            reading.clauses.isBare(reading.sentenceStart..<reading.start)
        else { return false }
        reading.set(lead.trigger)
        return true
    }

    /// Returns the verb that leads up to the item which begins at an offset: that of the sentence before the list, if it ends in a colon.
    func lead(ofItemAt start: Int, last: Lead?, _ reading: RelationReading) -> Lead? {
        let text = reading.text
        var end = start
        while end > 0, isWhite(text[end - 1]) { end -= 1 }
        guard end > 0, end < start else { return nil }
        switch text[end - 1] {
        case UInt8(ascii: ";"), UInt8(ascii: ","): return last
        case UInt8(ascii: "."):
            // Items that are sentences of their own go on as long as they are marked as the first one was.
            guard let last, let mark = last.mark, ItemMark(text, at: start) == mark else { return nil }
            return last
        case UInt8(ascii: ":"): return lead(before: end - 1, ofItemAt: start, reading)
        default: return heading(endingAt: end, reading)
        }
    }

    /// The verb of the sentence that ends in a colon.
    private func lead(before colon: Int, ofItemAt start: Int, _ reading: RelationReading) -> Lead? {
        let text = reading.text
        let sentence = reading.sentences.start(of: colon)..<colon
        func lead(_ trigger: Trigger) -> Lead {
            let mark = ItemMark(text, at: start)
            // The list is numbered as the sentence before it: its end can't be told.
            return Lead(trigger: trigger, mark: mark == ItemMark(text, at: sentence.lowerBound) ? nil : mark)
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
        return reading.verbs.triggerAfter(in: sentence, reading).map(lead)
    }

    /// A heading without a colon: "I. CĂN CỨ XÂY DỰNG ĐỀ ÁN".
    private func heading(endingAt end: Int, _ reading: RelationReading) -> Lead? {
        var start = end - 1
        while start > 0, end - 1 - start < 200, reading.text[start - 1] != 0x0A { start -= 1 }
        let line = start..<end
        guard line.count < 120,
            reading.verbs.basis.matches(reading.text, from: line.lowerBound, to: end, reading.scratch),
            let verb = reading.verbs.triggers(in: line, reading).last, verb.verb.relation == .basedOn
        else { return nil }
        return Lead(trigger: verb, mark: nil)
    }

    /// Whether the words between a verb and a colon announce the documents that the list behind it names.
    private func announces(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        guard range.count < 400 else { return false }
        let words = text.folded(range)
        return words.contains(exactly: "văn bản") && Self.announcements.contains { words.hasSuffix($0) }
    }

    private static let announcements = Vocabulary.standard.words(.listAnnouncement)
}
