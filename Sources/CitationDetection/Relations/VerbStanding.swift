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

    private let proposal, draft, awaited, denied, namelessTitle, part: CompiledPattern
    private let attribute, reviewed, reported, circumstance, ruled, changedThing: CompiledPattern
    private let named: NamedBody
    private let objects: OwnObject

    private static let denials = PhraseList(Vocabulary.standard.words(.denial))
    private static let poorManners = PhraseList(Vocabulary.standard.words(.poorManner))
    private static let openingChanges = Set(Vocabulary.standard.words(.openingChange))
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
        draft = CompiledPattern(Self.draft())
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
        objects = OwnObject()
    }

    /// The patterns that it owns, and those of the names of bodies and of objects.
    var patterns: [CompiledPattern] {
        [
            proposal, draft, awaited, denied, namelessTitle, part, attribute, reviewed, reported, circumstance, ruled,
            changedThing,
        ] + named.patterns + objects.patterns
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
        // "thực hiện không nghiêm X" is held against somebody.
        if Self.poorManners.begins(at: text.skipWhite(verb.range.upperBound, gap.upperBound), of: text) {
            return .isSpokenOf
        }
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
            named.holds(verb, in: gap, reading) || objects.stands(behind: verb, in: gap, reading)
            || denied.matches(text, from: tail, to: start, reading.scratch)
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
        if Self.openingChanges.contains(text.folded(verb.range)), start >= reading.header.end,
            !reading.opensSentence(verb.range), !followsItself(start, before, gap, reading)
        {
            return .isElsewhere
        }
        // "đã được sửa đổi, bổ sung" is said of what stands before.
        if Self.passives.ends(at: before, of: text) { return .isElsewhere }
        if isTime(before, text) || isMatter(before, text) { return .isSpokenOf }
        if isSaidOfItself(start, reading) { return .governs }
        let tail = text.boundary(max(gap.lowerBound, start - 260))
        if proposal.matches(text, from: tail, to: start, reading.scratch) || isAwaited(tail..<start, reading)
            || isDraft(gap, reading)
        {
            return .isSpokenOf
        }
        // "Kiến nghị sửa đổi A; bãi bỏ B".
        let goesOn = reading.isProposing && gap.lowerBound > reading.sentenceStart
        return goesOn && !reading.clauses.opensTitle(gap.lowerBound, gap.upperBound) ? .isSpokenOf : .governs
    }

    /// Whether the citation is changed by a draft that others will decide on: "Sở Tài chính sửa đổi X, trình Ủy ban nhân dân tỉnh".
    private func isDraft(_ gap: Range<Int>, _ reading: RelationReading) -> Bool {
        guard gap.upperBound == reading.start else { return false }
        let end = reading.mentions[reading.index].range.upperBound
        return draft.matches(
            reading.text, from: end, to: reading.text.boundary(min(reading.text.count, end + 240)), reading.scratch)
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

    /// Whether a verb stands right behind its subject "Nghị quyết này", or joined to the first verb of it.
    private func followsItself(_ verb: Int, _ before: Int, _ gap: Range<Int>, _ reading: RelationReading) -> Bool {
        if reading.text.has("này", before: before) { return true }
        return reading.clauses.words.joiners.ends(at: before, of: reading.text)
            && gap.lowerBound <= reading.sentences.start(of: verb) && isSaidOfItself(verb, reading)
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
