import Bytes
import Patterns
import Vocabulary

/// The name of a body, a system or a meeting that goes on with a verb and its document: what only has the name carries nothing out.
///
/// ```
/// Thành lập Ban Chỉ đạo thực hiện X              founded: the verb is an act
/// Ban Chỉ đạo tổ chức thực hiện X                its own act
/// Kính gửi: Ban Chỉ đạo thực hiện X              a name
/// Ban Chỉ đạo thực hiện X họp phiên thứ ba       a name: another verb is said of it
/// ```
struct NamedBody: PatternHolder, Sendable {
    private let body, committee, founding, seat, predicate, meeting: CompiledPattern

    init() {
        body = CompiledPattern(Self.body())
        committee = CompiledPattern(Self.committee())
        founding = CompiledPattern(Self.founding())
        seat = CompiledPattern(Self.seat())
        predicate = CompiledPattern(Self.predicate())
        meeting = CompiledPattern(Self.meeting())
    }

    /// Whether a verb belongs to such a name.
    func holds(_ verb: Trigger, in gap: Range<Int>, _ reading: RelationReading) -> Bool {
        let text = reading.text
        let start = verb.range.lowerBound
        let reach = text.boundary(max(0, start - 160))
        let tail = max(text.boundary(gap.lowerBound), reach)
        if meeting.matches(text, from: tail, to: start, reading.scratch) { return true }
        // The body may have issued the document before: "Công văn số 21-CV/BCĐ của Ban Chỉ đạo tỉnh về tổng kết X".
        if let name = body.match(in: text, from: reach, to: start, reading.scratch) {
            // A newspaper that tells of it carries nothing out.
            return reading.header.type == nil || !ends(founding, at: name.range.lowerBound, tail, reading)
        }
        // "Chỉ đạo thực hiện" is read as one verb, also behind "Ban".
        guard let name = committee.match(in: text, from: tail, to: verb.range.upperBound, reading.scratch),
            reading.header.type == nil || !ends(founding, at: name.range.lowerBound, tail, reading)
        else { return false }
        if ends(seat, at: name.range.lowerBound, tail, reading) { return true }
        let end = reading.mentions[reading.index].range.upperBound
        return gap.upperBound == reading.start
            && predicate.matches(text, from: end, to: text.boundary(min(text.count, end + 160)), reading.scratch)
    }

    private func ends(_ pattern: CompiledPattern, at end: Int, _ tail: Int, _ reading: RelationReading) -> Bool {
        let start = reading.text.boundary(max(tail, end - 64))
        return start < end && pattern.matches(reading.text, from: start, to: end, reading.scratch)
    }
}

// MARK: - Patterns

extension NamedBody {
    private static let space = Verbs.space
    /// Whose body it is.
    private static let owner =
        "(?:\(space)(?:Trung\(space)ương|quốc\(space)gia|cấp|tỉnh|thành\(space)phố|huyện|xã|về|của|thông\(space)tin|dữ\(space)liệu|trực\(space)tuyến)){0,5}"

    static func body() -> PatternEntry {
        let chain =
            "(?:tổng\(space)kết|sơ\(space)kết|việc|thực\(space)hiện|thi\(space)hành|triển\(space)khai|giám\(space)sát|theo\(space)dõi|kiểm\(space)tra|quản\(space)lý|đánh\(space)giá|chỉ\(space)đạo)"
        return PatternEntry(
            "bodyOfName",
            "(?<![\\p{L}])(?:Ban\(space)[Cc]hỉ\(space)đạo|Tổ\(space)(?:công\(space)tác|giúp\(space)việc|biên\(space)tập|soạn\(space)thảo)|Đoàn\(space)(?:công\(space)tác|kiểm\(space)tra|giám\(space)sát)|Tiểu\(space)ban|Hội\(space)đồng|Hệ\(space)thống|Phần\(space)mềm|Cơ\(space)sở\(space)dữ\(space)liệu|Biểu\(space)mẫu|Mẫu(?:\(space)số\(space)[\\d.]{1,5})?|(?:Giải\(space)thưởng|Cuộc\(space)thi|Hội\(space)thi)(?:\(space)\\p{Ll}{1,8}){0,6})"
                + "(?:\(space)(?:xây\(space)dựng|soạn\(space)thảo|dự\(space)thảo|[Bb]áo\(space)cáo|[Đđ]ề\(space)án|[Vv]ăn\(space)kiện)){0,2}\(owner)(?:\(space)(?:\\([^()\\n]{2,40}\\)|của\(space)\\p{Lu}\\p{L}{0,8}(?:\(space)\\p{L}{1,8}){0,4}?)\(space)về)?(?:\(space)\(chain),?){0,4}\\s{1,6}\\z",
            mode: .search,
            reason: "A body or a system whose name goes on with the verb: \"Ban Chỉ đạo về tổng kết Nghị quyết\".",
            matches: [
                "⟦Ban Chỉ đạo về ⟧", "⟦Ban Chỉ đạo Trung ương về tổng kết việc ⟧", "⟦Hệ thống thông tin theo dõi, ⟧",
                "⟦Tổ công tác cấp tỉnh ⟧", "⟦Đoàn kiểm tra ⟧", "⟦Ban Chỉ đạo của Chính phủ về ⟧",
                "⟦Ban Chỉ đạo tỉnh (Ban Chỉ đạo) về tổng kết việc ⟧", "⟦Tổ biên tập Báo cáo ⟧",
                "⟦Giải thưởng sáng tác ⟧",
            ],
            rejects: ["giao Ban Chỉ đạo chuẩn bị ", "Hội đồng nhân dân đã ", "Ban Chỉ đạo của Chính phủ "])
    }

    static func committee() -> PatternEntry {
        PatternEntry(
            "committeeOfName",
            "(?<![\\p{L}])Ban\(space)[Cc]hỉ\(space)đạo\(space)(?:triển\(space)khai(?:\(space)thực\(space)hiện)?|thực\(space)hiện|thi\(space)hành)\\z",
            mode: .search,
            reason:
                "A committee named by what it is to carry out; \"Ban Chỉ đạo tổ chức thực hiện\" says what one does.",
            matches: ["của ⟦Ban Chỉ đạo thực hiện⟧"],
            rejects: ["Ban Chỉ đạo tổ chức thực hiện", "Tỉnh ủy chỉ đạo thực hiện"])
    }

    static func founding() -> PatternEntry {
        PatternEntry(
            "foundingOfBody",
            "(?i)(?<![\\p{L}])(?:thành\(space)lập|kiện\(space)toàn|củng\(space)cố)(?:\(space)(?:các|lại|mới))?\\s{1,6}\\z",
            mode: .search, reason: "Whoever sets up a body for a document carries that out.",
            matches: ["⟦Thành lập ⟧", "về ⟦kiện toàn các ⟧"], rejects: ["thành viên "])
    }

    static func seat() -> PatternEntry {
        PatternEntry(
            "seatInBody",
            "(?<![\\p{L}])(?:của|[Kk]ính\(space)gửi\\s{0,2}:?|[Gg]ửi|(?:[Tt]hành|[ỦUủu][yỷ])\(space)viên|[Vv]ăn\(space)phòng|[Tt]rưởng|[Pp]hó(?:\(space)[Tt]rưởng)?|[Tt]hường\(space)trực|giúp\(space)việc)\\s{1,6}(?:[-+]\\s{0,3})?\\z",
            mode: .search, reason: "Before the name of a body: it is written to, or somebody has a seat in it.",
            matches: ["⟦Kính gửi: ⟧", "đồng chí là ⟦Ủy viên ⟧", "theo đề nghị ⟦của ⟧"],
            rejects: ["Điều 1. ", "giao cho "])
    }

    static func predicate() -> PatternEntry {
        PatternEntry(
            "predicateOfBody",
            "(?:\\s{0,2},[^.;:,]{1,100},)?\\s{1,6}(?:họp|đã|sẽ|đang|có|do|gồm|là|phải|cần|chịu|yêu\(space)cầu|đề\(space)nghị|thống\(space)nhất|làm\(space)việc|tiến\(space)hành|tổ\(space)chức)(?![\\p{L}])",
            reason: "Behind the citation a verb follows of which the body is the subject.",
            matches: ["⟦ họp⟧ phiên", "⟦ đã⟧ có"], rejects: ["⟦ về công tác", "⟦.", "⟦ trên địa bàn"])
    }

    static func meeting() -> PatternEntry {
        PatternEntry(
            "meetingOfName",
            "(?<![\\p{L}])(?:[Tt]ại|[Ss]au|dự|của)\(space)(?:các\(space)|buổi\(space))?[Hh]ội\(space)(?:nghị|thảo)(?:\(space)(?:toàn\(space)quốc|trực\(space)tuyến|cán\(space)bộ|về|học\(space)tập,?|nghiên\(space)cứu,?|quán\(space)triệt,?|sơ\(space)kết|tổng\(space)kết|đánh\(space)giá|triển\(space)khai)){0,5}(?:(?<=kết)\(space)[^.;:,()]{1,80})?\\s{1,6}\\z",
            mode: .search, reason: "What was said at a meeting, whose name goes on with the verb.",
            matches: [
                "phát biểu ⟦tại Hội nghị ⟧", "⟦Tại hội nghị trực tuyến ⟧", "⟦tại Hội nghị sơ kết 6 tháng đầu năm ⟧",
            ],
            rejects: ["tổ chức hội nghị ", "tại hội nghị Bộ trưởng đã "])
    }
}
