import Identity
import Testing
import Vocabulary

@testable import CitationDetection

/// What the words around a citation say that a document does to it: as a whole, in part, or not at all.
@Suite struct ChangeWordsTests {
    private static let decision =
        "ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nSố: 51/2035/QĐ-UBND\nLâm Giang, ngày 12 tháng 8 năm 2035\n\nQUYẾT ĐỊNH\nVề chợ nổi\n\nĐiều 1. Chợ nổi họp buổi sáng.\n"

    /// The relations of the citations of a text in a decision, those in part marked with "~".
    private static func relations(_ text: String) throws -> String {
        try Reader.detect(decision + text).citations.map { citation in
            "\(citation.relation.type)\(citation.relation.isPartial ? "~" : "")\(citation.links.within == nil ? "" : " told")"
        }.joined(separator: ", ")
    }

    @Test(arguments: [
        ("Quyết định này bãi bỏ quyết định số 12/2030/QĐ-UBND.", "repeals"),
        ("Nghị quyết này thay Nghị quyết số 12/2030/NQ-HĐND.", "replaces"),
        ("Điều 2. Thu hồi Quyết định số 77/2030/QĐ-UBND.", "repeals"),
        ("Điều 2. Chấm dứt hiệu lực Quyết định số 77/2030/QĐ-UBND.", "repeals"),
        ("Điều 2. Quyết định số 77/2030/QĐ-UBND được thay thế bằng Quyết định này.", "replaces"),
        ("Điều 2. Quyết định số 77/2030/QĐ-UBND không còn giá trị thi hành.", "repeals"),
        ("Điều 2. Tạm dừng thực hiện Quyết định số 77/2030/QĐ-UBND.", "suspends"),
        ("Điều 2. Điều chỉnh khoản 2 Điều 1 Quyết định số 77/2030/QĐ-UBND như sau:", "amends~"),
        ("Điều 2. Bỏ cụm từ “chợ đêm” tại Điều 3 Quyết định số 77/2030/QĐ-UBND.", "amends~"),
        ("Điều 2. Thay thế cụm từ “chợ đêm” bằng cụm từ “chợ nổi” tại Quyết định số 77/2030/QĐ-UBND.", "amends~"),
        ("Sửa đổi một số điểm, khoản tại các điều của Quyết định số 77/2030/QĐ-UBND.", "amends~"),
    ])
    func `a change may be said in other words`(text: String, relations: String) throws {
        #expect(try Self.relations(text) == relations)
    }

    @Test(arguments: [
        // Verbs that are nouns elsewhere.
        "Chủ ghe thuộc đối tượng điều chỉnh của Quyết định số 77/2030/QĐ-UBND.",
        "Quyết định cũ hết hạn, thay vào đó là Quyết định số 77/2030/QĐ-UBND.",
        // What others will issue, or will not.
        "Không ban hành mới quyết định thay thế Quyết định số 77/2030/QĐ-UBND.",
        "Trình Hội đồng nhân dân tỉnh nghị quyết sửa đổi Nghị quyết số 31/2034/NQ-HĐND.",
        "Chương trình gồm: Nghị quyết của Hội đồng nhân dân tỉnh thay thế Nghị quyết số 15/2030/NQ-HĐND.",
        "Việc sửa đổi Quyết định số 31/2034/QĐ-UBND chưa làm trong năm nay.",
        "3. Thay Quyết định số 31/2034/QĐ-UBND bằng một quyết định mới khi tổng kết năm.",
        // What is held against somebody, and what is only enclosed.
        "Còn ba xã chậm triển khai Kế hoạch số 12/KH-UBND ngày 02/3/2034.",
        "Chủ chợ thực hiện không nghiêm Quyết định số 77/2030/QĐ-UBND.",
        "(Kèm theo Báo cáo số 301/BC-STP ngày 05/5/2035)",
        "Tổ biên tập Báo cáo tổng kết Nghị quyết số 12-NQ/TU họp sáng nay.",
    ])
    func `words that sound like an act may be none`(text: String) throws {
        #expect(try Self.relations(text) == "cites")
    }

    @Test(arguments: [
        (
            "Điều 9. Quyết định số 12/2030/QĐ-UBND hết hiệu lực một phần (Điều 4).\nĐiều 10. Quyết định số 13/2030/QĐ-UBND hết hiệu lực toàn bộ.",
            "repeals~, repeals"
        ),
        ("Điều 10. Quyết định số 13/2030/QĐ-UBND hết hiệu lực thi hành.", "repeals"),
        (
            "Điều 2. Bãi bỏ Điều 4 của Quyết định số 33/2031/QĐ-UBND; Quyết định số 34/2031/QĐ-UBND.",
            "repeals~, repeals"
        ),
        (
            "Điều 2. Bãi bỏ các văn bản sau:\n1. Quyết định số 12/2030/QĐ-UBND.\n2. Toàn bộ Quyết định số 13/2030/QĐ-UBND.\n3. Một phần Quyết định số 14/2030/QĐ-UBND.",
            "repeals, repeals, repeals~"
        ),
        (
            "Điều 2. Bãi bỏ các Quyết định sau:\n1. Lĩnh vực phí:\na) Quyết định số 12/2030/QĐ-UBND;\nb) Quyết định số 13/2030/QĐ-UBND.\n2. Lĩnh vực chợ:\na) Quyết định số 14/2030/QĐ-UBND.\n3. Tổ chức chợ:\na) Quyết định số 15/2030/QĐ-UBND.",
            "repeals, repeals, repeals, cites"
        ),
    ])
    func `each document of a list has its own extent`(text: String, relations: String) throws {
        #expect(try Self.relations(text) == relations)
    }

    @Test(arguments: [
        (
            "Nghị định số 12/2030/NĐ-CP ngày 02/3/2030 của Chính phủ: sửa đổi, bổ sung một số điều của Nghị định số 61/2028/NĐ-CP.",
            "cites, amends~ told"
        ),
        (
            "Nghị quyết số 09/2030/NQ-HĐND được ban hành căn cứ Thông tư số 96/2028/TT-BTC.", "cites, basedOn told"
        ),
        (
            "Công văn số 2031-CV/BTCTW ngày 02/3/2030 về sơ kết Quy định số 114-QĐ/TW ngày 10/7/2023 (thay thế Quy định số 205-QĐ/TW ngày 23/9/2019).",
            "cites, reviews told, replaces told"
        ),
        // A request asks for it.
        (
            "Sở có Tờ trình số 238/TTr-SCT năm 2034 về việc bãi bỏ Quyết định số 77/2030/QĐ-UBND.", "cites, cites told"
        ),
    ])
    func `what another document did is told of it`(text: String, relations: String) throws {
        #expect(try Self.relations(text) == relations)
    }

    @Test(arguments: [
        ("Số: 1180/STNMT-ĐĐ", "đính chính Công văn số 1102/STNMT-ĐĐ ngày 02/8/2035", "corrects~"),
        ("Số: 1180/STNMT-ĐĐ", "sửa đổi Công văn số 88/UBND-NN ngày 02/8/2035", "cites"),
    ])
    func `a letter changes letters of its own office alone`(number: String, text: String, relation: String) throws {
        let letter =
            "UBND TỈNH LÂM GIANG\nSỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG\n\n\(number)\nV/v \(text)\n\nLâm Giang, ngày 12 tháng 8 năm 2035\n\nKính gửi: Các huyện\n\nSở \(text) như sau:\n"
        let relations = try Reader.detect(letter).citations.map {
            "\($0.relation.type)\($0.relation.isPartial ? "~" : "")"
        }
        #expect(Set(relations) == [relation] || Set(relations) == [relation.replacing("~", with: "")])
    }

    @Test func `an old decision of the Council of Ministers is changed by the Prime Minister's`() throws {
        let decision =
            "THỦ TƯỚNG CHÍNH PHỦ\n\nSố: 34/2002/QĐ-TTg\nHà Nội, ngày 14 tháng 10 năm 2002\n\nQUYẾT ĐỊNH\nVề bến đò\n\nĐiều 1. Sửa đổi Điều 1 của Quyết định số 121/CP ngày 08/8/1967 của Hội đồng Chính phủ.\nĐiều 2. Bãi bỏ Nghị định số 28/2000/NĐ-CP."
        #expect(try Reader.detect(decision).citations.map(\.relation.type) == [.amends, .cites])
    }

    @Test(arguments: ["397/1999/QĐ-NHNN1", "356/2001/QĐ-NHNN14"])
    func `a unit of the State Bank is part of an old number`(symbol: String) throws {
        #expect(try Reader.detect("theo Quyết định số \(symbol) ngày").citations.first?.identity.symbol?.text == symbol)
        #expect(
            try Reader.detect("theo Thông tư số 12/2031/TT-NHNN1 ngày").citations.first?.identity.symbol?.text
                == "12/2031/TT-NHNN")
    }

    @Test func `a law's short name is that of the law, and not of what amended it`() throws {
        let citations = try Reader.detect(
            Self.decision
                + "Luật Đất đai số 45/2013/QH13, được sửa đổi, bổ sung theo Luật số 35/2018/QH14 (sau đây gọi là Luật Đất đai)."
        ).citations
        #expect(citations.count == 3)
        #expect(citations.last?.links.antecedent == 0)
    }

    @Test(
        arguments: [
            ("Xem Nghị quyết số 18-NQ/TW\n22/12/2034\nSáng 22/12, huyện họp.", nil),
            ("Danh mục\nQuyết định số 12/2030/QĐ-UBND\n02/3/2030\nVề chợ", "2030-03-02"),
            ("Thông tư số 03/2029/TT-BCT\n01/06/2035 Được bổ sung", nil),
            ("Chỉ thị số 23-CT/TU (ngày 20 tháng 4 năm 2033)", "2033-04-20"),
            ("theo Kết luận 301-KL/TU\n03/7/2033, các xã", "2033-07-03"),
        ] as [(String, String?)])
    func `a date on the next line goes with a number only where that is its column or its sentence`(
        text: String, date: String?
    ) throws {
        #expect(try Reader.detect(text).citations.first?.identity.date?.description == date)
    }

    @Test(arguments: [
        ("Căn cứLuật Đất đai năm 2024;", "Luật Đất đai năm 2024"),
        ("Căn cứ Nghịđịnh số101/2024/NĐ-CP ngày 29/7/2024;", "Nghịđịnh số101/2024/NĐ-CP ngày 29/7/2024"),
        ("theo Thôngtư số 09/2020/TT-BTP;", "Thôngtư số 09/2020/TT-BTP"), ("theo số101/2024/NĐ-CP;", "101/2024/NĐ-CP"),
    ])
    func `glued words are read apart`(text: String, citation: String) throws {
        #expect(try Reader.detect(text).citations.map(\.text) == [citation])
    }
}
