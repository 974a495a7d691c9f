import Identity
import Testing
import Vocabulary

@testable import CitationDetection

/// Where a title begins and where it ends.
@Suite struct HeaderTitleTests {
    private func header(_ text: String) throws -> DocumentHeader { try Reader.detect(text).header }

    private func title(_ lines: String, type: String = "THÔNG BÁO") throws -> String? {
        try header("BỘ XÂY DỰNG\n\nSố: 19/TB-BXD\n\n\(type)\n\(lines)\n").title
    }

    @Test func `a title that a portal prints in one line and again in two is said once`() throws {
        let header = try Reader.detect(
            "CHÍNH PHỦ\nSố: 12/2031/NĐ-CP\nHà Nội, ngày 12 tháng 8 năm 2031\n\nNGHỊ ĐỊNH\nVề chợ nổi và bến đò\nVề chợ nổi\nvà bến đò\n\nCăn cứ Luật Chợ số 6/2029/QH18;\n"
        ).header
        #expect(header.title == "Về chợ nổi và bến đò")
    }

    @Test(arguments: [
        (
            "QUYẾT ĐỊNH\nCỦA HỘI ĐỒNG BỘ TRƯỞNG SỐ 21-HĐBT NGÀY 30 THÁNG 1 NĂM 1985 VỀ VIỆC GIỮ BẾN ĐÒ",
            "Hội đồng Bộ trưởng"
        ),
        (
            "CHỈ THỊ\nCỦA THỦ\nTƯỚNG CHÍNH PHỦ SỐ 16/2001/CT-TTG\nNGÀY 30 THÁNG 1 NĂM 1985 VỀ VIỆC GIỮ\nBẾN ĐÒ",
            "Thủ tướng Chính phủ"
        ),
        (
            "SẮC LỆNH\nCỦA CHỦ TỊCH CHÍNH PHỦ VIỆT NAM DÂN CHỦ CỘNG HOÀ SỐ 141-B NGÀY 30 THÁNG 1 NĂM 1985 VỀ VIỆC GIỮ BẾN ĐÒ",
            "Chủ tịch Chính phủ"
        ),
        (
            "Số: 28-L/CTN\nPHÁP LỆNH\nSỐ 28-L/CTN NGÀY 30/1/1985 CỦA UỶ BAN THƯỜNG VỤ QUỐC HỘI VỀ VIỆC GIỮ BẾN ĐÒ",
            "Ủy ban Thường vụ Quốc hội"
        ),
    ])
    func `an old heading holds issuer, number and date, and the title begins behind them`(
        heading: String, issuer: String
    ) throws {
        let header = try header("\(heading)\nCăn cứ Luật Bến đò;\n")
        #expect(header.issuer == issuer)
        #expect(header.title == "VỀ VIỆC GIỮ BẾN ĐÒ")
        #expect(header.date == CalendarDate(year: 1985, month: 1, day: 30))
    }

    @Test func `the number of what a title cites begins no title`() throws {
        let header = try header(
            "UBND TỈNH SƠN GIANG\nSố: 5/KH-UBND\n\nKẾ HOẠCH\nTHỰC HIỆN CHỈ THỊ SỐ 19/CT-TTG NGÀY 16 THÁNG 7 NĂM 2031 VỀ BẾN ĐÒ\n\nCăn cứ Luật Bến đò;\n"
        )
        #expect(header.title == "THỰC HIỆN CHỈ THỊ SỐ 19/CT-TTG NGÀY 16 THÁNG 7 NĂM 2031 VỀ BẾN ĐÒ")
        #expect(header.date == nil)
    }

    @Test(arguments: [
        ("LỆNH CỦA CHỦ TỊCH NƯỚC\nVề việc giữ bến đò", "Lệnh", "Chủ tịch nước"),
        ("NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ về việc giữ bến đò", "Nghị quyết", "Bộ Chính trị"),
    ])
    func `a heading names its issuer in its own line`(heading: String, type: String, issuer: String) throws {
        let header = try header("\(heading)\n\nCăn cứ Luật Bến đò;\n")
        #expect(header.type == type)
        #expect(header.issuer.map { $0.lowercased() } == issuer.lowercased())
        #expect(header.title?.lowercased() == "về việc giữ bến đò")
    }

    @Test(arguments: ["NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ VỀ BẾN ĐÒ", "VỀ VIỆC THỰC HIỆN\nNGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ"])
    func `a headline that names a document is no heading`(headline: String) throws {
        #expect(try header("\(headline)\nCác xã đã làm bến đò.\n").type == nil)
    }

    @Test func `lines set apart are one title where they go on, or a rule closes them`() throws {
        let whole = "Tổ chức hội nghị các xã bãi ngang lần thứ ba"
        #expect(try title("Tổ chức hội nghị\n\ncác xã bãi ngang lần thứ ba\n\nNăm nay các xã họp.") == whole)
        #expect(try title("Về bến đò của\n\nCác xã\n\nNăm nay các xã họp.") == "Về bến đò của Các xã")
        #expect(
            try title("nội dung hội nghị\n\n Ban Chấp hành Đảng bộ\n\n-----\n\nNgày họp.")
                == "nội dung hội nghị Ban Chấp hành Đảng bộ")
        #expect(try title("Về bến đò\n\nNăm nay các xã họp") == "Về bến đò")
        #expect(try title("Về bến đò.\n\nnăm nay các xã họp") == "Về bến đò.")
    }

    @Test(arguments: [
        "Phần thứ nhất", "ĐOÀN CHỦ TỊCH LIÊN HỘI BẾN ĐÒ", "----Căn cứ Luật Bến đò",
        "Để thi hành Luật Bến đò, Bộ Xây dựng hướng dẫn các xã",
        "Quyết định số 01/2031/QĐ-BXD ngày 18 tháng 3 năm 2031 của Bộ Xây dựng giữ bến đò",
        "Các xã bãi ngang giữ bến đò, bến phà và những nơi neo đậu của thuyền nhỏ trong mùa mưa lũ như\nsau:",
    ])
    func `what enacts a document or begins its text is no part of the title`(line: String) throws {
        #expect(try title("VỀ VIỆC GIỮ BẾN ĐÒ\n\(line)\n1. Giữ bến.") == "VỀ VIỆC GIỮ BẾN ĐÒ")
        #expect(try title("Hướng dẫn giữ bến đò.\n\(line)\n1. Giữ bến.") == "Hướng dẫn giữ bến đò.")
    }

    @Test func `the body that enacts stands right below the type where there is no title`() throws {
        #expect(try title("BỘ TRƯỞNG BỘ XÂY DỰNG\nCăn cứ Luật Bến đò;") == nil)
    }

    @Test func `a page that has lost its type's line keeps its title`() throws {
        func title(_ below: String) throws -> String? {
            try header(
                "BỘ XÂY DỰNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 30/2031/QĐ-BXD | Hà Nội, ngày 23 tháng 08 năm 2031 |\nBAN HÀNH QUY ĐỊNH\nVỀ BẾN ĐÒ\n\(below)\n"
            ).title
        }
        #expect(try title("BỘ TRƯỞNG BỘ XÂY DỰNG\nCăn cứ Luật Bến đò;") == "BAN HÀNH QUY ĐỊNH VỀ BẾN ĐÒ")
        #expect(try title("Căn cứ Luật Bến đò;") == "BAN HÀNH QUY ĐỊNH VỀ BẾN ĐÒ")
        #expect(try title("Bến đò là nơi.") == nil)
    }

    @Test(arguments: [
        "V/v\n: Giữ bến đò.\nHà Nội, ngày 18 tháng 07 năm 2031",
        "V/v giữ\nbến đò\nBắc Giang, ngày 18 tháng 07 năm 2031",
        "V/v giữ bến đò\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "V/v giữ bến đò\n\nnăm nay",
    ])
    func `what a letter is about goes on in its narrow column`(lines: String) throws {
        let title = try header("BỘ XÂY DỰNG\nSố: 2728/BXD-KT\n\(lines)\n\nKính gửi: Các xã.\n").title
        #expect(title?.lowercased().filter(\.isLetter) == "vvgiữbếnđò")
    }

    private let top = "UBND HUYỆN KHE MÂY\nPHÒNG NỘI VỤ\nSố: 12/PNV-TH"

    @Test(arguments: [
        (
            "QUY CHẾ LÀM VIỆC\ncủa Ban Chấp hành Đảng bộ xã\n\nCăn cứ Điều lệ",
            "QUY CHẾ LÀM VIỆC của Ban Chấp hành Đảng bộ xã"
        ),
        ("QUY CHẾ\nquản lý chợ\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND)\n\nĐiều 1. Chợ", "quản lý chợ"),
        ("KẾ HOẠCH\nGiải bơi thuyền\na) Thực hiện Chỉ thị số 05-CT/TU.", "Giải bơi thuyền"),
        ("KẾ HOẠCH VỀ TRỒNG RỪNG\nnăm 2033\n\nCăn cứ", "VỀ TRỒNG RỪNG năm 2033"),
    ])
    func `a title has the words of its type's name, and nothing of what goes with it`(below: String, title: String)
        throws
    {
        #expect(
            try header("UBND XÃ ĐÁ BẠC\nSố: 12/QC-UBND\nĐá Bạc, ngày 03 tháng 4 năm 2033\n\n\(below)").title == title)
    }

    @Test func `the subject of a letter goes on in a line with a capital, down to whom it is for`() throws {
        let text = "\(top)\nV/v chấn chỉnh việc thực hiện\nQuy chế văn hóa công sở\nKính gửi: Các xã\n"
        #expect(try header(text).title == "V/v chấn chỉnh việc thực hiện Quy chế văn hóa công sở")
        let apart = "\(top)\nV/v trồng rừng\nKhe Mây, ngày 03 tháng 4 năm 2033\nKính gửi: Các xã\n"
        #expect(try header(apart).title == "V/v trồng rừng")
    }

    @Test func `a date in words that has its line for itself dates a head without a place`() throws {
        let head = "CÔNG TY NẤM\nSố: 19/NQ-HĐTV\n"
        let dated = try header("\(head)Ngày 02 tháng 3 năm 2033\nNGHỊ QUYẾT\nVề nấm\n\nĐiều 1. Làm.")
        #expect(dated.date == CalendarDate(year: 2033, month: 3, day: 2))
        #expect(try header("\(head)Ngày 02/3/2033\nNGHỊ QUYẾT\nVề nấm\n").date == nil)
        #expect(try header("\(head)NGHỊ QUYẾT\nVề nấm\n\nNgày 02 tháng 3 năm 2033\n").date == nil)
    }

    @Test func `the rows of a table give a page no number of its own`() throws {
        #expect(try header("Tủ sách xã\nLuật số 13-LCT/HĐNN8\n1988\nLuật số 13-LCT/HĐNN7\n1986\n").symbol == nil)
        #expect(try header("QUỐC HỘI\nLuật số: 13/2033/QH18\n\nLUẬT\nBẾN ĐÒ\n").symbol?.text == "13/2033/QH18")
    }
}
