import Bytes
import Patterns
import Vocabulary

/// A decision that makes known which documents have ended ends none itself: who did is told beside each, "Được thay thế bởi Y". The same
/// is so of the notes of a consolidated text.
struct ListOfEnded: DocumentRelationRule {
    static let name: StaticString = "listOfEnded"

    private let announcement: CompiledPattern

    /// How far from the top a document says that it is such a list, in bytes.
    private static let reach = 9_000

    init(_ parts: GrammarParts) throws { announcement = try CompiledPattern(Self.announcement()) }

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        guard header.isConsolidated || isList(reading) else { return }
        for index in reading.mentions.indices {
            if !header.isConsolidated, reading.mentions[index].within == nil,
                reading.mentions[index].relation.type.family == .change
            {
                reading.mentions[index].relation.type = .cites
                reading.mentions[index].relation.isPartial = false
                reading.mentions[index].rule = Self.name
            }
        }
        // The column that tells why a document ended begins with a capital; the title beside it tells other changes.
        let agents = reading.mentions.indices.filter { reading.mentions[$0].isAgent }
        let columns = agents.filter { reading.mentions[$0].relation.trigger?.first?.isUppercase == true }
        for index in columns + agents {
            if header.isConsolidated, reading.mentions[index].told == nil {
                reading.mentions[index].told = note(index, reading)
                continue
            }
            guard let told = reading.mentions[index].told ?? told(index, reading),
                let target = reading.mentions.index(of: told.target), reading.mentions[target].within == nil,
                [.cites, .promulgates].contains(reading.mentions[target].relation.type)
            else { continue }
            reading.mentions[target].relation = told.relation
            reading.mentions[target].within = reading.mentions[index].id
            reading.mentions[target].rule = Self.name
            reading.mentions[index].told = nil
        }
    }

    /// What an agent did to the consolidated text, in a note on a part of it: "Khoản này được bãi bỏ theo quy định tại Điều 9 của Y".
    private func note(_ index: Int, _ reading: RelationReading) -> Mention.ToldChange? {
        guard let base = reading.mentions.first(where: { $0.relation.type == .consolidates }),
            base.id != reading.mentions[index].id, let words = reading.mentions[index].relation.trigger
        else { return nil }
        return .init(
            target: base.id,
            relation: CitedRelation(AmendingAgent.relation(of: words), trigger: words, isPartial: true))
    }

    /// What an agent did to the last document above it, which another sentence names.
    private func told(_ index: Int, _ reading: RelationReading) -> Mention.ToldChange? {
        guard reading.mentions[index].isAgent, index > 0,
            let target = reading.mentions[..<index].lastIndex(where: { $0.within == nil && !$0.isAgent }),
            reading.mentions[index].range.lowerBound - reading.mentions[target].range.upperBound < 1_500
        else { return nil }
        let words = reading.mentions[index].relation.trigger ?? ""
        return .init(
            target: reading.mentions[target].id,
            relation: CitedRelation(AmendingAgent.relation(of: words), trigger: words))
    }

    private func isList(_ reading: RelationReading) -> Bool {
        guard reading.mentions.contains(where: { $0.isAgent || $0.relation.type.family == .change }) else {
            return false
        }
        let end = reading.text.boundary(min(reading.text.count, Self.reach))
        return announcement.matches(reading.text, from: 0, to: end, reading.scratch)
    }

    static func announcement() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "listOfEnded",
            "(?i)(?<![\\p{L}])công\(space)bố(?![\\p{L}])[^.;]{0,120}danh\(space)mục[^.;]{0,160}(?:hết|ngưng|còn)\(space)hiệu\(space)lực",
            mode: .search, reason: "The title or the first article of a list of documents that have ended.",
            matches: ["Về việc ⟦công bố Danh mục văn bản quy phạm pháp luật hết hiệu lực⟧ năm 2031"],
            rejects: ["công bố Danh mục thủ tục hành chính", "Danh mục văn bản hết hiệu lực"])
    }
}
