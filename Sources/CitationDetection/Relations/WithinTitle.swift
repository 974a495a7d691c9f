import Bytes
import Identity
import Patterns
import Vocabulary

/// A citation within the title of the one before: its relation is that one's. "Kết luận 01-KL/TW … về tiếp tục thực hiện Chỉ thị
/// 05-CT/TW" continues the Chỉ thị, this document does not.
struct WithinTitle: RelationRule {
    static let name: StaticString = "withinTitle"

    private let newSubject: CompiledPattern

    init(_ parts: GrammarParts) { newSubject = CompiledPattern(Self.newSubject()) }

    var patterns: [CompiledPattern] { [newSubject] }

    func decide(_ reading: inout RelationReading) -> Bool {
        guard reading.index > 0, reading.head != nil, let last = reading.triggers().last else { return false }
        let previous = reading.mentions[reading.index - 1]
        if let outer = previous.within, goesOn(last, behind: previous, reading) {
            reading.mention.within = outer
            reading.set(last)
            return true
        }
        // "A quy định tại khoản 3 Điều 37 B" is no title.
        guard
            last.relation != .cites
                || last.range.lowerBound > reading.text.skipWhite(reading.gap.lowerBound, reading.start),
            reading.clauses.isTitle(
                title(behind: previous, reading), before: last.range.lowerBound,
                ofBasis: previous.relation.type == .basedOn),
            reading.isAdjacent(last) || opensTitle(last, reading), !isCoordinated(last, with: previous, reading),
            !newSubject.matches(
                reading.text, from: reading.tail, to: reading.gap.upperBound, reading.scratch)
        else { return false }
        if reading.isSame(previous.id, reading.index) {
            // "về việc thực hiện chính sách tài khóa (Chỉ thị số 33)" names the document again; else a new sentence speaks of it.
            guard reading.clauses.isAliasOpening(reading.gap) else { return false }
            reading.mention.onlyName(by: Self.name)
            return true
        }
        reading.mention.within = previous.id
        reading.set(reading.verbs.governing(reading.triggers(), reading) ?? last)
        return true
    }
}

extension WithinTitle {
    /// Where the title of the document before can begin: behind what is left of its issuers, and behind the parenthesis with its short name.
    private func title(behind previous: Mention, _ reading: RelationReading) -> Range<Int> {
        let gap = reading.gap
        if previous.isShortName, gap.lowerBound < gap.upperBound, reading.text[gap.lowerBound] == UInt8(ascii: ")") {
            return (gap.lowerBound + 1)..<gap.upperBound
        }
        return reading.clauses.behindIssuers(gap, ofJoint: previous.isJoint)
    }

    static func newSubject() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "newSubject",
            "(?:,|;|(?<![\\p{L}])và)\(space)(?:Thủ\(space)tướng|Chính\(space)phủ|Bộ|Ban|Ủy\(space)ban|Uỷ\(space)ban|UBND|HĐND|Hội\(space)đồng|Sở|Tỉnh\(space)ủy|Thành\(space)ủy|Huyện\(space)ủy)(?![\\p{L}])[^.;:()]{0,80}\(space)(?:đã\(space))?(?:ban\(space)hành|có|ký|ra)\(space)\\z",
            mode: .search, reason: "Behind a title the sentence goes on with another organ, which issued the citation.",
            matches: ["về thu ngân sách ⟦và Bộ Tài chính đã ban hành ⟧"],
            rejects: ["về việc ban hành ", "do Bộ Tài chính ban hành "])
    }

    /// Whether a title goes on with its verb: "quy định chi tiết Luật A và quy định chi tiết Luật B".
    private func goesOn(_ verb: Trigger, behind previous: Mention, _ reading: RelationReading) -> Bool {
        guard verb.relation == .specifies || verb.relation == .guides, verb.relation == previous.relation.type,
            reading.isAdjacent(verb)
        else { return false }
        let before = reading.text.trimmed(reading.gap.lowerBound..<max(reading.gap.lowerBound, verb.range.lowerBound))
        let words = reading.clauses.words.joiners
        return words.length(at: before.lowerBound, of: reading.text) == before.count
    }

    /// Whether a verb of change is the title's: what it changes may stand far behind it.
    private func opensTitle(_ verb: Trigger, _ reading: RelationReading) -> Bool {
        verb.isChange && !reading.clauses.endsLikeList(reading.gap)
            && !reading.clauses.hasBreak(verb.range.upperBound..<reading.gap.upperBound)
    }

    /// Whether a verb of change goes on with what this document does: "thay thế A … và bãi bỏ B".
    private func isCoordinated(_ verb: Trigger, with previous: Mention, _ reading: RelationReading) -> Bool {
        guard verb.isChange, previous.relation.type.family == .change, previous.within == nil else { return false }
        return reading.clauses.words.joiners.ends(
            at: reading.text.trimmed(0..<verb.range.lowerBound, back: 16).upperBound, of: reading.text)
    }
}

extension RelationReading {
    /// Whether a verb stands right before the mention, and nothing between them makes it a member of a list.
    func isAdjacent(_ verb: Trigger) -> Bool {
        let between = verb.range.upperBound..<gap.upperBound
        return (clauses.isNear(between) || verbs.isChainOfParts(between, self)) && !clauses.endsLikeList(gap)
    }
}

extension Mention {
    /// Whether several bodies issued it: "Thông tư liên tịch", TTLT.
    fileprivate var isJoint: Bool { identity.symbol?.code?.hasSuffix("LT") ?? false }
}
