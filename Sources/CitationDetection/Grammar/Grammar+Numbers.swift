import Patterns

/// Citations by number.
extension Grammar {
    static func numberEntries(_ parts: GrammarParts) -> [PatternEntry] {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        // Small words may stand between the type and "số": "Biên bản họp thẩm định giá KBCB số 1400/BB-BYT".
        let words = "(?:\(space)(?:\\p{Ll}{1,8}|[A-ZĐ]{2,8})(?![\\p{L}])){0,9}?"
        return [
            PatternEntry(
                "numbered",
                "(\(parts.types)|\(parts.lowerCaseTypes))(?:(?:\(words)\(space))?\(GrammarParts.numberWord))?\(gap)(\(parts.typedSymbol))",
                reason: "The usual form: type, \"số\" or not, number and symbol. Groups: type, symbol.",
                matches: [
                    "⟦Chỉ thị số 05-CT/TW⟧ của Bộ Chính trị", "⟦Kết luận 18-KL/TW⟧, ngày 22/9/2017",
                    "⟦Nghị quyết số 66.4/2025/NQ-CP⟧", "⟦Thông tư số 01/2026/TT-\nBNNMT⟧", "⟦Chỉ thị số 42-\nCT/TW⟧",
                    "⟦Nghị định số 35/2016/NĐ-\nCP⟧", "⟦Quy định số\n339-QĐ/TW⟧", "⟦Kế hoạch\nsố 13-KH/TU⟧",
                    "⟦Nghị quyết số 66- NQ/TW⟧", "⟦Kết luận số 1254 -KL/TU⟧", "⟦Nghị quyết số 27/NQ- TW⟧",
                    "⟦Kết luận 126/KL-TW⟧", "⟦Kết luận 221/KL/TW⟧", "⟦Quy định 366-QĐ-TW⟧", "⟦Chỉ thị số 92CT/TW⟧",
                    "⟦Hướng dẫn\n06HD/TW⟧", "⟦Thông báo 81 TB TW⟧ 2025", "⟦Quyết định số 878 QĐNS/TW⟧",
                    "⟦Chỉ thị số 78 - CT/TƯ⟧", "⟦Nghị quyết số 03-NQ/HNTW⟧", "⟦Quy định số 11-QĐi/TW⟧",
                    "⟦Kết luận số 126-KL/TW⟧1", "⟦Nghị quyết 245-NQ/TW⟧[18]", "⟦Nghị định số 175/1999Đ/N-CP⟧",
                    "⟦Nghị định số 102/2020NĐ-CP⟧", "⟦Nghị định 146/2025-NĐ-CP⟧", "⟦Nghị định123/2020/NĐ-CP⟧",
                    "⟦Thông tư liên tịch số 01/2006/TTLT-BGD&ĐT-BNV-BTC⟧", "⟦Quyết định số 111-HĐBT⟧",
                    "⟦Nghị định\nsố 50/CP⟧ ngày", "⟦Quyết định số 206-CP⟧", "⟦công văn số 3418/BVNNTW⟧",
                    "⟦Luật số 73/2025/QH15⟧",
                    "⟦Nghị quyết số 06/2022-QH15⟧", "⟦thông tư 07/2024/TT-BNV⟧",
                    "⟦Biên bản họp thẩm định giá KBCB số 1400/BB-BYT⟧", "⟦Quy chế làm việc số 01-QC/ĐU⟧",
                    "⟦Thông báo kết luận số 12-TB/TU⟧", "⟦NGHỊ QUYẾT SỐ 18-NQ/TW⟧", "⟦Công văn số 858CV/ĐUK⟧",
                    "⟦Văn bản số 1371/UBND-KGVX⟧ về", "⟦văn bản thẩm định số 22/STP-VB⟧", "⟦Quyết định số 828/TTg⟧",
                    "⟦Chỉ thị số 200-TTg⟧", "⟦Thông tư Liên tịch số 02/2009/TTLT-BNG-BNV⟧", "⟦Quyết định số 37-BYT/QĐ⟧",
                    "⟦Quyết định số 1141-TC/QĐ/CĐKT⟧", "⟦Công văn số 931/TTr-PGD.Q8⟧ ngày",
                    "⟦Công văn số 4912/UBND-K14⟧",
                    "⟦Thông báo số 70-TB/TW⟧ngày 06", "⟦bản án dân sự sơ thẩm số 59/2023/DS-ST⟧",
                ],
                rejects: [
                    "⟦Nghị quyết này", "⟦Kết luận về tình hình", "⟦Quyết định số      /QĐ-UBND",
                    "⟦Kế hoạch 5 năm 2021-2025",
                ]),
            PatternEntry(
                "lowerCaseType",
                "(?<![\\p{L}])(?:(\(parts.lowerCaseTypes))(?:\(space)\(GrammarParts.numberWord))?|(?=(văn\(space)bản|bản\(space)án))\\p{Ll}{1,8}(?:\(space)(?!\(parts.lowerCaseTypes)\(space)số)\\p{Ll}{1,8}){1,8}\(space)số)\(gap)\\z",
                mode: .search,
                reason:
                    "A type word in lower case before a number: \"thông tư 07/2024/TT-BNV\". Tried on the text that ends where the "
                    + "number begins.",
                matches: ["theo ⟦thông tư ⟧", "tại ⟦công văn số ⟧", "do ⟦bản án dân sự sơ thẩm số ⟧"],
                rejects: ["Thông tư ", "theo quy định tại "]),
            PatternEntry(
                "abbreviated", "(\(parts.codes))[ \\n](?:số[ ])?(\(parts.typedSymbol))",
                reason: "The press abbreviates the type word: \"KL 18-KL/TW\". Groups: code, symbol.",
                matches: ["⟦NQ 12-NQ/TW⟧", "⟦KL 18-KL/TW⟧", "⟦QĐ 1147-QĐ/BTGDVTW⟧ (01/12/2025)", "⟦NQ\n12-NQ/TW⟧"],
                rejects: ["⟦NQ 12 của"]),
            PatternEntry(
                "bareSymbol", "(?<![\\p{L}\\p{N}/.\\-])(\(parts.bareSymbol))",
                reason:
                    "A symbol with no type word of its own: the further members of a list, \"theo 37-QĐ/TW\". Only known "
                    + "type codes: contracts, licences, forms and standards are numbered in the same shapes.",
                matches: ["⟦19-NQ/TW⟧", "⟦163-KL/TW⟧ và", "⟦37-QĐ/TW⟧", "⟦36/2018/TT-BTC⟧", "⟦31/2024/QH15⟧"],
                rejects: ["⟦12/2024/HĐ-XD", "⟦02/QTT-TNCN-CNKD", "⟦26:2025/BNNMT", "⟦08/10 mục tiêu", "⟦2021-2025"]),
            PatternEntry(
                "short",
                "(\(parts.types)|\(parts.codes)(?=[ \\n]))(?:\(space)\(GrammarParts.numberWord))?\(space)(\\d{1,4}(?:\\.\\d{1,2}(?=/))?)(?:/(\(GrammarParts.year)))?"
                    + "(?![\\p{L}\\p{N}/%…]|\\.\\.|[.,:]\\d|[-]\\p{L}|-\\d)",
                reason:
                    "A number without its symbol: \"Chỉ thị 05\", \"Nghị định 168/2024\". Groups: type, number, year. What "
                    + "follows decides (`notShort`).",
                matches: [
                    "⟦Chỉ thị 05⟧ của Bộ Chính trị", "⟦Đề án số 16⟧ ở một số", "⟦Nghị định 168/2024⟧",
                    "⟦Nghị quyết 18⟧.", "⟦NQ 66.19/2026⟧",
                ],
                rejects: ["⟦Chỉ thị 05-CT/TW", "⟦Kế hoạch 3.5", "⟦Nghị quyết 12%", "⟦Nghị quyết số 66…/2026/NQ-CP"]),
            PatternEntry(
                "notShort",
                "\(space)(?i:năm(?!\(space)\\d{4}(?![-\\d]))|tháng|ngày(?!\(space)\\d)|quý|lần|bước|điểm|nội dung|nhiệm vụ|giải pháp|mục tiêu|nhóm|"
                    + "người|trang|bản|cuộc|kỳ|tuổi|giờ|phần|đợt|cấp|tỷ|triệu|nghìn|đồng|dự án|đơn vị|xã|huyện|tỉnh|địa phương)(?![\\p{L}])",
                reason: "A number that counts something is no document's number: \"Kế hoạch 5 năm\".",
                matches: ["⟦ năm⟧ 2021-2025", "⟦ NĂM⟧ (2021", "⟦ nhiệm vụ⟧", "⟦ tháng⟧ đầu năm"],
                rejects: ["⟦ của Bộ Chính trị", "⟦ năm 2025"]),
            PatternEntry(
                "listMember",
                "(?:\(gap)(?:[,;&]\(gap)(?:và\(space))?|và\(space)|hoặc\(space))|[ ](?=\\d))(?:(?:số|Số)\(space))?(\\d{1,4})(?![\\p{L}\\p{N}/%]|[.,:]\\d|-\\d|[ ]?[-–]\(gap)\\p{L})",
                reason:
                    "A further number of a list whose head stands before it: \"Nghị quyết 59, 70, 71\", \"68 & 198\". Group: number.",
                matches: ["⟦, 70⟧, 71", "⟦ & 198⟧", "⟦ và số 72⟧ của", "⟦ 70⟧ 71"],
                rejects: ["⟦, 19-NQ/TW", "⟦, 12/2020"]),
            PatternEntry(
                "listSymbol",
                "\(gap)(?:[,;&]\(gap)(?:và\(space))?|và\(space)|hoặc\(space))(?:(?:số|Số)\(space))?(\(parts.bareSymbol))",
                reason:
                    "The whole symbol that ends a list of numbers and lends them its own: \"số 18, 19-NQ/TW\". Group: symbol.",
                matches: ["⟦, 19-NQ/TW⟧", "⟦ và số 167-KL/TW⟧", "⟦, 188- KL/TW⟧"], rejects: ["⟦, 19 của"]),
        ]
    }
}
