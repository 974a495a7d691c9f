import Identity
import Testing
import Vocabulary

@testable import CitationDetection

/// Who issued a document, and of which place, where its lines are broken, beside one another or lost.
@Suite struct HeaderIssuerTests {
    private func header(_ text: String) throws -> DocumentHeader { try Reader.detect(text).header }

    private let motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"

    @Test(arguments: [
        "ỦY\nBAN NHÂN DÂN\nTỈNH SƠN GIANG\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n|\n",
        "UỶ BAN NHÂN\nDÂN\nTỈNH SƠN GIANG\n--------\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\n|\n",
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH SƠN GIANG Độc lập - Tự do - Hạnh phúc\n",
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nTỈNH SƠN GIANG | Độc lập - Tự do - Hạnh phúc |\n",
        "| ỦY BAN NHÂN DÂN TỈNH SƠN GIANG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n",
    ])
    func `a council's name is whole over broken lines and beside the motto`(top: String) throws {
        let header = try header(
            "\(top)Số: 14/KH-UBND\nThạch Đồi, ngày 03 tháng 4 năm 2023\nKẾ HOẠCH\nSửa cầu\n\n1. Các xã làm theo Công văn số 12/UBND-KT ngày 02/3/2023 của UBND tỉnh Bắc Giang."
        )
        #expect(header.issuer == "Ủy ban nhân dân tỉnh Sơn Giang")
        #expect(header.jurisdiction?.province == "Sơn Giang")
    }

    @Test(arguments: [
        ("ỦY BAN THƯỜNG VỤ\nQUỐC HỘI", "426/NQ-UBTVQH13", "Ủy ban Thường vụ Quốc hội"),
        ("HỘI\nNÔNG DÂN VIỆT NAM", "34/TB-HND", "Hội Nông dân Việt Nam"),
        ("KIỂM\nTOÁN NHÀ NƯỚC |", "34/TB-KTNN", "Kiểm toán nhà nước"),
    ])
    func `a narrow column breaks the name of a body`(organ: String, number: String, issuer: String) throws {
        #expect(try header("\(organ)\n----\n\(motto)\n\nSố: \(number)\n\nTHÔNG BÁO\nVề bến đò\n").issuer == issuer)
    }

    @Test func `a name that ends with its line takes no word of the motto below it`() throws {
        let text = "BAN CHẤP HÀNH TRUNG ƯƠNG\nĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 12-QĐ/TW\n\nQUY ĐỊNH\nvề bến đò\n"
        #expect(try header(text).issuer == "Ban Chấp hành Trung ương")
    }

    @Test func `a council that its line leaves without its place gets it from the line that says who enacts`() throws {
        let header = try header(
            "ỦY BAN NHÂN DÂN | \(motto) |\nSố: 30/2027/QĐ-UBND | Thạch Đồi, ngày 23 tháng 08 năm 2027 |\nVỀ VIỆC GIỮ BẾN ĐÒ TRÊN ĐỊA BÀN TỈNH\nỦY BAN NHÂN DÂN TỈNH SƠN GIANG\nCăn cứ Luật Bến đò ngày 26/11/2023;\n"
        )
        #expect(header.issuer == "Ủy ban nhân dân tỉnh Sơn Giang")
        #expect(header.jurisdiction?.name == "Sơn Giang")
    }

    @Test func `else from the province of its place line; a place that is none gives none`() throws {
        func issuer(_ place: String) throws -> String? {
            try header(
                "HỘI ĐỒNG NHÂN DÂN | \(motto) |\nSố: 30/2022/NQ-HĐND | \(place), ngày 23 tháng 08 năm 2022 |\nNGHỊ QUYẾT\nVề bến đò\n"
            ).issuer
        }
        #expect(try issuer("Lào Cai") == "Hội đồng nhân dân tỉnh Lào Cai")
        #expect(try issuer("Hải Phòng") == "Hội đồng nhân dân thành phố Hải Phòng")
        #expect(try issuer("Thạch Đồi") == "Hội đồng nhân dân")
    }

    @Test func `a body that the title cites by number did not issue the document`() throws {
        let header = try header(
            "CHƯƠNG TRÌNH\nTRIỂN KHAI KẾ HOẠCH\nSỐ 164-KH/TU NGÀY 24 THÁNG 8 NĂM 2022 CỦA BAN THƯỜNG VỤ TỈNH ỦY VỀ BẾN ĐÒ\nCăn cứ Kế hoạch số 164-KH/TU của Ban Thường vụ Tỉnh ủy về bến đò, Ủy ban nhân dân tỉnh Bến Tre ban hành\nChương trình như sau:\n"
        )
        #expect(header.issuer == "Ủy ban nhân dân tỉnh Bến Tre")
        #expect(header.level == .provincial)
        #expect(header.jurisdiction?.name == "Bến Tre")
    }

    @Test func `the body that a legal basis names did not issue the document`() throws {
        let header = try header(
            "THÔNG BÁO Về việc lấy ý kiến về bến đò\n\n UBND phường Đồi Sim thông báo Về việc lấy ý kiến về bến đò\n\nCăn cứ Nghị quyết số 54-NQ/TW ngày 10/12/2019 của Bộ Chính trị về bến đò;\n"
        )
        #expect(header.organ == "UBND")
        #expect(header.jurisdiction?.unit == "phường Đồi Sim")
        #expect(header.level == .grassroots)
    }

    @Test func `who issues a numbered document in a sentence did not issue this one`() throws {
        let header = try header(
            "KẾ HOẠCH\nSửa bến đò\n\nNăm 2032 Ủy ban nhân dân tỉnh Bến Tre ban hành Kế hoạch số 12/KH-UBND về bến đò.\n"
        )
        #expect(header.issuer == nil)
    }

    @Test(arguments: [
        ("ỦY BAN NHÂN DÂN\nỦY BAN MTTQ VIỆT NAM\nTỈNH BẮC GIANG", "01/QC-UBND", "Bắc Giang"),
        ("ĐẢNG ỦY KHỐI CÁC CƠ QUAN TW", "01-QC/ĐUK", "Trung ương"),
        ("BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI-BỘ TÀI CHÍNH", "4/TT-LB", "Trung ương"),
    ])
    func `no word of a body's name is a place`(organ: String, number: String, place: String) throws {
        let text =
            "\(organ)\n\(motto)\nSố: \(number)\nBắc Giang, ngày 27 tháng 10 năm 2017\nQUY CHẾ\nPHỐI HỢP GIỮA ỦY BAN NHÂN DÂN\nTỈNH VÀ ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH\nCăn cứ Luật Bến đò;\n"
        #expect(try header(text).jurisdiction?.name == place)
    }

    @Test func `a name in capitals is written as texts do, wherever its tone mark stands`() throws {
        let header = try header("ĐẢNG UỶ XÃ NẬM KHOAI\n*\nSố 12-TB/ĐU\n\nTHÔNG BÁO\nvề bến đò\n")
        #expect(header.issuer == "Đảng ủy xã Nậm Khoai")
    }

    @Test func `who enacts a document right below its title issued it`() throws {
        let header = try header(
            "QUYẾT ĐỊNH\n\nVề việc giữ bến đò\n\nỦY BAN NHÂN DÂN TỈNH BẾN TRE\n\n- Căn cứ Luật Bến đò;\n\nQUYẾT ĐỊNH\n")
        #expect(header.issuer == "Ủy ban nhân dân tỉnh Bến Tre")
        #expect(header.jurisdiction?.name == "Bến Tre")
    }

    @Test func `who enacts a document may stand in the line of its type`() throws {
        let header = try header(
            "Quyết định số 290-QĐ/TW, ngày 25/02/2010 của Bộ Chính trị về việc giữ bến đò\n\n- Căn cứ Điều lệ Đảng;\n\nBỘ CHÍNH TRỊ QUYẾT ĐỊNH\n\nĐiều 1. Giữ bến đò.\n"
        )
        #expect(header.type == "Quyết định")
        #expect(header.symbol?.text == "290-QĐ/TW")
        #expect(header.issuer == "Bộ Chính trị")
    }

    @Test(arguments: [
        ("TỈNH ỦY BẾN TRE\nBAN THƯỜNG VỤ\n*", "12-KH/TU", "Ban Thường vụ Tỉnh ủy Bến Tre"),
        (
            "UỶ BAN MTTQ VIỆT NAM\n\n TỈNH BẾN TRE\n\n BAN THƯỜNG TRỰC\n", "136/KH-MTTQ",
            "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Bến Tre"
        ),
        ("BỘ TÀI CHÍNH-BỘ NỘI VỤ\n", "10/KH-LB", "Bộ Tài chính - Bộ Nội vụ"),
    ])
    func `a body within another is that one's, and bodies beside each other stand apart`(
        organ: String, number: String, issuer: String
    ) throws {
        #expect(try header("\(organ)\nSố: \(number)\n\nKẾ HOẠCH\ngiữ bến đò\n").issuer == issuer)
    }
}
