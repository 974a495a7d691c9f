import DocumentReading
import Identity
import TestSupport
import Testing
import Vocabulary

@testable import CitationDetection

/// Whose a document is, and which number is its own.
@Suite struct HeaderBlockTests {
    private func header(_ text: String) throws -> DocumentHeader { try Reader.detect(text).header }

    @Test(arguments: [
        "Lâm Giang, ngày\n\n17 tháng\n\n6 năm 2034", "Lâm Giang, ngày 17\n\ntháng 6 năm 2034",
        "Lâm Giang, ngày         17       tháng       6      năm 2034",
    ])
    func `the date of a stamped page is read over its blanks and lines`(line: String) throws {
        #expect(
            try header("TỈNH ỦY LÂM GIANG\n*\nSố 88-QĐ/TU\n\n\(line)\n\nQUY ĐỊNH\nvề cán bộ").date
                == CalendarDate(year: 2034, month: 6, day: 17))
    }

    @Test(arguments: [
        "KẾ HOẠCH\nTRIỂN KHAI THỰC HIỆN KẾ HOẠCH\nSỐ 64-KH/TU NGÀY 24 THÁNG 8 NĂM 2032 CỦA TỈNH ỦY",
        "CHƯƠNG TRÌNH\nTHỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2032 CỦA BỘ CHÍNH TRỊ",
        "TỈNH ỦY LÂM GIANG\nSố:       -KH/TU\n\nKẾ HOẠCH\nTHỰC HIỆN NGHỊ QUYẾT\nSỐ 59-NQ/TW NGÀY 24 THÁNG 01 NĂM 2032",
    ])
    func `a number in the title is that of what the title cites`(text: String) throws {
        let document = try Reader.detect(text + "\n\nCăn cứ tình hình.")
        #expect(document.header.symbol == nil)
        #expect(document.header.date == nil)
        #expect(document.citations.count == 1)
    }

    @Test func `a copy without a header has the number that its annex names`() throws {
        let text =
            "HƯỚNG DẪN\nBỒI DƯỠNG BÁO CÁO VIÊN\n-----\nBan hướng dẫn như sau:\nPHỤ LỤC\n(Kèm theo Hướng dẫn số 17-HD/BTGDVTU, ngày 20/11/2035 của Ban)\n"
        #expect(try header(text).symbol?.text == "17-HD/BTGDVTU")
        #expect(try header(text).date == CalendarDate(iso: "2035-11-20"))
        #expect(try header(text + "(Kèm theo Hướng dẫn số 18-HD/BTGDVTU)").symbol == nil)
        #expect(try header(text.replacing("(Kèm theo Hướng dẫn", with: "(Kèm theo Kế hoạch")).symbol == nil)
    }

    @Test(arguments: [
        ("HUYỆN ỦY KHE MÂY\nĐẢNG ỦY XÃ SUỐI LAM\n*\nSố 05-NQ/ĐU", "xã Suối Lam"),
        ("ỦY BAN BẦU CỬ XÃ SUỐI LAM\nTIỂU BAN TUYÊN TRUYỀN\nSố: 01/KH-TBTT", "xã Suối Lam"),
        ("THÀNH ỦY BIÊN HÒA\n*\nSố 05-NQ/TU", "thành phố Biên Hòa, Đồng Nai"),
        ("TỈNH ỦY LÂM GIANG\n*\nSố 05-NQ/TU", "Lâm Giang"),
    ])
    func `a document is that of the last body above its number`(head: String, place: String) throws {
        #expect(try header("\(head)\n\nNGHỊ QUYẾT\nvề rừng trồng\n").jurisdiction?.name == place)
    }

    @Test func `a central body's text is no province's that it names`() throws {
        let header = try header(
            "BỘ NỘI VỤ\n\nSỔ TAY\nHƯỚNG DẪN XÂY DỰNG TIÊU CHÍ\n\nKhảo sát tại tỉnh Khánh Hòa, cảm ơn Tỉnh ủy Khánh Hòa."
        )
        #expect(header.jurisdiction?.isCentral == true)
    }

    @Test(arguments: [
        "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN TỈNH LÂM GIANG", "HIỆU TRƯỞNG TRƯỜNG THPT SUỐI LAM", "Điều 9. Hiệu lực",
        "Tiếp tục trồng rừng ở các xã.",
    ])
    func `a title ends where somebody enacts, an article begins or a sentence stands`(next: String) throws {
        #expect(
            try header(
                "UBND TỈNH LÂM GIANG\nSố: 40/QĐ-UBND\n\nQUYẾT ĐỊNH\nBan hành Danh mục công việc\ncủa Văn phòng\n\(next)\nCăn cứ Luật;"
            )
            .title == "Ban hành Danh mục công việc của Văn phòng")
    }

    @Test func `a title that says its type again is no citation`() throws {
        let document = try Reader.detect(
            "ĐẢNG ỦY XÃ SUỐI LAM\n*\nSố 01-QC/ĐU\n\nQUY CHẾ\nQuy chế làm việc\ncủa Ban Chấp hành Đảng bộ xã Suối Lam\n-----\n"
        )
        #expect(document.citations.isEmpty)
    }

    @Test(arguments: [
        ("ỦY BAN MTTQ VIỆT NAM", "Ủy ban MTTQ Việt Nam"), ("TRƯỜNG THPT KRÔNG BUK", "Trường THPT Krông Buk"),
        ("ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "Ủy ban nhân dân tỉnh Đắk Lắk"),
    ])
    func `abbreviations keep their capitals, names of other languages don't`(heading: String, name: String) {
        #expect(OrganNames(.standard).properCase(heading) == name)
    }
}
