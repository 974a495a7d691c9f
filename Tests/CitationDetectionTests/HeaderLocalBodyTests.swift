import Identity
import Testing
import Vocabulary

@testable import CitationDetection

/// The bodies below others: their line is the last above the number, and none of them is its ministry, its parent or the centre.
@Suite struct HeaderLocalBodyTests {
    private func header(
        _ organ: String, _ number: String, place: String = "Khe Mây", heading: String = "KẾ HOẠCH\nTrồng rừng"
    ) throws -> DocumentHeader {
        try Reader.detect(
            "\(organ)\nSố: \(number)\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\(place), ngày 03 tháng 4 năm 2023\n\(heading)\n\n1. Các đơn vị làm."
        ).header
    }

    @Test(arguments: [
        (
            "UBND HUYỆN KHE MÂY\nPHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "73/LĐTBXH-BTXH",
            "Phòng Lao động - Thương binh và Xã hội"
        ),
        ("UBND HUYỆN KHE MÂY\nPHÒNG NỘI VỤ", "73/NV-CC", "Phòng Nội vụ"),
        ("HỘI CCB TỈNH SƠN GIANG\nHỘI CCB HUYỆN KHE MÂY", "46/KH-CCB", "Hội Cựu chiến binh huyện Khe Mây"),
        (
            "BẢO HIỂM XÃ HỘI TỈNH SƠN GIANG\nBẢO HIỂM XÃ HỘI HUYỆN KHE MÂY", "12/BHXH-TH",
            "Bảo hiểm xã hội huyện Khe Mây"
        ),
    ])
    func `a district's office is no ministry, whatever the letters of its number`(
        organ: String, number: String, issuer: String
    ) throws {
        let header = try header(organ, number, heading: "V/v trồng rừng\nKính gửi: Các xã")
        #expect(header.issuer == issuer)
        #expect(header.jurisdiction?.unit == "huyện Khe Mây")
        #expect(header.level == .district)
    }

    @Test(arguments: [
        ("BỘ CÔNG AN\nCÔNG AN TỈNH SƠN GIANG", "73/KH-CAT", "Công an tỉnh Sơn Giang"),
        ("UBND TỈNH SƠN GIANG\nCÔNG AN TỈNH", "73/KH-CAT", "Công an tỉnh"),
        ("BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH SƠN GIANG", "73/KH-BHXH", "Bảo hiểm xã hội tỉnh Sơn Giang"),
        ("UBND TỈNH SƠN GIANG\nTHANH TRA TỈNH", "73/KH-TTr", "Thanh tra tỉnh"),
        ("UBND TỈNH SƠN GIANG\nVĂN PHÒNG", "73/KH-VPUB", "Văn phòng UBND tỉnh Sơn Giang"),
    ])
    func `a province's office below a ministry or its people's committee is the province's`(
        organ: String, number: String, issuer: String
    ) throws {
        let header = try header(organ, number)
        #expect(header.issuer == issuer)
        #expect(header.symbol?.text == number)
        #expect(header.jurisdiction == Jurisdiction(province: "Sơn Giang"))
    }

    @Test(arguments: [
        ("TẬP ĐOÀN CÔNG NGHIỆP\nNẤM VIỆT NAM", "204/KH-TĐ", "Tập đoàn Công nghiệp Nấm Việt Nam"),
        (
            "TỔNG CÔNG TY CẤP NƯỚC SƠN GIANG\nTNHH MỘT THÀNH VIÊN\nHỘI ĐỒNG THÀNH VIÊN", "19/KH-HĐTV",
            "Hội đồng thành viên Tổng công ty Cấp nước Sơn Giang TNHH Một thành viên"
        ),
        (
            "BAN ĐẠI DIỆN HĐQT\nNGÂN HÀNG CHÍNH SÁCH XÃ HỘI\nHUYỆN KHE MÂY", "24/KH-HĐQT-NHCS",
            "Ban đại diện HĐQT Ngân hàng Chính sách xã hội huyện Khe Mây"
        ),
        ("LĐLĐ TỈNH SƠN GIANG\nCÔNG ĐOÀN NGÀNH Y TẾ", "05/KH-CĐYT", "Công đoàn ngành Y tế"),
        ("UBND HUYỆN KHE MÂY\nTRƯỜNG MẦM NON HOA SỮA", "05/KH-MN", "Trường Mầm non Hoa Sữa"),
        ("LIÊN MINH HỢP TÁC XÃ\nTỈNH SƠN GIANG\nHỎA TỐC", "05/KH-LM", "Liên minh Hợp tác xã tỉnh Sơn Giang"),
    ])
    func `a name is whole over its lines and in the letters of texts`(
        organ: String, number: String, issuer: String
    ) throws { #expect(try header(organ, number).issuer == issuer) }

    @Test func `a body that is named for the country is of no province, wherever it is dated`() throws {
        let national = try header("TẬP ĐOÀN NẤM VIỆT NAM", "204/KH-TĐ", place: "Lào Cai")
        #expect(national.jurisdiction == nil)
        let local = try header("UBND TỈNH LÀO CAI\nTRUNG TÂM NẤM", "204/KH-TTN", place: "Sa Pa")
        #expect(local.jurisdiction == Jurisdiction(province: "Lào Cai"))
    }

    @Test(arguments: [
        ("UBND TỈNH SƠN GIANG\nỦY BAN NHÂN DÂN\nTHÀNH PHỐ TUY HÒA", "10/KH-UBND", "thành phố Tuy Hòa, Sơn Giang"),
        ("LIÊN ĐOÀN LAO ĐỘNG - PHÒNG NỘI VỤ\nHUYỆN KHE MÂY, TỈNH SƠN GIANG", "06/KH-LN", "huyện Khe Mây, Sơn Giang"),
        ("UBND TỈNH SƠN GIANG - HỘI NÔNG DÂN TỈNH", "06/KHLT-UBND-HND", "Sơn Giang"),
        ("TỈNH ĐOÀN SƠN GIANG\nHỘI ĐỒNG ĐỘI HUYỆN KHE MÂY", "06/KH-HĐĐ", "huyện Khe Mây"),
    ])
    func `a place ends with a comma, a dash before another body, or at the next one`(
        organ: String, number: String, place: String
    ) throws { #expect(try header(organ, number).jurisdiction?.name == place) }

    @Test func `a ministry's name above the number makes it central, whoever drew the document up`() throws {
        let header = try header("BỘ TÀI CHÍNH", "217-TC/HCVX", place: "Hà Nội", heading: "THÔNG TƯ\nVề công tác phí")
        #expect(header.type == "Thông tư")
        #expect(header.jurisdiction == .central)
    }

    @Test(arguments: [
        ("05/TTr-MTTQ", "THÔNG TRI\nHướng dẫn lấy ý kiến", "Thông tri"),
        ("05/KH-UBND", "KẾ HOẠCH\nTrồng rừng", "Kế hoạch"),
    ])
    func `the word of a heading outweighs the letters of the number`(number: String, heading: String, type: String)
        throws
    { #expect(try header("ỦY BAN MTTQ VIỆT NAM TỈNH SƠN GIANG", number, heading: heading).type == type) }
}
