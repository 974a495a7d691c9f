import Bytes
import Patterns
import Vocabulary

/// A list of what is repealed goes on with a further part: "Bãi bỏ điều kiện … quy định tại Điều 27 A; điều kiện … quy định tại Điều 28 B".
struct ListOfParts: RelationRule {
    static let name: StaticString = "listOfParts"

    init(_ parts: GrammarParts) {}

    func decide(_ reading: inout RelationReading) -> Bool {
        let (gap, text) = (reading.gap, reading.text)
        guard let head = reading.head, reading.mentions[head].relation.type.isEnd, reading.mentions[head].within == nil,
            gap.count < 300,
            let last = reading.triggers().last, reading.isAdjacent(last),
            reading.triggers().allSatisfy({ $0.verb.relation == .cites && reading.verbs.isPlaceWord($0, text) }
            )
        else { return false }
        let start = text.skipWhite(gap.lowerBound, gap.upperBound)
        guard start < gap.upperBound,
            text[start] == UInt8(ascii: ";") || text[start] == UInt8(ascii: ",")
                || reading.clauses.words.joiners.begins(at: start, of: text),
            !reading.clauses.hasBreak((start + 1)..<last.range.lowerBound)
        else { return false }
        reading.takeRelation(of: head)
        reading.mention.relation.isPartial = true
        return true
    }
}
