import Testing
import Vocabulary

@testable import CitationDetection

@Suite struct RelationTests {
    @Test(arguments: [
        ("Căn cứ Luật Đất đai năm 2013;", [RelationType.basedOn]),
        ("Quán triệt và chấp hành nghiêm Kết luận 18-KL/TW và", [.implements]),
        ("Để tiếp tục thực hiện tốt Kết luận số 158-KL/ĐUK, Đảng ủy", [.continues]),
        ("Sau 5 năm thực hiện Kết luận số 158-KL/ĐUK, nhìn chung", [.reviews]),
        ("đánh giá kết quả thực hiện Đề án số 16-ĐA/TU và", [.reviews]),
        ("thường xuyên đôn đốc, kiểm tra, giám sát việc thực hiện tốt Đề án số 16-ĐA/TU.", [.supervises]),
        ("hướng dẫn thực hiện Quy định số 37-QĐ/TW về", [.guides]),
        ("quy định chi tiết một số điều của Luật Đất đai năm 2013", [.specifies]),
        ("Sửa đổi, bổ sung một số điều của Nghị định số 30/2020/NĐ-CP", [.amends]),
        ("Quy định này thay thế Quy định số 30-QĐ/TU, ngày 01/2/2019", [.replaces]),
        ("Bãi bỏ Quyết định số 12/2015/QĐ-UBND.", [.repeals]),
        ("2. Thông tư số 36/2021/TT-BTC hết hiệu lực thi hành kể từ ngày này.", [.repeals]),
        ("QUY CHẾ LÀM VIỆC\n(Ban hành kèm theo Quyết định số 251-QĐ/ĐUK)", [.promulgates]),
        ("theo quy định tại khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP", [.cites]),
        (
            "Kết luận 21-KL/TW gắn với Chỉ thị số 05-CT/TW; thực hiện Chỉ thị số 06-CT/TW",
            [.cites, .accompanies, .implements]
        ),
        (
            "thực hiện Nghị quyết số 18-NQ/TW, 19-NQ/TW và Kết luận số 20-KL/TW",
            [.implements, .implements, .implements]
        ),
        (
            "2. Luật Chợ số 6/2031/QH18 đã được sửa đổi, bổ sung một số điều theo Luật số 9/2032/QH18, Luật số 8/2033/QH18 hết hiệu lực kể từ ngày Luật này có hiệu lực.",
            [.repeals, .cites, .cites]
        ),
        (
            "Căn cứ Luật Chợ số 6/2031/QH18 được sửa đổi, bổ sung bởi Luật số 9/2032/QH18, Luật số 8/2033/QH18;",
            [.basedOn, .basedOn, .basedOn]
        ),
        ("Văn bản này không thay thế Nghị định số 30/2020/NĐ-CP", [.cites]),
        ("thực hiện theo các văn bản sửa đổi, bổ sung, thay thế Nghị định số 30/2020/NĐ-CP", [.cites]),
        ("thay thế cụm từ “Luật Đất đai năm 2013” bằng", [.cites]),
        ("Được bãi bỏ bởi Thông tư số 06/2031/TT-BTC", [.cites]),
        ("Căn cứ Nghị định số 8/2031/NĐ-CP, sửa đổi bởi Nghị định số 9/2032/NĐ-CP;", [.basedOn, .basedOn]),
        (
            "Căn cứ Thông tư số 8/2031/TT-BXD và các văn bản sửa đổi, bổ sung (Thông tư số 9/2032/TT-BXD);",
            [.basedOn, .basedOn]
        ),
        ("theo Nghị định số 142/2008/NĐ-CP, được sửa đổi, bổ sung bởi Nghị định số 38/2010/NĐ-CP", [.cites, .cites]),
        // What is denied, asked for, awaited or part of a name is no relation.
        ("Không tổ chức thực hiện Chỉ thị số 05-CT/TW ở chi bộ đã giải thể", [.cites]),
        ("Không chỉ thực hiện Chỉ thị số 05-CT/TW trong sinh hoạt", [.implements]),
        ("Đề nghị Bộ Nội vụ tham mưu sửa đổi Thông tư số 05/2022/TT-BNV", [.cites]),
        ("Theo đề nghị của Sở Tư pháp, bãi bỏ Quyết định số 12/2015/QĐ-UBND", [.repeals]),
        ("cho đến khi có quy định mới thay thế Nghị định số 204/2004/NĐ-CP", [.cites]),
        ("theo Thông tư thay thế Thông tư số 06/2021/TT-BXD", [.cites]),
        ("3. Xem xét việc thu hồi, hủy bỏ Hướng dẫn số 31-HD/BTCTU.", [.cites]),
        ("1. Cân nhắc bãi bỏ Hướng dẫn số 31-HD/BTCTU.", [.cites]),
        ("2. Đồng ý chủ trương thay thế Quy định số 33-QĐ/TU.", [.cites]),
        ("4. Chuẩn bị các điều kiện để thay thế Quy chế số 34-QC/TU.", [.cites]),
        ("Sau khi xem xét đề nghị của Văn phòng, quyết định: bãi bỏ Hướng dẫn số 31-HD/BTCTU.", [.repeals]),
        ("áp dụng theo văn bản quy phạm pháp luật mới thay thế cho Thông tư số 06/2021/TT-BXD", [.cites]),
        ("Xét Tờ trình về việc sửa đổi mức thu phí tham quan và Công văn số 55/STC-NS", [.cites]),
        ("Ban Chỉ đạo Trung ương về tổng kết việc thực hiện Nghị quyết số 18-NQ/TW họp", [.cites]),
        (
            "mức nêu tại Luật Chợ số 6/2031/QH18 đã được sửa đổi, bổ sung và Điều 5 Nghị định số 8/2031/NĐ-CP",
            [.cites, .cites]
        ),
        // A verb's object ends with its parenthesis, its quotation, its clause.
        ("Văn bản đề nghị thực hiện dự án (điểm a khoản 1 Điều 33 Luật Đầu tư năm 2020)", [.cites]),
        ("Chỉ thị về đẩy mạnh thực hiện việc trồng cây; Quyết định số 16/QĐ-TTg", [.cites]),
        ("Sau khi hợp nhất hai tỉnh, Tỉnh ủy có Chỉ thị số 12-CT/TU", [.cites]),
        ("Hợp nhất hai ban quản lý chợ: Quyết định số 301/QĐ-UBND đã nêu rõ", [.cites]),
        ("Hợp nhất Nghị định số 30/2020/NĐ-CP", [.consolidates]),
        // What is done as a document says, and what carries it out.
        ("Việc chuyển sinh hoạt thực hiện theo Hướng dẫn số 06-HD/TW", [.implements]),
        ("Thủ tục được thực hiện theo quy định tại Điều 19 Luật Đất đai năm 2013", [.cites]),
        ("Thực hiện các quy định của Luật Đất đai năm 2013", [.implements]),
        ("Việc sắp xếp được thực hiện dựa trên Nghị quyết số 18-NQ/TW", [.basedOn]),
        // What is done to rules is done to the document that put them into force.
        ("Điều 1. Sửa đổi Quy định mức hỗ trợ ban hành theo Nghị quyết số 20/2021/NQ-HĐND", [.amends]),
        (
            "triển khai Quyết định số 16/QĐ-TTg và Kế hoạch ban hành kèm Quyết định số 310/QĐ-BTC",
            [.implements, .implements]
        ),
        // Force.
        ("Kể từ ngày Thông tư này có hiệu lực thi hành, Thông tư số 12/2028/TT-BXD hết hiệu lực thi hành.", [.repeals]),
        ("Điều 1. Tạm ngưng hiệu lực Nghị định số 46/2032/NĐ-CP", [.suspends]),
        (
            "1. Nghị định số 8/2032/NĐ-CP ngày 05/3/2032 sửa đổi, bổ sung và ngưng hiệu lực thi hành một số điều tại các Nghị định về nhà ngói hết hiệu lực từ ngày 01/8/2032.",
            [.repeals]
        ),
        ("1. Đối với Thông tư số 8/2032/TT-BXD:\na) Ngưng hiệu lực thi hành từ ngày 01/8/2032.", [.suspends]),
        (
            "Điều 5 Thông tư số 8/2032/TT-BXD hết hiệu lực; thay thế cụm từ “khoản 3 Điều 6 Nghị định số 9/2032/NĐ-CP” bằng",
            [.repeals, .cites]
        ),
    ])
    func `the verb that governs a citation makes its relation`(text: String, relations: [RelationType]) throws {
        #expect(try Reader.detect("Mở đầu.\n\n\(text)").citations.map(\.relation.type) == relations)
    }

    @Test func `what a cited title says is a relation of the cited document`() throws {
        let text = "Thực hiện Kết luận số 01-KL/TW về tiếp tục thực hiện Chỉ thị số 05-CT/TW; Hướng dẫn số 12-HD/BTCTW"
        let citations = try Reader.detect(text).citations
        #expect(citations.map(\.relation.type) == [.implements, .continues, .implements])
        #expect(citations.map(\.links.within) == [nil, 0, nil])
        #expect(citations[1].relation.trigger == "tiếp tục thực hiện")
    }

    @Test(arguments: [
        ("Bãi bỏ Thông tư số 36/2031/TT-BTC.", false), ("Bãi bỏ khoản 2 Điều 5 Thông tư số 36/2031/TT-BTC.", true),
        ("Bãi bỏ các quy định sau trong Thông tư số 36/2031/TT-BTC:", true),
        ("Bãi bỏ toàn bộ Thông tư số 36/2031/TT-BTC.", false),
    ])
    func `a part that is repealed is not the whole`(text: String, isPartial: Bool) throws {
        let citation = try #require(try Reader.detect("Điều 2. \(text)").citations.first)
        #expect(citation.relation.type == .repeals)
        #expect(citation.relation.isPartial == isPartial)
    }

    @Test(arguments: [
        (
            "Điều 2. Các Nghị định sau hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành:\na) Nghị định số 24/2015/NĐ-CP quy định chi tiết;\nb) Khoản 3 Điều 4 Nghị định số 8/2021/NĐ-CP;\n3. Nghị định số 9/2021/NĐ-CP được áp dụng.",
            [RelationType.repeals, .repeals, .cites], [false, true, false]
        ),
        (
            "Điều 2. Các văn bản dưới đây hết hiệu lực thi hành: Quyết định số 31/2026/QĐ-UBND ngày 02/6/2026; Điều 5 Quyết định số 47/2027/QĐ-UBND.",
            [.repeals, .repeals], [false, true]
        ),
        (
            "Điều 2. Các nghị định nêu dưới đây hết hiệu lực toàn bộ:\n1. Nghị định số 12/2028/NĐ-CP;\n2. Nghị định số 13/2028/NĐ-CP.",
            [.repeals, .repeals], [false, false]
        ),
        (
            "Điều 2. Nghị định này thay thế quy định về thuế tại các Nghị định sau:\na) Nghị định số 12/2028/NĐ-CP sửa đổi một số điều của Nghị định số 10/2026/NĐ-CP, Nghị định số 11/2026/NĐ-CP;\nb) Nghị định số 13/2028/NĐ-CP.",
            [.replaces, .amends, .amends, .replaces], [true, true, true, true]
        ),
        (
            "Điều 1. Bãi bỏ toàn bộ 2 văn bản quy phạm pháp luật\n1. Chỉ thị số 3/2005/CT-BXD về nhà ong.\n2. Quyết định số 54/2003/QĐ-BXD về mái ngói.\nĐiều 2. Thông tư số 5/2031/TT-BXD được phổ biến.",
            [.repeals, .repeals, .cites], [false, false, false]
        ),
        (
            "Điều 1. Bãi bỏ toàn bộ văn bản tại Phụ lục I.\n\nPhụ lục I\nDANH MỤC VĂN BẢN BÃI BỎ MỘT PHẦN\n1. Điều 8 Thông tư số 28/2005/TT-BXD về nhà ong.\n2. Thông tư số 12/2007/TT-BXD về mái ngói.",
            [.repeals, .repeals], [true, true]
        ),
    ])
    func `a verb said once governs every item of its list`(text: String, relations: [RelationType], parts: [Bool])
        throws
    {
        let citations = try Reader.detect("Mở đầu.\n\n\(text)").citations
        #expect(citations.map(\.relation.type) == relations)
        #expect(citations.map(\.relation.isPartial) == parts)
    }

    @Test(arguments: [
        ("Quyết định này thay thế Quyết định số 16/2021/QĐ-UBND, trừ Điều 7.", true),
        (
            "Quyết định này thay thế Quyết định số 16/2021/QĐ-UBND, trừ trường hợp quy định tại Điều 7 của Quyết định này.",
            false
        ),
        ("Thay thế Quy định ban hành kèm theo Quyết định số 16/2021/QĐ-UBND.", false),
        ("Thay thế Phụ lục II ban hành kèm theo Quyết định số 16/2021/QĐ-UBND.", true),
        ("Quyết định này thay thế các nội dung về phí bến tại Quyết định số 16/2021/QĐ-UBND.", true),
        (
            "Quyết định này thay thế Quyết định số 16/2021/QĐ-UBND, trừ các quy định về bến đò tại Chương III của Quyết định đó.",
            true
        ),
        (
            "Quyết định này thay thế Quyết định số 16/2021/QĐ-UBND, riêng Điều 5 tiếp tục có hiệu lực đến hết ngày 31/12/2029.",
            true
        ),
    ])
    func `a document is replaced but for what is excepted`(text: String, isPartial: Bool) throws {
        let citation = try #require(try Reader.detect("Điều 2. \(text)").citations.first)
        #expect(citation.relation.type == .replaces)
        #expect(citation.relation.isPartial == isPartial)
    }

    @Test func `what amends another is told to have changed it, and shares what governs that one`() throws {
        let text = "Căn cứ Luật Chợ số 6/2031/QH18 được sửa đổi, bổ sung bởi Luật số 9/2032/QH18, Luật số 8/2033/QH18;"
        let citations = try Reader.detect("Mở đầu.\n\n\(text)").citations
        #expect(citations.map(\.relation.type) == [.basedOn, .basedOn, .basedOn])
        #expect(citations.map(\.told?.target) == [nil, 0, 0])
        #expect(citations[2].told?.relation.type == .amends)
    }

    @Test(
        arguments: [
            // The list of amenders ends at what others amended, behind its last item, and where an older one stands.
            (
                "Căn cứ Luật Chợ số 6/2031/QH18 đã được sửa đổi theo Luật số 9/2032/QH18 và Luật số 8/2033/QH18, Luật Đò số 7/2034/QH18 đã được sửa đổi theo Luật số 2/2035/QH18;",
                [nil, 0, 0, nil, 3]
            ),
            (
                "Luật Chợ số 6/2031/QH18 đã được sửa đổi theo Luật số 9/2032/QH18, Luật Bến số 5/2033/QH18, Luật Đò số 7/2034/QH18 đã được sửa đổi theo Luật số 2/2035/QH18",
                [nil, 0, nil, nil, 3]
            ),
            (
                "Luật Chợ số 6/2031/QH18 đã được sửa đổi theo Luật số 9/2032/QH18, Luật Đò số 7/2024/QH15",
                [nil, 0, nil]
            ),
            (
                "Luật Chợ số 6/2031/QH18 đã được sửa đổi theo Luật Hải quan số 9/2032/QH18, Luật Thủy sản số 8/2033/QH18 và Luật Đò số 7/2034/QH18",
                [nil, 0, 0, 0]
            ),
            (
                "Luật Chợ số 6/2031/QH18 được sửa đổi bởi Luật số 9/2032/QH18, được bãi bỏ bởi Luật số 2/2035/QH18",
                [nil, 0, 0]
            ),
            // What is amended within a title is what stands last in it, and no document amends a younger one.
            (
                "Thông tư số 8/2034/TT-BXD sửa đổi một số điều của Thông tư số 6/2031/TT-BXD được sửa đổi bởi Thông tư số 7/2032/TT-BXD và Thông tư số 9/2033/TT-BXD, Thông tư số 5/2031/TT-BXD được sửa đổi bởi Thông tư số 7/2032/TT-BXD",
                [nil, nil, 1, 1, nil, 4]
            ),
            (
                "Nghị định số 2/2035/NĐ-CP sửa đổi Nghị định số 6/2031/NĐ-CP ngày 05/3/2031 quy định chi tiết Luật Chợ số 3/2030/QH18 đã được sửa đổi tại Nghị định số 7/2033/NĐ-CP ngày 19/10/2033",
                [nil, nil, nil, 1]
            ),
            // The verb may stand behind the amender, and an organ before it.
            ("Thông tư số 6/2031/TT-BXD đã bị Thông tư số 7/2032/TT-BXD ngày 04/4/2032 thay thế.", [nil, 0]),
            (
                "Quyết định số 6/2031/QĐ-UBND được Ủy ban nhân dân tỉnh bãi bỏ tại Quyết định số 7/2032/QĐ-UBND.",
                [nil, 0]
            ),
            ("Thông tư số 6/2031/TT-BXD hết hiệu lực do Thông tư số 7/2032/TT-BXD thay thế.", [nil, 0]),
            ("Thông tư số 6/2031/TT-BXD được Thông tư số 7/2032/TT-BXD quy định chi tiết.", [nil, nil]),
            ("Nếu Thông tư số 6/2031/TT-BXD bị Thông tư số 7/2032/TT-BXD thay thế.", [nil, nil]),
        ] as [(String, [Int?])])
    func `what acts on a document is told to have changed that one`(text: String, targets: [Int?]) throws {
        #expect(try Reader.detect("Mở đầu.\n\n\(text)").citations.map(\.told?.target) == targets)
    }

    @Test(
        arguments: [
            (
                "Bộ Tài chính vừa ban hành Thông tư số 30/2029/TT-BTC về chống hạn. Văn bản này thay thế Thông tư số 12/2026/TT-BTC, đồng thời bãi bỏ Thông tư số 18/2027/TT-BTC.",
                [RelationType.cites, .replaces, .repeals], [nil, 0, 0]
            ),
            (
                "Thủ tướng ký Quyết định số 32/2029/QĐ-TTg về trạm bơm. Theo đó, bãi bỏ Quyết định số 16/2026/QĐ-TTg.",
                [.cites, .repeals], [nil, 0]
            ),
            ("Chỉ Quốc hội mới có quyền sửa đổi Luật Chợ năm 2029.", [.cites], [nil]),
            // The whole text of rules that have no number here.
            ("Quy định này thay thế Quy định số 33-QĐ/TU.", [.replaces], [nil]),
            ("Điều 1. Bãi bỏ Quyết định số 28/2028/QĐ-UBND.", [.repeals], [nil]),
        ] as [(String, [RelationType], [Int?])])
    func `an article changes nothing itself`(text: String, relations: [RelationType], within: [Int?]) throws {
        let citations = try Reader.detect("Chính sách mới từ tháng chín\n\n\(text)").citations
        #expect(citations.map(\.relation.type) == relations)
        #expect(citations.map(\.links.within) == within)
    }

    @Test func `a row of a list of documents tells who changed its own`() throws {
        let text =
            "BỘ XÂY DỰNG\nSố: 51/QĐ-BXD\nHà Nội, ngày 12 tháng 8 năm 2035\n\nQUYẾT ĐỊNH\nVề việc công bố kết quả hệ thống hóa văn bản quy phạm pháp luật\n\nĐiều 1. Công bố kết quả.\nNơi nhận:\n- Như trên.\n\n7\nThông tư\n8/2029/TT-BXD\nngày 17/5/2029\nHướng dẫn về nuôi ong\n- Hết hiệu lực một phần.\n- Văn bản bãi bỏ một phần:\nThông tư số 21/2033/TT-BXD ngày 31/12/2033 của Bộ Xây dựng"
        let citations = try Reader.detect(text).citations
        #expect(citations.map(\.relation.type) == [.repeals, .cites])
        #expect(citations.map(\.links.within) == [1, nil])
        #expect(citations[0].relation.isPartial)
    }

    @Test(
        arguments: [
            (
                "Chính phủ ban hành Nghị định số 126/2023/NĐ-CP quy định về hội, thay thế Nghị định số 45/2010/NĐ-CP và Nghị định số 33/2012/NĐ-CP.",
                [nil, 0, 0]
            ),
            ("Kế hoạch số 75/KH-UBND về thực hiện Nghị quyết số 41/NQ-CP và Nghị quyết số 42/NQ-CP.", [nil, 0, 0]),
            (
                "Căn cứ Nghị định số 34/2016/NĐ-CP quy định chi tiết Luật Chợ số 6/2015/QH13 và Nghị định số 154/2020/NĐ-CP;",
                [nil, 0, nil]
            ),
            ("Khoản 3 Điều 4 Thông tư số 38/2025/TT-BXD (sửa đổi Điều 28 Thông tư số 40/2018/TT-BXD)", [nil, 0]),
            (
                "Tỉnh ủy vừa có Quy chế số 05-QC/TU, ngày 14/6/2022. Quy chế này thay thế Quy chế số 02-QC/TU.",
                [nil, 0]
            ),
        ] as [(String, [Int?])])
    func `what is told of another document is said to be that one's`(text: String, within: [Int?]) throws {
        #expect(try Reader.detect("Mở đầu.\n\n\(text)").citations.map(\.links.within) == within)
    }

    @Test(arguments: [
        (
            "TỈNH ỦY LÂM GIANG\nSố 50-KL/TU\nLâm Giang, ngày 12 tháng 8 năm 2025\n\nKẾT LUẬN\nvề nuôi ong\n\nBãi bỏ Hướng dẫn số 12-HD/BTCTW.",
            RelationType.cites
        ),
        (
            "TỈNH ỦY LÂM GIANG\nSố 50-KL/TU\nLâm Giang, ngày 12 tháng 8 năm 2025\n\nKẾT LUẬN\nvề nuôi ong\n\nBãi bỏ Hướng dẫn số 12-HD/BTCTU.",
            .repeals
        ),
        (
            "HỘI ĐỒNG NHÂN DÂN\nXÃ PẮC MƯỜNG\nSố: 15/NQ-HĐND\nPắc Mường, ngày 12 tháng 8 năm 2025\n\nNGHỊ QUYẾT\nVề nuôi ong\n\n1. Bãi bỏ Quyết định số 7/2024/QĐ-UBND của Ủy ban nhân dân tỉnh Lâm Giang.",
            .cites
        ),
        (
            "HỘI ĐỒNG NHÂN DÂN\nXÃ PẮC MƯỜNG\nSố: 15/NQ-HĐND\nPắc Mường, ngày 12 tháng 8 năm 2025\n\nNGHỊ QUYẾT\nVề nuôi ong\n\n1. Bãi bỏ Quyết định số 7/2024/QĐ-UBND của Ủy ban nhân dân xã Pắc Mường.",
            .repeals
        ),
        (
            "ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nSố: 51/BC-UBND\nLâm Giang, ngày 12 tháng 8 năm 2025\n\nBÁO CÁO\nVề vướng mắc\n\n1. Thay thế Quyết định số 7/2024/QĐ-UBND.",
            .cites
        ),
    ])
    func `nobody changes what a higher organ issued, and a report changes nothing`(text: String, relation: RelationType)
        throws
    {
        #expect(try Reader.detect(text).citations.last?.relation.type == relation)
    }
}
