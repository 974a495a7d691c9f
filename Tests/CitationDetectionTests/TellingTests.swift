import Identity
import Testing
import Vocabulary

@testable import CitationDetection

/// What a text does itself, and what it only tells, refers to or prints for others to fill in.
@Suite struct TellingTests {
    private static let decision =
        "ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nSố: 51/2035/QĐ-UBND\nLâm Giang, ngày 12 tháng 8 năm 2035\n\nQUYẾT ĐỊNH\nVề chợ nổi\n\n"
    private static let consolidated =
        "VĂN BẢN HỢP NHẤT\n\nTHÔNG TƯ\nVề chợ nổi\n\nThông tư số 7/2030/TT-BXD ngày 02 tháng 3 năm 2030, được sửa đổi, bổ sung bởi:\nThông tư số 15/2033/TT-BXD ngày 04 tháng 5 năm 2033.\n\nCăn cứ Luật Chợ số 6/2029/QH18;\nBộ trưởng Bộ Xây dựng ban hành Thông tư về chợ nổi.\n\n"
    private static let many = String(repeating: "Chợ nổi họp từ sáng sớm, ghe xuồng đậu kín hai bờ kênh.\n", count: 16)

    // MARK: - Articles

    @Test(arguments: [
        ("# Chợ quê mở lại\n\nXã thực hiện Nghị quyết số 29-NQ/TU.", true),
        ("Sáng nay, xã thực hiện Nghị quyết số 29-NQ/TU.\n\(many)", true),
        // However short: nobody could say who carries that out.
        ("Sáng nay, xã thực hiện Nghị quyết số 29-NQ/TU.", true),
        // What a document has, a piece of one, and what is stated from outside.
        (
            "Kế hoạch về chợ nổi\n\nThực hiện Nghị quyết số 29-NQ/TU, Ủy ban nhân dân xã ban hành kế hoạch như sau:\n\(many)",
            false
        ),
        ("\(many)\n**Kính gửi:** Các xã", false), ("\(many)\nNơi nhận:\n- Các xã", false),
        ("\(many)\n- Điều 1. Phạm vi", false), ("Thực hiện Nghị quyết số 29-NQ/TU,\n\(many)", false),
        ("\(decision)\(many)", false),
    ])
    func `a text without a document's marks is an article about documents`(text: String, isArticle: Bool) throws {
        #expect(try Reader.detect(text).header.isArticle == isArticle)
    }

    // MARK: - Consolidated texts

    @Test func `in a consolidated text the text that is consolidated guides, specifies and implements`() throws {
        let text =
            Self.consolidated
            + "Điều 1. Thông tư này hướng dẫn thi hành Luật Bến đò số 9/2028/QH17.\nĐiều 2. Các xã thực hiện Thông tư số 7/2030/TT-BXD.\n\nPhụ lục I\n(Kèm theo Thông tư số 7/2030/TT-BXD)"
        let citations = try Reader.detect(text).citations.suffix(3)
        #expect(citations.map(\.relation.type) == [.guides, .cites, .cites])
        #expect(citations.first?.links.within != nil)
    }

    @Test func `what a note quotes of an amending text's preamble is carried out by that text`() throws {
        let text =
            Self.consolidated
            + "1 Thông tư số 15/2033/TT-BXD có căn cứ ban hành như sau:\n“Căn cứ Luật Bến đò số 9/2028/QH17;\nThực hiện Quyết định số 90/QĐ-TTg ngày 18 tháng 01 năm 2032;\nBộ trưởng Bộ Xây dựng ban hành Thông tư quy định chi tiết một số điều của Luật Đò số 8/2028/QH17.”\nThông tư số 16/2034/TT-BXD sửa đổi nữa."
        let citations = try Reader.detect(text).citations
        let note = try #require(citations.lastIndex { $0.identity.symbol?.text == "15/2033/TT-BXD" })
        let quoted = citations[(note + 1)...].prefix(3)
        #expect(quoted.map(\.relation.type) == [.basedOn, .implements, .specifies])
        #expect(quoted.allSatisfy { $0.links.within == note })
        #expect(citations.last?.relation.type == .cites)
    }

    // MARK: - Forms

    @Test(arguments: [
        ("Mẫu 1\nKính gửi: Sở ..........\n\nCăn cứ Luật Bến đò số 9/2028/QH17;", RelationType.cites),
        ("Mẫu 1\n\nThực hiện Luật Bến đò số 9/2028/QH17, …… (tên đơn vị) báo cáo:", .cites),
        (
            "Mẫu 1\n..., ngày ... tháng ... năm ...\n\nChúng tôi cam kết thực hiện đúng Luật Bến đò số 9/2028/QH17.",
            .cites
        ),
        // What an article says behind a gap, and a sentence that goes on somewhere.
        ("Ông ........ làm chủ nhiệm.\nĐiều 4. Nhiệm vụ\nThực hiện Luật Bến đò số 9/2028/QH17.", .implements),
        ("Chợ, bến… đều thực hiện Luật Bến đò số 9/2028/QH17.", .implements),
    ])
    func `what stands beside a gap to fill in is said by whoever fills it in`(text: String, relation: RelationType)
        throws
    {
        #expect(try Reader.detect(Self.decision + text).citations.map(\.relation.type) == [relation])
    }

    // MARK: - What only goes with something else

    @Test(arguments: [
        (
            "Trong quá trình kiểm tra, giám sát chủ ghe thực hiện Nghị quyết số 29-NQ/TU, Sở hỏi ý kiến xã.",
            RelationType.cites
        ),
        ("2. Trường hợp chủ ghe thực hiện Nghị quyết số 29-NQ/TU thì được vay vốn.", .cites),
        ("Kiểm tra tổ chức có dấu hiệu vi phạm trong việc chấp hành Nghị quyết số 29-NQ/TU.", .cites),
        ("Việc đó được thể chế hóa trong Nghị quyết số 29-NQ/TU.", .cites),
        ("Các xã thể chế hóa Nghị quyết số 29-NQ/TU.", .specifies),
        ("Trong năm 2035, các xã thực hiện Nghị quyết số 29-NQ/TU.", .implements),
        ("Hồ sơ thực hiện dự án\nHSMQT\nHồ sơ mời quan tâm\nNghị quyết số 29-NQ/TU", .cites),
        ("Các bến phải thực hiện kiểm kê chất thải.3\nTổng lượng được nêu trong Nghị quyết số 29-NQ/TU.", .cites),
        ("Các xã kiểm điểm tình hình thực hiện Nghị quyết số 29-NQ/TU.", .reviews),
        ("Các xã kiểm điểm công tác lãnh đạo việc thực hiện Nghị quyết số 29-NQ/TU.", .reviews),
        ("Các xã gửi dự toán kinh phí thực hiện Nghị quyết số 29-NQ/TU.", .cites),
        ("Lưu mọi tài liệu (trừ tài liệu thực hiện theo Nghị quyết số 29-NQ/TU).", .cites),
        ("Thủ tục được thực hiện theo quy định của Quy chế này và Nghị quyết số 29-NQ/TU.", .cites),
        ("Thực hiện theo quy định của pháp luật về giá, Nghị quyết số 29-NQ/TU.", .implements),
        ("Chấp hành viên kê biên chợ và xem Nghị quyết số 29-NQ/TU.", .cites),
        ("Sửa đổi giấy phép họp chợ đối với trường hợp tại điểm a khoản 2 Điều 36 Nghị quyết số 29-NQ/TU.", .cites),
        ("Các xã hướng dẫn tổ chức thực hiện Nghị quyết số 29-NQ/TU.", .guides),
    ])
    func `a case, a breach, a place and a row carry nothing out`(text: String, relation: RelationType) throws {
        #expect(try Reader.detect(Self.decision + text).citations.map(\.relation.type) == [relation])
    }

    // MARK: - Titles of others

    @Test(arguments: [
        (
            "Căn cứ Nghị định số 8/2031/NĐ-CP quy định chi tiết, hướng dẫn thi hành một số điều của Luật Bến đò số 9/2028/QH17;",
            RelationType.specifies
        ),
        (
            "Căn cứ Thông tư liên tịch số 17/2034/TTLT-BXD-BTC của Bộ Xây dựng, Bộ Tài chính hướng dẫn\nthực hiện Luật Bến đò số 9/2028/QH17;",
            .guides
        ),
        (
            "Theo Quyết định số 26/2030/QĐ-TTg (Quy định chi tiết một số điều của Luật Bến đò số 9/2028/QH17)",
            .specifies
        ),
        (
            "Theo Nghị định số 8/2031/NĐ-CP ngày 06 tháng 11 tháng 2031 của Chính phủ hướng dẫn thi hành Luật Bến đò số 9/2028/QH17",
            .guides
        ),
        (
            "Các xã theo Nghị định số 8/2031/NĐ-CP hướng dẫn chi tiết một số điều của Luật Bến đò số 9/2028/QH17.",
            .guides
        ),
    ])
    func `what a cited document's title says is done by that document`(text: String, relation: RelationType) throws {
        let citations = try Reader.detect(Self.decision + text).citations
        #expect(citations.last?.relation.type == relation)
        #expect(citations.last?.links.within == 0)
    }

    @Test func `new wording is said by the text that is amended, whatever it carries out`() throws {
        let citations = try Reader.detect(
            Self.decision
                + "Điều 1. Sửa đổi Điều 1 Quyết định số 7/2030/QĐ-UBND như sau:\n“Quyết định này hướng dẫn thi hành Luật Bến đò số 9/2028/QH17.”\nĐiều 2. Hiệu lực\nCác xã thực hiện Luật Chợ số 6/2031/QH18."
        ).citations
        #expect(citations.map(\.relation.type) == [.amends, .cites, .implements])
    }

    @Test(arguments: [
        "Theo lộ trình thực hiện Đề án\n13\nSở Xây dựng", "giám sát, đánh giá thực hiện Chương trình\n\n1 Nội dung",
    ])
    func `the number of the next row is none of a document`(text: String) throws {
        #expect(try Reader.detect(Self.decision + text).citations.isEmpty)
    }

    @Test func `the second document of a title is behind the parts that are named of it`() throws {
        let citations = try Reader.detect(
            Self.decision
                + "Thực hiện Thông tư số 7/2030/TT-BXD hướng dẫn thi hành Điều 52 của Luật Bến đò số 9/2028/QH17 và một số điều của Nghị định số 8/2029/NĐ-CP, các xã báo cáo."
        ).citations
        #expect(citations.map(\.relation.type) == [.implements, .guides, .guides])
        #expect(citations.map(\.links.within) == [nil, 0, 0])
    }

    @Test func `where a list may be of what ends or of what that had changed, nothing is said to end`() throws {
        let citations = try Reader.detect(
            Self.decision
                + "Điều 2. Bãi bỏ khoản 1 Điều 3 Quyết định số 34/2033/QĐ-UBND ngày 02 tháng 3 năm 2033 sửa đổi, bổ sung Quyết định số 42/2030/QĐ-UBND ngày 02 tháng 3 năm 2030 về bến, Quyết định số 43/2030/QĐ-UBND ngày 03 tháng 3 năm 2030 về đò; khoản 2 Điều 5 Quyết định số 44/2031/QĐ-UBND ngày 04 tháng 3 năm 2031."
        ).citations
        #expect(citations.map(\.relation.type) == [.repeals, .amends, .amends, .repeals])
        #expect(citations.map(\.links.within) == [nil, 0, 0, nil])
    }

    @Test func `the words of a list of what ends may break over lines`() throws {
        let citations = try Reader.detect(
            Self.decision
                + "Điều 9. Hiệu lực\nKể từ ngày Quyết định này có hiệu lực thi hành, các văn bản sau đây hết hiệu\nlực thi hành:\na) Quyết định số 42/2030/QĐ-UBND về bến;\nb) Quyết định số 43/2030/QĐ-UBND về đò."
        ).citations
        #expect(citations.map(\.relation.type) == [.repeals, .repeals])
    }
}
