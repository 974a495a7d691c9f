import Bytes
import Patterns
import Vocabulary

/// A consolidated text quotes in a note what an amending document is based on, and what it carries out: that document does, and not the text.
///
/// ```
/// 1 Thông tư số 15/2033/TT-BXD … có căn cứ ban hành như sau:     ← whose basis it is
/// “Căn cứ Luật A; Căn cứ Nghị định B;                            ← A and B are within it, over a page's end too
/// Bộ trưởng Bộ Xây dựng ban hành Thông tư …”                     ← the end
/// ```
struct QuotedBasis: DocumentRelationRule {
    static let name: StaticString = "quotedBasis"

    private let announcement, enactment: CompiledPattern

    /// How far a quoted preamble can go, in bytes; a page of other text may stand in it.
    private static let reach = 9_000

    init(_ parts: GrammarParts) {
        announcement = CompiledPattern(Self.announcement())
        enactment = CompiledPattern(Self.enactment())
    }

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        guard header.isConsolidated, !reading.mentions.isEmpty else { return }
        var next = announcement.match(in: reading.text, from: header.end, reading.scratch)?.range
        while let announced = next {
            next = announcement.match(in: reading.text, from: announced.upperBound, reading.scratch)?.range
            let limit = min(next?.lowerBound ?? reading.text.count, announced.upperBound + Self.reach)
            let end = end(of: announced, limit: reading.text.boundary(limit), reading)
            if let owner = owner(of: announced, reading) {
                setWithin(reading.mentions[owner].id, announced.upperBound..<end, &reading)
            }
        }
    }

    /// The document whose basis is announced: the first that its sentence names.
    private func owner(of announced: Range<Int>, _ reading: RelationReading) -> Int? {
        let start = reading.sentences.start(of: announced.lowerBound)
        let first = reading.mentions.partition { $0.range.lowerBound >= start }
        return reading.mentions[first...].prefix { $0.range.lowerBound < announced.lowerBound }.indices
            .first { reading.mentions[$0].within == nil }
    }

    /// Where the quoted preamble ends: at its closing mark, or with the sentence by which the document is passed.
    private func end(of announced: Range<Int>, limit: Int, _ reading: RelationReading) -> Int {
        let text = reading.text
        let opening = text.skipWhite(announced.upperBound, limit)
        if text.has("“", at: opening), let close = text.firstIndex(of: "”", from: opening, to: limit) {
            return close
        }
        guard let passed = enactment.match(in: text, from: opening, to: limit, reading.scratch) else { return opening }
        return min(limit, reading.sentences.end(of: passed.range.upperBound))
    }

    private func setWithin(_ owner: MentionID, _ range: Range<Int>, _ reading: inout RelationReading) {
        let first = reading.mentions.partition { $0.range.lowerBound >= range.lowerBound }
        for index in first..<reading.mentions.count {
            let mention = reading.mentions[index]
            if mention.range.lowerBound >= range.upperBound { break }
            // What stands between on a page's end is the text's own.
            guard mention.relation.type == .basedOn || mention.relation.type.family == .implementing,
                mention.within == nil
            else { continue }
            reading.mentions[index].within = owner
            reading.mentions[index].rule = Self.name
        }
    }

    static func announcement() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "announcedBasis",
            "(?<![\\p{L}])căn\(space)cứ(?:\(space)để)?\(space)ban\(space)hành(?:\(space)như\(space)sau)?\\s{0,3}:",
            mode: .search, reason: "A note of a consolidated text announces what an amending document is based on.",
            matches: ["TT-BXD có ⟦căn cứ ban hành như sau:⟧ “Căn cứ"],
            rejects: ["có căn cứ ban hành quyết định", "căn cứ như sau:"])
    }

    static func enactment() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "enactment",
            "\\n\\s{0,12}\\p{Lu}[^\\n;:.]{2,120}\(space)ban\(space)hành\(space)(?:Thông|Nghị|Luật|Quyết|Bộ\(space)luật|Pháp)(?![\\p{L}])",
            mode: .search, reason: "The sentence by which a document is passed ends its preamble.",
            matches: ["Vụ Pháp chế;⟦\nBộ trưởng Bộ Xây dựng ban hành Thông⟧ tư"],
            rejects: ["\nĐiều 1. Chính phủ ban hành Nghị định", "\nChính phủ ban hành kèm theo"])
    }
}
