import DocumentReading
import Identity
import TestSupport
import Testing
import Vocabulary

@testable import CitationDetection

/// Reads texts as documents.
struct Reader {
    static let grammar = Grammar(.standard)

    static func detect(_ text: String) throws -> DetectedDocument {
        let document = Document(path: "test.txt", text: text)
        return CitationDetector(grammar: grammar).detect(document)
    }
}

@Suite struct DetectionTests {
    @Test(arguments: [
        "thực hiện ⟦Chỉ thị số 05-CT/TW⟧ và",
        "⟦Kết luận số 158-KL/ĐUK, ngày 17/7/2018 của Đảng ủy Khối\nkhóa VI⟧ về tiếp tục",
        "tinh thần ⟦Nghị quyết 39-NQ/TW của Bộ Chính trị khóa XI⟧ chưa",
        "⟦Chỉ thị 05 của Bộ Chính trị (khóa XII)⟧ về",
        "⟦Nghị quyết Trung ương 4 khóa XI⟧, ⟦khóa XII⟧, ⟦Kết luận 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương⟧ về",
        "⟦Nghị quyết Trung ương 4 (khóa XI⟧, ⟦khóa XII⟧) và",
        "⟦Nghị quyết Trung ương 4, khóa XI⟧, ⟦XII⟧, ⟦Chỉ thị số 05-CT/TW⟧ \"đẩy mạnh",
        "⟦Nghị quyết Trung ương 4 (khóa XII)⟧ \"về", "các ⟦Nghị quyết số 18-NQ/TW⟧, ⟦19-NQ/TW⟧ và",
        "các ⟦Nghị quyết số 18⟧, ⟦19-NQ/TW⟧.",
        "theo ⟦NQ 18⟧, ⟦19-NQ/TW⟧ và", "⟦Nghị quyết 59⟧, ⟦70⟧, ⟦71⟧, ⟦72 của Bộ Chính trị⟧ là",
        "các ⟦Kết luận số 150-KL/TW⟧, số ⟦163-KL/TW⟧ và số ⟦167-KL/TW⟧",
        "⟦Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng⟧, ⟦Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII⟧,",
        "Căn cứ ⟦Luật Đất đai năm 2013⟧;", "⟦Bộ luật Hình sự 2015 (sửa đổi, bổ sung 2017)⟧,",
        "Căn cứ ⟦Luật Bảo hiểm xã hội số 41/2024/QH15⟧ được",
        "Căn cứ ⟦Luật Tổ chức vùng cao số 12/2031/QH18⟧;",
        "Căn cứ ⟦Nghị định số 62/2022/NĐ-CP ngày 12 tháng 9 năm 2022 của Chính\nphủ⟧ quy định",
        "theo khoản 2 Điều 5 ⟦Nghị định số 30/2020/NĐ-CP⟧ và", "tại ⟦công văn số 3418/BVNNTW\nngày 31/10/2024⟧;",
        "theo ⟦37-QĐ/TW⟧ và",
        "⟦Điều lệ Đảng khoá II⟧)", "⟦Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992⟧;",
        "**thực hiện** *⟦Chỉ thị số 05-CT/TW⟧*",
        "⟦Nghị quyết số 18–NQ/TW⟧ của các cấp",
        "⟦Quyết định số 1883/QĐ-UBND ngày 02/3/2021 của Ủy ban nhân dân tỉnh Lâm Giang⟧ về",
        "⟦Nghị định số 01/2021/NÐ-CP⟧ của các bên",
        "⟦Hướng dẫn số 12-HD/BTCTW, ngày 06/7/2018 của Ban Tổ chức Trung ương⟧ hướng dẫn một số",
        "⟦Thông tư số 36/2021/TT-BLĐTBXH ngày 31 tháng 12 năm 2021 của Bộ\ntrưởng Bộ Lao động - Thương binh và Xã hội⟧ quy định",
    ])
    func `citations are found with their exact spans`(marked: String) throws {
        let wanted = MarkedText(marked)
        let found = try Reader.detect(wanted.text).citations.map(\.range)
        #expect(found == wanted.spans, "\(MarkedText.mark(wanted.text, found))")
    }

    @Test(arguments: [
        "CÔNG BÁO/Số 280/Ngày 19-05-2026", "Mẫu số 02/QTT-TNCN-CNKD", "QCVN 26:2025/BNNMT", "TCVN 5738:2021",
        "Hợp đồng số 12/2024/HĐ-XD", "Số:      /QĐ-UBND",
        "Nghị quyết Đại hội nhà đầu tư", "đạt 08/10 mục tiêu", "một số nghị quyết của chi bộ",
        "đại biểu Quốc hội khóa XIV", "theo quy định của pháp luật",
        "căn cứ Kết luận này", "các nghị quyết, chỉ thị, kết luận của Đảng", "Hội nghị Trung ương 4 khoá XI, XII, XIII",
        "Kế hoạch 5 năm 2021-2025",
        "giai đoạn 2021-2025", "Đại hội XIII của Đảng", "Quy định cụ thể trách nhiệm",
    ])
    func `what is no citation is left alone`(text: String) throws {
        #expect(try Reader.detect("Văn bản nêu: \(text), và").citations.map(\.text) == [])
    }

    @Test(arguments: [
        ("Kết luận 126/KL-TW", "126-KL/TW"), ("Kết luận 221/KL/TW", "221-KL/TW"), ("Chỉ thị số 92CT/TW", "92-CT/TW"),
        ("Nghị quyết số 27/NQ- TW", "27-NQ/TW"),
        ("Nghị định số 175/1999Đ/N-CP", "175/1999/NĐ-CP"), ("Nghị định 146/2025-NĐ-CP", "146/2025/NĐ-CP"),
        ("Nghị định số 102/2020NĐ-CP", "102/2020/NĐ-CP"),
        ("Quy định 366-QĐ-TW", "366-QĐ/TW"), ("Chỉ thị số 78 – CT/TƯ", "78-CT/TW"), ("Thông báo 81 TB TW", "81-TB/TW"),
    ])
    func `a writer's slip is read as what it means and marked`(written: String, symbol: String) throws {
        let citation = try #require(try Reader.detect("theo \(written) và").citations.first)
        #expect(citation.identity.symbol?.text == symbol)
        #expect(citation.isCorrected)
    }

    @Test func `number, date, issuer, term and pinpoint are read`() throws {
        let text =
            "theo điểm a khoản 2 Điều 5 Quy định số 37-QĐ/TW, ngày 25-10-2021 của Ban Chấp hành Trung ương khóa XIII về"
        let citation = try #require(try Reader.detect(text).citations.first)
        #expect(citation.identity.type == "Quy định")
        #expect(citation.identity.symbol?.text == "37-QĐ/TW")
        #expect(citation.identity.date == CalendarDate(year: 2021, month: 10, day: 25))
        #expect(citation.identity.issuer == "Ban Chấp hành Trung ương")
        #expect(citation.identity.term == "XIII")
        #expect(citation.surroundings.pinpoint == "điểm a khoản 2 Điều 5")
    }

    @Test func `a short name stands for what it was given to`() throws {
        let text =
            "đánh giá Đề án số 16-ĐA/TU ngày 03/01/2020 (sau đây viết tắt là Đề án số 16). Việc thực hiện Đề án số 16 của các tổ chức đảng cơ sở."
        let citations = try Reader.detect(text).citations
        #expect(citations.map(\.kind) == [.full, .alias, .alias])
        #expect(citations.map(\.links.antecedent) == [nil, 0, 0])
        #expect(citations[2].text == "Đề án số 16")
    }

    @Test func `a bare noun stands for what was cited before, the document itself for nothing`() throws {
        let citations = try Reader.detect(
            "Thực hiện Kết luận số 12-KL/TU, các giải pháp đã nêu trong Kết luận. Căn cứ Kết luận này"
        ).citations
        #expect(citations.map(\.kind) == [.full, .backref])
        #expect(citations[1].links.antecedent == 0)
    }

    @Test func `a date before "ban hành" is the citation's`() throws {
        let citation = try #require(
            try Reader.detect("ngày 01-04-2019 Ban Thường vụ Đảng ủy Khối ban hành Quyết định số 251-QĐ/ĐUK về")
                .citations.first)
        #expect(citation.surroundings.dateBefore == CalendarDate(year: 2019, month: 4, day: 1))
    }

    @Test(arguments: ["Nghị quyết số ", "1", "(", "Nghị quyết số 18-NQ/TW, ", "sau đây gọi là ", "Điều 5 khoản 2 "])
    func `no shape of text is read in more than linear time`(piece: String) throws {
        func steps(_ count: Int) throws -> Duration {
            let text = String(repeating: piece, count: count)
            return try ContinuousClock().measure { _ = try Reader.detect(text) }
        }
        _ = try steps(100)
        let small = try steps(4_000)
        let large = try steps(32_000)
        // Eight times the text may take at most some forty times as long, however busy the machine: a quadratic reader
        // takes sixty-four.
        #expect(large < small * 40 + .milliseconds(500))
    }
}
