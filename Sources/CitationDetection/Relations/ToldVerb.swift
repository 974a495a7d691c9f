import Bytes
import Patterns
import Vocabulary

/// A verb of carrying out that tells what somebody else's document does, or when: it states no act of this document.
///
/// ```
/// Thông tư của Bộ Tài chính hướng dẫn X            the circular's
/// thực hiện trước thời điểm X có hiệu lực          a time
/// khó khăn trong quá trình thực hiện X             a time
/// Thực hiện X, chúng tôi cập nhật thỏa thuận       whoever keeps the page
/// ```
struct ToldVerb: RelationRule {
    static let name: StaticString = "toldVerb"

    private let document, announced, time, behind: CompiledPattern

    private static let times = PhraseList(Vocabulary.standard.words(.pointInTime))

    init(_ parts: GrammarParts) {
        document = CompiledPattern(Self.document())
        announced = CompiledPattern(Self.announced())
        time = CompiledPattern(Self.time())
        behind = CompiledPattern(Self.behind())
    }

    var patterns: [CompiledPattern] { [document, announced, time, behind] }

    func decide(_ reading: inout RelationReading) -> Bool {
        guard var verb = reading.verbs.governing(reading.triggers(), reading), verb.relation.family == .implementing,
            isTold(verb, reading)
        else { return false }
        verb.relation = .cites
        reading.set(verb)
        return true
    }

    private func isTold(_ verb: Trigger, _ reading: RelationReading) -> Bool {
        let (text, scratch, start) = (reading.text, reading.scratch, verb.range.lowerBound)
        let tail = text.boundary(max(reading.gap.lowerBound, start - 240))
        if isTime(behind: verb, reading) || announced.matches(text, from: tail, to: start, scratch) { return true }
        guard start >= reading.header.end else { return false }
        return isOfOthers(tail..<start, reading) || time.matches(text, from: tail, to: start, scratch)
            || isToldBehind(reading)
    }

    /// Whether a range ends in the name of a document whose issuer is not that of this one.
    private func isOfOthers(_ range: Range<Int>, _ reading: RelationReading) -> Bool {
        guard
            let match = document.match(in: reading.text, from: range.lowerBound, to: range.upperBound, reading.scratch),
            let owner = match[.owner].map({ Folding.fold(reading.text.folded($0)) })
        else { return false }
        // "Nghị định của Chính phủ quy định chi tiết X" in a resolution of the Government is another document.
        let isOtherType =
            match[.rules].map { Folding.fold(reading.text.folded($0)) != reading.header.type.map { Folding.fold($0) } }
            ?? false
        return isOtherType || !isOwn(owner, reading)
    }

    /// Whether folded words name the issuer of this document.
    private func isOwn(_ words: String, _ reading: RelationReading) -> Bool {
        guard let own = reading.header.issuer.map({ Folding.fold($0) }) else { return false }
        return words.contains(own) || own.hasPrefix(words)
    }

    /// Whether what stands between a verb and the citation makes that the time of it: "thực hiện trước thời điểm X".
    private func isTime(behind verb: Trigger, _ reading: RelationReading) -> Bool {
        let between = verb.range.upperBound..<max(verb.range.upperBound, reading.gap.upperBound)
        // The last word of "thời điểm" alone would be a part of a document.
        return [between, reading.verbs.withoutParts(between, reading)].contains {
            Self.times.ends(at: reading.text.trimmed($0).upperBound, of: reading.text)
        }
    }

    /// Whether what stands behind the citation makes it told: those who keep a page are the subject.
    private func isToldBehind(_ reading: RelationReading) -> Bool {
        let end = reading.mention.range.upperBound
        let limit = reading.text.boundary(min(reading.text.count, end + 120))
        return behind.matches(reading.text, from: end, to: limit, reading.scratch)
    }
}

// MARK: - Patterns

extension ToldVerb {
    private static let space = Verbs.space

    static func document() -> PatternEntry {
        let plan =
            "(?<!ban\\shành\\s)(?<!xây\\sdựng\\s)(?<![\\p{L}])(?:[Kk]ế\(space)hoạch|[Cc]hương\(space)trình|[Nn]ghị\(space)quyết|[Cc]hỉ\(space)thị|[Qq]uyết\(space)định|[Đđ]ề\(space)án|[Hh]ướng\(space)dẫn|[Vv]ăn\(space)bản)(?:\(space)(?:hành\(space)động|công\(space)tác|tổng\(space)thể))?"
        let kind = "(?:\(plan)|(?<rules>(?<![\\p{L}])(?:[Nn]ghị\(space)định|[Tt]hông\(space)tư)))"
        let issuer =
            "của\(space)(?<owner>(?!mình|này)\\p{L}{1,10}(?:,?\(space)(?!này|thì|phải|thực|triển|việc|quán|để|nhằm|đã|đang|sẽ)\\p{L}{1,10}){0,14}?)"
        return PatternEntry(
            "documentOfOthers",
            "\(kind)\(space)\(issuer)(?:\(space)(?:về(?:\(space)việc)?|để|nhằm|(?:quy\(space)định|hướng\(space)dẫn)[^.;:()]{1,80}))?\\s{1,6}\\z",
            mode: .search,
            reason: "A document without a number, of another organ, whose name goes on with the verb.",
            matches: [
                "⟦Kế hoạch hành động của Ban Thường vụ Thành ủy về ⟧",
                "⟦Thông tư của Bộ Tài chính hướng dẫn cơ chế sử dụng kinh phí ⟧",
                "theo ⟦Chương trình hành động của Trung ương ⟧",
            ],
            rejects: ["Kế hoạch này ", "ban hành Kế hoạch của Ủy ban nhân dân tỉnh ", "Kế hoạch của mình "])
    }

    static func announced() -> PatternEntry {
        PatternEntry(
            "documentsAnnounced",
            "(?i)(?<![\\p{L}])công\(space)bố(?:\(space)danh\(space)mục)?(?:\(space)các)?\(space)văn\(space)bản(?![\\p{L}])[^.;:()]{0,160}\\z",
            mode: .search, reason: "What is made known are documents, of which the verb tells the kind.",
            matches: ["Về việc ⟦công bố văn bản quy định chi tiết, ⟧"], rejects: ["công bố quyết định "])
    }

    static func time() -> PatternEntry {
        PatternEntry(
            "timeOfAct",
            "(?<![\\p{L}])(?:(?:sau|trước)\(space)khi\(space)[^.,;:]{1,120}|(?:trong|từ)\(space)(?:quá\(space)trình|thực\(space)tiễn)(?:\(space)\\p{L}{1,8}){0,3}|việc\(space)có)\\s{1,6}\\z",
            mode: .search,
            reason: "Before, while or after something is done, and whether it is.",
            matches: [
                "⟦sau khi Chính phủ ban hành Kế hoạch ⟧",
                "vướng mắc ⟦trong quá trình ⟧",
            ],
            rejects: ["trong năm ", "sau khi xem xét, yêu cầu "])
    }

    static func behind() -> PatternEntry {
        PatternEntry(
            "toldBehind",
            "[^.;:()]{0,60}(?:,\(space)(?:chúng\(space)tôi|quý\(space)khách)|\(space)nên\(space)đã)(?![\\p{L}])",
            reason:
                "Organs call themselves by their names, \"chúng tôi\" are those who keep the page; and what came of it is told.",
            matches: ["⟦, chúng tôi⟧ cập nhật", "⟦ nên đã⟧ tạo"], rejects: [", Ủy ban nhân dân xã báo cáo "])
    }
}

extension GroupName {
    /// Whose document it is.
    fileprivate static let owner = GroupName("owner")
    /// The type of rules, which nobody plans: "Nghị định", "Thông tư".
    fileprivate static let rules = GroupName("rules")
}
