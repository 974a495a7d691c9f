import Identity
import Testing
import Vocabulary

@testable import CitationDetection

/// What is official though its head is torn, and numbers and dates that stand in odd places.
@Suite struct HeaderLetterheadTests {
    private func header(_ text: String) throws -> DocumentHeader { try Reader.detect(text).header }

    private let motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    private let body = String(repeating: "Các xã đã làm bến đò theo Nghị quyết số 29-NQ/TU. ", count: 30)

    @Test func `a text with a letterhead or an addressee is no article`() throws {
        let headline = "Bến đò của các xã\n\n"
        #expect(try header(headline + body).isArticle)
        #expect(try !header("\(headline)Kính gửi: Các xã bãi ngang.\n\(body)").isArticle)
        #expect(try header("\(headline)Kính gửi các bạn đọc thân mến.\n\(body)").isArticle)
        let letterhead = try header(
            "\(headline)HỘI LÀM VƯỜN SƠN GIANG\n   BAN THƯỜNG VỤ\nSơn Giang, ngày 25 tháng 10 năm 2031\n\nĐỀ CƯƠNG\n\(body)"
        )
        #expect(!letterhead.isArticle)
        #expect(letterhead.date == CalendarDate(year: 2031, month: 10, day: 25))
        // An article ends its headline with where and when it was written.
        #expect(try header("\(headline)Sơn Giang, ngày 25 tháng 10 năm 2031\n\n\(body)").isArticle)
    }

    @Test func `a letter that has lost its number is a letter`() throws {
        let header = try header(
            "VĂN PHÒNG CHÍNH PHỦ\n-------\nV/v: Họp về bến đò\n\(motto)\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 05 tháng 12 năm 2031\n\nKính gửi: Bộ Xây dựng.\nXét đề nghị."
        )
        #expect(header.type == "Công văn")
        #expect(header.issuer == "Văn phòng Chính phủ")
        #expect(header.date == CalendarDate(year: 2031, month: 12, day: 5))
        #expect(try self.header("\(motto)\nĐƠN XIN PHÉP\nKính gửi: Bộ Xây dựng.\n").type == nil)
    }

    @Test func `a letter that begins with its addressee has its number above what is annexed to it`() throws {
        let header = try header(
            "Kính\ngửi: Các xã bãi ngang\nĐề nghị các xã giữ bến đò.\n\nSố:\n- QC/ĐU\n\nQUY\nCHẾ\nmẫu\n(Ban hành kèm theo Công văn số 619-CV/TU, ngày 30/12/2031 của\nTỉnh ủy)\n"
        )
        #expect(header.symbol?.text == "619-CV/TU")
        #expect(header.type == "Công văn")
    }

    @Test(arguments: [
        ("Số: 101322/CTLG-TTHT\nV/v bến đò\n\nSơn Giang, ngày 23 tháng 11 năm 2031\n", "101322/CTLG-TTHT"),
        ("Số: 548/HD-HCTĐ <i>Sơn Giang, ngày 23 tháng 11 năm 2031</i>\n\n\n<b>HƯỚNG DẪN</b>\n", "548/HD-HCTĐ"),
        (
            "Số: 12/HD-BXD <i>-----</i> | \(String(repeating: "Hạnh phúc ", count: 16)) ---- Sơn Giang, ngày 23 tháng 11 năm 2031 |\nHƯỚNG DẪN\n",
            "12/HD-BXD"
        ),
        ("Số: 46/VKSTC\n\n Sơn Giang, ngày 23 tháng 11 năm 2031\n\nHƯỚNG DẪN\n", "46/VKSTC"),
    ])
    func `number and date are found beside tags and rules, with six figures, in one long line`(
        head: String, symbol: String
    ) throws {
        let header = try header("BỘ XÂY DỰNG\n\(head)Kính gửi: Các xã\n")
        #expect(header.symbol?.text == symbol)
        #expect(header.date == CalendarDate(year: 2031, month: 11, day: 23))
    }

    @Test(arguments: ["......., ngày 03 tháng 8 năm 2031", "Hà nội, ngày 3 tháng 8 năm 2031"])
    func `a place left blank, or written small, keeps its date`(line: String) throws {
        let header = try header("ĐẢNG ỦY XÃ NẬM KHOAI\nSố 12-TB/ĐU\n\(line)\n\nTHÔNG BÁO\nvề bến đò\n")
        #expect(header.date == CalendarDate(year: 2031, month: 8, day: 3))
        #expect(header.place == (line.hasPrefix(".") ? nil : "Hà Nội"))
    }

    @Test func `a head in one line is found below a portal's menu`() throws {
        let menu = (1...12).map { "Mục \($0)" }.joined(separator: "\n")
        let header = try header(
            "\(menu)\nĐẢNG BỘ HUYỆN KHE MÂY ĐẢNG ỦY XÃ NẬM KHOAI * Số 09 -KH/ĐU ĐẢNG CỘNG SẢN VIỆT NAM Nậm Khoai, ngày 24 tháng 11 năm 2031 KẾ HOẠCH kiểm điểm các chi bộ bến đò \(body)"
        )
        #expect(header.symbol?.text == "09-KH/ĐU")
        #expect(header.issuer == "Đảng ủy xã Nậm Khoai")
        #expect(header.date == CalendarDate(year: 2031, month: 11, day: 24))
    }

    @Test(arguments: [("QUY\nCHẾ\nGIỮ BẾN ĐÒ", "GIỮ BẾN ĐÒ"), ("QUY CHẾ\nPHỐI\nHỢP GIỮ BẾN ĐÒ", "PHỐI HỢP GIỮ BẾN ĐÒ")])
    func `a type that a narrow column breaks is read`(heading: String, title: String) throws {
        let header = try header("UBND XÃ NẬM KHOAI\nSố: 01/QC-UBND\n\n\(heading)\n\nCăn cứ Luật Bến đò;\n")
        #expect(header.type == "Quy chế")
        #expect(header.title == title)
    }

    @Test(arguments: [
        ("QUYẾT ĐỊNH\n\nVề bến đò\n\nCHỦ TỊCH\n\nĐiều 1. Giữ bến đò.", "Quyết định"),
        ("VỀ THỰC HIỆN QUYẾT ĐỊNH\nVỀ BẾN ĐÒ\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giữ bến đò.", "Quyết định"),
        ("VỀ VIỆC THỰC HIỆN\nQUYẾT ĐỊNH\nVỀ BẾN ĐÒ\n\nCăn cứ Luật Bến đò;", "Chỉ thị"),
        ("V/v gửi mẫu\nKính gửi: Các xã\n\nQUYẾT ĐỊNH\n\nVề bến đò", "Chỉ thị"),
    ])
    func `a heading outdoes a slip in the code, unless it stands in a title or below the text`(
        below: String, type: String
    )
        throws
    { #expect(try header("UBND TỈNH SƠN GIANG\nSố: 55/2031/CT-UBND\n\n\(below)\n").type == type) }
}
