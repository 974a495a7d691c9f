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
        ("Quy chế ban hành kèm theo Quyết định số 251-QĐ/ĐUK", [.promulgates]),
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
        ("theo Nghị định số 142/2008/NĐ-CP, được sửa đổi, bổ sung bởi Nghị định số 38/2010/NĐ-CP", [.cites, .cites]),
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
}
