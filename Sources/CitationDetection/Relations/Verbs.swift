import Bytes
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
    /// The verb of each group, from group 1.
    private let verbsBefore: [RelationVerb]
    private let verbsAfter: [RelationVerb]

    /// Only what is near can govern: half a page away begins another thought, in bytes.
    private static let reach = 500

    init(_ vocabulary: Vocabulary) throws {
        let alternationBefore = VerbAlternation(vocabulary.relationVerbs.filter { $0.position == .before })
        let alternationAfter = VerbAlternation(vocabulary.relationVerbs.filter { $0.position == .after })
        (verbsBefore, verbsAfter) = (alternationBefore.verbs, alternationAfter.verbs)
        before = try CompiledPattern(
            alternationBefore.entry("verbsBefore", reason: "The verbs of the table that stand before a citation."))
        basis = try CompiledPattern(
            VerbAlternation(verbsBefore.filter { $0.relation == .basedOn }).entry(
                "verbsOfBasis", reason: "Those of them that name a legal basis: all that is looked for in a heading."))
        after = try CompiledPattern(
            alternationAfter.entry("verbsAfter", reason: "The verbs of the table that stand behind a citation."))
        pinpoints = try CompiledPattern(Self.pinpoints())
        part = try CompiledPattern(Self.part())
    }

    // MARK: - Behind a citation

    /// Returns the first verb behind a citation in a range.
    func triggerAfter(in range: Range<Int>, _ reading: RelationReading) -> Trigger? {
        guard let match = after.match(in: reading.text, from: range.lowerBound, to: range.upperBound, reading.scratch),
            let group = match.lastGroup
        else { return nil }
        return Trigger(verb: verbsAfter[group - 1], range: match.range)
    }

    // MARK: - Before a citation

    /// Returns the verbs in a gap that can govern what follows it.
    func triggers(in gap: Range<Int>, _ reading: RelationReading) -> [Trigger] {
        let text = reading.text
        var found: [Trigger] = []
        var at = text.boundary(max(gap.lowerBound, gap.upperBound - Self.reach))
        while let match = before.match(in: text, from: at, to: gap.upperBound, reading.scratch),
            let group = match.lastGroup
        {
            let trigger = Trigger(verb: verbsBefore[group - 1], range: match.range)
            let start = match.range.lowerBound
            if !isDenied(start, text), !isCommittee(start, text), reaches(trigger, gap.upperBound, reading),
                !isPlace(trigger, behind: found.last, reading)
            {
                found.append(trigger)
            }
            at = max(match.range.upperBound, at + 1)
        }
        return found
    }

    /// Returns the verb that governs what follows a gap: the last one, unless it is a plain "thực hiện" that a weightier verb leads
    /// up to: "đánh giá kết quả … thực hiện", "kiểm tra, giám sát việc … thực hiện".
    func governing(_ triggers: [Trigger], _ reading: RelationReading) -> Trigger? {
        guard var chosen = triggers.last else { return nil }
        if chosen.verb.relation == .cites { return contents(of: chosen, behind: triggers, reading) ?? chosen }
        if opensBasis(chosen, reading) { return basis(at: chosen.range) ?? chosen }
        guard chosen.verb.relation == .implements else { return chosen }
        for trigger in triggers.dropLast().reversed() where trigger.verb.relation.family == .implementing {
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
        trigger.verb.relation != .cites || reading.clauses.isNear(trigger.range.upperBound..<end)
            || pinpoints.matches(reading.text, from: trigger.range.upperBound, to: end, reading.scratch)
    }

    /// Whether a phrase only tells the place of what the verb before it speaks of: "Sửa đổi Mẫu số 05 ban hành kèm theo X" amends
    /// X, "quy định tại Phụ lục VI ban hành kèm theo X" names it, "Bãi bỏ nội dung quy định tại Điều 10 X" repeals a part of X.
    private func isPlace(_ trigger: Trigger, behind last: Trigger?, _ reading: RelationReading) -> Bool {
        guard let last else { return false }
        let text = reading.text
        switch trigger.verb.relation {
        case .promulgates:
            return last.verb.relation == .cites || opensChange(last, reading) || changesAnnex(last, trigger, reading)
        case .cites:
            return text.has("tại", before: trigger.range.upperBound) && !text.has("theo", at: trigger.range.lowerBound)
                && opensChange(last, reading)
        default: return false
        }
    }

    /// Whether a verb changes what a document promulgated: "thay thế Quy chế … được ban hành kèm theo X", and not "được thay thế bằng Mẫu số
    /// 02 ban hành kèm theo X", nor a form's heading "ĐƠN ĐỀ NGHỊ SỬA ĐỔI GIẤY PHÉP (ban hành kèm theo X)".
    private func changesAnnex(_ verb: Trigger, _ trigger: Trigger, _ reading: RelationReading) -> Bool {
        let text = reading.text
        let between = verb.range.upperBound..<max(verb.range.upperBound, trigger.range.lowerBound)
        guard verb.isChange, between.count <= 240, !reading.clauses.hasBreak(between),
            !text[between].contains(UInt8(ascii: "("))
        else { return false }
        var before = verb.range.lowerBound
        while before > 0, isWhite(text[before - 1]) { before -= 1 }
        return !text.has("được", before: before) && !text.has("bị", before: before)
    }

    /// Whether a verb of change begins its sentence: "3. Bãi bỏ nội dung quy định tại Điều 10 X" changes X, "cấp, sửa đổi giấy phép
    /// quy định tại Điều 10 X" doesn't.
    private func opensChange(_ trigger: Trigger, _ reading: RelationReading) -> Bool {
        guard trigger.isChange else { return false }
        var start = reading.sentences.start(of: trigger.range.lowerBound)
        let article: StaticString = "Điều "
        if reading.text.has(article, at: start) {
            start = min(start + article.utf8CodeUnitCount, trigger.range.lowerBound)
        }
        return reading.clauses.isBare(start..<trigger.range.lowerBound)
    }

    /// Whether "chấp hành" belongs to a committee's name, "Ban Chấp hành".
    private func isCommittee(_ offset: Int, _ text: TextBytes) -> Bool {
        guard text.has("hấp", at: offset + 1) || text.has("HẤP", at: offset + 1) else { return false }
        var before = offset
        while before > 0, isWhite(text[before - 1]) { before -= 1 }
        return text.has("an", before: before) || text.has("AN", before: before)
    }

    /// Whether "không" or "chưa" stands right before a verb.
    private func isDenied(_ offset: Int, _ text: TextBytes) -> Bool {
        var before = offset
        while before > 0, isWhite(text[before - 1]) { before -= 1 }
        return text.has("không", before: before) || text.has("chưa", before: before)
    }

    /// The verb that carries out what a document says where "tại" names that: "thực hiện ý kiến chỉ đạo của Thủ tướng tại X", and not
    /// "thực hiện theo quy định tại X".
    private func contents(of place: Trigger, behind triggers: [Trigger], _ reading: RelationReading) -> Trigger? {
        let text = reading.text
        guard text.has("tại", before: place.range.upperBound), !text.has("quy", at: place.range.lowerBound),
            !text.has("theo", at: place.range.lowerBound), let verb = triggers.dropLast().last,
            verb.verb.relation.family == .implementing
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

// MARK: - Patterns

extension Verbs {
    static let space = #"\s{1,6}+"#

    /// "các Điều 82, 83 của", "khoản 8, khoản 10 Điều 1": what stands between a verb and the document that it speaks of.
    static let places: String = {
        let unit = "(?:điểm|khoản|điều|tiết|mục|chương|phần|phụ\(space)lục|mẫu\(space)số|mẫu)"
        return
            "(?:(?:(?:các|những)\(space))?\(unit)\(space)[\\p{L}\\d.]{1,8}(?:(?:,|\(space)và|\(space)hoặc|\(space)đến)\(space)[\\p{L}\\d.]{1,5}(?![\\p{L}])){0,20}(?:,?\(space)(?:và\(space))?(?:của\(space)|tại\(space)|ban\(space)hành\(space)kèm\(space)theo\(space))?)?){1,12}"
    }()

    /// Verbs of change, and a chain of them: "sửa đổi, bổ sung, thay thế".
    static let changes: String = {
        let verb =
            "(?:sửa\(space)đổi|bổ\(space)sung|thay\(space)thế|bãi\(space)bỏ|đính\(space)chính|hợp\(space)nhất|điều\(space)chỉnh|hủy\(space)bỏ|huỷ\(space)bỏ)"
        return "\(verb)(?:(?:,\(space)|\(space)và\(space)|,?\(space)hoặc\(space)|\(space))\(verb)){0,6}"
    }()

    static func pinpoints() -> PatternEntry {
        PatternEntry(
            "pinpoints", "(?i)\\s{0,6}\(places)\\z", reason: "A chain of pinpoints from a verb up to the citation.",
            matches: ["⟦ khoản 2 Điều 5 ⟧", "⟦ các Điều 82, 83 của ⟧", "⟦ Mẫu số 05 ban hành kèm theo ⟧"],
            rejects: ["⟦ các quy định ", "⟦ điều kiện kinh doanh của "])
    }

    static func part() -> PatternEntry {
        PatternEntry(
            "part",
            "(?i)(?<![\\p{L}])(?:điều|khoản|điểm|mẫu|phụ\(space)lục|cụm\(space)từ|chương|mục|danh\(space)mục|nội\(space)dung|quy\(space)định|biểu|một\(space)phần|một\(space)số)(?![\\p{L}])",
            mode: .search, reason: "A word for a part of a document, between a verb of change and the citation.",
            matches: [" ⟦Điều⟧ 8 của ", " ⟦một phần⟧ ", " ⟦phụ lục⟧ II"], rejects: [" ", " toàn bộ "])
    }
}
