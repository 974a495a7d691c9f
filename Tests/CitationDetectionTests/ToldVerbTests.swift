import Identity
import Testing
import Vocabulary

@testable import CitationDetection

/// Verbs that tell what others do, and what no verb of the document governs.
@Suite struct ToldVerbTests {
    private static let decision =
        "ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nSố: 51/2035/QĐ-UBND\nLâm Giang, ngày 12 tháng 8 năm 2035\n\nQUYẾT ĐỊNH\nVề chợ nổi\n\n"

    @Test(
        arguments: [
            (
                "Kế hoạch của Ban Thường vụ Huyện ủy Suối Mơ về triển khai Nghị quyết số 29-NQ/TU nêu rõ việc đó.",
                .cites
            ),
            (
                "Nguồn vốn theo Thông tư của Bộ Xây dựng hướng dẫn cơ chế chi tiêu thực hiện Chương trình số 12-CTr/TU.",
                .cites
            ),
            (
                "Điều 1. Ban hành Kế hoạch của Ủy ban nhân dân tỉnh Lâm Giang thực hiện Nghị quyết số 29-NQ/TU.",
                .implements
            ),
            // What one\'s own bodies have done is one\'s own doing.
            ("Các huyện ủy đã chủ động phối hợp thực hiện tốt Nghị quyết số 29-NQ/TU.", .implements),
            ("Các huyện ủy đã có nhiều cố gắng, cần tiếp tục thực hiện Nghị quyết số 29-NQ/TU.", .continues),
            ("Dự án được thực hiện trước thời điểm Luật Chợ số 6/2029/QH18 có hiệu lực.", .cites),
            ("Khi có vướng mắc trong quá trình thực hiện Nghị quyết số 29-NQ/TU, các xã báo cáo.", .cites),
            ("Thực hiện Nghị định số 13/2033/NĐ-CP, chúng tôi cập nhật thỏa thuận với bạn đọc.", .cites),
            ("Thực hiện Nghị định số 13/2033/NĐ-CP, các xã cập nhật danh sách.", .implements),
            ("Quy trình thực hiện thủ tục cấp thẻ chủ ghe Điều 30 Nghị định số 13/2033/NĐ-CP.", .cites),
            ("Các xã triển khai tốt các Nghị định, Thông tư hướng dẫn Luật Chợ số 6/2029/QH18.", .cites),
            ("Quán triệt, thực hiện nghiêm túc các quy định của Nghị quyết số 29-NQ/TU.", .implements),
            ("Sở hướng dẫn một số nội dung cụ thể nêu tại Quy định số 37-QĐ/TU.", .guides),
            (
                "Sở Xây dựng sửa đổi, bổ sung Quyết định số 25/2030/QĐ-UBND, trình Ủy ban nhân dân tỉnh trong quý II.",
                .cites
            ),
            ("Điều 2. Sửa đổi, bổ sung Quyết định số 25/2030/QĐ-UBND theo Tờ trình của Sở Xây dựng.", .amends),
            ("DANH MỤC VĂN BẢN ĐƯỢC ĐỀ XUẤT BÃI BỎ\n1. Quyết định số 25/2030/QĐ-UBND", .cites),
            ("Quy chế này được xây dựng trên cơ sở cụ thể hóa Luật Chợ số 6/2029/QH18.", .cites),
            ("Báo cáo kết quả\nthực hiện\nThường xuyên\nNghị quyết số 29-NQ/TU", .cites),
        ] as [(String, RelationType)])
    func `a verb governs what its subject, its object and its time leave to it`(
        text: String, relation: RelationType
    ) throws {
        #expect(try Reader.detect(Self.decision + text).citations.last?.relation.type == relation)
    }

    @Test func `a subordinate clause is not carried out`() throws {
        let text =
            "Thực hiện Nghị quyết số 29-NQ/TU, khi xét các việc mà Luật Chợ số 6/2029/QH18 quy định, các xã báo cáo."
        #expect(try Reader.detect(Self.decision + text).citations.map(\.relation.type) == [.implements, .cites])
    }

    @Test func `what another organ issued is no part of the title before it`() throws {
        let text =
            "Thủ tướng Chính phủ ban hành Chỉ thị số 06/CT-TTg về thu chợ và Bộ Tài chính đã ban hành Công văn số 52/BTC-NS."
        #expect(try Reader.detect(Self.decision + text).citations.map(\.links.within) == [nil, nil])
    }

    @Test func `what was issued carries out what its name goes on with`() throws {
        let text =
            "Trong quý, Ủy ban đã ban hành Nghị quyết số 109/NQ-UBND cập nhật Chương trình hành động thực hiện Nghị quyết số 29-NQ/TU."
        let citations = try Reader.detect(Self.decision + text).citations
        #expect(citations.map(\.links.within) == [nil, 0])
        #expect(citations.last?.relation.type == .implements)
    }

    @Test func `a document that is named again in the parenthesis behind its title does nothing to itself`() throws {
        let text = "Chỉ thị số 33/CT-TTg về việc thực hiện tiết kiệm (Chỉ thị số 33/CT-TTg)."
        #expect(try Reader.detect(Self.decision + text).citations.map(\.relation.type) == [.cites, .cites])
    }

    @Test func `a sentence right below a title speaks of the document that the title names`() throws {
        let text =
            "Kết luận số 73-KL/TU về quản lý chợ nổi\nSau khi xem xét kết quả 5 năm thực hiện Kết luận số 73-KL/TU, tỉnh thống nhất."
        #expect(try Reader.detect(Self.decision + text).citations.map(\.relation.type) == [.cites, .reviews])
    }

    @Test func `a basis whose title has a semicolon keeps its title, and the next basis is one`() throws {
        let text =
            "Căn cứ Nghị định số 15/2033/NĐ-CP quy định về phân cấp; quy định chi tiết một số điều của Luật Chợ số 6/2029/QH18; Quy định số 09-QĐ/TU ngày 01/7/2035 của Tỉnh ủy;"
        let citations = try Reader.detect(Self.decision + text).citations
        #expect(citations.map(\.relation.type) == [.basedOn, .specifies, .basedOn])
        #expect(citations.map(\.links.within) == [nil, 0, nil])
    }

    @Test func `what is younger than a document is not named in its title`() throws {
        let text =
            "Căn cứ Kết luận số 18-KL/TW, ngày 22/9/2027 về tiếp tục thực hiện Chỉ thị số 10-CT/TW và Hướng dẫn số 12-HD/BTCTW, ngày 06/7/2028;"
        let citations = try Reader.detect(Self.decision + text).citations
        #expect(citations.map(\.relation.type) == [.basedOn, .continues, .basedOn])
    }

    @Test(arguments: [
        ("Công văn số 847/UBND-VX1 ngày 22 tháng 3 năm 2031", "847/UBND-VX1"),
        ("Tờ trình số 110/TTr-CAT-PV11 ngày 20/5/2031", "110/TTr-CAT-PV11"),
        ("Quyết định số 01/1999/QĐ.UB ngày 15/01/1999", "01/1999/QĐ-UB"),
        ("Thông tư 01/2016/TT-BGD ĐT ngày 15/01/2016", "01/2016/TT-BGDĐT"),
        ("Quyết định của Ban Bí thư số 31-QĐ/TW ngày 02/3/2016", "31-QĐ/TW"),
        ("Sắc lệnh số 22-C ngày 18-2-1946", "22-C"),
        ("Thông tư liên tịch số 5/2031/TTLT-BTC-BNV1", "5/2031/TTLT-BTC-BNV"),
    ])
    func `a symbol is whole to its unit's digit, through a full stop or a space`(text: String, symbol: String) throws {
        #expect(try Reader.detect("Mở đầu.\n\nTheo \(text).").citations.map(\.identity.symbol?.text) == [symbol])
    }

    @Test func `a year of the last century may have two figures`() throws {
        let citations = try Reader.detect("Mở đầu.\n\nTheo Sắc lệnh số 63 ngày 23-11-46.").citations
        #expect(citations.first?.identity.date == CalendarDate(year: 1946, month: 11, day: 23))
    }
}
