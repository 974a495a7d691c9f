import Bytes
import Identity
import Patterns
import Vocabulary

/// An article or an answer that quotes a document behind a line which names it: what the passage cites is cited by that document.
///
/// ```
/// Căn cứ Điều 5 Nghị định A quy định về chợ như sau:     ← the introduction
/// 1. Chợ xây theo Luật B; mức phí theo Thông tư C.       ← A cites B and C
/// Như vậy, mức phí do Thông tư C quy định.               ← the article's own words
/// ```
struct QuotedPassage: DocumentRelationRule {
    static let name: StaticString = "quotedPassage"

    private let opening, announcement, ownWords, heading: CompiledPattern

    /// How far a passage is followed, in bytes.
    private static let reach = 12_000

    init(_ parts: GrammarParts) {
        opening = CompiledPattern(Self.opening())
        announcement = CompiledPattern(Self.announcement())
        ownWords = CompiledPattern(Self.ownWords())
        heading = CompiledPattern(Self.heading())
    }

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        // A document proper announces its own rules so.
        guard header.isAnonymous, header.organ == nil else { return }
        var at = 0
        while at < reading.mentions.count {
            guard let passage = passage(behind: at, reading) else {
                at += 1
                continue
            }
            let source = at
            at += 1
            while at < reading.mentions.count, reading.mentions[at].range.lowerBound < passage.upperBound {
                if reading.mentions[at].range.lowerBound >= passage.lowerBound, isOther(at, than: source, reading) {
                    reading.mentions[at].within = reading.mentions[source].id
                    reading.mentions[at].rule = Self.name
                }
                at += 1
            }
        }
    }

    /// Whether a mention is of another document than the quoted one, and nobody else's.
    private func isOther(_ index: Int, than source: Int, _ reading: RelationReading) -> Bool {
        let (mention, quoted) = (reading.mentions[index], reading.mentions[source])
        guard mention.within == nil, mention.told == nil, mention.kind != .backref,
            mention.relation.type != .promulgates, mention.antecedent != quoted.id
        else { return false }
        let (its, own) = (mention.identity, quoted.identity)
        if let symbol = its.symbol, symbol == own.symbol { return false }
        return its.name == nil || its.name != own.name
    }

    /// How long the rest of the line may be behind a mention that introduces a passage, in bytes.
    private static let lineReach = 700

    /// The passage that a mention introduces: what stands between the colon at its line's end and the article's own words.
    private func passage(behind index: Int, _ reading: RelationReading) -> Range<Int>? {
        let (text, mention) = (reading.text, reading.mentions[index])
        guard mention.within == nil, mention.kind != .backref else { return nil }
        // A text of a single line has as many mentions as it likes: no further than this is looked behind each.
        let near = min(text.count, mention.range.upperBound + Self.lineReach)
        guard
            let lineEnd = text[mention.range.upperBound..<near].firstIndex(of: 0x0A)
                ?? (near == text.count ? near : nil)
        else { return nil }
        let line = mention.range.upperBound..<lineEnd
        guard
            announcement.matches(text, from: line.lowerBound, to: line.upperBound, reading.scratch),
            let sentence = opened(by: mention.range.lowerBound, reading),
            !reading.mentions[..<index].reversed().prefix(while: { $0.range.lowerBound >= sentence })
                .contains(where: { $0.within == nil })
        else { return nil }
        let limit = min(text.count, lineEnd + Self.reach)
        var start = lineEnd
        while start < limit {
            let first = text.skipWhite(start, limit)
            if first >= limit { break }
            if isOwnLine(first, reading) { return lineEnd..<first }
            start = text.lineEnd(from: first)
        }
        return lineEnd..<max(lineEnd, min(start, limit))
    }

    /// Where the sentence begins that a mention introduces a passage by: "Theo", "Căn cứ", "Tại".
    private func opened(by mention: Int, _ reading: RelationReading) -> Int? {
        let start = reading.sentences.start(of: mention)
        return mention - start < 240 && opening.matches(reading.text, from: start, to: mention, reading.scratch)
            ? start : nil
    }

    /// Whether a line is the article's own: a heading, a question, a conclusion, the next introduction.
    private func isOwnLine(_ start: Int, _ reading: RelationReading) -> Bool {
        let text = reading.text
        let line = start..<text.lineEnd(from: start)
        if text[start] == UInt8(ascii: "#") { return true }
        var end = text.trimmed(line).upperBound
        while end > start, text[end - 1] == UInt8(ascii: "*") || text[end - 1] == UInt8(ascii: "_") { end -= 1 }
        if end > start, text[end - 1] == UInt8(ascii: "?") { return true }
        return ownWords.matches(text, from: start, to: line.upperBound, reading.scratch)
            || heading.matches(text, from: start, to: line.upperBound, reading.scratch)
    }

    private static let mark = "(?:[-*_>+•]{1,3}\\s{0,3}){0,3}"

    static func opening() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "openingOfPassage",
            "\(mark)(?:(?:Cụ\(space)thể|Đồng\(space)thời|Bên\(space)cạnh\(space)đó|Ngoài\(space)ra|Trong\(space)đó|Theo\(space)đó),?\(space))?(?:[Tt]heo|[Cc]ăn\(space)cứ|[Tt]ại|[Dd]ựa)(?![\\p{L}])",
            reason: "The beginning of a line that introduces what a document says.",
            matches: ["⟦Theo⟧ Điều 5", "⟦**Cụ thể, tại⟧ khoản 2"], rejects: ["⟦Thực hiện", "⟦Mức phí theo"])
    }

    static func announcement() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "announcementOfPassage",
            "(?:[^\\n]{0,600}(?<![\\p{L}]))?(?:như\(space)sau|sau\(space)đây|quy\(space)định|hướng\(space)dẫn|nêu(?:\(space)rõ)?|ghi\(space)rõ|cụ\(space)thể|nội\(space)dung)[^\\n:;.?]{0,80}:[\\s*_”\"]{0,6}\\z",
            reason: "The end of that line.",
            matches: ["⟦ quy định về chợ như sau:⟧", "⟦ nêu rõ:**⟧"],
            rejects: ["⟦ và Thông tư C.", "⟦ có hiệu lực."])
    }

    static func heading() -> PatternEntry {
        PatternEntry(
            "headingInArticle",
            "(?!Điều|Chương|Mục|Khoản|Phụ|Phần|Mẫu|Biểu|Bảng)\\p{Lu}[\\p{Ll} ][^\\n;:|]{6,150}[\\p{L}\\p{N})]\\s{0,4}\\z",
            reason:
                "A short line that ends without a stop is a heading of the article, unless a quoted document numbers it.",
            matches: ["⟦Danh mục chợ nổi từ ngày 29/12/2031⟧"],
            rejects: ["⟦Điều 5. Danh mục chợ", "⟦Lưu ý: Danh mục", "⟦1. Danh mục chợ", "⟦Danh mục chợ nổi."])
    }

    static func ownWords() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "ownWordsOfArticle",
            "(?:>>|\(mark)(?:(?:Như\(space)(?:vậy|vây)|Do\(space)(?:đó|vậy)|Trên\(space)đây|Tóm\(space)lại|Từ\(space)(?:các\(space)|những\(space))?quy\(space)định|Lưu\(space)ý|Xem\(space)thêm|Vậy|Có\(space)thể\(space)thấy|Đối\(space)chiếu|Ngày\(space)\\d{1,2}/)|[^\\n]{0,200}\\(Hình|(?:Cụ\(space)thể|Đồng\(space)thời|Bên\(space)cạnh\(space)đó|Ngoài\(space)ra|Trong\(space)đó),?\(space)(?:theo|tại|căn)(?![\\p{L}])|(?:Theo(?!\(space)đề\(space)nghị)|Tại|theo\(space)(?:quy|Điều|khoản|điểm))(?![\\p{L}])|(?:[^\\n]{0,40}\(space))?[Cc]ăn\(space)cứ(?![\\p{L}])[^\\n]{0,600}[^;\\s][\\s*_]{0,6}\\z))",
            reason:
                "A line with which the article itself goes on; \"Căn cứ …;\" is a line of the quoted document's preamble.",
            matches: [
                "⟦Như vậy⟧, mức phí", "⟦>>⟧ Tải mẫu", "⟦Theo⟧ đó", "⟦Căn cứ Điều 5 Luật B thì phí là:⟧",
            ],
            rejects: ["⟦Căn cứ Luật B;", "⟦Theo đề nghị của Bộ trưởng;", "⟦1. Chợ xây theo"])
    }
}
