import Bytes
import Identity
import Patterns
import Vocabulary

/// A type and a whole symbol: "Chỉ thị số 05-CT/TW".
struct NumberedForm: CitationForm {
    static let name: StaticString = "numbered"
    static let starts: Set<FormStart.Kind> = [.type, .smallType]

    private let numbered: CompiledPattern

    init(_ parts: GrammarParts) { numbered = CompiledPattern(Self.numbered(parts)) }

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        guard start.figure != nil, let match = scanner.match(numbered, at: start.offset), let symbol = match[.symbol]
        else { return .none }
        // What stands before a colon is a title, but where letters are listed, whose numbers have no code to be known by.
        if start.type?.name != DocumentType.letter,
            match[.type].map({ hasColon($0.upperBound..<symbol.lowerBound, scanner.text) }) == true
        {
            return .none
        }
        return scanner.addNumbered(start: start.offset, symbol: symbol, type: start.type?.name).map {
            .citation(end: $0)
        } ?? .refused
    }

    /// Whether a colon stands in a range, and not behind "số".
    private func hasColon(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        guard let colon = text[range].firstIndex(of: UInt8(ascii: ":")) else { return false }
        return !text.trimmed((colon + 1)..<range.upperBound).isEmpty
    }

    static func numbered(_ parts: GrammarParts) -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        // Small words may stand between the type and "số": "Biên bản họp thẩm định giá KBCB số 1400/BB-BYT".
        // Another type in small letters before "số" is what is cited: "Quyết định này thay thế quyết định số".
        let smallType =
            "(?:nghị\(space)(?:quyết|định)|quyết\(space)định|thông\(space)tư|chỉ\(space)thị|kế\(space)hoạch|hướng\(space)dẫn|công\(space)văn|quy\(space)(?:định|chế)|thông\(space)báo|báo\(space)cáo|tờ\(space)trình)\(space)số"
        let words =
            "(?:\(space)(?!(?:này|\(smallType))(?![\\p{L}]))(?:\\p{Ll}{1,8}|[A-ZĐ]{2,8})(?![\\p{L}])){0,9}?"
        // So may the organ: "Chỉ thị của Thủ tướng Chính phủ số 31/TTg".
        let organ =
            "\(space)của\(space)(?:Thủ\(space)tướng|Chính\(space)phủ|Bộ|Ban|Chủ\(space)tịch|Hội\(space)đồng|Ủy\(space)ban|Uỷ\(space)ban|UBND|HĐND|Tỉnh\(space)ủy|Thành\(space)ủy|Quốc\(space)hội|Trung\(space)ương)(?![\\p{L}])(?:\(space)(?!(?:và|về|theo|tại|hoặc|ngày)(?![\\p{L}])|(?:Nghị|Quyết|Thông|Chỉ|Kết|Công\(space)(?:văn|điện)|Kế|Hướng|Luật)(?![\\p{L}]))\\p{L}{1,9}){0,7}?\(space)"
        return PatternEntry(
            "numbered",
            "(?<type>\(parts.types)|\(parts.lowerCaseTypes))(?:(?:\(words)(?:\(space)|:\\s{0,8}(?:[-+]\\s{0,3})?)|\(organ))?\(GrammarParts.numberWord)|\(words)\(space)\\p{Ll}{1,8}?số)?\(gap)(?<symbol>\(parts.typedSymbol))",
            reason: "The usual form: type, the organ, \"số\" or not, number and symbol.",
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
                "⟦Biên bản họp thẩm định giá KBCB số 1400/BB-BYT⟧", "⟦Báo cáo thẩm trasố 46/BC-HĐND⟧ ngày",
                "⟦Nghị Quyết số 05/NQ-HĐND⟧ ngày", "⟦Quy chế làm việc số 01-QC/ĐU⟧",
                "⟦Thông báo kết luận số 12-TB/TU⟧", "⟦NGHỊ QUYẾT SỐ 18-NQ/TW⟧", "⟦Công văn số 858CV/ĐUK⟧",
                "⟦Văn bản số 1371/UBND-KGVX⟧ về", "⟦văn bản thẩm định số 22/STP-VB⟧", "⟦Quyết định số 828/TTg⟧",
                "⟦Chỉ thị số 200-TTg⟧", "⟦Thông tư Liên tịch số 02/2009/TTLT-BNG-BNV⟧", "⟦Quyết định số 37-BYT/QĐ⟧",
                "⟦Quyết định số 1141-TC/QĐ/CĐKT⟧", "⟦Công văn số 931/TTr-PGD.Q8⟧ ngày",
                "⟦Công văn số 4912/UBND-K14⟧", "⟦công văn của quý cơ quan: số 215/UBND-TH⟧ ngày",
                "⟦Thông báo số 70-TB/TW⟧ngày 06", "⟦bản án dân sự sơ thẩm số 59/2023/DS-ST⟧",
                "⟦chỉ thị của Thủ tướng Chính phủ số 31/TTg⟧ ngày", "⟦Quyết định của Bộ Chính trị số 31-QĐ/TW⟧",
            ],
            rejects: [
                "⟦Nghị quyết này", "⟦Kết luận về tình hình", "⟦Quyết định số      /QĐ-UBND",
                "⟦Kế hoạch 5 năm 2021-2025", "⟦Quyết định này thay thế quyết định số 5/2031/QĐ-UBND",
                "⟦Quyết định của Bộ Công an về Thông tư số 5/2031/TT-BCA",
            ])
    }
}
