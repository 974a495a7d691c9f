import Identity
import Testing
import Vocabulary

@testable import CitationDetection

@Suite struct EffectTests {
    /// A decree about nothing, with what is said at its end.
    private static func decree(_ ending: String) -> String {
        """
        CHÍNH PHỦ

        Số: 63/2031/NĐ-CP
        Hà Nội, ngày 15 tháng 6 năm 2031

        NGHỊ ĐỊNH
        Quy định về nhà nuôi ong

        Điều 1. Phạm vi
        Nghị định này quy định về nhà nuôi ong.
        \(ending)
        """
    }

    @Test(arguments: [
        ("1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031.", "2031-07-01"),
        ("Nghị định này có hiệu lực kể từ ngày ký ban hành.", "2031-06-15"),
        ("Nghị định này có hiệu lực thi hành sau 45 ngày kể từ ngày ký.", "2031-07-30"),
        ("Nghị định này thay thế Nghị định số 5/2020/NĐ-CP và có hiệu lực kể từ ngày 01/8/2031.", "2031-08-01"),
        ("Nghị định có hiệu lực từ năm ngân sách 2032.", "2032-01-01"),
        ("Nghị định này có hiệu\nlực từ 01/8/2031.", "2031-08-01"),
        ("Nghị định này có hiệu lực từ 0 giờ ngày 01 tháng 8 năm 2031.", "2031-08-01"),
        (
            "Nghị định này có hiệu lực từ ngày được Hội đồng nhân dân tỉnh khóa IX, kỳ họp thứ 5 thông qua.",
            "2031-06-15"
        ),
        ("Nghị định này cóhiệu lực kể từ ngàyký.", "2031-06-15"),
        ("Nghịđịnh này có hiệu lực thihành từ 01/8/2031.", "2031-08-01"),
        ("Nghị định này có hiệu lực thi hànhsau 10 (mười) ngày kểtừ ngày ký.", "2031-06-25"),
        ("Nghị định này có hiệu lực kể từ 16 giờ 00 ngày 09/8/2031.", "2031-08-09"),
        ("Nghị định này có hiệu lực từ ngày ký (16/6/2031).", "2031-06-16"),
        ("Nghị định này có hiệu lực kể từ ngày công bố.", nil),
        ("Quy định tại Điều 5 của Nghị định này có hiệu lực từ ngày 01/7/2031.", nil),
        ("Nghị định số 5/2020/NĐ-CP có hiệu lực từ ngày 01/7/2020.", nil),
        ("Giấy phép cấp trước ngày Nghị định này có hiệu lực thì được dùng đến ngày 01/7/2031.", nil),
        ("Sửa đổi Điều 5 như sau: “2. Nghị định này có hiệu lực từ ngày 01/7/2031.”;", nil),
    ])
    func `a document says since when it is in force`(clause: String, day: String?) throws {
        let header = try Reader.detect(Self.decree("Điều 9. Hiệu lực thi hành\n\(clause)")).header
        #expect(header.effectiveDate?.description == day)
        #expect((header.effectiveText != nil) == (day != nil || clause.contains("công bố")))
    }

    @Test(arguments: [
        ("Nghị định này có hiệu lực từ ngày 01/7/2031 đến hết ngày 30/6/2032.", "2032-06-30"),
        (
            "Nghị định này có hiệu lực kể từ ngày ký.\n2. Nghị định này hết hiệu lực kể từ ngày 01 tháng 3 năm 2032.",
            "2032-02-29"
        ),
        (
            "Nghị định này có hiệu lực kể từ ngày ký và hết hiệu lực kể từ ngày 01 tháng 3 năm 2032.", "2032-02-29"
        ),
    ])
    func `a document that is made for a time says until when`(clause: String, day: String) throws {
        let detected = try Reader.detect(
            Self.decree("Điều 9. Hiệu lực\n1. \(clause)\nĐiều 10. Bãi bỏ Nghị định số 5/2020/NĐ-CP."))
        #expect(detected.header.expiryDate?.description == day)
        #expect(detected.citations.last?.changeUntil?.description == day)
    }

    @Test(
        arguments: [
            (
                "Tình trạng hiệu lực: | Hết Hiệu lực |\nHết hiệu lực: | 01/7/2033 |",
                "Tình trạng hiệu lực: | Hết Hiệu lực", "2033-06-30"
            ),
            ("• Hiệu lực: Hết hiệu lực toàn bộ", "Hiệu lực: Hết hiệu lực toàn bộ", nil),
            ("Tình trạng hiệu lực: Còn hiệu lực", nil, nil),
            // Another document of the page's list.
            ("Thông tư số 5/2030/TT-BNO | Trạng thái: Hết hiệu lực", nil, nil),
        ] as [(String, String?, String?)])
    func `a page's table tells that the document it shows has ended`(table: String, words: String?, last: String?)
        throws
    {
        let header = try Reader.detect("\(table)\n\(Self.decree("Điều 1. Nuôi ong."))").header
        #expect(header.endedText == words)
        #expect(header.expiryDate?.description == last)
    }

    @Test func `an article of a text without a head tells since when it is in force`() throws {
        let header = try Reader.detect(
            "Chương X\nĐiều khoản thi hành\nĐiều 123. Hiệu lực thi hành\nPháp lệnh này có hiệu lực kể từ ngày 01 tháng 10 năm 2032."
        ).header
        #expect(header.effectiveDate?.description == "2032-10-01")
    }

    @Test func `a citation says in which article of its own document it stands`() throws {
        let detected = try Reader.detect(
            """
            CHÍNH PHỦ

            Số: 63/2031/NĐ-CP
            Hà Nội, ngày 15 tháng 6 năm 2031

            NGHỊ ĐỊNH
            Quy định về nhà nuôi ong

            Căn cứ Nghị định số 1/2020/NĐ-CP;

            Điều 1. Phạm vi
            1. Theo Nghị định số 2/2020/NĐ-CP.
            2. Theo quy định tại khoản 3
            Điều 7 Nghị định số 3/2020/NĐ-CP.
            Điều 2: Sửa đổi Nghị định số 4/2020/NĐ-CP
            1. Sửa đổi Điều 9 như sau:
            “Điều 9. Nhà sàn
            1. Nhà sàn theo Nghị định số 5/2020/NĐ-CP.”
            Nơi nhận: như Nghị định số 6/2020/NĐ-CP.
            """)
        #expect(
            detected.citations.map { $0.surroundings.article ?? "-" }
                == ["-", "khoản 1 Điều 1", "khoản 2 Điều 1", "Điều 2", "khoản 1 Điều 2", "-"])
    }

    @Test func `the excerpt of a citation shows the verb that made its relation, at the head of a long list too`()
        throws
    {
        let items = (1...12).map {
            "\($0). Nghị định số \($0)/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ quy định về nhà nuôi ong số \($0);"
        }
        let detected = try Reader.detect(
            Self.decree(
                "Điều 2. Các nghị định sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực:\n"
                    + items.joined(separator: "\n")))
        let last = try #require(detected.citations.last { $0.relation.type == .repeals })
        #expect(last.identity.symbol?.text == "12/2020/NĐ-CP")
        let trigger = try #require(last.relation.trigger)
        #expect(last.surroundings.sentence.contains(trigger), "\(last.surroundings.sentence)")
        #expect(last.surroundings.sentence.contains(" … 12. Nghị định số 12/2020/NĐ-CP"))
    }

    @Test func `a list of documents that have ended in part says so of each of its rows`() throws {
        let detected = try Reader.detect(
            """
            BỘ NHÀ Ở

            Số: 63/QĐ-BNO
            Hà Nội, ngày 15 tháng 6 năm 2031

            QUYẾT ĐỊNH
            Về việc công bố danh mục văn bản hết hiệu lực toàn bộ hoặc một phần

            Điều 1. Công bố kèm theo Quyết định này danh mục văn bản hết hiệu lực.

            A. DANH MỤC VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ
            1. Thông tư số 5/2020/TT-BNO ngày 05/3/2020
            Được bãi bỏ bởi Thông tư số 9/2030/TT-BNO ngày 01/02/2030

            B. DANH MỤC VĂN BẢN HẾT HIỆU LỰC MỘT PHẦN
            1. Thông tư số 6/2020/TT-BNO ngày 05/3/2020
            Được bãi bỏ bởi Thông tư số 8/2030/TT-BNO ngày 01/01/2030
            """)
        let ended = detected.citations.filter { $0.relation.type == .repeals }
        #expect(ended.map { $0.identity.symbol?.text } == ["5/2020/TT-BNO", "6/2020/TT-BNO"])
        #expect(ended.map(\.relation.isPartial) == [false, true])
    }

    @Test func `a change has the day of the article that makes it, else the one that its sentence states`() throws {
        let detected = try Reader.detect(
            Self.decree(
                """
                Điều 2. Bãi bỏ Nghị định số 12/2020/NĐ-CP.
                Điều 3. Bãi bỏ các văn bản
                1. Bãi bỏ Nghị định số 13/2020/NĐ-CP.
                2. Bãi bỏ Nghị định số 14/2020/NĐ-CP.
                Điều 4. Hiệu lực thi hành
                1. Nghị định này có hiệu lực từ ngày 01/7/2031, trừ khoản 2 Điều này.
                2. Quy định tại Điều 2 và khoản 2 Điều 3 Nghị định này có hiệu lực từ ngày 01/9/2031.
                3. Từ ngày 01/01/2032, bãi bỏ Nghị định số 15/2020/NĐ-CP.
                4. Nghị định số 16/2020/NĐ-CP hết hiệu lực thi hành từ ngày 01/02/2032.
                """))
        #expect(detected.header.effectiveDate?.description == "2031-07-01")
        #expect(detected.citations.map(\.relation.type) == Array(repeating: .repeals, count: 5))
        #expect(
            detected.citations.map { $0.changeDate?.description } == [
                "2031-09-01", nil, "2031-09-01", "2032-01-01", "2032-02-01",
            ])
    }

    @Test func `what goes on meanwhile goes on until others are in force again`() throws {
        let detected = try Reader.detect(
            Self.decree(
                """
                Điều 2. Đối với Nghị định số 12/2030/NĐ-CP, ngưng hiệu lực thi hành từ ngày 01 tháng 8 năm 2031 đến ngày 15 tháng 9 năm 2031.
                Điều 3. Trong thời gian ngưng hiệu lực, các văn bản sau đây tiếp tục có hiệu lực:
                a) Nghị định số 5/2020/NĐ-CP.
                """))
        #expect(detected.citations.map(\.relation.type) == [.suspends, .continuesInForce])
        #expect(detected.citations[0].changeDate?.description == "2031-08-01")
        #expect(detected.citations.map { $0.changeUntil?.description } == ["2031-09-15", "2031-09-15"])
    }

    @Test func `a change that the title names has the days of the article that makes it`() throws {
        let text = """
            BỘ XÂY DỰNG
            Số: 63/2031/TT-BXD
            Hà Nội, ngày 15 tháng 6 năm 2031

            THÔNG TƯ
            Ngưng hiệu lực Thông tư số 12/2030/TT-BXD

            Điều 1. Ngưng hiệu lực Thông tư số 12/2030/TT-BXD từ ngày 01/8/2031 đến ngày 15/9/2031.
            """
        let citations = try Reader.detect(text).citations
        #expect(citations.map(\.relation.type) == [.suspends, .suspends])
        #expect(citations.map { $0.changeUntil?.description } == ["2031-09-15", "2031-09-15"])
    }

    /// A consolidated text with a note below its first article.
    private static func consolidated(_ note: String) -> String {
        """
        NGHỊ ĐỊNH
        Quy định về chợ phiên

        Nghị định số 12/2031/NĐ-CP ngày 03 tháng 02 năm 2031 của Chính phủ quy định về chợ phiên, có hiệu lực kể từ ngày 01 tháng 5 năm 2031, được sửa đổi, bổ sung bởi:
        Nghị định số 40/2032/NĐ-CP ngày 09 tháng 8 năm 2032 của Chính phủ sửa đổi một số điều, có hiệu lực kể từ ngày 01 tháng 10 năm 2032.

        Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;

        Điều 1. Phạm vi

        \(note)

        BỘ CÔNG THƯƠNG
        Số: 07/VBHN-BCT
        XÁC THỰC VĂN BẢN HỢP NHẤT
        Hà Nội, ngày 15 tháng 9 năm 2033
        """
    }

    @Test(arguments: [
        (
            "2 Điều 3 của Nghị định số 40/2032/NĐ-CP, có hiệu lực kể từ ngày 01 tháng 10 năm 2032, quy định như sau:\n“Điều 3. Thi hành\n1. Bỏ cụm từ “nhỏ”.\n2. Bãi bỏ Nghị định số 8/2030/NĐ-CP.”",
            "40/2032/NĐ-CP", "2032-10-01"
        ),
        // The note is never closed, and the body goes on below it.
        (
            "2 Nghị định số 40/2032/NĐ-CP có căn cứ ban hành như sau:\n“Căn cứ Luật Chợ;\n\nĐiều 2. Bãi bỏ Nghị định số 8/2030/NĐ-CP.\n3 Thông tư nêu: “như cũ.”",
            "12/2031/NĐ-CP", "2031-05-01"
        ),
    ])
    func `the wording that a note quotes is said by the text that amended`(note: String, doer: String, day: String)
        throws
    {
        let citations = try Reader.detect(Self.consolidated(note)).citations
        let change = try #require(citations.first { $0.identity.symbol?.text == "8/2030/NĐ-CP" })
        #expect(change.relation.type == .repeals)
        #expect(change.links.within.map { citations[$0].identity.symbol?.text } == doer)
        #expect(change.changeDate?.description == day)
    }

    @Test(arguments: [
        (
            "2 Khoản này được sửa đổi theo quy định tại khoản 2 Điều 1 của Nghị định số 40/2032/NĐ-CP sửa đổi một số điều, có hiệu\nlực kể từ ngày 01 tháng 11 năm 2032.",
            "2032-11-01"
        ),
        (
            "2 Khoản này được sửa đổi theo quy định tại Điều 1 của Nghị định số 40/2032/NĐ-CP; Thông tư số 9/2033/TT-BXD, có hiệu lực kể từ ngày 01 tháng 11 năm 2033.",
            nil
        ),
    ])
    func `what a note tells of an amender has the day of its sentence`(note: String, day: String?) throws {
        let citations = try Reader.detect(Self.consolidated(note)).citations
        let doer = try #require(citations.last { $0.identity.symbol?.text == "40/2032/NĐ-CP" })
        #expect(doer.told?.relation.type == .amends)
        #expect(doer.changeDate?.description == day)
    }

    @Test func `the text that is amended is found where no blank line parts it from the title`() throws {
        let text = Self.consolidated("").replacing("phiên\n\nNghị", with: "phiên\nNghị")
        let joined = try Reader.detect(text).citations.filter { $0.relation.type == .consolidates }
        #expect(joined.map { $0.identity.symbol?.text } == ["12/2031/NĐ-CP", "40/2032/NĐ-CP"])
    }

    @Test(arguments: [(45, "2031-07-30"), (-15, "2031-05-31"), (0, "2031-06-15"), (200, "2032-01-01")])
    func `days are counted over the ends of months and years`(days: Int, day: String) throws {
        let date = try #require(CalendarDate(year: 2031, month: 6, day: 15))
        #expect(date.moved(byDays: days)?.description == day)
    }
}
