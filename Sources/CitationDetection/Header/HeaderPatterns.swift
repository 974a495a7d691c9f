import Patterns
import Vocabulary

/// The patterns of a document's header.
final class HeaderPatterns: Sendable {
    let ownNumber: CompiledPattern
    let typeLine: CompiledPattern
    let placeLine: CompiledPattern
    let passedOn: CompiledPattern
    let organLine: CompiledPattern
    let province: CompiledPattern
    let block: CompiledPattern
    let headingTerm: CompiledPattern
    let lawTitle: CompiledPattern
    let datedHeading: CompiledPattern
    let flatNumber: CompiledPattern
    /// "Số       -KH/ĐU": a draft's number is not filled in, its organ is there. Group: the organ.
    let blankNumber: CompiledPattern
    let motto: CompiledPattern
    let consolidation: CompiledPattern
    /// The same at the text's very beginning; apart, since a search for it could begin anywhere.
    let consolidationOnTop: CompiledPattern
    let certified: CompiledPattern
    let namedLine: CompiledPattern

    init(_ vocabulary: Vocabulary, _ parts: GrammarParts) throws {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        let capitals = GrammarParts.alternatives(
            vocabulary.documentTypes.map { $0.name.uppercased() }.filter { $0 != "ĐIỀU LỆ ĐẢNG" && $0 != "HỢP ĐỒNG" })
        func anchored(_ name: String, _ pattern: String) throws -> CompiledPattern {
            try CompiledPattern(name: name, pattern: pattern, mode: .anchored)
        }
        func search(_ name: String, _ pattern: String) throws -> CompiledPattern {
            try CompiledPattern(name: name, pattern: pattern, mode: .search)
        }
        // "Số 256-KL/TU", "Số: 162/2026/NĐ-CP", "Luật số: 31/2024/QH15": at the start of a line, nothing of weight behind.
        ownNumber = try anchored(
            "ownNumber",
            "(?:[^\\p{L}\\p{N}\\n]{0,8}(?:(?:\(parts.types))[ ](?:Số|SỐ|số)\(gap):|(?:Số|SỐ|số)\(gap):?)|\\p{Lu}[^\\p{Ll}\\n]{4,160}?(?:Số|SỐ)\(gap):|[^\\p{L}\\p{N}\\n+•-]{0,8}(?:Luật|LUẬT|Bộ luật|BỘ LUẬT|Pháp lệnh)[ ](?:số|SỐ))\(gap)(\(parts.typedSymbol))[^\\p{L}\\p{N}\\n]{0,120}(?=\\n|\\z|[\\p{Lu}][\\p{Ll}]+[^\\n]{0,40}ngày|CỘNG|ĐẢNG)"
        )
        typeLine = try anchored(
            "typeLine", "[^\\p{L}\\p{N}\\n]{0,8}(\(capitals))(?!\\p{Ll}|\\p{Lu}(?!\\p{Ll}))")
        // The line may be too narrow for its date: "Lâm Giang, ngày 09 tháng 8 năm⏎2022".
        let step = #"(?:[ ]{1,4}|[ ]?\n)"#
        placeLine = try search(
            "placeLine",
            "((?:\\p{Lu}[\\p{L}.]{0,10})(?:[ ](?:[\\p{L}.\\-]{1,10}|\\d{1,2}(?=,))){0,5}),?\(step){1,2}ngày\(step){0,2}(\\d{1,2})\(step){0,2}(?:tháng\(step){0,2}(\\d{1,2})\(step){0,2}năm\(step){0,2}(\\d{4})|[/.-](\\d{1,2})[/.-](\\d{4}))"
        )
        passedOn = try search(
            "passedOn",
            "(?:[Ll]uật|[Pp]háp\(space)lệnh|[Nn]ghị\(space)quyết)\(space)này\(space)(?:đã\(space))?được\(space)(?:Quốc|(?:Ủy|Uỷ)\(space)ban\(space)[Tt]hường\(space)vụ\(space)Quốc)\(space)hội[^.;]{0,180}?thông\(space)qua\(space)ngày\(space)(\\d{1,2})\(space)tháng\(space)(\\d{1,2})\(space)năm\(space)(\\d{4})"
        )
        organLine = try search(
            "organLine",
            "(?<![\\p{L}])(?:(TỈNH\(space)[ỦU][YỶ]|THÀNH\(space)[ỦU][YỶ]|ĐẢNG\(space)BỘ\(space)(?:TỈNH|THÀNH\(space)PHỐ)|(?:UBND|ỦY\(space)BAN\(space)NHÂN\(space)DÂN|HỘI\(space)ĐỒNG\(space)NHÂN\(space)DÂN|HĐND)\(space)(?:TỈNH|THÀNH\(space)PHỐ))|(HUYỆN\(space)[ỦU][YỶ]|QUẬN\(space)[ỦU][YỶ]|THỊ\(space)[ỦU][YỶ]|ĐẢNG\(space)[ỦU][YỶ]\(space)(?:XÃ|PHƯỜNG|THỊ\(space)TRẤN|ĐẶC\(space)KHU)|(?:UBND|[ỦU][YỶ]\(space)BAN\(space)NHÂN\(space)DÂN|HỘI\(space)ĐỒNG\(space)NHÂN\(space)DÂN|HĐND)(?:\(space)CỘNG\(space)H(?:ÒA|OÀ)\(space)XÃ\(space)HỘI[ \\p{Lu}]{0,30})?\(space)(?:HUYỆN|QUẬN|THỊ\(space)XÃ|XÃ|PHƯỜNG|THỊ\(space)TRẤN|ĐẶC\(space)KHU))|(ĐẢNG\(space)(?:[ỦU][YỶ]|BỘ)\(space)KHỐI))((?:[ ](?!LẦN|KHÓA|KHOÁ|ĐẢNG\(space)CỘNG|CỘNG\(space)H)(?:[\\p{Lu}\\-]{1,10}(?!\\p{Ll})|\\d{1,2}(?!\\d))){0,9})"
        )
        province = try search(
            "province",
            "(?<![\\p{L}])(?:[Tt]ỉnh|[Tt]hành\(space)phố|(?:Tỉnh|Thành)\(space)(?:ủy|uỷ)|TP\\.?)\(space)((?:\\p{Lu}\\p{Ll}{0,6}(?:\(gap)-\(gap)|[ \\n])?){1,5})"
        )
        // A capital word, small ones between capitals: "Khối Cơ quan và Doanh nghiệp", "Khối các cơ quan".
        // A name may break over a line, not over a paragraph.
        let within = "(?:[ ]{1,3}|[ ]?\\n)"
        let blockWord =
            "(?!Nghị|Quy|Chỉ|Kết|Hướng|Đảng|Ban|Thường)\\p{Lu}\\p{Ll}{0,6}(?:\(within)(?!tỉnh|và|về|thành)\\p{Ll}{1,6}(?![\\p{L}]))?"
        block = try search(
            "block",
            "(?:Đảng\(within)bộ|Đảng\(within)(?:ủy|uỷ))\(within)([Kk]hối(?:\(within)các\(within)cơ\(within)quan|\(within)\(blockWord)(?:\(within)(?:và\(within))?\(blockWord)){0,4}))(?:\(within)(?:tỉnh|thành\(within)phố)(?:\(within)((?:\\p{Lu}\\p{Ll}{0,6}[ \\n]?){1,4}))?)?"
        )
        lawTitle = try search("lawTitle", "số\(space)(\\d{1,3}/\\d{4}/(?:UBTV)?QH\\d{1,2}|\\d{1,3}-SL/L\\.?\\d{3})\\z")
        // Texts of the last century: "NGHỊ ĐỊNH⏎CỦA CHÍNH PHỦ SỐ 42-CP NGÀY 16-7-1996 …".
        datedHeading = try anchored(
            "datedHeading",
            "[^\\p{L}\\p{N}\\n]{0,8}(?:(?:(?:\(capitals))[ ]{1,3})?(?:(?:CỦA[ ])?[\\p{Lu} ,-]{2,80}[ ])?SỐ\(gap):?\(gap)|(?:\(capitals))[ ]{1,3})(\(parts.typedSymbol)),?\(space)\(GrammarParts.date)"
        )
        // A page that lost its lines: "… Độc lập - Tự do - Hạnh phúc Số: 23/2007/QĐ-BXYZ Hà Nội, ngày …".
        flatNumber = try search("flatNumber", "(?:Số|SỐ)\(gap):?\(gap)(\(parts.typedSymbol))(?![\\p{L}])")
        blankNumber = try search(
            "blankNumber",
            "(?:Số|SỐ)[ ]?:?[ .…_]{1,40}[-/][ ]?\(parts.codes)[ ]?[-/][ ]?(\(GrammarParts.organ))(?![\\p{L}])")
        motto = try search(
            "motto", "CỘNG[ ]{1,3}H(?:ÒA|OÀ)[ ]{1,3}XÃ[ ]{1,3}HỘI[ ]{1,3}CHỦ[ ]{1,3}NGHĨA[ ]{1,3}VIỆT[ ]{1,3}NAM")
        // "VĂN BẢN HỢP NHẤT" as a line of its own, and what stands below the title of the text that is consolidated.
        let consolidated = "[^\\p{L}\\n]{0,8}VĂN\(space)BẢN\(space)HỢP\(space)NHẤT"
        consolidationOnTop = try anchored("consolidationOnTop", "\\A\(consolidated)")
        consolidation = try search(
            "consolidation",
            "\\n\(consolidated)|Văn\(space)bản\(space)này\(space)được\(space)hợp\(space)nhất\(space)từ|(?:sửa\(space)đổi,?\(space)bổ\(space)sung|bổ\(space)sung|sửa\(space)đổi)(?:\(space)theo|\(space)bởi)\(gap):"
        )
        certified = try anchored(
            "certified",
            "[^\\p{L}\\p{N}\\n]{0,8}Số\(gap):?\(gap)(\\d{1,5}/VBHN-[A-ZĐƯ]{2,12})(?=[^\\p{L}]|\\z)")
        namedLine = try anchored(
            "namedLine",
            "(\(parts.types))\(space)số\(gap):?\(gap)(\(parts.typedSymbol))(?:,?\(space)\(GrammarParts.date))?")
        headingTerm = try search(
            "headingTerm", "(?:KHÓA|KHOÁ|[Kk]hóa|[Kk]hoá)\(space)([IVX]{1,6})(?![\\p{L}])")
    }

    /// The largest number of groups of these patterns.
    var groupCount: Int {
        [
            ownNumber, typeLine, placeLine, passedOn, organLine, province, block, headingTerm, lawTitle, datedHeading,
            flatNumber, blankNumber, motto,
            consolidation, consolidationOnTop,
            certified, namedLine,
        ].map(\.groupCount).max() ?? 0
    }
}
