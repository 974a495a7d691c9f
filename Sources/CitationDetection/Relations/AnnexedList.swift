import Bytes
import Patterns
import Vocabulary

/// A list of what a document repeals that stands in its annex: the verb is said in an article, "Bãi bỏ toàn bộ các văn bản tại Phụ lục I",
/// and the annex has a heading and bare items.
///
/// ```
/// Phụ lục I
/// DANH MỤC VĂN BẢN BÃI BỎ TOÀN BỘ     ← the heading
/// 1. Thông tư số …                    ← its items
/// ```
struct AnnexedList: DocumentRelationRule {
    static let name: StaticString = "annexedList"

    private let heading, act, field: CompiledPattern

    init(_ parts: GrammarParts) {
        heading = CompiledPattern(Self.heading())
        act = CompiledPattern(Self.act())
        field = CompiledPattern(Self.field())
    }

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        let text = reading.text
        guard text.firstIndex(of: "DANH MỤC", from: header.end) != nil, let first = heading(from: header.end, reading),
            act.matches(text, from: header.end, to: first.range.lowerBound, reading.scratch)
        else { return }
        var (current, next) = (first, heading(from: first.range.upperBound, reading))
        for index in reading.mentions.indices {
            let mention = reading.mentions[index]
            let start = mention.range.lowerBound
            guard start > current.range.upperBound else { continue }
            while let following = next, following.range.lowerBound < start {
                (current, next) = (following, heading(from: following.range.upperBound, reading))
            }
            guard mention.within == nil, mention.relation.type == .cites || mention.relation.type == .promulgates else {
                continue
            }
            let item = item(endingAt: start, reading)
            guard reading.clauses.isBare(item) || reading.verbs.isItem(item, reading) else { continue }
            let isPartial =
                current.isOfPart || reading.verbs.part.matches(text, from: item.lowerBound, to: start, reading.scratch)
            reading.mentions[index].relation = CitedRelation(.repeals, trigger: current.words, isPartial: isPartial)
            reading.mentions[index].verb = current.range
            reading.mentions[index].rule = Self.name
        }
    }

    /// What stands before a mention in its item, which begins a sentence or a line below a heading, "VI. Lĩnh vực trẻ em".
    private func item(endingAt start: Int, _ reading: RelationReading) -> Range<Int> {
        let text = reading.text
        let sentence = reading.sentences.start(of: start, reach: 420)
        var line = start
        while line > sentence, text[line - 1] != 0x0A { line -= 1 }
        let above = text.trimmed(sentence..<line)
        return above.count < 100 && field.matches(text, from: above.lowerBound, to: above.upperBound, reading.scratch)
            ? line..<start : sentence..<max(sentence, start)
    }

    /// A heading with its words.
    private struct Heading {
        let range: Range<Int>
        let words: String
        let isOfPart: Bool
    }

    private func heading(from start: Int, _ reading: RelationReading) -> Heading? {
        guard let match = heading.match(in: reading.text, from: start, reading.scratch) else { return nil }
        return Heading(
            range: match.range, words: match[.verb].map(reading.text.folded) ?? "", isOfPart: match[.part] != nil)
    }

    static func heading() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "annexOfEnded",
            "\\n[ *#]{0,6}DANH\(space)MỤC(?:[\\s,-](?!BÃI\(space)BỎ|HẾT\(space)HIỆU|HỦY\(space)BỎ)[\\p{Lu},-]{1,12}){0,24}\(space)(?<verb>BÃI\(space)BỎ|HẾT\(space)HIỆU\(space)LỰC|HỦY\(space)BỎ)(?:\(space)(?:TOÀN\(space)BỘ|(?<part>MỘT\(space)PHẦN)))?(?!\\p{L})",
            mode: .search, reason: "The heading of an annex that lists what ends.",
            matches: ["I⟦\nDANH MỤC VĂN BẢN QUY PHẠM PHÁP LUẬT BÃI BỎ TOÀN BỘ⟧"],
            rejects: ["\nDANH MỤC HÀNG HÓA", "\nDanh mục văn bản bãi bỏ"])
    }

    static func field() -> PatternEntry {
        PatternEntry(
            "fieldOfList", "(?:[IVX]{1,5}\\.\\s{0,3})?(?:Lĩnh|LĨNH|Văn\\s{1,3}bản|VĂN)\\s[^.;:]{1,90}\\z",
            reason: "A heading between the items of an annexed list.",
            matches: ["⟦VI. Lĩnh vực Trẻ em⟧", "⟦Lĩnh vực khác⟧"],
            rejects: ["⟦Thông tư liên tịch"])
    }

    static func act() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "actOfAnnex", "(?<![\\p{L}])Bãi\(space)bỏ(?![\\p{L}])[^.;:]{0,300}(?:[Pp]hụ\(space)lục|[Dd]anh\(space)mục)",
            mode: .search,
            reason: "The article that repeals what the annex lists; a decision that only makes a list known has none.",
            matches: ["Điều 1. ⟦Bãi bỏ toàn bộ các văn bản tại Phụ lục⟧ I"],
            rejects: ["Công bố Danh mục văn bản hết hiệu lực"])
    }
}

extension GroupName {
    /// The verb of a heading, and that it says a part is meant.
    static let verb = GroupName("verb")
    static let part = GroupName("part")
}
