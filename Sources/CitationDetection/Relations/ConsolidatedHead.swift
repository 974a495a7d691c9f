import Bytes
import Patterns
import Vocabulary

/// What a consolidated text joins: the documents that begin a line below its title, up to the legal basis or the first article. The first
/// of them is the text that the others amended, and that speaks in the body: "Thông tư này thay thế X" is said by it.
struct ConsolidatedHead: DocumentRelationRule {
    static let name: StaticString = "consolidatedHead"

    /// How far below the title the list of what is joined can go, in bytes.
    private static let reach = 8_000

    init(_ parts: GrammarParts) throws {}

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        guard header.isConsolidated else { return }
        let head = header.end..<bodyStart(from: header.end, reading.text)
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
        for index in reading.mentions.indices where reading.mentions[index].relation.type != .consolidates {
            guard reading.mentions[index].relation.type.family == .change, reading.mentions[index].within == nil else {
                continue
            }
            if let base, base != reading.mentions[index].id {
                reading.mentions[index].within = base
            } else {
                reading.mentions[index].relation.type = .cites
            }
            reading.mentions[index].rule = Self.name
        }
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
}
