import Bytes
import Identity
import Patterns
import Vocabulary

/// The verbs of the vocabulary as two patterns, those that stand before a citation and those after it, and which of them can govern.
final class Verbs: PatternHolder, Sendable {
    private let before: CompiledPattern
    /// Those of them that name a legal basis: all that is looked for in a heading.
    let basis: CompiledPattern
    private let after: CompiledPattern
    /// A chain of pinpoints up to the citation.
    private let pinpoints: CompiledPattern
    /// Words for a part of a document, between a verb and the citation: "Bãi bỏ Điều 8 và Điều 9 của Luật …".
    let part: CompiledPattern
    /// Parts without numbers up to the citation, "một số điều, phụ lục của", and a chain of pinpoints that ends there.
    private let namedParts, chain: CompiledPattern
    /// The mark of an item with the parts of a document that it names.
    private let item: CompiledPattern
    /// Rules that a document puts into force, and that have no number of their own.
    private let rules: CompiledPattern
    /// The heading of what a document promulgated, up to the words that name it.
    private let annexHeading: CompiledPattern
    /// Words behind a verb with which something else begins than its object.
    private let otherObject: CompiledPattern
    /// How the verbs stand in their clauses.
    private let standing: VerbStanding
    /// The verb of each group, from group 1.
    private let verbsBefore: [RelationVerb]
    private let verbsAfter: [RelationVerb]

    /// Only what is near can govern: half a page away begins another thought, in bytes.
    private static let reach = 500

    init(_ vocabulary: Vocabulary) {
        let alternationBefore = VerbAlternation(vocabulary.relationVerbs.filter { $0.position == .before })
        let alternationAfter = VerbAlternation(vocabulary.relationVerbs.filter { $0.position == .after })
        (verbsBefore, verbsAfter) = (alternationBefore.verbs, alternationAfter.verbs)
        before = CompiledPattern(
            alternationBefore.entry("verbsBefore", reason: "The verbs of the table that stand before a citation."))
        basis = CompiledPattern(
            VerbAlternation(alternationBefore.verbs.filter { $0.relation == .basedOn }).entry(
                "verbsOfBasis", reason: "Those of them that name a legal basis: all that is looked for in a heading."))
        after = CompiledPattern(
            alternationAfter.entry("verbsAfter", reason: "The verbs of the table that stand behind a citation."))
        pinpoints = CompiledPattern(Self.pinpoints())
        part = CompiledPattern(Self.part())
        namedParts = CompiledPattern(Self.namedParts())
        chain = CompiledPattern(Self.chainOfParts())
        item = CompiledPattern(Self.itemOfParts())
        rules = CompiledPattern(Self.promulgatedRules())
        annexHeading = CompiledPattern(Self.annexHeading())
        otherObject = CompiledPattern(Self.otherObject())
        standing = VerbStanding()
    }

    /// The patterns that it owns, and those of how verbs stand.
    var patterns: [CompiledPattern] {
        [before, basis, after, pinpoints, part, namedParts, chain, item, rules, annexHeading, otherObject]
            + standing.patterns
    }

    // MARK: - Behind a citation

    /// Returns the first verb behind a citation in a range.
    func triggerAfter(in range: Range<Int>, _ reading: RelationReading) -> Trigger? {
        var at = range.lowerBound
        while let match = after.match(in: reading.text, from: at, to: range.upperBound, reading.scratch),
            let group = match.lastGroup
        {
            let before = reading.text.trimmed(0..<match.range.lowerBound, back: 16).upperBound
            if !standing.isDenied(before, reading.text), !standing.isTime(before, reading.text) {
                return Trigger(verb: verbsAfter[group - 1], range: match.range)
            }
            at = match.range.upperBound
        }
        return nil
    }

    /// Whether a clause only supposes what it says: "Nếu X được".
    func isAwaited(_ clause: Range<Int>, _ reading: RelationReading) -> Bool { standing.isAwaited(clause, reading) }

    // MARK: - Before a citation

    /// Returns the verbs in a gap that can govern what follows it.
    func triggers(in gap: Range<Int>, reach: Int = Verbs.reach, _ reading: RelationReading) -> [Trigger] {
        let text = reading.text
        var found: [Trigger] = []
        var at = text.boundary(max(gap.lowerBound, gap.upperBound - min(reach, gap.count)))
        let title = titleBeforeNumber(gap, reading)
        while let match = before.match(in: text, from: at, to: gap.upperBound, reading.scratch),
            let group = match.lastGroup
        {
            var trigger = Trigger(verb: verbsBefore[group - 1], range: match.range)
            let isInTitle = title.map { $0 < trigger.range.lowerBound } ?? false
            switch isInTitle ? .isElsewhere : standing.standing(of: trigger, in: gap, reading) {
            case .isElsewhere: break
            case .isAttribute:
                let isPassed =
                    found.last.map { passesOn($0, over: trigger, reading) } ?? goesOnWithList(trigger, gap, reading)
                if isPassed { break }
                trigger.relation = .cites
                found.append(trigger)
            case .isSpokenOf:
                trigger.relation = .cites
                found.append(trigger)
            case .governs:
                if reaches(trigger, gap.upperBound, reading), !isPlace(trigger, behind: found.last, gap, reading) {
                    if trigger.relation == .promulgates, !isOwnAnnex(trigger, reading) || isEnclosure(gap, reading) {
                        trigger.relation = .cites
                    }
                    // "chưa tổ chức học tập, quán triệt X": both are denied.
                    if let last = found.last, isJoined(trigger, to: last, reading) { trigger.relation = .cites }
                    found.append(trigger)
                }
            }
            at = max(match.range.upperBound, at + 1)
        }
        return found
    }

    /// Whether a verb goes on with one that is only spoken of: nothing but a comma or "và" stands between them.
    private func isJoined(_ verb: Trigger, to last: Trigger, _ reading: RelationReading) -> Bool {
        guard last.isSpokenOf, last.verb.relation.family == .implementing, verb.relation.family == .implementing
        else { return false }
        let between = last.range.upperBound..<max(last.range.upperBound, verb.range.lowerBound)
        return between.count <= 8 && reading.clauses.endsLikeList(between)
    }

    /// Whether what is said of documents without a number is said of the one behind them: "căn cứ Luật A và các văn bản hướng dẫn thi hành
    /// X"; what changes them or carries them out does not change or carry out X.
    private func passesOn(_ verb: Trigger, over attribute: Trigger, _ reading: RelationReading) -> Bool {
        guard verb.relation == .basedOn || verb.relation.family == .implementing && !isLast(attribute, reading) else {
            return false
        }
        let between = verb.range.upperBound..<max(verb.range.upperBound, attribute.range.lowerBound)
        return !reading.clauses.hasBreak(between)
            && !otherObject.matches(reading.text, from: between.lowerBound, to: between.upperBound, reading.scratch)
    }

    /// Whether nothing but white space, or the parts of a document, stand between a verb and the citation.
    private func isLast(_ verb: Trigger, _ reading: RelationReading) -> Bool {
        let between = verb.range.upperBound..<max(verb.range.upperBound, reading.gap.upperBound)
        return reading.text.trimmed(between).isEmpty || isChainOfParts(between, reading)
    }

    /// Whether documents without a number go on with a list: "căn cứ Luật A, các văn bản hướng dẫn thi hành X" is based on X too.
    private func goesOnWithList(_ attribute: Trigger, _ gap: Range<Int>, _ reading: RelationReading) -> Bool {
        guard let head = reading.head, gap.upperBound == reading.start else { return false }
        let relation = reading.mentions[head].relation.type
        guard relation == .basedOn || relation.family == .implementing else { return false }
        let text = reading.text
        let between = gap.lowerBound..<max(gap.lowerBound, attribute.range.lowerBound)
        let start = text.skipWhite(between.lowerBound, between.upperBound)
        guard start < between.upperBound, !reading.clauses.hasBreak(between),
            text[start] == UInt8(ascii: ",") || reading.clauses.words.joiners.begins(at: start, of: text)
        else { return false }
        return !otherObject.matches(text, from: between.lowerBound, to: between.upperBound, reading.scratch)
    }

    /// Where the title begins of the document that is cited by its number in a parenthesis behind it, "Báo cáo của Sở về kết quả thực hiện
    /// Đề án (Báo cáo số 21-BC/ĐU)": its verbs are the title's.
    private func titleBeforeNumber(_ gap: Range<Int>, _ reading: RelationReading) -> Int? {
        let end = reading.text.trimmed(gap).upperBound
        guard gap.upperBound == reading.start, end > gap.lowerBound, reading.text[end - 1] == UInt8(ascii: "("),
            let type = reading.mentions[reading.index].identity.type
        else { return nil }
        let bytes = Array(type.utf8)
        var index = end - bytes.count
        while index >= gap.lowerBound {
            if reading.text[index] == bytes[0], reading.text[index..<(index + bytes.count)].elementsEqual(bytes) {
                return index
            }
            index -= 1
        }
        return nil
    }

    /// Returns the verb that governs what follows a gap: the last one, unless it is a plain "thực hiện" that a weightier verb leads
    /// up to: "đánh giá kết quả … thực hiện", "kiểm tra, giám sát việc … thực hiện".
    func governing(_ triggers: [Trigger], _ reading: RelationReading) -> Trigger? {
        guard var chosen = triggers.last else { return nil }
        if chosen.relation == .cites { return contents(of: chosen, behind: triggers, reading) ?? chosen }
        if opensBasis(chosen, reading) { return basis(at: chosen.range) ?? chosen }
        guard chosen.relation == .implements else { return chosen }
        for trigger in triggers.dropLast().reversed() where trigger.relation.family == .implementing {
            let between = trigger.range.upperBound..<max(trigger.range.upperBound, chosen.range.lowerBound)
            guard between.count <= 48, !reading.clauses.hasBreak(between) else { break }
            if trigger.verb.weight > chosen.verb.weight { chosen = trigger }
        }
        return chosen
    }

    /// The words of a range taken as the name of a legal basis.
    private func basis(at range: Range<Int>) -> Trigger? {
        verbsBefore.first { $0.relation == .basedOn }.map { Trigger(verb: $0, range: range) }
    }

    /// Whether a verb governs a citation at `end`: "theo", "tại", "ban hành" only what follows at once, or behind its pinpoints.
    private func reaches(_ trigger: Trigger, _ end: Int, _ reading: RelationReading) -> Bool {
        let between = trigger.range.upperBound..<end
        // "hợp nhất hai xã: X", "hợp nhất từ ba phường theo X" are said of units.
        if trigger.relation == .consolidates { return between.count <= 16 && !reading.clauses.hasBreak(between) }
        if trigger.verb.reach == .clause {
            return (trigger.isChange || !reading.clauses.spansRows(between))
                && !(reading.text[between].contains(0x0A) && reading.clauses.endsInCell(withoutParts(between, reading)))
        }
        // "dựa trên dữ liệu của thành phố và X": its object stands before "và".
        if trigger.relation != .cites, reading.clauses.joiner(between) != nil { return false }
        if trigger.relation == .promulgates { return between.count <= 16 || isChainOfParts(between, reading) }
        return reading.clauses.isNear(between) || isChainOfParts(between, reading)
    }

    /// Whether nothing but parts of a document stands in a range: "khoản 2 Điều 5 và Điều 6 của", "một số điều, phụ lục của".
    func isChainOfParts(_ range: Range<Int>, _ reading: RelationReading) -> Bool {
        pinpoints.matches(reading.text, from: range.lowerBound, to: range.upperBound, reading.scratch)
            || namedParts.matches(reading.text, from: range.lowerBound, to: range.upperBound, reading.scratch)
    }

    /// Returns a range without the chain of pinpoints at its end.
    func withoutParts(_ range: Range<Int>, _ reading: RelationReading) -> Range<Int> {
        let tail = reading.text.boundary(max(range.lowerBound, range.upperBound - 160))
        let match = chain.match(in: reading.text, from: tail, to: range.upperBound, reading.scratch)
        return range.lowerBound..<(match?.range.lowerBound ?? range.upperBound)
    }

    /// Whether nothing but an item's mark and the parts of a document stands in a range: "c) Khoản 2 Điều 3 và Phụ lục II của".
    func isItem(_ range: Range<Int>, _ reading: RelationReading) -> Bool {
        range.count <= 400
            && item.matches(reading.text, from: range.lowerBound, to: range.upperBound, reading.scratch)
    }

    /// Whether a phrase only tells the place of what the verb before it speaks of: "Sửa đổi Mẫu số 05 ban hành kèm theo X" amends
    /// X, "quy định tại Phụ lục VI ban hành kèm theo X" names it, "Bãi bỏ nội dung quy định tại Điều 10 X" repeals a part of X,
    /// "triển khai Kế hoạch ban hành kèm theo X" implements X.
    private func isPlace(
        _ trigger: Trigger, behind last: Trigger?, _ gap: Range<Int>, _ reading: RelationReading
    ) -> Bool {
        guard let last else { return false }
        let text = reading.text
        let opensTitle = last.isChange && reading.clauses.isBare(gap.lowerBound..<last.range.lowerBound)
        switch trigger.relation {
        case .promulgates:
            return last.relation == .cites || opensTitle || opensChange(last, reading)
                || changesAnnex(last, trigger, reading)
                || putsIntoForce(trigger, behind: last, reading)
        case .cites:
            // "sửa đổi một số nội dung tại X", "một số điểm, khoản tại các điều của X".
            if last.isChange, isPlaceWord(trigger, text),
                isChainOfParts(last.range.upperBound..<max(last.range.upperBound, gap.upperBound), reading)
            {
                return true
            }
            // "Bãi bỏ điều kiện … theo quy định tại Điều 5 X" repeals it there; what is amended according to X isn't X.
            return isPlaceWord(trigger, text)
                && (last.relation == .repeals || !text.has("theo", at: trigger.range.lowerBound))
                && (opensTitle || opensChange(last, reading) || changesContents(last, trigger, reading))
        default: return false
        }
    }

    /// Whether the object of a verb is rules that "ban hành kèm theo X" names the decision of: what carries them out carries it out, and
    /// what is based on them, or on an annex, is based on it.
    private func putsIntoForce(_ trigger: Trigger, behind last: Trigger, _ reading: RelationReading) -> Bool {
        let between = last.range.upperBound..<max(last.range.upperBound, trigger.range.lowerBound)
        switch last.relation {
        case .basedOn: return namesRules(between, reading) || isChainOfParts(between, reading)
        default: return last.relation.family == .implementing && namesRules(between, reading)
        }
    }

    /// Whether "ban hành kèm theo" stands in the heading of an annex, and not within a sentence: the text is part of what it names.
    private func isOwnAnnex(_ trigger: Trigger, _ reading: RelationReading) -> Bool {
        let (text, start) = (reading.text, trigger.range.lowerBound)
        let tail = text.boundary(max(0, start - 240))
        guard let match = annexHeading.match(in: text, from: tail, to: start, reading.scratch) else { return false }
        // In small letters a line may only be a sentence's that was broken there.
        return match[.heading] != nil || Self.annexOpenings.begins(at: start, of: text)
    }

    /// Whether what the citation names is a report or a letter: what goes with it is enclosed, and not put into force.
    private func isEnclosure(_ gap: Range<Int>, _ reading: RelationReading) -> Bool {
        guard gap.upperBound == reading.start, let type = reading.mentions[reading.index].identity.type else {
            return false
        }
        return Self.reporting.contains(type)
    }

    private static let reporting = Set(Vocabulary.standard.words(.reportingType))

    private static let annexOpenings = PhraseList(Vocabulary.standard.words(.annexOpening))

    /// Whether a phrase ends in the word that tells where something stands: "quy định tại".
    func isPlaceWord(_ trigger: Trigger, _ text: TextBytes) -> Bool {
        text.has("tại", before: trigger.range.upperBound)
    }

    /// Whether a range names rules that have no number of their own, in one clause: "Quy chế làm việc được".
    func namesRules(_ range: Range<Int>, _ reading: RelationReading) -> Bool {
        range.count <= 160 && !reading.clauses.hasBreak(range)
            && rules.matches(reading.text, from: range.lowerBound, to: range.upperBound, reading.scratch)
    }

    /// Whether a verb changes what a document promulgated: "thay thế Quy chế … được ban hành kèm theo X", and not "được thay thế bằng Mẫu số
    /// 02 ban hành kèm theo X", nor a form's heading "ĐƠN ĐỀ NGHỊ SỬA ĐỔI GIẤY PHÉP (ban hành kèm theo X)".
    private func changesAnnex(_ verb: Trigger, _ trigger: Trigger, _ reading: RelationReading) -> Bool {
        let text = reading.text
        let between = verb.range.upperBound..<max(verb.range.upperBound, trigger.range.lowerBound)
        return verb.isChange && between.count <= 240 && !reading.clauses.hasBreak(between)
            && !text[between].contains(UInt8(ascii: "("))
    }

    /// Whether a verb of change begins its sentence: "3. Bãi bỏ nội dung quy định tại Điều 10 X" changes X, "cấp, sửa đổi giấy phép
    /// quy định tại Điều 10 X" doesn't.
    private func opensChange(_ trigger: Trigger, _ reading: RelationReading) -> Bool {
        trigger.isChange && reading.opensSentence(trigger.range)
    }

    /// Whether the document itself changes what another says: "Quyết định này thay thế các nội dung về phí tại X".
    private func changesContents(_ verb: Trigger, _ place: Trigger, _ reading: RelationReading) -> Bool {
        let between = verb.range.upperBound..<max(verb.range.upperBound, place.range.lowerBound)
        return verb.isChange && between.count <= 160 && !reading.clauses.hasBreak(between)
            && standing.isSaidOfItself(verb.range.lowerBound, reading)
            && part.matches(reading.text, from: between.lowerBound, to: between.upperBound, reading.scratch)
    }

    /// The verb that carries out what a document says where "tại" names that: "thực hiện ý kiến chỉ đạo của Thủ tướng tại X", and not
    /// "thực hiện theo quy định tại X".
    private func contents(of place: Trigger, behind triggers: [Trigger], _ reading: RelationReading) -> Trigger? {
        let text = reading.text
        guard isPlaceWord(place, text), !text.has("quy", at: place.range.lowerBound),
            !text.has("theo", at: place.range.lowerBound), let verb = triggers.dropLast().last,
            verb.relation.family == .implementing
        else { return nil }
        let between = verb.range.upperBound..<max(verb.range.upperBound, place.range.lowerBound)
        guard between.count <= 200, !reading.clauses.hasBreak(between) else { return nil }
        let words = text.folded(between)
        return Self.contentWords.contains { words.contains($0) } ? verb : nil
    }

    /// What a document says, that can be carried out.
    private static let contentWords = Vocabulary.standard.words(.contentOfDocument)

    /// Whether "Thi hành" begins its sentence: the basis of what follows, as "Căn cứ" is.
    private func opensBasis(_ trigger: Trigger, _ reading: RelationReading) -> Bool {
        reading.text.has("Thi hành", at: trigger.range.lowerBound)
            && reading.sentences.start(of: trigger.range.lowerBound) == trigger.range.lowerBound
    }
}
