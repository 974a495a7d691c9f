import DocumentReading
import Identity
import TestSupport
import Testing
import Vocabulary

@testable import CitationDetection

/// How documents are cited where the writer, a scan or a web page departs from the rule.
@Suite struct WritingTests {
    /// The symbols of the citations of a text.
    private func symbols(_ text: String) throws -> [String?] {
        try Reader.detect(text).citations.map { $0.identity.symbol?.text }
    }

    @Test(arguments: [
        ("Quyết định số 215/QĐTTg ngày 08/12/2033", "215/QĐ-TTg"), ("Chỉ thị số 17/CTTg của Thủ tướng", "17/CT-TTg"),
        ("Nghị định 12/2031/NĐCP", "12/2031/NĐ-CP"), ("Thông tư số 01/2031/TTBYT", "01/2031/TT-BYT"),
        ("Nghị quyết số 15/NQHĐND", "15/NQ-HĐND"), ("Nghị quyết số 18/NQTW", "18-NQ/TW"),
        ("Quyết định số 1200/QĐ TTg ngày 08/12/2033", "1200/QĐ-TTg"), ("Nghị định số 12/2031/NĐ CP", "12/2031/NĐ-CP"),
        ("Nghị quyết 12 NQ-TU", "12-NQ/TU"), ("Tờ trình số 08/TTrUBND", "08/TTr-UBND"),
        ("Chỉ thị số 08/CTUBND", "08/CT-UBND"), ("Công văn số 12/CTUB", "12/CTUB"),
        ("Thông tư số 12/TTCP", "12/TTCP"),
        ("Chỉ thị số 24/TTg ngày 29/7/2033", "24/CT-TTg"), ("Chỉ thị số 406-TTg ngày 08/8/1994", "406-TTg"),
    ])
    func `a hyphen or a type's code that was forgotten is put where it belongs`(text: String, symbol: String) throws {
        #expect(try symbols("Căn cứ \(text);") == [symbol])
    }

    @Test(arguments: [
        ("Kế hoạch số 06/KH-MTTW-BTT", "06/KH-MTTW-BTT"), ("Kế hoạch số 14-KH/MTTW", "14-KH/MTTW"),
        ("Kế hoạch số 12/KH-TLĐ", "12/KH-TLĐ"), ("Công văn số 12/TLĐ-ToC", "12/TLĐ-ToC"),
        ("Luật số 10-LCT/HĐNN7", "10-LCT/HĐNN7"), ("Pháp lệnh số 10 LCT/HĐNN8", "10-LCT/HĐNN8"),
        ("Công văn số 318-CV/VPTW/nb", "318-CV/VPTW/nb"), ("Quy chế số 09/QC-TT.HĐND-UBND", "09/QC-TT.HĐND-UBND"),
        ("Nghị quyết liên tịch số 40/2031/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", "40/2031/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN"),
    ])
    func `a symbol stays as its body writes it, with all its parts`(text: String, symbol: String) throws {
        let citations = try Reader.detect("Căn cứ \(text), ngày 05/5/2033.").citations
        #expect(citations.map { $0.identity.symbol?.text } == [symbol])
        #expect(citations.first?.identity.date == CalendarDate(year: 2033, month: 5, day: 5))
    }

    @Test func `numbers behind a whole symbol share it where each has its word`() throws {
        let found = try Reader.detect("Thực hiện các Nghị quyết số 20-NQ/TU, số 21 và số 22 của Tỉnh ủy.").citations
        #expect(found.map { $0.identity.symbol?.text } == ["20-NQ/TU", "21-NQ/TU", "22-NQ/TU"])
        #expect(found.map(\.identity.issuer) == ["Tỉnh ủy", "Tỉnh ủy", "Tỉnh ủy"])
        #expect(try symbols("Thực hiện Nghị quyết số 20-NQ/TU, 21 chi bộ đã học, số 22 chưa báo cáo.") == ["20-NQ/TU"])
    }

    @Test func `the date behind a list that ends in a symbol is that of all`() throws {
        let found = try Reader.detect("Căn cứ các Kết luận số 187, 188-KL/TW ngày 29/8/2033.").citations
        #expect(found.map(\.identity.date) == [CalendarDate(iso: "2033-08-29"), CalendarDate(iso: "2033-08-29")])
    }

    @Test func `letters in a list need no type word`() throws {
        #expect(
            try symbols("Tại Công văn số 15/STC-NS ngày 03/3/2033, số 16/STC-NS ngày 04/3/2033 và 17/STC-HCSN.")
                == ["15/STC-NS", "16/STC-NS", "17/STC-HCSN"])
        #expect(try symbols("Theo các Văn bản: số 25/SXD-QH; số 26/SXD-QH.") == ["25/SXD-QH", "26/SXD-QH"])
        #expect(try symbols("Mẫu 15/STC-NS của Sở") == [])
    }

    @Test func `small letters throughout hold the same numbers`() throws {
        let found = try Reader.detect(
            "kế hoạch triển khai nghị định số 116/2031/nđ-cp ngày 21/12/2031 của chính phủ; 05-ct/tw; nghị quyết số 43/2032/qh15."
        ).citations
        #expect(found.map { $0.identity.symbol?.text } == ["116/2031/NĐ-CP", "05-CT/TW", "43/2032/QH15"])
        #expect(found.map(\.identity.type) == ["Nghị định", "Chỉ thị", "Nghị quyết"])
        #expect(found[0].identity.issuer == "Chính phủ")
        #expect(try symbols("giảm 5-6 điểm, 08/tháng, 12-kh nào cũng được") == [])
    }

    @Test func `letters, telegrams and plenums are found in small letters, too`() throws {
        let found = try Reader.detect(
            "học nghị quyết trung ương 4 khóa xii; công điện số 31/cđ-ttg; công văn số 402/ubnd-vx; mẫu số 12/abc-de; khóa vi phạm."
        ).citations
        #expect(found.map { $0.identity.symbol?.text } == [nil, "31/CĐ-TTg", "402/UBND-VX"])
        #expect(found[0].identity.term == "XII")
    }

    @Test(arguments: [
        "Nghị Quyết số 05/NQ-HĐND", "nghị Quyết số 05/NQ-HĐND", "Nghịquyết số 05/NQ-HĐND", "NGHỊ QUYẾT SỐ 05/NQ-HĐND",
    ])
    func `a type word is the same with other capitals and without its space`(text: String) throws {
        let found = try Reader.detect("Thực hiện \(text).").citations
        #expect(found.map(\.text) == [text])
        #expect(found.first?.identity.type == "Nghị quyết")
    }

    @Test(arguments: [
        "Kế hoạch 2031-2035", "Nghị quyết 2030 - 2035 đã đề ra", "Quyết định 3 vấn đề", "liên lạc Chỉ thị 2 chiều",
        "Quyết định 20 nhân sự", "Tờ trình 3 bộ", "Nghị quyết 5 năm 2026 - 2030", "Chương trình 10 buổi học",
    ])
    func `a number that counts or is a year is no document's`(text: String) throws {
        #expect(try Reader.detect("Năm qua, \(text).").citations.isEmpty)
    }

    @Test(arguments: ["Nghị quyết 18 bộ máy tinh gọn", "Nghị quyết 18 tổ chức lại", "Nghị định 24 cá nhân cần biết"])
    func `a number stays a document's before what is said of it`(text: String) throws {
        #expect(try Reader.detect("Năm qua, \(text).").citations.count == 1)
    }

    @Test func `a type with a number and a date is a citation, whatever the type`() throws {
        let found = try Reader.detect(
            "Theo Sắc lệnh số 58, ngày 3-5-1946 của Chủ tịch nước; Pháp lệnh số 12 ngày 3/5/1990; Sắc lệnh số 59 và Lệnh 5."
        ).citations
        #expect(found.map(\.identity.number) == ["58", "12"])
        #expect(found.map(\.identity.date?.description) == ["1946-05-03", "1990-05-03"])
    }

    @Test(arguments: [
        ("Nghị quyết T.Ư 4 (khóa 11, 12 và 13)", ["XI", "XII", "XIII"]),
        ("Nghị quyết Trung ương 4 khóa 11 và khóa 12 về xây dựng", ["XI", "XII"]),
        ("Nghị quyết Trung ương 4 khóa 12, 15 đồng chí", ["XII"]), ("Nghị quyết Trung ương 4 khóa 12, 25/10", ["XII"]),
        ("Nghị quyết Trung ương 4 khóa 12, năm 2026", ["XII"]), ("Nghị quyết Trung ương 4 khóa XII, 5, 6", ["XII"]),
    ])
    func `terms in Arabic figures go on a list of such terms`(text: String, terms: [String]) throws {
        #expect(try Reader.detect("Học \(text).").citations.map(\.identity.term) == terms)
    }

    @Test(arguments: [
        ("khoản 1 các Điều 5, 7, 9 Nghị định số 30/2031/NĐ-CP;", "khoản 1 các Điều 5, 7, 9"),
        ("các khoản từ 1 đến 4 Điều 5 Nghị định số 30/2031/NĐ-CP;", "khoản từ 1 đến 4 Điều 5"),
        ("Điều 5, khoản 1, điểm b Nghị định số 30/2031/NĐ-CP;", "Điều 5, khoản 1, điểm b"),
        ("các Mẫu số 01, 02 và 05 Phụ lục III Nghị định số 30/2031/NĐ-CP;", "Mẫu số 01, 02 và 05 Phụ lục III"),
        ("tiểu mục 7.12 Mục 7 Nghị định số 30/2031/NĐ-CP;", "tiểu mục 7.12 Mục 7"),
        ("Phụ lục I ban hành kèm theo Nghị định số 30/2031/NĐ-CP;", "Phụ lục I"),
        ("Nghị định số 30/2031/NĐ-CP, Điều 7, khoản 2;", "Điều 7, khoản 2"),
        ("Nghị định số 30/2031/NĐ-CP (Điều 7) và", "Điều 7"),
        ("Nghị định số 30/2031/NĐ-CP, Điều 7 của bản", nil), ("Nghị định số 30/2031/NĐ-CP (Điều 7 Luật Giá)", nil),
    ])
    func `a pinpoint is read whole, before a citation or behind`(text: String, pinpoint: String?) throws {
        #expect(try Reader.detect("theo \(text)").citations.first?.surroundings.pinpoint == pinpoint)
    }

    @Test func `a date or a year right behind a number is the citation's, a meeting's day is not`() throws {
        func date(_ text: String) throws -> String? { try Reader.detect(text).citations[0].identity.date?.description }
        #expect(try date("Căn cứ KL 301-KL/TU 03/7/2033, NQ 34.") == "2033-07-03")
        #expect(
            try date("Bộ Chính trị ban hành Nghị quyết 27-NQ/TW vào ngày 21 tháng 5 năm 2033 về lương.") == "2033-05-21"
        )
        #expect(try date("Tổ chức học Nghị quyết 27-NQ/TW vào ngày 21 tháng 5 năm 2033.") == nil)
        let found = try Reader.detect("Theo Nghị quyết 04-NQ/TW 2033 khi").citations[0]
        #expect(found.identity.year == 2033)
        #expect(found.text == "Nghị quyết 04-NQ/TW")
    }

    @Test(arguments: [
        "Nghị quyết số 27-NQ/TW của Hội nghị Trung ương 7 khóa XII về lương",
        "Nghị quyết số 27-NQ/TW tại Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng (khóa XII)",
        "Nghị quyết số 27-NQ/TW “Về lương” của Hội nghị Trung ương 7 khóa XII",
        "Nghị quyết số 27-NQ/TW về lương được Ban Chấp hành Trung ương khóa XII ban hành ngày 21/5/2033",
    ])
    func `the term of the plenum that adopted a document is told before or behind its title`(text: String) throws {
        #expect(try Reader.detect(text).citations.first?.identity.term == "XII")
    }

    @Test func `a congress is cited with a small letter, and all congresses are none`() throws {
        let found = try Reader.detect(
            "thực hiện nghị quyết Đại hội Đảng toàn quốc lần thứ XI, nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV và nghị quyết đại hội đảng các cấp"
        ).citations
        #expect(found.map(\.identity.term) == ["XI", "XV"])
        let small = try Reader.detect(
            "thực hiện nghị quyết đại hội đại biểu Đảng bộ tỉnh lần thứ II; Nghị quyết Đại hội Chi bộ Trường Nà Lộc lần thứ VIII; nghị quyết đại hội chi bộ, đảng bộ cơ sở; Nghị quyết Đại hội lần thứ IV Đảng bộ Tổng công ty Cấp nước, đã"
        ).citations
        #expect(small.map(\.identity.term) == ["II", "VIII", "IV"])
        #expect(small.last?.text.hasSuffix("Cấp nước") == true)
    }

    @Test func `a scheme that a decision approves is that decision under its short name`() throws {
        let found = try Reader.detect(
            "Quyết định số 21/QĐ-UBND ngày 02/01/2033 phê duyệt Đề án cấp nước (sau đây gọi là Đề án cấp nước). Thực hiện Đề án cấp nước."
        ).citations
        #expect(found.map(\.kind) == [.full, .alias, .alias])
        #expect(found.dropFirst().map(\.links.antecedent) == [0, 0])
    }

    @Test(arguments: [
        "Quyết định số 21/QĐ-UBND phê duyệt Dự án kè sông, gọi tắt là “Dự án kè”. Thực hiện Dự án kè.",
        "Quyết định số 21/QĐ-UBND ban hành Quy chế chợ (dưới đây gọi chung là Quy chế). Thực hiện Quy chế.",
        "Đề án “tự học” được Tỉnh ủy phê duyệt tại Quyết định số 21-QĐ/TU (sau đây gọi tắt là Đề án tự học). Thực hiện Đề án tự học.",
    ])
    func `a short name is given behind a comma, too, and what is approved may stand before the decision`(
        text: String
    ) throws {
        let found = try Reader.detect(text).citations
        #expect(found.map(\.kind) == [.full, .alias, .alias])
        #expect(found.dropFirst().map(\.links.antecedent) == [0, 0])
    }

    @Test func `a group of people with a short name is no document`() throws {
        #expect(
            try Reader.detect("Quyết định số 21/QĐ-UBND phê duyệt danh sách, gọi tắt là hộ nghèo.").citations.count == 1
        )
    }

    @Test func `a charter keeps its year, and a title its issuer`() throws {
        let found = try Reader.detect(
            "Điều lệ Đảng Cộng sản Việt Nam năm 2011; Quy định của Ban Chấp hành Trung ương về những điều đảng viên không được làm."
        ).citations
        #expect(found.map(\.identity.year) == [2011, nil])
        #expect(found.last?.identity.name == .title("Quy định về những điều đảng viên không được làm"))
    }

    @Test(arguments: [("Hướng dẫn trên yêu cầu", 2), ("Hướng dẫn đó chưa", 2), ("Hướng dẫn trên địa bàn xã", 1)])
    func `a pointer behind a noun means what was cited, a place does not`(text: String, count: Int) throws {
        #expect(try Reader.detect("Ban có Hướng dẫn số 08-HD/BTCTU. \(text).").citations.count == count)
    }

    @Test func `a back-reference means what stands before the parentheses`() throws {
        let found = try Reader.detect(
            "Tỉnh ủy ban hành Nghị quyết số 12-NQ/TU (thay thế Nghị quyết số 05-NQ/TU). Nghị quyết nêu trên giao sở."
        ).citations
        #expect(found.last?.kind == .backref)
        #expect(found.last?.links.antecedent == 0)
    }

    @Test(arguments: [
        ("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lâm Giang", ";"),
        ("Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh", ";"), ("Ủy ban bầu cử xã Suối Lam", " về việc"),
        ("Ban Quản lý dự án Đầu tư xây dựng công trình giao thông tỉnh Lâm Giang", "."),
        ("Đoàn Luật sư tỉnh Lâm Giang", " về"),
        ("Ban Thường vụ Đảng ủy Ủy ban nhân dân tỉnh Lâm Giang", "."), ("Bộ Chính trị, Ban Bí thư", " về"),
        ("Ủy ban Thường vụ Quốc hội", " và Chương II Nghị quyết số 102/2031/UBTVQH15"),
        ("Chính phủ", " Ban hành Chương trình"),
    ])
    func `an issuer is read whole, and no further`(issuer: String, rest: String) throws {
        let found = try Reader.detect("Theo Quyết định số 3/QĐ-ABC ngày 05/12/2033 của \(issuer)\(rest)").citations
        #expect(found.first?.identity.issuer == issuer)
    }

    @Test(arguments: [
        ("\"Kết luận số 126-KL/TW về một số nội dung\".Báo Sơn Hà. ngày 14 tháng 2 năm 2033.", "về một số nội dung"),
        ("(theo Kết luận số 126-KL/TW\".Báo Lâm Giang. ngày 10 tháng 1 năm 2033.)", nil),
        ("Thực hiện Kết luận số 126-KL/TW \"...\".", nil), ("Kết luận số 126-KL/TW \"Về chợ quê\".", "Về chợ quê"),
    ])
    func `a closing mark opens no title, and dots are none`(text: String, title: String?) throws {
        #expect(try Reader.detect(text).citations.first?.surroundings.title == title)
    }
}
