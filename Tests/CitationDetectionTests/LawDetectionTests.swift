import Identity
import TestSupport
import Testing
import Vocabulary

@testable import CitationDetection

/// Laws by their names: where these end, what belongs to them, and what is no law.
@Suite struct LawDetectionTests {
    private func expect(_ marked: String) throws {
        let wanted = MarkedText(marked)
        let found = try Reader.detect(wanted.text).citations.map(\.range)
        #expect(found == wanted.spans, "\(MarkedText.mark(wanted.text, found))")
    }

    @Test(arguments: [
        "Căn cứ ⟦Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và\nLuật Nuôi ong số 47/2029/QH16 ngày 22/11/2029⟧;",
        "Căn cứ ⟦Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công, Luật Nuôi ong, Luật Nhà ở số 03/2032/QH17⟧;",
        "Căn cứ ⟦Luật Thống kê ngày 23 tháng 11 năm 2015⟧; ⟦Luật sửa đổi bổ sung một số điều và Phụ lục Danh mục của Luật Thống kê ngày 12 tháng 11 năm 2021⟧;",
        "Căn cứ ⟦Luật sửa đổi, bổ sung một số điều của các luật Thú y, Luật Nuôi ong năm 2029⟧ và ⟦Luật Rừng già năm 2030⟧;",
        "Căn cứ ⟦Luật sửa đổi, bổ sung một số điều của 15 luật về nghề rừng số 12/2031/QH18⟧;",
        "theo ⟦Luật sửa đổi, bổ sung một số điều của Luật Đất đai⟧; ⟦Luật Nhà ở năm 2023⟧",
        "theo ⟦Luật sửa đổi, bổ sung một số điều của Luật Đất đai⟧\nCăn cứ ⟦Luật Tổ chức Chính phủ số 63/2025/QH15⟧",
    ])
    func `an amending law is one citation to its number or date`(marked: String) throws { try expect(marked) }

    @Test(arguments: [
        "nêu tại ⟦Luật Việc làm⟧ nên trong thời hạn từ ngày 23/5/2022",
        "theo ⟦Luật Đất đai⟧ theo thẩm quyền trước năm 2025",
        "cùng với Luật vào ngày 01/4/2025", "theo ⟦Luật đầu tư nước ngoài tại Việt Nam⟧ vẫn",
        "Căn cứ ⟦Luật Người nuôi ong đi làm trong rừng theo hợp đồng số 12/2031/QH18⟧;",
        "Căn cứ ⟦Luật Giáo dục vùng cao năm 2031⟧;",
        "Căn cứ ⟦Luật Ban hành văn bản quy phạm pháp luật của HĐND, UBND ngày 03 tháng 12 năm 2004⟧;",
        "theo ⟦Luật Phòng chống tham nhũng⟧ và ⟦Luật Thực hành tiết kiệm chống lãng phí⟧.",
        "Căn cứ ⟦Luật Tổ chức HĐND và Ủy bannhân dân ngày 26 tháng 11 năm 2003⟧;",
        "theo ⟦Bộ Luật lao động năm 2019⟧, ⟦Pháp Lệnh Cảnh vệ⟧ và", "theo ⟦luật số 31/2024/QH15⟧ và",
    ])
    func `a law's name ends before the words of the sentence, and commas and case are free`(marked: String) throws {
        try expect(marked)
    }

    @Test(arguments: [
        "đúng quy định của ⟦Luật Nuôi ong⟧; thi hành ⟦Luật Rừng già⟧.", "theo quy định của ⟦Luật bầu cử⟧;",
        "theo quy định của Luật nuôi ong;", "theo Luật Nuôi ong, lấy mật và nhân giống ong.", "về Luật Nuôi ong;",
    ])
    func `a name that no table has is a law's where something is done by it, up to the end of the clause`(
        marked: String
    ) throws { try expect(marked) }

    @Test(arguments: [
        "theo ⟦Luật Nhà ở năm 2014⟧15. Theo ⟦Luật Giá 2012⟧6;",
        "theo ⟦Luật Đất đai năm 2024⟧3. Theo ⟦Luật Nhà ở năm 2023⟧.",
        "theo ⟦Luật Đất đai (sửa đổi) số 31/2024/QH15⟧ và",
        "theo ⟦Luật Viên chức⟧ (được sửa đổi, bổ sung năm 2019);", "theo ⟦Luật Nuôi ong sửa đổi năm 2029⟧,",
        "theo ⟦Luật Nuôi ong năm 2027 số 12/2027/QH16⟧,",
    ])
    func `what follows a law's name belongs to it as far as it tells which one is meant`(marked: String) throws {
        try expect(marked)
    }

    @Test(arguments: [
        "Căn cứ ⟦Luật Nuôi ong (số 12/2027/QH16)⟧; ⟦Luật Nhà ở, số 65/2014/QH13⟧; ⟦Luật Đấu thầu (Luật số 43/2013/QH13)⟧.",
        "Căn cứ ⟦Luật Nuôi ong ngày 20 tháng 6 năm 2029 (số 15/2029/QH16)⟧;",
        "Căn cứ ⟦Luật Xây dựng⟧ (⟦Luật số 62/2020/QH14⟧);", "Căn cứ ⟦Luật Đất đai⟧ và ⟦Luật số 43/2024/QH15⟧;",
        "Căn cứ ⟦Luật Đất đai⟧ (⟦Nghị định số 12/2031/NĐ-CP⟧);",
        "Căn cứ ⟦Luật Đất đai năm 2013⟧ (⟦số 31/2024/QH15⟧);",
    ])
    func `a number in parentheses or behind a comma is the law's where nothing else has it`(marked: String) throws {
        // A bare number is cited without its word.
        try expect(marked.replacing("⟦số 31", with: "số ⟦31"))
    }

    @Test(arguments: [
        "theo ⟦luật cư trú năm 2020⟧, ⟦bộ luật dân sự năm 2015⟧ và ⟦bộ Luật Lao động năm 2012⟧",
        "theo ⟦luật Hộ tịch ngày 20/11/2014⟧;", "luật chơi năm 2020, pháp luật năm 2023, pháp luật Hình sự năm 2015",
        "theo luật đất đai và kỷ luật Đảng năm 2023",
    ])
    func `a known law in small letters is one where a year or a date follows`(marked: String) throws {
        try expect(marked)
    }

    @Test(arguments: [
        "góp ý dự án Luật Đất đai (sửa đổi) và dự thảo Luật Nuôi ong năm 2030",
        "góp ý dự thảo Luật sửa đổi, bổ sung một số điều của Luật Nhà ở;",
        "góp ý dự án Luật Nuôi ong, nay là ⟦Luật Nuôi ong số 12/2031/QH18⟧.",
    ])
    func `a draft is no law`(marked: String) throws { try expect(marked) }

    @Test(arguments: [
        "Căn cứ ⟦Luật Nuôi ong⟧; theo Điều 5 ⟦Luật Bến đò⟧.", "Theo Luật Nuôi ong, tổ; theo Luật Ong của mình.",
        "sửa đổi, bổ sung các luật: ⟦Luật Đất đai⟧, ⟦Luật Ong mật⟧, ⟦Luật Nghề muối⟧;",
    ])
    func `an unknown law without number and year is one where only a law can stand`(marked: String) throws {
        try expect(marked)
    }

    @Test(arguments: [
        "PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT NĂM 2024", "THI HÀNH KỶ LUẬT ĐẢNG NĂM 2025",
        "Đoàn Luật sư tỉnh nhiệm kỳ 2024 - 2029",
        "Luật sư Trần Văn Mộc năm 2023", "Hội Luật gia năm 2024", "Khoa Luật năm 2024", "Báo Pháp luật ngày 12/3/2024",
        "Trường Đại học Luật năm 2024", "quy luật giá trị", "thi hành kỷ luật số 355", "Công ước về Luật Biển năm 1982",
        "Giáo trình Luật Dân sự năm 2022",
    ])
    func `what only holds the word is no law`(text: String) throws {
        #expect(try Reader.detect("Văn bản nêu: \(text), và").citations.map(\.text) == [])
    }

    @Test(arguments: [
        ("Luật Ban hành văn bản QPPL năm 2015", "Luật Ban hành văn bản quy phạm pháp luật"),
        ("Luật Ban hành VBQPPL", "Luật Ban hành văn bản quy phạm pháp luật"),
        (
            "Luật Bầu cử đại biểu QH và đại biểu HĐND năm 2015",
            "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân"
        ),
        ("Luật Tổ chức HĐND Suối Lam năm 2031", "Luật Tổ chức hội đồng nhân dân Suối Lam"),
        ("Luật Cán bộ công chức 2025", "Luật Cán bộ, công chức"), ("LUẬT NUÔI ONG NĂM 2027", "Luật Nuôi ong"),
        (
            "Luật sửa đổi, bổ sung Điều 6 của Luật Đầu tư, Luật Nhà ở số 3/2032/QH17",
            "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư và Luật Nhà ở"
        ),
        ("Bộ luật Dân sự Việt Nam 2015", "Bộ luật Dân sự"), ("Bộ luật Hàng hải 2015", "Bộ luật Hàng hải Việt Nam"),
        ("Luật Bầu cử 2015", "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân"),
        ("Luật Giáo dục 2014", "Luật Giáo dục"),
        ("Luật Đầu tư theo phương thức PPP năm 2020", "Luật Đầu tư theo phương thức đối tác công tư"),
        ("Luật Giá 20126", "Luật Giá"),
        ("Luật Cảnh vệ sửa đổi 2024", "Luật sửa đổi, bổ sung một số điều của Luật Cảnh vệ"),
    ])
    func `a law's name is that of its words`(text: String, name: String) throws {
        let citation = try #require(try Reader.detect("Căn cứ \(text);").citations.first)
        #expect(citation.identity.name == .law(name))
    }

    @Test func `the laws of the list in a title are amended by the law of that title`() throws {
        let text =
            "Căn cứ Luật số 97/2025/QH15, ngày 27/6/2025 về sửa đổi, bổ sung một số điều của Luật Công đoàn, Luật Thanh niên và Luật Nhà ở; Chỉ thị số 46-CT/TW"
        let citations = try Reader.detect(text).citations
        #expect(citations.map(\.relation.type) == [.basedOn, .amends, .amends, .amends, .basedOn])
        #expect(citations.map(\.links.within) == [nil, 0, 0, 0, nil])
    }

    @Test func `a bare name is found where the document cites the law in full, in capitals too`() throws {
        let text =
            "QUY ĐỊNH CHI TIẾT LUẬT NUÔI ONG\n\nCăn cứ Luật Nuôi ong số 12/2027/QH16;\n\nTheo Luật nuôi ong, tổ. Luật Nuôi cá."
        #expect(
            try Reader.detect(text).citations.map(\.text) == [
                "LUẬT NUÔI ONG", "Luật Nuôi ong số 12/2027/QH16", "Luật nuôi ong",
            ])
    }
}
