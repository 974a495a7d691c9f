import Bytes
import Patterns
import Vocabulary

/// Finds the relation of each mention: the verb that governs it, in its own clause or at the head of its list.
///
/// ```
/// Quán triệt  Kết luận A  về tiếp tục thực hiện  Chỉ thị B ;  Hướng dẫn C  gắn với  Chỉ thị D
/// ^implements ^           ^title of A: A continues B       ^ no verb: as A  ^accompanies
/// ```
struct RelationFinder {
    let patterns: RelationPatterns
    let text: TextBytes
    let scratch: MatchMemory
    let sentences: SentenceReader

    init(patterns: RelationPatterns, text: TextBytes, scratch: MatchMemory) {
        self.patterns = patterns
        self.text = text
        self.scratch = scratch
        sentences = SentenceReader(text: text)
    }

    /// A verb where it stands in the text.
    struct Trigger {
        let verb: RelationVerb
        let range: Range<Int>
    }

    /// Sets relation, trigger and `within` of every mention. The mentions are in the order of the text.
    func find(_ mentions: inout [Mention]) {
        /// The last mention that is not within another's title, in the same sentence.
        var head: Int?
        var sentenceStart = -1
        /// The verb at the head of the list of items that is being read.
        var lead: Lead?
        for index in mentions.indices {
            let start = mentions[index].range.lowerBound
            // A sentence is looked up anew only behind the last one's mentions: lists of thousands stay linear.
            if let previous = index > 0 ? mentions[index - 1].range.upperBound : nil, sentenceStart >= 0,
                start - previous < 1_200, !breaks(between: previous, and: start)
            {
                // The same sentence goes on.
            } else {
                sentenceStart = sentences.start(of: start)
                head = nil
                lead = self.lead(ofItemAt: sentenceStart, last: lead)
                if lead == nil, continuesBasis(index, mentions, sentenceStart) {
                    mentions[index].takeRelation(of: mentions[index - 1])
                    head = index
                    continue
                }
            }
            let previousEnd = index > 0 ? max(mentions[index - 1].range.upperBound, sentenceStart) : sentenceStart
            read(index, &mentions, gap: min(previousEnd, start)..<start, sentenceStart: sentenceStart, head: head)
            if let lead, head == nil, mentions[index].trigger == nil, isBare(sentenceStart..<start) {
                set(&mentions[index], lead.trigger)
            }
            if mentions[index].within == nil { head = index }
        }
        readVerbsAfter(&mentions)
    }

    /// The verb at the head of a list, and how the list's items are marked.
    struct Lead {
        let trigger: Trigger
        let mark: ItemMark?
    }

    /// Whether a mention begins a line behind a legal basis that ended in a semicolon: the basis goes on, though "Căn cứ" isn't said
    /// again; so does "Thực hiện".
    ///
    /// ```
    /// Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;
    /// Luật Quy hoạch ngày 24 tháng 11 năm 2017;
    /// ```
    private func continuesBasis(_ index: Int, _ mentions: [Mention], _ start: Int) -> Bool {
        guard index > 0, [.basedOn, .implements, .continues].contains(mentions[index - 1].relation),
            mentions[index - 1].within == nil,
            isBare(start..<max(start, mentions[index].range.lowerBound))
        else { return false }
        var end = start
        while end > 0, isWhite(text[end - 1]) { end -= 1 }
        return end > mentions[index - 1].range.upperBound && text[end - 1] == UInt8(ascii: ";")
            && sentences.start(of: end - 1) <= mentions[index - 1].range.lowerBound
    }

    /// The verb that leads up to the item which begins at an offset: that of the sentence before the list, if it ends in a colon.
    ///
    /// ```
    /// Các chi bộ tập trung thực hiện:     ← the lead
    /// - Chỉ thị số 05-CT/TW;              ← its items
    /// - Kết luận số 21-KL/TW.
    /// ```
    func lead(ofItemAt start: Int, last: Lead?) -> Lead? {
        var end = start
        while end > 0, isWhite(text[end - 1]) { end -= 1 }
        guard end > 0, end < start else { return nil }
        switch text[end - 1] {
        case UInt8(ascii: ";"), UInt8(ascii: ","): return last
        case UInt8(ascii: "."):
            // Items that are sentences of their own go on as long as they are marked as the first one was.
            guard let last, let mark = last.mark, ItemMark(text, at: start) == mark else { return nil }
            return last
        case UInt8(ascii: ":"):
            let sentence = sentences.start(of: end - 1)..<(end - 1)
            func lead(_ trigger: Trigger) -> Lead {
                let mark = ItemMark(text, at: start)
                // The list is numbered as the sentence before it: its end can't be told.
                return Lead(trigger: trigger, mark: mark == ItemMark(text, at: sentence.lowerBound) ? nil : mark)
            }
            let verbs = triggers(in: sentence)
            if let verb = verbs.last, isNear(verb.range.upperBound..<sentence.upperBound) { return lead(verb) }
            // "đã bãi bỏ toàn bộ 43 văn bản, cụ thể:", "bãi bỏ các văn bản sau đây:".
            if let verb = verbs.last(where: { $0.verb.relation.family == .change }),
                announces(verb.range.upperBound..<sentence.upperBound)
            {
                return lead(verb)
            }
            // "Các văn bản sau đây hết hiệu lực:".
            guard patterns.after.matches(text, from: sentence.lowerBound, to: sentence.upperBound, scratch),
                let group = scratch.lastGroup
            else { return nil }
            return lead(Trigger(verb: patterns.verbsAfter[group - 1], range: scratch.whole))
        default:
            // A heading without a colon: "I. CĂN CỨ XÂY DỰNG ĐỀ ÁN".
            let line = lineStart(of: end - 1)..<end
            guard line.count < 120, patterns.basis.matches(text, from: line.lowerBound, to: end, scratch) else {
                return nil
            }
            return triggers(in: line).last.flatMap {
                $0.verb.relation == .basedOn ? Lead(trigger: $0, mark: nil) : nil
            }
        }
    }

    /// Whether the words between a verb and a colon announce the documents that the list behind it names.
    private func announces(_ range: Range<Int>) -> Bool {
        guard range.count < 400 else { return false }
        let words = text.folded(range)
        return words.contains(exactly: "văn bản")
            && (words.hasSuffix("sau đây") || words.hasSuffix("sau") || words.hasSuffix("cụ thể")
                || words.hasSuffix("gồm") || words.hasSuffix("bao gồm") || words.hasSuffix("như sau"))
    }

    /// Where the line with an offset begins.
    private func lineStart(of offset: Int) -> Int {
        var index = offset
        while index > 0, offset - index < 200, text[index - 1] != 0x0A { index -= 1 }
        return index
    }

    /// Whether nothing but a bullet, a number or "b)" stands in a range.
    func isBare(_ range: Range<Int>) -> Bool {
        guard range.count < 12 else { return false }
        let letters = text[range].count { $0 >= 0x80 || isLetter($0) }
        // đ has two bytes.
        return letters == 0 || (letters <= 2 && text[range].contains(UInt8(ascii: ")")))
    }

    func breaks(between low: Int, and high: Int) -> Bool {
        low < high && sentences.begins(between: low, and: high)
    }

    func read(_ index: Int, _ mentions: inout [Mention], gap: Range<Int>, sentenceStart: Int, head: Int?) {
        if mentions[index].continuesList, index > 0 {
            mentions[index].takeRelation(of: mentions[index - 1])
            mentions[index].within = mentions[index - 1].within
            mentions[index].isAgent = mentions[index - 1].isAgent
            return
        }
        let tail = text.boundary(max(gap.lowerBound, gap.upperBound - 160))
        if patterns.agent.matches(text, from: tail, to: gap.upperBound, scratch) {
            setAgent(&mentions[index], of: head.map { mentions[$0] }, scratch.whole)
            return
        }
        // A short name is given behind the title; what the title says is not said of it.
        if mentions[index].kind == .alias, isAliasOpening(gap), let antecedent = mentions[index].antecedent {
            let isBasis = mentions[antecedent].relation == .basedOn
            mentions[index].relation = isBasis ? .basedOn : .cites
            mentions[index].trigger = isBasis ? mentions[antecedent].trigger : nil
            return
        }
        if patterns.nominal.matches(text, from: tail, to: gap.upperBound, scratch) {
            mentions[index].trigger = text.folded(scratch.whole)
            return
        }
        let triggers = self.triggers(in: gap)
        guard let last = triggers.last else {
            guard let head else { return }
            // What promulgated one document did not promulgate the next of the list: "ban hành kèm theo A; B".
            if mentions[head].relation == .promulgates, hasClauseBreak(gap) { return }
            // Where a document only gets its short name, nothing is said of it but what a legal basis is.
            if isAliasOpening(gap), mentions[head].relation != .basedOn { return }
            mentions[index].takeRelation(of: mentions[head])
            mentions[index].isAgent = mentions[head].isAgent && endsLikeList(gap)
            return
        }
        // "thay thế Quy chế A được ban hành kèm theo B": what is said of A is said of B.
        if let head, last.verb.relation == .promulgates, mentions[head].relation.family == .change,
            isNear(gap.lowerBound..<last.range.lowerBound), last.range.lowerBound - gap.lowerBound < 12
        {
            mentions[index].takeRelation(of: mentions[head])
            mentions[index].within = mentions[head].within
            return
        }
        let isAdjacent = isNear(last.range.upperBound..<gap.upperBound) && !endsLikeList(gap)
        if index > 0, head != nil {
            let previous = index - 1
            if last.verb.relation == .accompanies {
                set(&mentions[index], last)
                return
            }
            if isSubject(head, mentions, gap, of: last) {
                mentions[index].within = head
                set(&mentions[index], last)
                return
            }
            if isTitle(gap, before: last.range.lowerBound, ofBasis: mentions[previous].relation == .basedOn), isAdjacent
            {
                mentions[index].within = previous
                set(&mentions[index], governing(triggers) ?? last)
                return
            }
            if !isAdjacent, let head, endsLikeList(gap),
                opensTitle(gap.lowerBound, gap.upperBound) || !hasClauseBreak(gap.lowerBound..<last.range.lowerBound)
            {
                // The verb belongs to the title of the one before; this is the next member of the list.
                mentions[index].takeRelation(of: mentions[head])
                return
            }
        }
        set(&mentions[index], governing(triggers) ?? last)
    }

    func set(_ mention: inout Mention, _ trigger: Trigger) {
        mention.relation = trigger.verb.relation
        mention.trigger = text.folded(trigger.range)
        let end = trigger.range.upperBound
        mention.isPartial =
            trigger.verb.relation.family == .change && end < mention.range.lowerBound
            && patterns.part.matches(text, from: end, to: mention.range.lowerBound, scratch)
    }

    /// What acts on the document before it, "được sửa đổi, bổ sung bởi X": a legal basis is one with what amends it; else X is
    /// only named.
    func setAgent(_ mention: inout Mention, of head: Mention?, _ trigger: Range<Int>) {
        mention.isAgent = true
        if let head, head.relation == .basedOn {
            mention.relation = .basedOn
            mention.trigger = head.trigger
        } else {
            mention.trigger = text.folded(trigger)
        }
    }

    // MARK: - Choosing the verb

    /// The verb that governs what follows a gap: the last one, unless it is a plain "thực hiện" that a weightier verb leads
    /// up to: "đánh giá kết quả … thực hiện", "kiểm tra, giám sát việc … thực hiện".
    func governing(_ triggers: [Trigger]) -> Trigger? {
        guard var chosen = triggers.last else { return nil }
        if chosen.verb.relation == .cites { return contents(of: chosen, behind: triggers) ?? chosen }
        if opensBasis(chosen) { return patterns.basis(at: chosen.range) ?? chosen }
        guard chosen.verb.relation == .implements else { return chosen }
        for trigger in triggers.dropLast().reversed() where trigger.verb.relation.family == .implementing {
            let between = trigger.range.upperBound..<max(trigger.range.upperBound, chosen.range.lowerBound)
            guard between.count <= 48, !hasClauseBreak(between) else { break }
            if trigger.verb.weight > chosen.verb.weight { chosen = trigger }
        }
        return chosen
    }

    func triggers(in gap: Range<Int>) -> [Trigger] {
        var found: [Trigger] = []
        // Only what is near can govern: half a page away begins another thought.
        var at = text.boundary(max(gap.lowerBound, gap.upperBound - 500))
        while patterns.before.matches(text, from: at, to: gap.upperBound, scratch), let group = scratch.lastGroup {
            let range = scratch.whole
            let verb = patterns.verbsBefore[group - 1]
            let trigger = Trigger(verb: verb, range: range)
            if !isDenied(range.lowerBound), !isCommittee(range.lowerBound), reaches(trigger, gap.upperBound),
                !isPlace(trigger, behind: found.last)
            {
                found.append(trigger)
            }
            at = max(range.upperBound, at + 1)
        }
        return found
    }

    /// Whether a verb governs a citation at `end`: "theo", "tại", "ban hành" only what follows at once, or behind its pinpoints.
    private func reaches(_ trigger: Trigger, _ end: Int) -> Bool {
        trigger.verb.relation != .cites || isNear(trigger.range.upperBound..<end)
            || patterns.pinpoints.matches(text, from: trigger.range.upperBound, to: end, scratch)
    }

    /// Whether a phrase only tells the place of what the verb before it speaks of: "Sửa đổi Mẫu số 05 ban hành kèm theo X" amends
    /// X, "quy định tại Phụ lục VI ban hành kèm theo X" names it, "Bãi bỏ nội dung quy định tại Điều 10 X" repeals a part of X.
    private func isPlace(_ trigger: Trigger, behind last: Trigger?) -> Bool {
        guard let last else { return false }
        switch trigger.verb.relation {
        case .promulgates:
            return last.verb.relation == .cites || opensChange(last) || changesAnnex(last, trigger)
        case .cites:
            return text.has("tại", before: trigger.range.upperBound) && !text.has("theo", at: trigger.range.lowerBound)
                && opensChange(last)
        default: return false
        }
    }

    /// Whether a verb changes what a document promulgated: "thay thế Quy chế … được ban hành kèm theo X", and not "được thay thế bằng Mẫu số
    /// 02 ban hành kèm theo X", nor a form's heading "ĐƠN ĐỀ NGHỊ SỬA ĐỔI GIẤY PHÉP (ban hành kèm theo X)".
    private func changesAnnex(_ verb: Trigger, _ trigger: Trigger) -> Bool {
        let between = verb.range.upperBound..<max(verb.range.upperBound, trigger.range.lowerBound)
        guard verb.verb.relation.family == .change, between.count <= 240, !hasClauseBreak(between),
            !text[between].contains(UInt8(ascii: "("))
        else { return false }
        var before = verb.range.lowerBound
        while before > 0, isWhite(text[before - 1]) { before -= 1 }
        return !text.has("được", before: before) && !text.has("bị", before: before)
    }

    /// Whether a verb of change begins its sentence: "3. Bãi bỏ nội dung quy định tại Điều 10 X" changes X, "cấp, sửa đổi giấy phép
    /// quy định tại Điều 10 X" doesn't.
    func opensChange(_ trigger: Trigger) -> Bool {
        guard trigger.verb.relation.family == .change else { return false }
        var start = sentences.start(of: trigger.range.lowerBound)
        let article: StaticString = "Điều "
        if text.has(article, at: start) { start = min(start + article.utf8CodeUnitCount, trigger.range.lowerBound) }
        return isBare(start..<trigger.range.lowerBound)
    }

    /// Whether "chấp hành" belongs to a committee's name, "Ban Chấp hành".
    private func isCommittee(_ offset: Int) -> Bool {
        guard text.has("hấp", at: offset + 1) || text.has("HẤP", at: offset + 1) else { return false }
        var before = offset
        while before > 0, isWhite(text[before - 1]) { before -= 1 }
        return text.has("an", before: before) || text.has("AN", before: before)
    }

    /// The verb that carries out what a document says where "tại" names that: "thực hiện ý kiến chỉ đạo của Thủ tướng tại X", and not
    /// "thực hiện theo quy định tại X".
    private func contents(of place: Trigger, behind triggers: [Trigger]) -> Trigger? {
        guard text.has("tại", before: place.range.upperBound), !text.has("quy", at: place.range.lowerBound),
            !text.has("theo", at: place.range.lowerBound), let verb = triggers.dropLast().last,
            verb.verb.relation.family == .implementing
        else { return nil }
        let between = verb.range.upperBound..<max(verb.range.upperBound, place.range.lowerBound)
        guard between.count <= 200, !hasClauseBreak(between) else { return nil }
        let words = text.folded(between)
        return ["chỉ đạo", "kết luận", "ý kiến", "giải pháp", "nhiệm vụ", "chủ trương", "mục tiêu"].contains {
            words.contains($0)
        } ? verb : nil
    }

    /// Whether "Thi hành" begins its sentence: the basis of what follows, as "Căn cứ" is.
    private func opensBasis(_ trigger: Trigger) -> Bool {
        text.has("Thi hành", at: trigger.range.lowerBound)
            && sentences.start(of: trigger.range.lowerBound) == trigger.range.lowerBound
    }

    /// Whether what a verb says is said of the document before it, its subject: "Thông tư số 47 … đã bãi bỏ X".
    private func isSubject(_ head: Int?, _ mentions: [Mention], _ gap: Range<Int>, of trigger: Trigger) -> Bool {
        guard let head, trigger.verb.relation.family == .change, mentions[head].relation == .cites,
            mentions[head].range.upperBound <= gap.lowerBound, gap.count <= 300
        else { return false }
        let between = gap.lowerBound..<max(gap.lowerBound, trigger.range.lowerBound)
        guard !hasClauseBreak(between), !contradicts(between) else { return false }
        let words = text.folded(between)
        return ["đã", "sẽ", "cũng", "cũng đã", "chính thức"].contains { words == $0 || words.hasSuffix(" \($0)") }
    }

    /// Whether "không" or "chưa" stands right before a verb.
    func isDenied(_ offset: Int) -> Bool {
        var before = offset
        while before > 0, isWhite(text[before - 1]) { before -= 1 }
        return text.has("không", before: before) || text.has("chưa", before: before)
    }
}
