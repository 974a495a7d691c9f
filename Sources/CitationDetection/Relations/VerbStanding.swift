import Bytes
import Patterns
import Vocabulary

/// How a verb stands in its clause: whether it can govern a citation behind it, the text only speaks of what it says, or it has its own
/// object elsewhere.
///
/// ```
/// chưa quán triệt X             spoken of: it is denied
/// đề nghị Chính phủ sửa đổi X   spoken of: it is asked for
/// (triển khai từ năm 2030) X    elsewhere: its parenthesis is closed
/// ```
struct VerbStanding: PatternHolder, Sendable {
    enum Standing { case governs, isSpokenOf, isElsewhere, isAttribute }

    private let proposal, awaited, denied, namelessTitle, part: CompiledPattern
    private let attribute, reviewed, reported, circumstance, ruled, changedThing: CompiledPattern
    private let named: NamedBody

    private static let denials = PhraseList(Vocabulary.standard.words(.denial))
    private static let adverbs = PhraseList(Vocabulary.standard.words(.denialAdverb))
    private static let forceNouns = PhraseList(Vocabulary.standard.words(.forceNoun))
    private static let forcePhrases = PhraseList(Vocabulary.standard.words(.forcePhrase))
    private static let matters = PhraseList(Vocabulary.standard.words(.matterOfChange))
    private static let aboutWords = PhraseList(Vocabulary.standard.words(.aboutWord))
    private static let times = PhraseList(Vocabulary.standard.words(.timeOfChange))
    private static let untilWords = PhraseList(Vocabulary.standard.words(.untilWord))
    private static let passives = PhraseList(Vocabulary.standard.words(.passive))
    private static let places = PhraseList(Vocabulary.standard.words(.placeOfResult))

    init() {
        proposal = CompiledPattern(Self.proposal())
        awaited = CompiledPattern(Self.awaited())
        denied = CompiledPattern(Self.denied())
        namelessTitle = CompiledPattern(Self.namelessTitle())
        part = CompiledPattern(Self.parenthesisOfPart())
        attribute = CompiledPattern(Self.attribute())
        reviewed = CompiledPattern(Self.reviewed())
        reported = CompiledPattern(Self.reported())
        circumstance = CompiledPattern(Self.circumstance())
        ruled = CompiledPattern(Self.ruled())
        changedThing = CompiledPattern(Self.changedThing())
        named = NamedBody()
    }

    /// The patterns that it owns, and those of the names of bodies.
    var patterns: [CompiledPattern] {
        [
            proposal, awaited, denied, namelessTitle, part, attribute, reviewed, reported, circumstance, ruled,
            changedThing,
        ] + named.patterns
    }

    /// Returns how a verb stands towards what follows a gap.
    func standing(of verb: Trigger, in gap: Range<Int>, _ reading: RelationReading) -> Standing {
        let text = reading.text
        let start = verb.range.lowerBound
        if isOfForce(verb, text) || isCommittee(start, text) { return .isElsewhere }
        if verb.isChange, changedThing.matches(text, from: verb.range.upperBound, to: gap.upperBound, reading.scratch) {
            return .isElsewhere
        }
        switch object(of: verb, gap, reading) {
        case .governs: break
        case let other: return other
        }
        let before = text.trimmed(0..<start, back: 64).upperBound
        if isDenied(before, text) { return .isSpokenOf }
        if verb.relation.family == .implementing, isAttribute(verb, gap, reading) { return .isAttribute }
        if verb.isChange { return standing(ofChange: verb, before, gap, reading) }
        guard verb.relation.family == .implementing else { return .governs }
        // What is done as a rule says is done so, and nothing carries the rule out: "được thực hiện theo X".
        if verb.verb.reach == .near, Self.passives.ends(at: before, of: text) || isTime(before, text) {
            return .isSpokenOf
        }
        // "được thể chế hóa trong X": what is done stands before, and X is where.
        if Self.passives.ends(at: before, of: text),
            Self.places.begins(at: text.skipWhite(verb.range.upperBound, gap.upperBound), of: text)
        {
            return .isSpokenOf
        }
        if isCircumstance(verb, reading) || isDoneAsRuled(verb, before, gap, reading) { return .isSpokenOf }
        let tail = text.boundary(max(gap.lowerBound, start - 120))
        let isSpokenOf =
            named.holds(verb, in: gap, reading) || denied.matches(text, from: tail, to: start, reading.scratch)
            || isReported(verb, tail, reading)
        return isSpokenOf ? .isSpokenOf : .governs
    }

    /// Whether what is done has its own name, and is done as a rule says: "được thực hiện theo quy định tại Điều 5 và quy định khác của X".
    private func isDoneAsRuled(_ verb: Trigger, _ before: Int, _ gap: Range<Int>, _ reading: RelationReading) -> Bool {
        guard verb.verb.reach == .clause, verb.relation == .implements else { return false }
        let between = verb.range.upperBound..<max(verb.range.upperBound, gap.upperBound)
        // "Thực hiện theo quy định của pháp luật về giá và X" carries X out.
        let isAtOnce = reading.text.has("theo", at: reading.text.skipWhite(between.lowerBound, between.upperBound))
        guard !isAtOnce || Self.passives.ends(at: before, of: reading.text) else { return false }
        return ruled.matches(reading.text, from: between.lowerBound, to: between.upperBound, reading.scratch)
    }

    /// Whether a verb stands in what only tells when or in which case something is done: "Trong quá trình doanh nghiệp thực hiện X, Sở …".
    private func isCircumstance(_ verb: Trigger, _ reading: RelationReading) -> Bool {
        let start = reading.sentences.start(of: verb.range.lowerBound)
        guard verb.range.lowerBound - start < 240 else { return false }
        return circumstance.matches(reading.text, from: start, to: verb.range.lowerBound, reading.scratch)
    }

    /// Whether others are told to report what came of a document: only a report itself reviews it.
    private func isReported(_ verb: Trigger, _ tail: Int, _ reading: RelationReading) -> Bool {
        let start = verb.range.lowerBound
        return verb.relation == .reviews && !(reading.header.type.map(Self.reporting.contains) ?? false)
            && start >= reading.header.end
            && reported.matches(reading.text, from: tail, to: verb.range.upperBound, reading.scratch)
    }

    private static let reporting = Set(Vocabulary.standard.words(.reportingType))

    /// Whether a verb only tells of what kind the documents before it are, "các văn bản hướng dẫn thi hành X": the verb that governs them
    /// governs the citation. The document's own type in its title, or behind its issuer's verb, is itself.
    private func isAttribute(_ verb: Trigger, _ gap: Range<Int>, _ reading: RelationReading) -> Bool {
        guard verb.relation == .guides || verb.relation == .specifies || verb.relation == .implements,
            verb.range.lowerBound >= reading.header.end
        else { return false }
        let tail = reading.text.boundary(max(gap.lowerBound, verb.range.lowerBound - 160))
        guard
            let match = attribute.match(in: reading.text, from: tail, to: verb.range.upperBound, reading.scratch)
        else { return false }
        let before = reading.text.trimmed(0..<match.range.lowerBound, back: 16).upperBound
        return !Self.issuing.ends(at: before, of: reading.text)
    }

    private static let issuing = PhraseList(Vocabulary.standard.words(.issuingVerb))

    // MARK: - What stands before a verb

    private func standing(
        ofChange verb: Trigger, _ before: Int, _ gap: Range<Int>, _ reading: RelationReading
    ) -> Standing {
        let text = reading.text
        let start = verb.range.lowerBound
        // "đã được sửa đổi, bổ sung" is said of what stands before.
        if Self.passives.ends(at: before, of: text) { return .isElsewhere }
        if isTime(before, text) || isMatter(before, text) { return .isSpokenOf }
        if isSaidOfItself(start, reading) { return .governs }
        let tail = text.boundary(max(gap.lowerBound, start - 260))
        if proposal.matches(text, from: tail, to: start, reading.scratch) || isAwaited(tail..<start, reading) {
            return .isSpokenOf
        }
        // "Kiến nghị sửa đổi A; bãi bỏ B".
        let goesOn = reading.isProposing && gap.lowerBound > reading.sentenceStart
        return goesOn && !reading.clauses.opensTitle(gap.lowerBound, gap.upperBound) ? .isSpokenOf : .governs
    }

    /// Whether a change may come or not: "cho đến khi có quy định mới".
    func isAwaited(_ clause: Range<Int>, _ reading: RelationReading) -> Bool {
        awaited.matches(reading.text, from: clause.lowerBound, to: clause.upperBound, reading.scratch)
    }

    /// Whether a change only tells a time: "trong thời gian ngưng hiệu lực của X".
    func isTime(_ end: Int, _ text: TextBytes) -> Bool {
        Self.times.ends(at: end, of: text)
    }

    /// Whether a change is only a matter of which the text speaks: "việc sửa đổi X"; a title is "về việc sửa đổi X".
    private func isMatter(_ end: Int, _ text: TextBytes) -> Bool {
        guard let length = Self.matters.length(endingAt: end, of: text) else { return false }
        return !Self.aboutWords.ends(at: text.trimmed(0..<(end - length), back: 16).upperBound, of: text)
    }

    /// Whether the document itself is the subject of a sentence: "Quyết định này có hiệu lực từ ngày ký và thay thế".
    func isSaidOfItself(_ verb: Int, _ reading: RelationReading) -> Bool {
        let start = reading.sentences.start(of: verb)
        return reading.namesItself(start..<max(start, min(verb, start + 60)))
    }

    /// Whether a denial stands right before an offset, or with an adverb between: "không kịp thời".
    func isDenied(_ end: Int, _ text: TextBytes) -> Bool {
        if Self.denials.ends(at: end, of: text) { return true }
        guard let length = Self.adverbs.length(endingAt: end, of: text) else { return false }
        return Self.denials.ends(at: text.trimmed(0..<(end - length), back: 16).upperBound, of: text)
    }

    /// Whether "thi hành" belongs to "hiệu lực thi hành", or "tiếp tục" to "tiếp tục có hiệu lực": that is said of force.
    private func isOfForce(_ verb: Trigger, _ text: TextBytes) -> Bool {
        let before = text.trimmed(0..<verb.range.lowerBound, back: 16).upperBound
        if Self.forceNouns.ends(at: before, of: text) { return true }
        guard !verb.isChange else { return false }
        let after = text.skipWhite(verb.range.upperBound, text.count)
        // "A tiếp tục thực hiện cho đến khi Luật B hết hiệu lực": the object stands before.
        return Self.forcePhrases.begins(at: after, of: text)
            || verb.relation.family == .implementing && Self.untilWords.begins(at: after, of: text)
    }

    /// Whether "chấp hành" belongs to a committee's name, "Ban Chấp hành".
    private func isCommittee(_ offset: Int, _ text: TextBytes) -> Bool {
        guard text.has("hấp", at: offset + 1) || text.has("HẤP", at: offset + 1) else { return false }
        let before = text.trimmed(0..<offset, back: 16).upperBound
        return text.has("an", before: before) || text.has("AN", before: before)
    }

    // MARK: - What stands between a verb and the citation

    /// Whether a verb is that of its sentence, and not one of what stands in it: only few words stand before it.
    private func opensClause(_ verb: Trigger, _ reading: RelationReading) -> Bool {
        verb.range.lowerBound - reading.sentences.start(of: verb.range.lowerBound) <= 40
    }

    /// Whether a verb's object ended before the citation: a parenthesis or quotation in which the verb stands was closed, a semicolon
    /// stands between, or it is the verb of another document's name.
    private func object(of verb: Trigger, _ gap: Range<Int>, _ reading: RelationReading) -> Standing {
        let text = reading.text
        var marks = ObjectMarks()
        var index = verb.range.upperBound
        while index < gap.upperBound {
            if marks.isClosed(by: text, at: index, from: verb.range.upperBound) { return .isElsewhere }
            index += 1
        }
        if let quote = marks.quote, verb.isChange, text.skipWhite(quote, gap.upperBound) < gap.upperBound {
            return .isSpokenOf
        }
        if let parenthesis = marks.parenthesis, !verb.isChange,
            part.matches(text, from: parenthesis, to: gap.upperBound, reading.scratch)
        {
            return .isElsewhere
        }
        // "thực hiện theo Luật này (trừ X)": its object stands before the parenthesis.
        if let parenthesis = marks.parenthesis, verb.verb.reach == .near,
            !text.trimmed(verb.range.upperBound..<(parenthesis - 1)).isEmpty
        {
            return .isElsewhere
        }
        if let semicolon = marks.semicolon, verb.relation != .basedOn,
            !reading.verbs.isChainOfParts(semicolon..<gap.upperBound, reading), !opensClause(verb, reading)
        {
            return .isElsewhere
        }
        if verb.relation == .reviews, hasOtherObject(verb, gap, reading) { return .isElsewhere }
        guard verb.relation.family == .implementing, reading.clauses.endsLikeList(gap) else { return .governs }
        let start = text.boundary(max(gap.lowerBound, verb.range.lowerBound - 64))
        return namelessTitle.matches(text, from: start, to: verb.range.lowerBound, reading.scratch)
            ? .isElsewhere : .governs
    }
}

extension VerbStanding {
    /// Whether what is reviewed is something else than the document behind it: "tổng kết 40 năm đổi mới để chuẩn bị X".
    private func hasOtherObject(_ verb: Trigger, _ gap: Range<Int>, _ reading: RelationReading) -> Bool {
        let between = verb.range.upperBound..<max(verb.range.upperBound, gap.upperBound)
        // "10 năm thực hiện" names what was done itself.
        guard verb.verb.weight == Self.bareReview, between.count > 12 else { return false }
        return !reviewed.matches(reading.text, from: between.lowerBound, to: between.upperBound, reading.scratch)
            && !reading.verbs.namesRules(between, reading)
    }

    /// The weight of the verbs that only say "review".
    private static let bareReview = 7
}

/// The marks between a verb and a citation that tell whether the verb's object has ended.
private struct ObjectMarks {
    /// Where the content begins of a parenthesis and of a quotation that are open, and behind the last semicolon.
    var parenthesis, quote, semicolon: Int?

    /// Takes up the byte at an offset; returns whether it closes what the verb stands in.
    mutating func isClosed(by text: TextBytes, at index: Int, from start: Int) -> Bool {
        switch text[index] {
        case UInt8(ascii: "("): parenthesis = index + 1
        case UInt8(ascii: ")"):
            if parenthesis == nil { return !isMark(text, index) }
            parenthesis = nil
        case UInt8(ascii: ";"): if parenthesis == nil, quote == nil { semicolon = index + 1 }
        case UInt8(ascii: "\""):
            if quote != nil {
                quote = nil
            } else if index > start, !isWhite(text[index - 1]), text[index - 1] != UInt8(ascii: "(") {
                return true
            } else {
                quote = index + 1
            }
        case 0xE2:
            if text.has("“", at: index) { quote = index + 3 }
            if text.has("”", at: index) {
                if quote == nil { return true }
                quote = nil
            }
        default: break
        }
        return false
    }

    /// Whether a parenthesis belongs to the mark of an item: "a)", "12)".
    private func isMark(_ text: TextBytes, _ index: Int) -> Bool {
        var start = index
        while start > 0, index - start < 3, !isWhite(text[start - 1]) { start -= 1 }
        return index - start <= 2 && (start == 0 || isWhite(text[start - 1]))
    }
}

// MARK: - Patterns

extension VerbStanding {
    private static let space = Verbs.space

    static func proposal() -> PatternEntry {
        let asked =
            "(?<![Tt]heo\\s)(?<![Xx]ét\\s)[Đđ]ề\(space)nghị|[Kk]iến\(space)nghị|[Đđ]ề\(space)xuất|[Tt]ham\(space)mưu|[Dd]ự\(space)kiến|[Dd]ự\(space)thảo|[Ss]oạn\(space)thảo|[Gg]óp\(space)ý|[Pp]hân\(space)công|[Cc]hủ\(space)trì|(?:[Gg]iao|[Yy]êu\(space)cầu)(?=\(space)\\p{Lu})|sẽ|cần(?!\(space)thiết)"
        let joined = "(?:thu\(space)hồi|\(Verbs.changes))(?:,|\(space)và|\(space)hoặc)\(space)"
        return PatternEntry(
            "proposal",
            "(?<![\\p{L}])(?:(?:\(asked))(?![\\p{L}])[^;“”]{0,200}\\z|(?:[Nn]ghiên\(space)cứu|[Rr]à\(space)soát|[Xx]em\(space)xét|[Cc]ân\(space)nhắc|xây\(space)dựng)(?:,|,?\(space)và|\(space)(?:về\(space))?việc|\(space)để)?\\s{1,6}(?:\(joined))?\\z|[Cc]hủ\(space)trương\(space)(?:(?:về\(space))?việc\(space))?\\z|[Ll]ấy\(space)ý\(space)kiến[^.;“”]{0,120}về\(space)việc\(space)(?:\(joined))?\\z|[Cc]huẩn\(space)bị[^.;,“”]{0,80}để\(space)(?:\(joined))?\\z)",
            mode: .search,
            reason: "What others are asked or told to change, before the verb of change in the same clause.",
            matches: [
                "⟦đề nghị Chính phủ xem xét, ⟧", "Sở Nội vụ ⟦tham mưu Ủy ban nhân dân tỉnh ⟧", "⟦Rà soát, ⟧",
                "⟦Giao Sở Tư pháp ⟧", "⟦Xem xét việc thu hồi, ⟧", "⟦Cân nhắc ⟧", "Đồng ý ⟦chủ trương ⟧",
                "⟦lấy ý kiến các cấp ủy về việc ⟧", "⟦Chuẩn bị các điều kiện để ⟧",
            ],
            rejects: [
                "Theo đề nghị của Sở Tư pháp, ", "theo đề nghị của Sở; Điều 1. ", "Bộ trưởng Bộ Xây dựng ",
                "lĩnh vực giao thông ", "Sau khi xem xét đề nghị của Sở, quyết định: ",
                "thực hiện chủ trương của tỉnh, ",
            ])
    }

    static func awaited() -> PatternEntry {
        PatternEntry(
            "awaited",
            "(?i)(?<![\\p{L}])(?:chưa\(space)có|khi\(space)có|trường\(space)hợp|nếu|có\(space)thể)(?![\\p{L}])[^.,;“”]{0,140}\\z",
            mode: .search,
            reason: "A change that may come: \"cho đến khi có quy định mới thay thế X\".",
            matches: ["cho đến ⟦khi có quy định mới ⟧", "⟦Trường hợp các luật ⟧", "⟦chưa có quy định ⟧"],
            rejects: ["Kể từ khi đó, ", "Trường hợp có vướng mắc thì báo cáo. "])
    }

    static func denied() -> PatternEntry {
        let document =
            "(?:các\\s{1,6})?(?:kế\(space)hoạch|chương\(space)trình|văn\(space)bản|nghị\(space)quyết|chỉ\(space)thị|hướng\(space)dẫn|đề\(space)án|quy\(space)chế|quy\(space)định)(?:\(space)(?:hành\(space)động|cụ\(space)thể|riêng|chi\(space)tiết|chỉ\(space)đạo|lãnh\(space)đạo|tổ\(space)chức|để|về|việc)){0,4}"
        return PatternEntry(
            "denied",
            "(?<![\\p{L}])(?:(?:[Kk]hông|[Cc]hưa|[Cc]hẳng)(?:\(space)(?:hề|kịp\(space)thời|kịp|chủ\(space)động)){0,2}\(space)(?:ban\(space)hành|xây\(space)dựng|có|lập|ra)\(space)\(document)|[Kk]hông(?:\(space)có)?(?:\(space)(?!chỉ|những|ngừng|chậm)\\p{L}{1,8}){1,4}\(space)nào(?:\(space)(?:đã|được))?|[Vv]i\(space)phạm(?:\(space)(?:trong|về|việc|quy\(space)định|khi|lãnh\(space)đạo,?|chỉ\(space)đạo,?)){0,4}|(?:[Kk]inh\(space)phí|[Cc]hi\(space)phí|[Dd]ự\(space)toán|[Nn]guồn\(space)vốn|[Tt]iến\(space)độ|[Ll]ộ\(space)trình|[Tt]hời\(space)gian)(?:\(space)(?!và|để)\\p{L}{1,8}){0,3}(?:\(space)để)?|(?:trừ|ngoại\(space)trừ)\(space)[^.;,()]{1,60}|đồng\(space)bộ\(space)với\(space)việc)\\s{1,6}\\z",
            mode: .search,
            reason:
                "What is denied is the plan that should carry a document out, or whoever should; what is left out; and nouns that the verb only describes.",
            matches: [
                "⟦chưa ban hành kế hoạch ⟧", "⟦chưa xây dựng chương trình hành động ⟧", "⟦Không có chi bộ nào ⟧",
                "⟦Không đơn vị nào ⟧", "dấu hiệu ⟦vi phạm trong việc ⟧", "gửi ⟦dự toán kinh phí ⟧", "(⟦trừ tài liệu ⟧",
                "⟦đồng bộ với việc ⟧",
            ],
            rejects: ["không ngừng đẩy mạnh ", "tuy chưa đủ cán bộ, vẫn ", "chưa có nhà, xã xây dựng kế hoạch và "])
    }

    static func attribute() -> PatternEntry {
        let kind =
            "(?:văn\(space)bản(?:\(space)(?:quy\(space)phạm\(space)pháp\(space)luật|pháp\(space)luật|dưới\(space)luật))?|Nghị\(space)định|Thông\(space)tư|Nghị\(space)quyết|Quyết\(space)định|nghị\(space)định|thông\(space)tư|quy\(space)định|pháp\(space)luật)"
        let issuer =
            "(?:Chính\(space)phủ|Thủ\(space)tướng\(space)Chính\(space)phủ|(?:Bộ\(space)trưởng\(space))?Bộ(?:\(space)(?!hướng|quy|thi)\\p{L}{1,8},?){1,8})"
        let verb =
            "(?:quy\(space)định\(space)chi\(space)tiết|hướng\(space)dẫn|(?:triển\(space)khai\(space))?thi\(space)hành)"
        return PatternEntry(
            "attributeOfDocuments",
            "(?<![\\p{L}])(?:\(kind)(?:\(space)(?:mới|khác|hiện\(space)hành|(?:có\(space))?liên\(space)quan))?(?:\(space)của\(space)\(issuer))?(?:\(space)\(verb)(?:\(space)(?:một\(space)số|các)\(space)điều)?(?:\(space)và\(space)biện\(space)pháp(?:\(space)tổ\(space)chức)?)?(?:,|\(space)và)?){0,3}\(space)\(verb)|(?:theo|tại|trong|của|kèm)\(space)Hướng\(space)dẫn)(?![\\p{L}])[^.;:,()]{0,40}\\z",
            mode: .search,
            reason:
                "Documents without a number, of which the verb tells the kind: \"các văn bản hướng dẫn thi hành Luật\".",
            matches: [
                "các ⟦văn bản hướng dẫn thi hành⟧", "⟦Thông tư của Bộ Tài chính hướng dẫn thi hành⟧",
                "các ⟦Nghị định quy định chi tiết⟧", "lấy ⟦theo Hướng dẫn triển khai⟧",
            ],
            rejects: ["Nghị định này quy định chi tiết", "1. Hướng dẫn thực hiện", "đơn vị hướng dẫn thi hành"])
    }

    static func reviewed() -> PatternEntry {
        PatternEntry(
            "reviewedThings",
            "(?i)(?:,?\(space)(?:và|đánh\(space)giá|việc|kết\(space)quả|tình\(space)hình|thực\(space)tiễn|toàn\(space)diện|bước\(space)đầu|các|những|giữa\(space)(?:kỳ|nhiệm\(space)kỳ)|(?:\\d{1,2}|\\p{L}{2,5})\(space)(?:năm|tháng)|(?:công\(space)tác\(space))?(?:lãnh\(space)đạo|chỉ\(space)đạo|triển\(space)khai|tổ\(space)chức|thực\(space)hiện|thi\(space)hành|chấp\(space)hành)|thí\(space)điểm)){0,8}(?:[^.;:()]{1,60}(?:,|\(space)và)\(space)(?:thi\(space)hành|thực\(space)hiện))?\\s{0,6}(?:\(Verbs.places))?\\z\(Verbs.placeDefinition)",
            reason: "What may stand between \"tổng kết\" and the document that is reviewed.",
            matches: [
                "⟦ việc thực hiện ⟧", "⟦ 10 năm thi hành ⟧", "⟦, đánh giá kết quả triển khai thực hiện các ⟧",
                "⟦ công tác xây dựng Đảng và thi hành ⟧",
            ],
            rejects: ["⟦ 40 năm đổi mới, chuẩn bị ", "⟦ phong trào thi đua theo "])
    }

    static func reported() -> PatternEntry {
        PatternEntry(
            "reportedResult",
            "(?<![\\p{L}])(?:[Bb]áo\(space)cáo|gửi|[Tt]ổng\(space)hợp|[Tt]uyên\(space)truyền|[Tt]ruyền\(space)thông|[Pp]hản\(space)ánh|[Tt]hông\(space)tin)(?:\(space)(?!đánh|sơ|tổng|và)\\p{L}{1,8},?){0,6}\(space)kết\(space)quả(?:\(space)triển\(space)khai)?\(space)thực\(space)hiện\\z",
            mode: .search, reason: "Others are told to report what came of a document.",
            matches: [
                "định kỳ ⟦báo cáo kết quả thực hiện⟧", "⟦báo cáo về tình hình, kết quả thực hiện⟧",
                "tăng cường ⟦truyền thông về kết quả thực hiện⟧",
            ],
            rejects: ["Đánh giá kết quả thực hiện", "báo cáo kết quả 3 năm thực hiện"])
    }

    static func circumstance() -> PatternEntry {
        PatternEntry(
            "circumstance",
            "(?:(?:\\d{1,3}|\\p{Ll})[.)]\\s{1,4}|[-+*]\\s{0,4})?(?:Trong\(space)(?:quá\(space)trình|khi|trường\(space)hợp|thời\(space)gian)|Trường\(space)hợp|Khi|Nếu)(?![\\p{L}])(?:[^,.;:“”]|,\(space)(?:giám\(space)sát|kiểm\(space)tra|tổ\(space)chức|triển\(space)khai|chỉ\(space)đạo|quán\(space)triệt|học\(space)tập)){0,200}\\z",
            reason: "The beginning of a sentence that tells when, or in which case, before its main clause.",
            matches: ["⟦4. Trong quá trình đánh giá, giám sát doanh nghiệp ⟧", "⟦Trường hợp doanh nghiệp ⟧"],
            rejects: ["⟦Trong năm 2031, ", "⟦Trong quá trình đó, xã đã tổng kết. Xã "])
    }

    static func ruled() -> PatternEntry {
        PatternEntry(
            "doneAsRuled",
            "[^.;:]{0,300}?(?<![\\p{L}])theo\(space)(?:đúng\(space))?(?:các\(space)|những\(space))?quy\(space)định(?![\\p{L}])",
            reason: "Behind a verb that carries out: what is done has its own name, and a rule tells how.",
            matches: ["⟦ hợp đồng từ 3 tháng theo quy định⟧ tại"], rejects: ["⟦ theo tinh thần ", "⟦ nhiệm vụ theo "])
    }

    static func changedThing() -> PatternEntry {
        PatternEntry(
            "changedThing",
            "(?i),?\(space)(?:(?:nội\(space)dung|thông\(space)tin|thời\(space)hạn|hiệu\(space)lực)\(space)(?:của\(space)|trong\(space)|trên\(space))?)?(?:giấy\(space)(?:phép|chứng\(space)nhận|đăng\(space)ký|xác\(space)nhận)|hợp\(space)đồng|chứng\(space)chỉ|hồ\(space)sơ|thẻ)(?![\\p{L}])",
            reason: "What is changed is a licence, a contract or the like, and no document behind it.",
            matches: ["⟦ giấy phép⟧ cung cấp dịch vụ", "⟦ nội dung giấy chứng nhận⟧ theo"],
            rejects: ["⟦ một số điều của ", "⟦ mẫu giấy phép "])
    }

    static func namelessTitle() -> PatternEntry {
        PatternEntry(
            "namelessTitle",
            "(?<![\\p{L}])(?:Kế\(space)hoạch|Chương\(space)trình(?:\(space)hành\(space)động)?|Chỉ\(space)thị|Nghị\(space)quyết|Kết\(space)luận|Đề\(space)án|Hướng\(space)dẫn|Báo\(space)cáo|Tờ\(space)trình|Quyết\(space)định|Công\(space)văn|Thông\(space)báo)(?:\(space)(?:về(?:\(space)việc)?|đẩy\(space)mạnh|tăng\(space)cường|tổ\(space)chức)){0,3}\\s{1,6}\\z",
            mode: .search,
            reason: "The name of a document without a number goes on with the verb, which has its object there.",
            matches: ["⟦Chỉ thị về đẩy mạnh ⟧", "tại ⟦Kế hoạch ⟧"], rejects: ["Kế hoạch số 5 về ", "kế hoạch "])
    }

    static func parenthesisOfPart() -> PatternEntry {
        PatternEntry(
            "parenthesisOfPart", "(?i)\\s{0,4}\(Verbs.places)\\s{0,4}\\z\(Verbs.placeDefinition)",
            reason:
                "A parenthesis that only tells where something stands: \"đề nghị thực hiện dự án (điểm a khoản 1 Điều 33 X)\".",
            matches: ["⟦điểm a khoản 1 Điều 33 ⟧"], rejects: ["⟦theo ", "⟦"])
    }
}
