import DocumentReading
import Identity
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

    @Test(arguments: [
        ("# Chợ quê mở lại\nSáng nay, chợ xã Suối Lam họp.", "Chợ quê mở lại"),
        ("Trao đổi kinh nghiệm\n\nNhiều nơi có cách làm hay.", "Trao đổi kinh nghiệm"),
        ("Vì sao chợ vắng?\n\nNhiều nơi có cách làm hay.", "Vì sao chợ vắng?"),
        // A sentence, a line that goes on, an organ's name, a table, one word.
        ("Sáng nay, chợ xã họp.\n\nĐông vui.", nil), ("Nhiều nơi học tập Nghị quyết\nsố 17-NQ/TU.", nil),
        ("ỦY BAN NHÂN DÂN XÃ\n\nnội dung", nil), ("| Xã | Chợ |\n\nnội dung", nil), ("# Chợ\n\nnội dung", nil),
    ])
    func `a text that is no document has its headline as its title`(text: String, title: String?) throws {
        let header = try Reader.detect(text).header
        #expect(header.title == title)
        #expect(header.symbol == nil && header.type == nil)
    }

    @Test(arguments: ["k Hà Nội", ">k Hà Nội", "* Hà Nội"])
    func `what a scan makes of the asterisk does not hide the date`(place: String) throws {
        let header = try Reader.detect(
            "TỈNH ỦY LÂM GIANG\n\(place), ngày 15 tháng 5 năm 2016\nSố 05-CT/TU\n\nCHỈ THỊ\nvề việc"
        ).header
        #expect(header.date == CalendarDate(year: 2016, month: 5, day: 15))
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

    @Test func `a consolidated text has its number where it is certified, and joins what stands below its title`()
        throws
    {
        let text = """
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 12/2031/NĐ-CP

            NGHỊ ĐỊNH
            Quy định về chợ phiên vùng cao

            Nghị định số 12/2031/NĐ-CP ngày 05 tháng 3 năm 2031 của Chính phủ quy định về chợ phiên vùng cao, được sửa đổi, bổ sung bởi:
            Nghị định số 40/2032/NĐ-CP ngày 09 tháng 8 năm 2032 của Chính phủ sửa đổi một số điều.

            Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;

            Điều 1. Phạm vi
            Nghị định này quy định về chợ phiên.

            BỘ CÔNG THƯƠNG
            Số: 07/VBHN-BCT
            XÁC THỰC VĂN BẢN HỢP NHẤT
            Hà Nội, ngày 15 tháng 9 năm 2032
            """
        let document = try Reader.detect(text)
        #expect(document.header.symbol?.text == "07/VBHN-BCT")
        #expect(document.header.type == "Văn bản hợp nhất")
        #expect(document.header.date == CalendarDate(year: 2032, month: 9, day: 15))
        let joined = document.citations.filter { $0.relation.type == .consolidates }
        #expect(joined.map { $0.identity.symbol?.text } == ["12/2031/NĐ-CP", "40/2032/NĐ-CP"])
    }

    @Test(arguments: [
        ("\nVĂN BẢN HỢP NHẤT", true), ("\n* VĂN  BẢN\nHỢP NHẤT", true), ("\nVăn bản này được hợp nhất từ", true),
        ("\nVăn bản này được hợp\nnhất từ", true), ("\nđược sửa đổi, bổ sung theo:", true),
        ("\nđược bổ sung bởi :", true),
        ("\nphối hợp thống nhất", false), ("\nsửa đổi như sau:", false), ("\nthực hiện theo:", false),
    ])
    func `a consolidated text is known by each of the ways to name it`(words: String, isConsolidated: Bool) throws {
        let text = """
            Số: 12/2031/NĐ-CP

            NGHỊ ĐỊNH
            Quy định về chợ phiên vùng cao
            \(words)
            Nghị định số 40/2032/NĐ-CP ngày 09 tháng 8 năm 2032.

            Điều 1. Phạm vi
            """
        #expect((try Reader.detect(text).header.type == "Văn bản hợp nhất") == isConsolidated)
    }

    @Test func `a header behind the columns of a page is found by the national motto`() throws {
        let text = """
            NGHỊ ĐỊNH
            Quy định về bến thủy nội địa

            Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
            Điều 1. Phạm vi điều chỉnh
            Nghị định này quy định về bến thủy.
            CHÍNH PHỦ
            _________

            Số: 135/2031/NĐ-CP
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Hà Nội, ngày 07 tháng 4 năm 2031

            Điều 2. Đối tượng áp dụng
            """
        let header = try Reader.detect(text).header
        #expect(header.symbol?.text == "135/2031/NĐ-CP")
        #expect(header.date == CalendarDate(year: 2031, month: 4, day: 7))
        #expect(header.title == "Quy định về bến thủy nội địa")
    }

    @Test func `a continued part is named by its first line`() throws {
        let text = """
            BỘ TÀI CHÍNH

            Thông tư số 102/2031/TT-BTC ngày 14 tháng 11 năm 2031
            hướng dẫn kế toán quỹ chợ

            (Tiếp theo Công báo số 201 + 202)

            Phụ lục số 04
            """
        let header = try Reader.detect(text).header
        #expect(header.symbol?.text == "102/2031/TT-BTC")
        #expect(header.type == "Thông tư")
        #expect(header.date == CalendarDate(year: 2031, month: 11, day: 14))
    }

    @Test func `a law is dated by the sentence that says when it was passed, also before an annex`() throws {
        let text = """
            QUỐC HỘI
            Luật số: 61/2031/QH18

            LUẬT
            CHỢ PHIÊN

            Quốc hội ban hành Luật Chợ phiên.
            Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XVIII, kỳ họp thứ 9 thông qua ngày 17 tháng 6 năm 2031.
            PHỤ LỤC
            Danh mục chợ.
            """
        #expect(try Reader.detect(text).header.date == CalendarDate(year: 2031, month: 6, day: 17))
    }

    @Test(arguments: [
        ("Số 38 - HD/BTCTW\n\nHƯỚNG DẪN\nvề công tác", "38-HD/BTCTW"),
        (
            "Số: 01/2031/TTLT-BNV-\nBTC\nHà Nội, ngày 18 tháng 02 năm 2031\n\nTHÔNG TƯ LIÊN TỊCH\nvề",
            "01/2031/TTLT-BNV-BTC"
        ),
        ("BAN TỔ CHỨC | ĐẢNG\nSố: 5-HD/BTCTU | Lâm Giang, ngày 18 tháng 02 năm 2031\n\nHƯỚNG DẪN\nvề", "5-HD/BTCTU"),
    ])
    func `an own number is read through spaces, line breaks and tables`(text: String, symbol: String) throws {
        #expect(try Reader.detect(text).header.symbol?.text == symbol)
    }

    @Test func `an own number whose codes are written together is parted by its type`() throws {
        let header = try Reader.detect(
            "ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nSố: 961/QĐUBND\nLâm Giang, ngày 12 tháng 8 năm 2015\n\nQUYẾT ĐỊNH\nVề chợ nổi\n"
        ).header
        #expect(header.symbol?.text == "961/QĐ-UBND")
        #expect(header.organ == "UBND")
    }

    @Test func `a blank own number is none`() throws {
        #expect(try Reader.detect("Số     - HD/BTCTU\n\nHƯỚNG DẪN\nvề công tác").header.symbol == nil)
    }

    @Test(arguments: [
        ("gazette/nghi-dinh-so-186-2031-nd-cp-469660.txt", "186/2031/NĐ-CP"),
        ("luat-so-12-2012-qh13-4823.txt", "12/2012/QH13"),
        ("van-ban-hop-nhat-so-2022-vbhn-bldtbxh-37412.txt", "2022/VBHN-BLĐTBXH"),
        ("nghi-dinh-so-30-2020-nd-cp-ve-cong-tac-van-thu.txt", nil), ("bai-viet.txt", nil), ("nghi-dinh-so-x.txt", nil),
        ("collection.jsonl#nghi-dinh-so-186-2031-nd-cp", nil),
    ])
    func `a text without a number may have it in its file's name`(path: String, symbol: String?) throws {
        let document = Document(path: path, text: "TM. CHÍNH PHỦ\n")
        let detected = CitationDetector(grammar: Reader.grammar).detect(document)
        #expect(detected.header.symbol?.text == symbol)
    }
}
