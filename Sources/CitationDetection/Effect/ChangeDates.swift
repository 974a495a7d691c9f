import Bytes
import Identity
import Patterns
import Vocabulary

/// The first and the last day of each change that a document makes or tells. Where nothing is said a change has the document's own day.
struct ChangeDates: PatternHolder, Sendable {
    private let opening, behind, span, listed: CompiledPattern

    /// How far behind a change its day may stand, in bytes.
    private static let reach = 600

    init() {
        opening = CompiledPattern(Self.opening())
        behind = CompiledPattern(Self.behind())
        span = CompiledPattern(Self.span())
        listed = CompiledPattern(Self.listed())
    }

    func read(
        _ mentions: inout [Mention], _ header: DocumentHeader, _ parts: [PartialEffect], _ clauses: [ForceClause],
        _ reading: EffectReading
    ) {
        let map = parts.isEmpty ? nil : reading.articles.map
        for index in mentions.indices {
            let mention = mentions[index]
            guard mention.isChanged else {
                // What acted on another document did so from the day that its sentence states.
                if mention.told != nil {
                    mentions[index].changeDate = statedForce(of: index, mentions, clauses, reading)
                }
                continue
            }
            if let teller = mention.within.flatMap({ mentions.index(of: $0) }) {
                mentions[index].changeDate = told(index, by: teller, mentions, clauses, reading)
                continue
            }
            let stated = stated(mention, reading)
            mentions[index].changeDate =
                stated.first ?? map?.part(at: mention.range.lowerBound).flatMap { day(of: $0, parts) }
            mentions[index].changeUntil = stated.last ?? (mention.relation.type.isForATime ? nil : header.expiryDate)
        }
        keepWhileSuspended(&mentions, reading)
        shareDays(&mentions, header)
    }

    /// A change that the title or the preamble names is the one that an article makes: it has that one's days.
    private func shareDays(_ mentions: inout [Mention], _ header: DocumentHeader) {
        for index in mentions.indices where mentions[index].range.lowerBound < header.end {
            let named = mentions[index]
            guard named.relation.type.family == .change, named.within == nil, let symbol = named.identity.symbol,
                let made = mentions[(index + 1)...].first(where: {
                    $0.range.lowerBound >= header.end && $0.within == nil && $0.identity.symbol == symbol
                        && $0.relation.type == named.relation.type
                })
            else { continue }
            mentions[index].changeDate = named.changeDate ?? made.changeDate
            mentions[index].changeUntil = named.changeUntil ?? made.changeUntil
        }
    }

    /// The day of a part in which a change is made: its own, or that of its article.
    private func day(of part: ArticlePart, _ parts: [PartialEffect]) -> CalendarDate? {
        parts.first { $0.part.article == part.article && ($0.part.clause == nil || $0.part.clause == part.clause) }?.day
    }

    /// The days that the sentence of a change states.
    private func stated(_ mention: Mention, _ reading: EffectReading) -> (first: CalendarDate?, last: CalendarDate?) {
        guard let verb = mention.verb else { return (nil, nil) }
        let text = reading.text
        let start = reading.sentences.start(of: verb.lowerBound)
        // "Từ ngày 01/7/2031, bãi bỏ X".
        if let match = opening.match(in: text, from: start, to: max(start, verb.lowerBound), reading.scratch) {
            return (match.date(in: text), nil)
        }
        let from = max(verb.upperBound, verb.lowerBound > mention.range.lowerBound ? 0 : mention.range.upperBound)
        let end = min(text.count, reading.sentences.end(of: from), from + Self.reach)
        if mention.relation.type.isForATime {
            guard
                let match = span.match(
                    in: text, from: min(from, verb.upperBound), to: text.boundary(end), reading.scratch)
            else {
                return (nil, nil)
            }
            return (match[.from].flatMap { date($0, reading) }, match.date(in: text))
        }
        // Only right behind the verb: a title has days of its own.
        let match = behind.match(
            in: text, from: verb.upperBound, to: text.boundary(max(verb.upperBound, end)), reading.scratch)
        return (match?.date(in: text), nil)
    }

    private func date(_ range: Range<Int>, _ reading: EffectReading) -> CalendarDate? {
        opening.match(in: reading.text, from: range.lowerBound, to: range.upperBound, reading.scratch)?.date(
            in: reading.text)
    }

    /// The first day of a change that another document made, where the text tells since when that one is in force.
    private func told(
        _ index: Int, by teller: Int, _ mentions: [Mention], _ clauses: [ForceClause], _ reading: EffectReading
    ) -> CalendarDate? {
        let start = mentions[teller].range.upperBound
        if let day = statedForce(of: teller, mentions, clauses, reading) { return day }
        // "Thông tư này có hiệu lực từ ngày 01/7/2031 và bãi bỏ X": said in the sentence of the change itself, with the same subject.
        if let verb = mentions[index].verb, verb.lowerBound > start {
            let sentence = reading.sentences.start(of: verb.lowerBound)
            let before = clauses.partition { $0.range.lowerBound >= verb.lowerBound }
            if before > 0, clauses[before - 1].sentence == sentence, sentence > start { return clauses[before - 1].day }
        }
        // The last column of a list: a line with a day alone.
        guard teller > index else { return nil }
        let end = reading.text.boundary(min(reading.text.count, start + 2 * Self.reach))
        let next = teller + 1 < mentions.count ? mentions[teller + 1].range.lowerBound : end
        return listed.match(in: reading.text, from: start, to: min(max(start, next), end), reading.scratch)?.date(
            in: reading.text)
    }

    /// The day that the sentence of a change states behind what made it: "theo quy định tại Điều 2 của A sửa đổi B, có hiệu lực kể từ ngày".
    /// Behind a semicolon, or another document that acted, it is said of something else.
    private func statedForce(
        of teller: Int, _ mentions: [Mention], _ clauses: [ForceClause], _ reading: EffectReading
    ) -> CalendarDate? {
        let start = mentions[teller].range.upperBound
        let next = clauses.partition { $0.range.lowerBound >= start }
        guard next < clauses.count else { return nil }
        let clause = clauses[next]
        let between = start..<clause.range.lowerBound
        guard clause.sentence <= start else { return nil }
        let semicolon = reading.text[between].lastIndex(of: UInt8(ascii: ";"))
        for other in mentions[(teller + 1)...] {
            if other.range.lowerBound >= between.upperBound { break }
            // A semicolon in a title parts nothing.
            if let semicolon, other.range.lowerBound > semicolon { return nil }
            // Those of its own list are in force together with it, and what its title tells is older.
            guard let told = other.told, told.target.offset < mentions[teller].range.lowerBound else { continue }
            if told.relation.trigger != mentions[teller].told?.relation.trigger { return nil }
        }
        return clause.day
    }

    /// What goes on while others are suspended goes on until they are in force again: "Trong thời gian ngưng hiệu lực của A, B tiếp tục có
    /// hiệu lực".
    private func keepWhileSuspended(_ mentions: inout [Mention], _ reading: EffectReading) {
        guard
            let last = mentions.first(where: { $0.relation.type == .suspends && $0.changeUntil != nil })?.changeUntil
        else { return }
        for index in mentions.indices
        where mentions[index].relation.type == .continuesInForce && mentions[index].changeUntil == nil
            && mentions[index].within == nil
        {
            mentions[index].changeUntil = last
        }
    }

    static func opening() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "changeSince",
            "(?:[*\\s]{0,6}(?:\\d{1,3}[.)]|[a-zđ]\\)|-)\\s{0,3})?(?:[Kk]ể\(space)từ|[Tt]ừ)\(space)(?:\(GrammarParts.date))",
            reason: "The day that begins the sentence of a change.",
            matches: ["⟦Từ ngày 01/7/2031⟧, bãi bỏ", "⟦2. Kể từ ngày 01 tháng 7 năm 2031⟧ thì"],
            rejects: ["⟦Kể từ ngày Luật này", "⟦Bãi bỏ"])
    }

    static func behind() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "changeSinceBehind",
            "(?:\(space)(?:hiệu\(space)lực|thi\(space)hành|toàn\(space)bộ|áp\(space)dụng)){0,3},?\(space)(?:kể\(space))?từ\(space)(?:\(GrammarParts.date))",
            reason: "The day right behind a verb that ends a document: \"hết hiệu lực thi hành từ ngày 01/01/2032\".",
            matches: ["hết hiệu lực⟦ thi hành kể từ ngày 01/01/2032⟧"],
            rejects: ["hết hiệu lực⟦ kể từ ngày Thông tư này"])
    }

    static func span() -> PatternEntry {
        let space = GrammarParts.space
        let day =
            #"ngày\s{1,6}\d{1,2}(?:\s{0,3}[-/.]\s{0,3}\d{1,2}\s{0,3}[-/.]\s{0,3}|\s{1,6}tháng\s{1,6}\d{1,2}\s{1,6}năm\s{1,6})\d{4}"#
        return PatternEntry(
            "changeSpan",
            "(?:(?<from>(?:[Kk]ể\(space)từ|[Tt]ừ)\(space)\(day)),?\(space))?đến\(space)(?:hết\(space))?(?:\(GrammarParts.date))",
            mode: .search, reason: "The days between which a document is suspended, or until which it goes on.",
            matches: [
                "⟦từ ngày 01 tháng 8 năm 2031 đến ngày 15 tháng 9 năm 2031⟧", "áp dụng ⟦đến hết ngày 30/6/2031⟧.",
            ],
            rejects: ["từ ngày 01/8/2031.", "đến khi Luật có hiệu lực"])
    }

    static func listed() -> PatternEntry {
        PatternEntry(
            "dayOfList", "\\n\\s{0,6}(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{4})\\s{0,6}(?=\\n|\\z)",
            mode: .search,
            reason: "The day on which a listed document ended, in the last column.",
            matches: ["bậc cao đẳng⟦\n05/4/2031 ⟧\n2"], rejects: ["ngày 05/4/2031 của"])
    }
}

extension RelationType {
    /// Whether it is made for a time, with days of its own.
    fileprivate var isForATime: Bool { self == .suspends || self == .continuesInForce }
}

extension GroupName {
    /// The first day of a span.
    static let from = GroupName("from")
}
