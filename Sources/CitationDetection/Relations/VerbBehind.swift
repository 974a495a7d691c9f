import Bytes
import Patterns
import Vocabulary

/// "Thông tư số … hết hiệu lực": the verb stands behind the citations of its sentence.
struct VerbBehind: DocumentRelationRule {
    static let name: StaticString = "verbBehind"

    init(_ parts: GrammarParts) throws {}

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        for index in reading.mentions.indices.reversed() {
            let mention = reading.mentions[index]
            let range = mention.range
            guard mention.relation.type == .cites, mention.within == nil, !mention.isAgent,
                beginsClause(range.lowerBound, reading) || mention.continuesList
            else { continue }
            let end = min(reading.sentences.end(of: range.upperBound), reading.text.count)
            guard range.upperBound <= end,
                let verb = reading.verbs.triggerAfter(in: range.upperBound..<end, reading),
                !reading.clauses.contradicts(range.upperBound..<verb.range.lowerBound)
            else { continue }
            reading.mentions[index].relation.type = verb.verb.relation
            reading.mentions[index].relation.trigger = reading.text.folded(verb.range)
            reading.mentions[index].rule = Self.name
        }
    }

    /// Whether a citation is the subject of its sentence: only the number of an item, a pinpoint or other members of a list
    /// stand before it.
    private func beginsClause(_ offset: Int, _ reading: RelationReading) -> Bool {
        let text = reading.text
        let start = reading.sentences.start(of: offset, reach: 180)
        guard offset - start <= 160 else { return false }
        var index = start
        // "2. ", "b) ", "- ".
        while index < offset, !(text[index] >= 0x41 && text[index] <= 0x5A), text[index] < 0x80, index - start < 8 {
            index += 1
        }
        return index >= offset || reading.clauses.words.subjects.begins(at: index, of: text)
    }
}
