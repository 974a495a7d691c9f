import Bytes
import Patterns
import Vocabulary

/// The object of a verb that carries out is a thing with a name of its own, and no preposition leads from it to the citation: "Quy trình
/// thực hiện thủ tục cấp thẻ Điều 30 X".
struct OwnObject: PatternHolder, Sendable {
    private let thing, leading: CompiledPattern

    init() {
        thing = CompiledPattern(Self.thing())
        leading = CompiledPattern(Self.leading())
    }

    var patterns: [CompiledPattern] { [thing, leading] }

    /// Whether that is so of a verb before a gap's end.
    func stands(behind verb: Trigger, in gap: Range<Int>, _ reading: RelationReading) -> Bool {
        guard verb.relation == .implements, verb.verb.reach == .clause else { return false }
        let start = verb.range.upperBound
        guard start < gap.upperBound, thing.matches(reading.text, from: start, to: gap.upperBound, reading.scratch)
        else { return false }
        let end = reading.verbs.withoutParts(start..<gap.upperBound, reading).upperBound
        return !leading.matches(reading.text, from: start, to: max(start, end), reading.scratch)
    }

    static func thing() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "thingCarriedOut",
            "(?i)(?:\(space)(?:các\(space)|những\(space))?(?:nghị\(space)định|thông\(space)tư|văn\(space)bản)[^.;:()]{0,60}\(space)(?:hướng\(space)dẫn|quy\(space)định\(space)chi\(space)tiết)|\(space)(?:(?:các|những|tốt|đầy\(space)đủ|đúng|có\(space)hiệu\(space)quả)\(space))?(?:thủ\(space)tục|trình\(space)tự|dự\(space)án|gói\(space)thầu|hợp\(space)đồng|vai\(space)trò|chế\(space)độ|nguyên\(space)tắc|dịch\(space)vụ|giao\(space)dịch|án(?![\\p{L}])|công\(space)vụ|quyền|nghĩa\(space)vụ))(?![\\p{L}])",
            reason: "What is carried out is a procedure, a project, a role, a judgement, or what guides the document.",
            matches: [
                "⟦ thủ tục⟧ cấp thẻ", "⟦ các nguyên tắc⟧: tập trung", "⟦ án⟧ do",
                "⟦ các Nghị định, Thông tư hướng dẫn⟧",
            ],
            rejects: ["⟦ tốt ", "⟦ các nhiệm vụ ", "⟦ chỉ đạo "])
    }

    static func leading() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "leadingToCitation",
            "(?<![\\p{L}])(?:theo|tại|trong|nêu|ra|của|với)(?:\(space)(?:các|những|tinh\(space)thần|nội\(space)dung|đúng))?\\s{0,6}\\z",
            mode: .search, reason: "A preposition leads from the thing to the citation.",
            matches: ["dự án ⟦theo ⟧", "chế độ nêu ⟦tại ⟧"], rejects: ["nguyên tắc và ", "dự án, "])
    }
}
