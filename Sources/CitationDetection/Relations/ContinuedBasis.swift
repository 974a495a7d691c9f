import Bytes
import Patterns
import Vocabulary

/// A mention that begins a line behind a legal basis that ended in a semicolon: the basis goes on, though "Căn cứ" isn't said
/// again; so does "Thực hiện".
///
/// ```
/// Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;
/// Luật Quy hoạch ngày 24 tháng 11 năm 2017;
/// ```
struct ContinuedBasis: RelationRule {
    static let name: StaticString = "continuedBasis"

    /// The relations that go on so.
    private static let relations: Set<RelationType> = [
        .basedOn, .implements, .continues, .repeals, .replaces, .suspends, .continuesInForce,
    ]

    init(_ parts: GrammarParts) {}

    func decide(_ reading: inout RelationReading) -> Bool {
        guard reading.beginsSentence, reading.lead == nil, reading.index > 0 else { return false }
        let (text, previous) = (reading.text, reading.mentions[reading.index - 1])
        let (start, offset) = (reading.sentenceStart, reading.start)
        guard Self.relations.contains(previous.relation.type), previous.within == nil,
            reading.clauses.isBare(start..<max(start, offset)),
            // The number of an item begins another clause of what a document changes.
            previous.relation.type.family != .change || start == offset
        else { return false }
        var end = start
        while end > 0, isWhite(text[end - 1]) { end -= 1 }
        guard end > previous.range.upperBound, text[end - 1] == UInt8(ascii: ";"),
            reading.sentences.start(of: end - 1) <= previous.range.lowerBound
        else { return false }
        reading.takeRelation(of: reading.index - 1)
        return true
    }
}
