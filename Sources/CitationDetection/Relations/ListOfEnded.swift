import Bytes
import Identity
import Patterns
import Vocabulary

/// A decision that makes known which documents have ended ends none itself: who did is told beside each, "Được thay thế bởi Y". The same
/// is so of the notes of a consolidated text.
struct ListOfEnded: DocumentRelationRule {
    static let name: StaticString = "listOfEnded"

    private let announcement, column, listHeading: CompiledPattern

    /// How far from the top a document says that it is such a list, in bytes.
    private static let reach = 9_000

    init(_ parts: GrammarParts) {
        announcement = CompiledPattern(Self.announcement())
        column = CompiledPattern(Self.column())
        listHeading = CompiledPattern(Self.listHeading())
    }

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        guard header.isConsolidated || isList(reading) else { return }
        if !header.isConsolidated { forgetActs(&reading, header) }
        // The column that tells why a document ended begins with a capital; the title beside it tells other changes.
        let agents = reading.mentions.indices.filter { reading.mentions[$0].isAgent }
        let headings = header.isConsolidated ? [] : self.headings(reading)
        let columns = agents.filter { reading.mentions[$0].relation.trigger?.first?.isUppercase == true }
        for index in columns + agents {
            if header.isConsolidated, reading.mentions[index].told == nil {
                reading.mentions[index].told = note(index, reading)
                continue
            }
            guard let told = reading.mentions[index].told ?? told(index, reading),
                let target = reading.mentions.index(of: told.target), reading.mentions[target].within == nil,
                isNamed(reading.mentions[target], inRow: !header.isConsolidated)
            else { continue }
            reading.mentions[target].relation = told.relation
            let place = reading.mentions[target].range.lowerBound
            if headings.last(where: { $0.offset < place })?.isOfParts == true {
                reading.mentions[target].relation.isPartial = true
            }
            reading.mentions[target].within = reading.mentions[index].id
            reading.mentions[target].rule = Self.name
            reading.mentions[index].told = nil
        }
    }

    /// Whether a document can be the one that ended. That of a row is named with its type, and no title only refers to it, "quy định tại X".
    private func isNamed(_ mention: Mention, inRow: Bool) -> Bool {
        switch mention.relation.type {
        case .promulgates: true
        case .cites: !inRow || mention.identity.type != nil && mention.verb == nil
        default: false
        }
    }

    /// Where its lists begin, and whether what they list has ended in part alone.
    private func headings(_ reading: RelationReading) -> [(offset: Int, isOfParts: Bool)] {
        var headings: [(offset: Int, isOfParts: Bool)] = []
        var at = 0
        while let match = listHeading.match(in: reading.text, from: at, reading.scratch) {
            headings.append((match.range.lowerBound, match[.parts] != nil))
            at = match.range.upperBound
        }
        return headings
    }

    /// Lets nothing in the list be the document's own act, and marks those that a row names as doers. What an article does, "Điều 1. Bãi bỏ
    /// X", it does.
    private func forgetActs(_ reading: inout RelationReading, _ header: DocumentHeader) {
        let articles = reading.articles.map
        for index in reading.mentions.indices where reading.mentions[index].within == nil {
            let start = reading.mentions[index].range.lowerBound
            if let words = columnBefore(index, reading) {
                reading.mentions[index].isAgent = true
                reading.mentions[index].relation = CitedRelation(.cites, trigger: reading.text.folded(words))
                reading.mentions[index].rule = Self.name
            } else if reading.mentions[index].relation.type.family == .change, start >= header.end,
                articles.part(at: start) == nil || reading.mentions[index].relation.type != .amends
            {
                reading.mentions[index].onlyName(by: Self.name)
            }
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
        guard reading.mentions[index].canHaveChanged(reading.mentions[target]) else { return nil }
        let words = reading.mentions[index].relation.trigger ?? ""
        let row = columnBefore(index, reading)
        let verb = row.flatMap { row in
            reading.verbs.triggers(in: row, reading).first { $0.verb.relation.family == .change }
        }
        let type = verb?.verb.relation ?? AmendingAgent.relation(of: words)
        return .init(
            target: reading.mentions[target].id,
            relation: CitedRelation(
                type, trigger: words, isPartial: row != nil && AmendingAgent.isOfPart(type, words)))
    }

    /// The words of a row that tell, right before a mention, that it changed the row's document.
    private func columnBefore(_ index: Int, _ reading: RelationReading) -> Range<Int>? {
        let start = reading.mentions[index].range.lowerBound
        let tail = reading.text.boundary(max(0, start - 200))
        return column.match(in: reading.text, from: tail, to: start, reading.scratch)?.range
    }

    private func isList(_ reading: RelationReading) -> Bool {
        guard reading.mentions.contains(where: { $0.isAgent || $0.relation.type.family == .change }) else {
            return false
        }
        let end = reading.text.boundary(min(reading.text.count, Self.reach))
        return announcement.matches(reading.text, from: 0, to: end, reading.scratch)
    }

    static func listHeading() -> PatternEntry {
        PatternEntry(
            "headingOfEndedList",
            "(?:HẾT|NGƯNG)\\s{1,4}HIỆU\\s{1,4}LỰC(?:\\s{1,4}THI\\s{1,4}HÀNH)?\\s{1,4}(?:(?<parts>MỘT\\s{1,4}PHẦN)|TOÀN\\s{1,4}BỘ(?!,?\\s{1,4}(?:HOẶC|VÀ|MỘT)))",
            mode: .search,
            reason:
                "The heading of a list of documents that have ended, as a whole or in part; a title may speak of both.",
            matches: ["B. VĂN BẢN ⟦HẾT HIỆU LỰC MỘT PHẦN⟧", "VĂN BẢN ⟦HẾT HIỆU LỰC THI HÀNH TOÀN BỘ⟧"],
            rejects: ["HẾT HIỆU LỰC TOÀN BỘ HOẶC MỘT PHẦN", "hết hiệu lực một phần"])
    }

    static func announcement() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "listOfEnded",
            "(?i)(?<![\\p{L}])công\(space)bố(?![\\p{L}])(?:[^.;]{0,120}danh\(space)mục[^.;]{0,160}(?:hết|ngưng|còn)\(space)hiệu\(space)lực|\(space)kết\(space)quả\(space)hệ\(space)thống\(space)hóa\(space)văn\(space)bản)",
            mode: .search, reason: "The title or the first article of a list of documents that have ended.",
            matches: [
                "Về việc ⟦công bố Danh mục văn bản quy phạm pháp luật hết hiệu lực⟧ năm 2031",
                "⟦công bố kết quả hệ thống hóa văn bản⟧ quy phạm",
            ],
            rejects: ["công bố Danh mục thủ tục hành chính", "Danh mục văn bản hết hiệu lực"])
    }

    static func column() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "doerOfRow",
            "Văn\(space)bản\(space)(?:\(Verbs.changes)|ngưng\(space)hiệu\(space)lực)(?:\(space)[^:.;\\d]{1,80})?\\s{0,3}:\\s{1,6}(?:[-+]\\s{0,3})?\\z",
            mode: .search, reason: "A row of a list of documents tells which document changed the row's own.",
            matches: [
                "- ⟦Văn bản sửa đổi, bổ sung, bãi bỏ một phần: ⟧",
                "⟦Văn bản ngưng hiệu lực toàn bộ trong thời gian:\n+ ⟧",
            ],
            rejects: ["Văn bản bãi bỏ một phần ", "các văn bản sửa đổi: "])
    }
}

extension GroupName {
    /// That a list is of documents of which a part has ended.
    fileprivate static let parts = GroupName("parts")
}
