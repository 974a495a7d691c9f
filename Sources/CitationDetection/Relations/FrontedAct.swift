import Bytes
import Patterns
import Vocabulary

/// "Thực hiện X, Thủ tướng ra Y" in a text that is no document itself, and "Thực hiện X, Bộ Nội vụ đã có Y" in any: Y carries X out, and the
/// text only names both.
struct FrontedAct: RelationRule {
    static let name: StaticString = "frontedAct"

    private let issued: CompiledPattern

    init(_ parts: GrammarParts) { issued = CompiledPattern(Self.issued()) }

    func decide(_ reading: inout RelationReading) -> Bool {
        let header = reading.header
        guard let head = reading.head, reading.index > head,
            reading.mentions[head].relation.type.family == .implementing, reading.mentions[head].within == nil,
            reading.mentions[head].verb?.lowerBound == reading.sentenceStart,
            let match = issued.match(
                in: reading.text, from: reading.tail, to: reading.gap.upperBound, reading.scratch),
            header.isAnonymous || match[.past] != nil
        else { return false }
        let (relation, id) = (reading.mentions[head].relation.type, reading.mention.id)
        for index in (0..<reading.index).reversed() {
            guard reading.mentions[index].range.lowerBound >= reading.sentenceStart else { break }
            if reading.mentions[index].within == nil, reading.mentions[index].relation.type == relation {
                reading.mentions[index].within = id
            }
        }
        return true
    }

    static func issued() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "issuedBehindAct",
            ",\(space)\\p{Lu}[^.;:,()]{2,100}\(space)(?<past>đã\(space))?(?:ban\(space)hành|ra|có|ký(?:\(space)ban\(space)hành)?)\(space)\\z",
            mode: .search, reason: "Another organ issued a document to carry the one before it out.",
            matches: ["NQ/TW⟦, Thủ tướng ra ⟧", "⟦, Bộ Xây dựng đã ban hành ⟧", "⟦, Bộ Nội vụ đã có ⟧"],
            rejects: [", đề nghị các xã ban hành ", " Thủ tướng ra "])
    }
}

extension GroupName {
    /// "đã" before the verb.
    fileprivate static let past = GroupName("past")
}
