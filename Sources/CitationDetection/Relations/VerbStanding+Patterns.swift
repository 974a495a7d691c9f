import Patterns
import Vocabulary

/// The patterns by which it is told how a verb stands.
extension VerbStanding {
    private static let space = Verbs.space

    static func proposal() -> PatternEntry {
        let asked =
            "(?<![Tt]heo\\s)(?<![Xx]ét\\s)[Đđ]ề\(space)nghị|[Kk]iến\(space)nghị|[Đđ]ề\(space)xuất|ĐỀ\(space)(?:XUẤT|NGHỊ)|KIẾN\(space)NGHỊ|CẦN|[Tt]ham\(space)mưu|[Dd]ự\(space)kiến|[Dd]ự\(space)thảo|[Ss]oạn\(space)thảo|[Gg]óp\(space)ý|[Pp]hân\(space)công|[Cc]hủ\(space)trì|(?:[Gg]iao|[Yy]êu\(space)cầu)(?=\(space)\\p{Lu})|sẽ|cần(?!\(space)thiết)"
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

    static func draft() -> PatternEntry {
        PatternEntry(
            "draftBehind",
            "[^.;:]{0,200}?(?:(?:,|\(space)để)\(space)trình\(space)(?:Ủy|Uỷ|UBND|HĐND|Hội|Chính|Thủ|Quốc|Bộ|Ban|Chủ|Tỉnh|cấp|trong|trước)|\(space)bằng\(space)(?:một|các|những)\(space)(?:\\p{Ll}{1,8}\(space)){1,4}mới)(?![\\p{L}])",
            reason:
                "Behind the citation: what is prepared is laid before whoever decides, or will be a document that is not there yet.",
            matches: [
                "⟦ của tỉnh, trình Ủy⟧ ban", "⟦, trình trong⟧ quý II", "⟦ của xã bằng một nghị quyết mới⟧ khi",
            ],
            rejects: ["⟦ theo Tờ trình số 5", "⟦; trình Chính phủ", "⟦ bằng Quyết định này"])
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
            "(?<![\\p{L}])(?:(?:[Kk]hông|[Cc]hưa|[Cc]hẳng)(?:\(space)(?:hề|kịp\(space)thời|kịp|chủ\(space)động)){0,2}\(space)(?:ban\(space)hành|xây\(space)dựng|có|lập|ra)\(space)\(document)|[Kk]hông(?:\(space)có)?(?:\(space)(?!chỉ|những|ngừng|chậm)\\p{L}{1,8}){1,4}\(space)nào(?:\(space)(?:đã|được))?|[Vv]i\(space)phạm(?:\(space)(?:trong|về|việc|quy\(space)định|khi|lãnh\(space)đạo,?|chỉ\(space)đạo,?)){0,4}|(?:[Kk]inh\(space)phí|[Cc]hi\(space)phí|[Dd]ự\(space)toán|[Nn]guồn\(space)vốn|[Tt]iến\(space)độ|[Ll]ộ\(space)trình|[Tt]hời\(space)gian)(?:\(space)(?!và|để)\\p{L}{1,8}){0,5}(?:\(space)để)?|(?:trừ|ngoại\(space)trừ)\(space)[^.;,()]{1,60}|đồng\(space)bộ\(space)với\(space)việc|trên\(space)cơ\(space)sở|(?:như|mỗi)\(space)khi|(?:[Kk]ết\(space)thúc|[Dd]ừng|[Nn]gừng|[Cc]hấm\(space)dứt)(?:\(space)việc)?)\\s{1,6}\\z",
            mode: .search,
            reason:
                "What is denied is the plan that should carry a document out, or whoever should; what is left out; and nouns that the verb only describes.",
            matches: [
                "⟦chưa ban hành kế hoạch ⟧", "⟦chưa xây dựng chương trình hành động ⟧", "⟦Không có chi bộ nào ⟧",
                "⟦Không đơn vị nào ⟧", "dấu hiệu ⟦vi phạm trong việc ⟧", "gửi ⟦dự toán kinh phí ⟧", "(⟦trừ tài liệu ⟧",
                "⟦đồng bộ với việc ⟧", "hoặc ⟦kết thúc ⟧", "được xây dựng ⟦trên cơ sở ⟧", "⟦như khi ⟧",
            ],
            rejects: ["không ngừng đẩy mạnh ", "tuy chưa đủ cán bộ, vẫn ", "chưa có nhà, xã xây dựng kế hoạch và "])
    }

    static func attribute() -> PatternEntry {
        let kind =
            "(?:văn\(space)bản(?:\(space)(?:quy\(space)phạm\(space)pháp\(space)luật|pháp\(space)luật|dưới\(space)luật))?|Nghị\(space)định|Thông\(space)tư|Nghị\(space)quyết|Quyết\(space)định|nghị\(space)định|thông\(space)tư|[Qq]uy\(space)định|pháp\(space)luật),?"
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
