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

    @Test(arguments: ["Nghị Quyết số 05/NQ-HĐND", "Nghịquyết số 05/NQ-HĐND", "NGHỊ QUYẾT SỐ 05/NQ-HĐND"])
    func `a type word is the same with other capitals and without its space`(text: String) throws {
        let found = try Reader.detect("Thực hiện \(text).").citations
        #expect(found.map(\.text) == [text])
        #expect(found.first?.identity.type == "Nghị quyết")
    }

    @Test(arguments: [
        "Kế hoạch 2031-2035", "Nghị quyết 2030 - 2035 đã đề ra", "Quyết định 3 vấn đề", "liên lạc Chỉ thị 2 chiều",
    ])
    func `a number that counts or is a year is no document's`(text: String) throws {
        #expect(try Reader.detect("Năm qua, \(text).").citations.isEmpty)
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
    }

    @Test func `a scheme that a decision approves is that decision under its short name`() throws {
        let found = try Reader.detect(
            "Quyết định số 21/QĐ-UBND ngày 02/01/2033 phê duyệt Đề án cấp nước (sau đây gọi là Đề án cấp nước). Thực hiện Đề án cấp nước."
        ).citations
        #expect(found.map(\.kind) == [.full, .alias, .alias])
        #expect(found.dropFirst().map(\.links.antecedent) == [0, 0])
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
