import Testing
import Vocabulary

@testable import CitationDetection

/// Which words govern a citation, and which only stand near it.
@Suite struct GoverningTests {
    private static let department =
        "SỞ XÂY DỰNG\nTỈNH LÂM GIANG\nSố: 45/SXD-VP\nLâm Giang, ngày 12 tháng 8 năm 2035\n\nKính gửi: Các xã\n\n"
    private static let decision =
        "ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nSố: 51/2035/QĐ-UBND\nLâm Giang, ngày 12 tháng 8 năm 2035\n\nQUYẾT ĐỊNH\nVề chợ nổi\n\n"

    @Test(arguments: [
        ("QUY CHẾ HỌP CHỢ\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND)", [RelationType.promulgates]),
        ("Mẫu số 9: Ban hành kèm theo Thông tư số 8/2031/TT-BXD", [.promulgates]),
        ("ghe xuồng lập theo Mẫu số 9 ban hành kèm theo Thông tư số 8/2031/TT-BXD", [.cites]),
        ("QCVN 8:2031/BXD được ban hành tại Thông tư số 8/2031/TT-BXD", [.cites]),
        ("Tiêu chuẩn nêu trong Quy chế họp chợ\n(ban hành kèm theo Quyết định số 12/QĐ-UBND) được giữ", [.cites]),
        (
            "Các xã thực hiện Quy chế làm việc của Ủy ban Kiểm tra Tỉnh ủy được ban hành kèm theo Quyết định số 12-QĐ/TU",
            [.implements]
        ),
        ("Các xã thực hiện nghiêm Quy chế họp chợ (ban hành kèm theo Quyết định số 12-QĐ/TU)", [.implements]),
        ("Căn cứ Quy chế họp chợ ban hành kèm theo Quyết định số 12-QĐ/TU;", [.basedOn]),
        ("Căn cứ Quy chế làm việc của Ủy ban Kiểm tra Tỉnh ủy;", [.basedOn]),
    ])
    func `only the heading of an annex says that a document put the text into force`(
        text: String, relations: [RelationType]
    ) throws {
        #expect(try Reader.detect("Mở đầu.\n\n\(text)").citations.map(\.relation.type) == relations)
    }

    @Test(arguments: [
        ("Kính gửi: Ban Chỉ đạo thực hiện Nghị quyết số 29-NQ/TU", RelationType.cites),
        ("Ông Mộc, Ủy viên Ban Chỉ đạo triển khai Nghị quyết số 29-NQ/TU, nghỉ hưu.", .cites),
        ("Ban Chỉ đạo thực hiện Nghị quyết số 29-NQ/TU họp phiên thứ ba.", .cites),
        ("Hệ thống thông tin theo dõi, giám sát, đánh giá việc thực hiện Nghị quyết số 29-NQ/TU bị lỗi.", .cites),
        ("Bà Lài phát biểu tại Hội nghị tổng kết 10 năm thực hiện Nghị quyết số 29-NQ/TU.", .cites),
        ("Thành lập Ban Chỉ đạo thực hiện Nghị quyết số 29-NQ/TU gồm chín người.", .implements),
        ("Kiện toàn Ban Chỉ đạo về tổng kết Nghị quyết số 29-NQ/TU.", .reviews),
        ("Ban Chỉ đạo tổ chức thực hiện Nghị quyết số 29-NQ/TU ở các xã.", .implements),
        ("Tổ chức hội nghị tổng kết 10 năm thực hiện Nghị quyết số 29-NQ/TU.", .reviews),
    ])
    func `a verb in the name of a body carries nothing out, but in its founding`(text: String, relation: RelationType)
        throws
    {
        #expect(try Reader.detect(Self.department + text).citations.map(\.relation.type) == [relation])
    }

    @Test(arguments: [
        ("Hai chi bộ chưa hề tổ chức học tập, quán triệt Nghị quyết số 29-NQ/TU.", RelationType.cites),
        ("Hai xã chưa ban hành kế hoạch thực hiện Nghị quyết số 29-NQ/TU.", .cites),
        ("Hai xã chưa có văn bản triển khai Nghị quyết số 29-NQ/TU.", .cites),
        ("Không đơn vị nào thực hiện Nghị quyết số 29-NQ/TU.", .cites),
        ("Không có chi bộ nào triển khai Nghị quyết số 29-NQ/TU.", .cites),
        ("Tuy chưa đủ người, các xã vẫn thực hiện Nghị quyết số 29-NQ/TU.", .implements),
        ("Các xã không ngừng đẩy mạnh thực hiện Nghị quyết số 29-NQ/TU.", .implements),
        ("Các xã không chậm trễ, đã triển khai Nghị quyết số 29-NQ/TU.", .implements),
    ])
    func `what is denied is not done, be it the plan or whoever should`(text: String, relation: RelationType) throws {
        #expect(try Reader.detect("Mở đầu.\n\n\(text)").citations.map(\.relation.type) == [relation])
    }

    @Test(arguments: [
        ("Các xã thực hiện nghiêm theo Chỉ thị số 20-CT/TU", RelationType.implements),
        ("Việc bầu cử tiến hành theo Hướng dẫn số 20-HD/TU", .implements),
        ("tổ chức thực hiện những quy định trong Quy chế số 03-QC/TU", .implements),
        ("thực hiện tốt các nội dung nêu tại Kết luận số 03-KL/TU", .implements),
        ("Việc bầu cử được tiến hành theo quy định tại Điều 5 Quy chế số 03-QC/TU", .cites),
        ("kiểm tra, giám sát, đánh giá việc thực hiện Chỉ thị số 20-CT/TU", .supervises),
        ("đánh giá kết quả 5 năm thực hiện Chỉ thị số 20-CT/TU", .reviews),
        ("Các xã định kỳ báo cáo kết quả thực hiện Chỉ thị số 20-CT/TU về Sở", .cites),
        ("tổng kết việc thực hiện Chỉ thị số 20-CT/TU", .reviews),
        ("chuẩn bị tổng kết 40 năm nghề chài lưới để đưa vào Nghị quyết số 29-NQ/TU", .cites),
        ("Điều 5 Nghị định số 3/2030/NĐ-CP tiếp tục thực hiện cho đến khi Luật Chợ số 6/2031/QH18 có hiệu lực", .cites),
        ("Thực hiệnChỉ thị số 20-CT/TU", .implements),
        ("Căncứ Nghị quyết số 29-NQ/TU;", .basedOn),
        ("Các quy định trái với Luật Chợ số 6/2031/QH18 bị bãi bỏ.", .cites),
    ])
    func `the words around a verb tell what it does to a document`(text: String, relation: RelationType) throws {
        #expect(try Reader.detect("Mở đầu.\n\n\(text)").citations.last?.relation.type == relation)
    }

    @Test(arguments: [
        ("Ban hành các văn bản hướng dẫn thi hành Luật Chợ số 6/2031/QH18.", RelationType.cites),
        ("Phí nộp theo quy định tại Thông tư của Bộ Tài chính hướng dẫn thi hành Luật Chợ số 6/2031/QH18.", .cites),
        ("Sửa đổi các Nghị định quy định chi tiết Luật Chợ số 6/2031/QH18.", .cites),
        ("Căn cứ các văn bản hướng dẫn thi hành Luật Chợ số 6/2031/QH18;", .basedOn),
        ("Biểu mẫu lấy theo Hướng dẫn triển khai công tác chợ của Sở và Thông tư số 8/2031/TT-BXD.", .cites),
        ("Quyết định này quy định chi tiết Luật Chợ số 6/2031/QH18.", .specifies),
        ("Ủy ban nhân dân tỉnh ban hành Quyết định quy định chi tiết Luật Chợ số 6/2031/QH18.", .specifies),
        ("1. Hướng dẫn thực hiện Luật Chợ số 6/2031/QH18 ở các xã.", .guides),
    ])
    func `a verb that only tells of what kind documents are is not this one's`(text: String, relation: RelationType)
        throws
    {
        #expect(try Reader.detect(Self.decision + text).citations.map(\.relation.type) == [relation])
    }

    @Test func `documents without a number go on with a legal basis, and not with what is amended`() throws {
        let basis = "Căn cứ Luật Bến đò số 5/2030/QH18, các văn bản hướng dẫn thi hành Luật Chợ số 6/2031/QH18;"
        #expect(try Reader.detect("Mở đầu.\n\n\(basis)").citations.map(\.relation.type) == [.basedOn, .basedOn])
        let change = "Sửa đổi Thông tư số 5/2030/TT-BXD và các văn bản hướng dẫn thi hành Luật Chợ số 6/2031/QH18."
        #expect(try Reader.detect("Mở đầu.\n\n\(change)").citations.map(\.relation.type) == [.amends, .cites])
    }

    @Test func `the verbs of a title are not said of its number in a parenthesis`() throws {
        let text =
            "Sau khi nghe Báo cáo của Sở Xây dựng về sắp xếp bến gắn với thực hiện mô hình mới (Báo cáo số 21/BC-SXD), Sở ý kiến"
        #expect(try Reader.detect("Mở đầu.\n\n\(text)").citations.map(\.relation.type) == [.cites])
        let act = "Các xã thực hiện Kế hoạch của Sở (Kế hoạch số 21/KH-SXD)."
        #expect(try Reader.detect("Mở đầu.\n\n\(act)").citations.map(\.relation.type) == [.implements])
    }

    @Test func `a note's mark ends its sentence`() throws {
        let text = "Thực hiện Nghị quyết số 29-NQ/TU.[41] Ngày 02/3/2031, có Quyết định số 12-QĐ/TU."
        #expect(try Reader.detect("Mở đầu.\n\n\(text)").citations.map(\.relation.type) == [.implements, .cites])
    }

    @Test(arguments: [
        ("Thực hiện Nghị quyết số 29-NQ/TU, Bộ Xây dựng đã ban hành Quyết định số 12/QĐ-BXD.", [1, nil] as [Int?]),
        ("Thực hiện Nghị quyết số 29-NQ/TU, đề nghị các xã ban hành Quyết định số 12/QĐ-UBND.", [nil, nil]),
        (
            "Tỉnh có Công văn số 90/UBND-TH về việc triển khai Nghị quyết số 41/NQ-CP và thực hiện Chỉ thị số 09/CT-TTg.",
            [nil, 0, 0]
        ),
        (
            "Các xã thực hiện Công văn số 90/UBND-TH về việc triển khai Nghị quyết số 41/NQ-CP và thực hiện Chỉ thị số 09/CT-TTg.",
            [nil, 0, nil]
        ),
        // Where semicolons part the items, "và" goes on with the title of one.
        (
            "Thực hiện Nghị quyết số 29-NQ/TU; Kế hoạch số 41/KH-UBND về triển khai Nghị quyết số 8/NQ-CP và Kế hoạch số 50-KH/TU; Quyết định số 12/QĐ-UBND.",
            [nil, nil, 1, 1, nil]
        ),
        // A title may begin with a capital, or be in capitals altogether.
        ("1. Quyết định số 12/QĐ-UBND Ban\nhành Đề án thực hiện Nghị quyết số 29-NQ/TU.", [nil, 0]),
        (
            "KẾ HOẠCH\nTRIỂN KHAI THỰC HIỆN KẾ HOẠCH SỐ 50-KH/TU VỀ VIỆC TRIỂN KHAI\nTHỰC HIỆN CHỈ THỊ SỐ 20-CT/TW VỀ CHỢ NỔI",
            [nil, 0]
        ),
    ])
    func `an act that another document carries out is within it`(text: String, within: [Int?]) throws {
        #expect(try Reader.detect("Mở đầu.\n\n\(text)").citations.map(\.links.within) == within)
    }

    @Test func `a verb said once governs both halves`() throws {
        let text =
            "Các xã thực hiện nghiêm chỉ đạo của Tỉnh ủy tại Chỉ thị số 20-CT/TU và của Thường trực Tỉnh ủy tại Công văn số 18-CV/TU."
        #expect(try Reader.detect("Mở đầu.\n\n\(text)").citations.map(\.relation.type) == [.implements, .implements])
    }

    @Test func `a passage that an answer quotes is the quoted document's`() throws {
        let text =
            "# Phí chợ là bao nhiêu?\n\nCăn cứ Điều 5 Nghị định số 8/2031/NĐ-CP quy định về phí chợ như sau:\n\n1. Phí thu theo Thông tư số 9/2031/TT-BTC.\n\n2. Bến bãi theo Luật Chợ số 6/2031/QH18.\n\nNhư vậy, phí theo Thông tư số 11/2031/TT-BTC."
        #expect(try Reader.detect(text).citations.map(\.links.within) == [nil, 0, 0, nil])
        // A document proper announces its own rules so.
        let own =
            Self.decision
            + "Căn cứ Luật Chợ số 6/2031/QH18 quy định như sau:\n\n1. Phí thu theo Thông tư số 9/2031/TT-BTC."
        #expect(try Reader.detect(own).citations.map(\.links.within) == [nil, nil])
    }

    @Test(arguments: [("“", "”."), ("", ".")])
    func `the basis that a consolidated text quotes is the amending document's`(open: String, close: String) throws {
        let text =
            "VĂN BẢN HỢP NHẤT\n\nTHÔNG TƯ\nVề chợ nổi\n\nThông tư số 7/2030/TT-BXD ngày 02 tháng 3 năm 2030, được sửa đổi, bổ sung bởi:\nThông tư số 15/2033/TT-BXD ngày 04 tháng 5 năm 2033.\n\nCăn cứ Luật Chợ số 6/2029/QH18;\nBộ trưởng Bộ Xây dựng ban hành Thông tư về chợ nổi.1\n\n1 Thông tư số 15/2033/TT-BXD có căn cứ ban hành như sau:\n\(open)Căn cứ Luật Chợ số 6/2029/QH18;\nCăn cứ Nghị định số 8/2031/NĐ-CP;\nBộ trưởng Bộ Xây dựng ban hành Thông tư sửa đổi Thông tư về chợ nổi\(close)\n\nĐiều 1. Phạm vi\nCăn cứ Luật Bến đò số 9/2028/QH17, xã lập bến."
        let citations = try Reader.detect(text).citations
        let bases = citations.filter { $0.relation.type == .basedOn }
        #expect(bases.map { $0.links.within == nil } == [true, false, false, true])
    }

    @Test func `a form with a blank number is based on nothing yet`() throws {
        let text =
            Self.decision
            + "Căn cứ Luật Chợ số 6/2031/QH18;\n\nĐiều 1. Ban hành mẫu.\n\nMẫu 1\nSố: ........../QĐ-UBND\n\nQUYẾT ĐỊNH\n\nCăn cứ Luật Bến đò số 9/2028/QH17;\n\nĐiều 1. Cấp phép."
        #expect(try Reader.detect(text).citations.map(\.relation.type) == [.basedOn, .cites])
    }
}
