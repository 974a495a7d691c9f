import Identity
import Testing
import Vocabulary

@testable import CitationDetection

/// Who issued a document, of which place, under which number and when, by the lines above its type.
@Suite struct HeaderOrganTests {
    private func header(_ organ: String, number: String = "Số: 14/KH-UBND", date: String = "ngày 03 tháng 4 năm 2033")
        throws
        -> DocumentHeader
    {
        try Reader.detect(
            "\(organ)\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n\(number)\nNậm Khoai, \(date)\n\nKẾ HOẠCH\nHọp ngày 05 tháng 6 năm 2033\n\n1. Các thôn làm."
        ).header
    }

    @Test(arguments: [
        ("UBND HUYỆN KHE MÂY\nỦY BAN NHÂN DÂN XÃ ĐÁ BẠC", "xã Đá Bạc", "Ủy ban nhân dân xã Đá Bạc"),
        ("ỦY BAN NHÂN DÂN HUYỆN KHE MÂY\nUBND THỊ TRẤN MƯỜNG LỌ", "thị trấn Mường Lọ", "UBND thị trấn Mường Lọ"),
        ("ỦY BAN NHÂN DÂN\nHUYỆN KHE MÂY", "huyện Khe Mây", "Ủy ban nhân dân huyện Khe Mây"),
    ])
    func `the last organ of the header is the issuer`(organ: String, place: String, issuer: String) throws {
        let header = try header(organ)
        #expect(header.jurisdiction?.unit == place)
        #expect(header.issuer == issuer)
    }

    @Test(arguments: [
        ("BAN CHỈ HUY PCTT VÀ TKCN\nTỈNH SƠN GIANG", "44/KH-PCTT", "Ban Chỉ huy PCTT và TKCN tỉnh Sơn Giang"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO SƠN GIANG\nTRƯỜNG THPT NẬM KHOAI", "12/KH-THPT", "Trường THPT Nậm Khoai"),
        ("ỦY BAN NHÂN DÂN XÃ THÁC ĐÔI\nVĂN PHÒNG HĐND VÀ UBND", "08/KH-VP", "Văn phòng HĐND và UBND xã Thác Đôi"),
        ("HỘI LHPN VIỆT NAM\nXÃ NẬM KHOAI", "21/KH-BTV", "Hội LHPN Việt Nam xã Nậm Khoai"),
        ("UBND TỈNH SƠN GIANG\nBQL DỰ ÁN ĐTXD", "30/KH-BQL", "BQL dự án ĐTXD"),
    ])
    func `an organ is named whatever its noun, and keeps its abbreviations`(
        organ: String, number: String, issuer: String
    ) throws {
        #expect(try header(organ, number: "Số: \(number)").issuer == issuer)
    }

    @Test(arguments: [
        ("Số 12C-TB/TU", "12C-TB/TU"), ("Số: 45/KH-BCĐ389.TT", "45/KH-BCĐ389.TT"), ("Số: 45/KH-BCĐ35", "45/KH-BCĐ35"),
        ("Số: 07/CTr.UBND-HND", "07/CTr.UBND-HND"), ("Số: 05/NQLT.HĐND-UBND-UBMTTQ", "05/NQLT.HĐND-UBND-UBMTTQ"),
    ])
    func `the own number may have a capital letter, its organ a number`(written: String, symbol: String) throws {
        #expect(try header("TỈNH ỦY SƠN GIANG", number: written).symbol?.text == symbol)
    }

    @Test(arguments: [
        "ngày     /     /2033", "ngày …/…/2033", "ngày     tháng 6 năm 2033", "ngày 12 tháng ... năm 2033",
    ])
    func `a date that is left blank settles that there is none`(date: String) throws {
        #expect(try header("UBND XÃ NẬM KHOAI", date: date).date == nil)
    }

    @Test func `a place line with blanks in its words is read`() throws {
        let header = try Reader.detect(
            "TỈNH ỦY SƠN GIANG\n*\nSố 12-TB/TU\n\nSông M ơ , ngày 0 9 tháng 3 n ă m 20 33\n\nTHÔNG BÁO\nphân công\n"
        ).header
        #expect(header.date == CalendarDate(year: 2033, month: 3, day: 9))
        #expect(header.place == "Sông Mơ")
    }

    @Test func `the line below the type is the title though a verb opens it, a first sentence is none`() throws {
        func title(_ line: String) throws -> String? {
            try Reader.detect("BỘ XÂY DỰNG\n\nSố: 19/HD-BXD\n\nHƯỚNG DẪN\n\(line)\n\nLuật Bến đò có hiệu lực.").header
                .title
        }
        #expect(try title("Thực hiện Luật Bến đò ở các xã\nbãi ngang") == "Thực hiện Luật Bến đò ở các xã bãi ngang")
        #expect(try title("Thực hiện Luật Bến đò, Bộ Xây dựng hướng dẫn như sau:") == nil)
        #expect(try title("Thực hiện Luật Bến đò, Bộ Xây dựng\nhướng dẫn các xã như sau:") == nil)
    }

    @Test func `a header below the furniture of a portal's page is found by a motto that a cell breaks`() throws {
        let furniture = (1...70).map { "| **Mục \($0):**" }.joined(separator: "\n")
        let header = try Reader.detect(
            "\(furniture)\n|\n**THỦ TƯỚNG CHÍNH\nPHỦ**\n|\n**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\n|\nSố: 2629/QĐ-TTg\n|\n*Hà Nội, ngày 01\ntháng 12 năm 2033*\n\nQUYẾT ĐỊNH\n\nVề bến đò\n"
        ).header
        #expect(header.symbol?.text == "2629/QĐ-TTg")
        #expect(header.date == CalendarDate(year: 2033, month: 12, day: 1))
    }
}
