import Testing
import Vocabulary

@testable import CitationDetection

@Suite struct HeaderTests {
    private let conclusion = """
        TỈNH ỦY LÂM GIANG

        Số 256-KL/TU

        Lâm Giang, ngày 06 tháng 7 năm 2021

        Số: H409

        Ngày 23/7/2021

        KẾT LUẬN
        về nâng cao chất lượng sinh hoạt chi bộ

        Ngày 03/7/2021, Ban Thường vụ Tỉnh ủy họp và thống nhất thực hiện Chỉ thị số 05-CT/TW.

        T/M BAN THƯỜNG VỤ
        """

    @Test func `a stamp and a meeting's date are not taken for the document's own`() throws {
        let header = try Reader.detect(conclusion).header
        #expect(header.symbol?.text == "256-KL/TU")
        #expect(header.type == "Kết luận")
        #expect(header.date == CalendarDate(year: 2021, month: 7, day: 6))
        #expect(header.place == "Lâm Giang")
        #expect(header.jurisdiction?.name == "Lâm Giang")
        #expect(header.level == .provincial)
        #expect(header.title == "về nâng cao chất lượng sinh hoạt chi bộ")
    }

    @Test func `the own number is no citation`() throws {
        #expect(try Reader.detect(conclusion).citations.map(\.text) == ["Chỉ thị số 05-CT/TW"])
    }

    @Test func `a document without a number has a type, a title and an organ`() throws {
        let text = """
            KẾT LUẬN

            HỘI NGHỊ LẦN THỨ 13 BAN CHẤP HÀNH ĐẢNG BỘ KHỐI KHÓA VII
            về công tác đảng viên

            Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh Tuyên Quang đã họp.

            T/M ĐẢNG ỦY
            """
        let header = try Reader.detect(text).header
        #expect(header.symbol == nil)
        #expect(header.date == nil)
        #expect(header.type == "Kết luận")
        #expect(header.organ == "ĐUK")
        #expect(header.level == .block)
        #expect(header.jurisdiction?.name == "Khối Cơ quan và Doanh nghiệp, Tuyên Quang")
        #expect(header.term == "VII")
    }

    @Test func `a decree of the official gazette is read below its running head`() throws {
        let text = """
            CÔNG BÁO/Số 290/Ngày 29-05-2026
            10

            CHÍNH PHỦ
            _________

            Số: 162/2026/NĐ-CP
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Hà Nội, ngày 15 tháng 5 năm 2026

             NGHỊ ĐỊNH
            Điều chỉnh một số mức hỗ trợ

            Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
            """
        let header = try Reader.detect(text).header
        #expect(header.symbol?.text == "162/2026/NĐ-CP")
        #expect(header.type == "Nghị định")
        #expect(header.date == CalendarDate(year: 2026, month: 5, day: 15))
        #expect(header.jurisdiction?.isCentral == true)
    }

    @Test func `an article about a document has no header of its own`() throws {
        let header = try Reader.detect("Theo Quy định 366-QĐ/TW năm 2025, việc đánh giá được thực hiện hằng năm.")
            .header
        #expect(header.symbol == nil)
        #expect(header.type == nil)
    }

    @Test func `the type is found where the title is glued to it`() throws {
        let header = try Reader.detect("Số 12-KL/TU\n\nKẾT LUẬN**Hội nghị về công tác cán bộ**\n\nNội dung").header
        #expect(header.type == "Kết luận")
        #expect(header.title == "Hội nghị về công tác cán bộ")
    }
}
