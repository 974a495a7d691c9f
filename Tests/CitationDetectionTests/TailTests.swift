import Identity
import Testing
import Vocabulary

@testable import CitationDetection

/// What stands behind a citation, or before it, and tells its date, its issuer and its term.
@Suite struct TailTests {
    /// The fields of the first citation.
    private func first(_ text: String) throws -> Citation { try #require(try Reader.detect(text).citations.first) }

    @Test(arguments: [
        ("học Nghị quyết số 12-NQ/TW (Trung ương 4, khóa XI).", "XI"),
        ("học Nghị quyết số 12-NQ/TW (Hội nghị Trung ương 4 khóa XI);", "XI"),
        ("học Nghị quyết số 29-NQ/TW, Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng khóa XI về đổi mới", "XI"),
        ("học Kết luận số 21-KL/TW ngày 25/10/2031, Hội nghị Trung ương 4 khóa XIII.", "XIII"),
        ("học Kết luận số 21-KL/TW do Ban Chấp hành Trung ương khóa XIII ban hành.", "XIII"),
        ("học Kết luận số 21-KL/TW mà Hội nghị Trung ương 5 khóa XI thông qua.", "XI"),
        ("học Nghị quyết số 18-NQ/TW của Hội nghị lần thứ năm, Ban Chấp\nhành Trung ương Đảng khóa XIII về", "XIII"),
        ("học Nghị quyết số 28-NQ/TW của Hội nghị Trung ương Bảy khóa XII về", "XII"),
        ("học Nghị quyết số 28-NQ/TW của Hội nghị lần thứ 7 (khóa XII) BCHTW về", "XII"),
    ])
    func `the plenum or committee behind a central number gives its term`(text: String, term: String) throws {
        #expect(try first(text).identity.term == term)
        #expect(try Reader.detect(text).citations.count == 1)
    }

    @Test(arguments: [
        "học Kết luận số 21-KL/TW về tiếp tục thực hiện Nghị quyết Trung ương 3 khóa X",
        "học Nghị quyết số 12-NQ/TW, Nghị quyết Trung ương 4 khóa XI",
        "học Nghị quyết số 12-NQ/TW; Hội nghị Trung ương 4 khóa XI",
        "học Nghị quyết số 12-NQ/TW, Hội nghị Trung ương 4 khóa XI đã thông qua chương trình",
        "học Nghị quyết số 12-NQ/TW được Quốc hội khóa XIV thông qua",
        "học Nghị quyết số 12-NQ/TU (Hội nghị Trung ương 4 khóa XI)",
    ])
    func `the term of another body, document or clause is not that of the number`(text: String) throws {
        #expect(try first(text).identity.term == nil)
    }

    @Test(arguments: [
        "Quyết định 512/QĐ-UBND (ký ngày 05/6/2028) giao bãi", "Quyết định 512/QĐ-UBND ký ngày 05/6/2028",
        "Thông báo số 90/TB-UBND đề ngày 05 tháng 6 năm 2028 nhắc", "Quyết định số 88/QĐ-UBND ban hành ngày 05/6/2028",
        "Kế hoạch số 31-KH/TU do Thường trực Tỉnh ủy ký ngày 05/6/2028 còn",
        "Thông báo số 45/TB-SXD, phát hành ngày 05/6/2028, nhắc", "Biên bản số 04/BB-SXD - 05/6/2028",
        "| Công văn số 45/SXD-HT | 05/6/2028 |", "Thông báo số 45/TB-SXD, 05/6/2028;",
        "Quyết định số 62-QĐ/TW của Ban Bí thư Trung ương Đảng 05/6/2028.",
    ])
    func `a day of issue behind a number dates it`(text: String) throws {
        #expect(try first(text).identity.date == CalendarDate(year: 2028, month: 6, day: 5))
    }

    @Test(arguments: [
        "Nhận được Công văn số 77/SNV-TC vào ngày 04/8/2029.", "Phổ biến Chỉ thị số 09-CT/TU vào ngày 07/7/2029",
        "Quy định số 61-QĐ/TU có hiệu lực từ ngày 01/3/2029 chưa", "Kế hoạch số 21/KH-UBND 2026 - 2030 (bản sao)",
        "Quyết định số 88/QĐ-UBND ban hành Quy chế bến bãi ngày 05/6/2028",
        "Quyết định số 62-QĐ/TW của Ban Bí thư 05/6/2028 - 06/6/2028",
    ])
    func `a day of something else does not`(text: String) throws {
        #expect(try first(text).identity.date == nil)
    }

    @Test func `a date that belongs to another citation is not taken for one behind it`() throws {
        let own = try Reader.detect(
            "Thực hiện Chỉ thị số 05-CT/TU ngày 03/02/2031, xã ban hành Kế hoạch số 12/KH-UBND về bến bãi"
        ).citations
        #expect(own.map(\.surroundings.dateBefore) == [nil, nil])
        let nearer = try Reader.detect(
            "Thực hiện Chỉ thị số 05-CT/TU ngày 03/02/2031 của Tỉnh ủy, ngày 07/3/2031 xã ban hành Kế hoạch số 12/KH-UBND"
        ).citations
        #expect(nearer.last?.surroundings.dateBefore == CalendarDate(year: 2031, month: 3, day: 7))
    }

    @Test(arguments: ["^", "**^**", "[41]"])
    func `the mark of a note behind a full stop ends the sentence`(mark: String) throws {
        let text = "Đọc ngày 15/7/2031.\(mark)Bộ Chính trị ban hành Quyết định số 12-QĐ/TW về tổ chức"
        #expect(try first(text).surroundings.dateBefore == nil)
    }

    @Test(arguments: [
        ("UBND tỉnh", "\nSơn Giang, ngày 12 tháng 3 năm 2028\n"),
        ("Ủy ban nhân dân tỉnh", "\nPhòng Quản lý hạ tầng làm"),
        ("Ban Thường vụ Tỉnh ủy", "\nBan Nội chính chủ trì"), ("UBND thành phố\nHội An", " đã"),
        ("Đảng ủy phường Cồn Sẻ", " về"), ("UBND xã Tân Lập Thượng", " về"), ("UBND xã Tân Lập", " Phê duyệt"),
        ("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Vân Trạch", " về"),
        ("Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh Vân Trạch", " về"),
        ("Ban Chỉ đạo Phòng, chống tội phạm tỉnh Vân Trạch", " về"), ("UBND tỉnh", " và khoản 2 Điều 4 Quyết định này"),
    ])
    func `an issuer goes to its end and no further`(issuer: String, rest: String) throws {
        let found = try first("theo Kế hoạch số 25/KH-ABC ngày 07/3/2028 của \(issuer)\(rest)").identity.issuer
        #expect(found == issuer.replacing("\n", with: " "))
    }

    @Test func `"v/v" begins a title as "về việc" does`() throws {
        #expect(
            try first("Công văn số 402/UBND-VX v/v rà soát trường, lớp; các xã").surroundings.title
                == "v/v rà soát trường, lớp")
    }

    @Test(arguments: [
        ("của Ủy ban nhân dân tỉnh Hỗ trợ hộ nghèo", "Ủy ban nhân dân tỉnh"),
        ("của Ủy ban nhân dân tỉnh Mượn kho chứa thóc", "Ủy ban nhân dân tỉnh"),
        ("của HĐND tỉnh Yên Khê Đặt tên đường", "HĐND tỉnh Yên Khê"),
        ("của HĐND tỉnh Yên Khê Xem chi tiết", "HĐND tỉnh Yên Khê"),
        ("của UBND huyện Tiên Khê\nHọ và tên | Chức vụ", "UBND huyện Tiên Khê"),
        ("của UBND thành phố Huế quy định", "UBND thành phố Huế"),
        ("của UBND huyện Tiên Khê Mua sắm tài sản", "UBND huyện Tiên Khê"),
        ("của UBND huyện Mường La Nghiệm thu cầu", "UBND huyện Mường La"),
        ("của UBND tỉnh Ủy quyền cho Sở Nội vụ", "UBND tỉnh"),
        ("của UBND tỉnh Bà Rịa - Vũng Tàu báo trước", "UBND tỉnh Bà Rịa - Vũng Tàu"),
        ("của UBND tỉnh Yên và các sở", "UBND tỉnh Yên"),
        ("của UBND xã Bình Sơn Thượng báo cáo", "UBND xã Bình Sơn Thượng"),
    ])
    func `a place ends before a title, a link or a form's field`(tail: String, issuer: String) throws {
        #expect(try first("Quyết định số 12/2030/QĐ-UBND ngày 03/02/2030 \(tail).").identity.issuer == issuer)
    }

    @Test(arguments: [
        "Ban Chỉ đạo 389 tỉnh Yên Khê", "Bộ Tư lệnh Quân khu 3", "Liên minh Hợp tác xã tỉnh Yên Khê",
        "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Yên Khê", "Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh",
        "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực",
        "Ban Chỉ đạo phòng, chống tội phạm tỉnh", "Công an tỉnh Yên Khê", "Thanh tra huyện", "Trường THCS Đồng Nhãn",
        "Tổng cục Thuế",
    ])
    func `the name of a body has its number, its field and its place`(issuer: String) throws {
        #expect(try first("Kế hoạch số 12/KH-BCĐ ngày 03/02/2030 của \(issuer); các xã làm.").identity.issuer == issuer)
    }

    @Test func `the inspectorate's letters are an organ's`() throws {
        let citation = try first("Quyết định thanh tra số 55/QĐ-TTr ngày 02/6/2030 của Chánh Thanh tra tỉnh")
        #expect(citation.identity.symbol?.text == "55/QĐ-TTr")
        #expect(citation.identity.date == CalendarDate(year: 2030, month: 6, day: 2))
    }

    @Test func `rules that are issued are no other document, and those that are applied are one`() throws {
        let issued = "QUYẾT ĐỊNH\nban hành Quy chế làm việc của Ủy ban Kiểm tra\n\nCăn cứ"
        #expect(try Reader.detect(issued).citations.isEmpty)
        let applied = "Căn cứ Quy chế làm việc của Ủy ban Kiểm tra;"
        #expect(try Reader.detect(applied).citations.count == 1)
    }

    @Test func `a title stands in guillemets too`() throws {
        let text = "Nghị quyết số 08-NQ/HU, ngày 02/3/2031 «Nâng cao chất lượng chi bộ»; Nghị quyết số 09-NQ/HU"
        #expect(try first(text).surroundings.title == "Nâng cao chất lượng chi bộ")
    }
}
