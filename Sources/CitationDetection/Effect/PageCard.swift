import Bytes
import Patterns
import Vocabulary

/// What the page that shows a document says of its force, in the table above or below its head: "Tình trạng hiệu lực: Hết hiệu lực", "Ngày hết
/// hiệu lực: 15/08/2031". The document itself could not know it.
struct PageCard: PatternHolder, Sendable {
    private let ended, endDay: CompiledPattern

    /// How far from the top the table stands, in bytes.
    private static let reach = 4_000

    init() {
        ended = CompiledPattern(Self.ended())
        endDay = CompiledPattern(Self.endDay())
    }

    func read(_ header: inout DocumentHeader, _ mentions: [Mention], _ reading: EffectReading) {
        guard !header.isAnonymous, let match = first(ended, mentions, reading) else { return }
        header.endedText = reading.text.folded(match.range)
        guard header.expiryDate == nil, !header.isEndedInPart,
            let day = first(endDay, mentions, reading)?.date(in: reading.text)
        else { return }
        // On that day it is no longer in force.
        header.expiryDate = day.moved(byDays: -1)
    }

    /// The first line of the table; where a document is named before it in its line it speaks of that one.
    private func first(_ pattern: CompiledPattern, _ mentions: [Mention], _ reading: EffectReading) -> Match? {
        let text = reading.text
        let end = text.boundary(min(text.count, Self.reach))
        var at = 0
        while let match = pattern.match(in: text, from: at, to: end, reading.scratch) {
            let start = text.lineStart(of: match.range.lowerBound)
            if !mentions.contains(where: { (start..<match.range.upperBound).contains($0.range.lowerBound) }) {
                return match
            }
            at = match.range.upperBound
        }
        return nil
    }

    static func ended() -> PatternEntry {
        PatternEntry(
            "endedByPage",
            #"(?<![\p{L}] )(?<![\p{L}])(?:(?:Tình\s{1,3}trạng|Trạng\s{1,3}thái)(?:\s{1,3}hiệu\s{1,3}lực)?|Hiệu\s{1,3}lực)\s{0,3}:[\s|*]{0,8}[Hh]ết\s{1,3}[Hh]iệu\s{1,3}lực(?:\s{1,3}(?:một\s{1,3}phần|toàn\s{1,3}bộ))?"#,
            mode: .search, reason: "A page's table says that the document it shows has ended.",
            matches: [
                "⟦Tình trạng hiệu lực: Hết hiệu lực⟧", "| ⟦Tình trạng hiệu lực: | Hết Hiệu lực⟧ |",
                "• ⟦Hiệu lực: Hết hiệu lực toàn bộ⟧", "⟦Hiệu lực: Hết hiệu lực một phần⟧",
            ],
            rejects: ["Hiệu lực: Còn hiệu lực", "Ngày hiệu lực: Hết hiệu lực", "Hiệu lực: 01/7/2031"])
    }

    static func endDay() -> PatternEntry {
        PatternEntry(
            "endDayByPage",
            #"(?<![\p{L}])(?:Ngày\s{1,3}hết|Hết)\s{1,3}hiệu\s{1,3}lực\s{0,3}:[\s|*]{0,8}(?<day>\d{1,2})[/-](?<month>\d{1,2})[/-](?<year>\d{4})(?!\d)"#,
            mode: .search, reason: "The first day on which the document is no longer in force, by a page's table.",
            matches: ["⟦Ngày hết hiệu lực: 15/08/2031⟧", "| ⟦Hết hiệu lực: | 01/07/2031⟧ |"],
            rejects: ["Ngày hết hiệu lực: Đang cập nhật", "Ngày có hiệu lực: 15/08/2031"])
    }
}
