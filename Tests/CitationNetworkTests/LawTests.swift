import DanChieu
import TestSupport
import Testing

/// Which law is meant, and that one law is one node.
@Suite struct LawTests {
    private func targets(_ text: String) throws -> [String?] { try ResolutionTests.targets(text) }

    private static func decree(_ date: String, _ body: String) -> String {
        "CHÍNH PHỦ\n\nSố: 24/2030/NĐ-CP\n\nHà Nội, ngày \(date)\n\nNGHỊ ĐỊNH\nVề tổ ong\n\n\(body)\n"
    }

    private static let law = """
        QUỐC HỘI

        Luật số: 12/2027/QH16

        Hà Nội, ngày 14 tháng 6 năm 2027

        LUẬT
        NUÔI ONG

        Điều 1. Luật này quy định về nghề nuôi ong.
        """

    @Test(arguments: [true, false])
    func `a law is one node, by number, by name and year, and itself`(isRead: Bool) throws {
        let texts = [
            ("a.txt", Self.decree("17 tháng 9 năm 2027", "Căn cứ Luật Nuôi ong số 12/2027/QH16;")),
            ("b.txt", "Căn cứ Luật nuôi ong năm 2027; theo Luật Nuôi ong ngày 14 tháng 6 năm 2027;"),
            ("c.txt", "Căn cứ Luật số 12/2027/QH16;"),
        ]
        let resolved = try ResolutionTests.resolve(texts + (isRead ? [("luat.txt", Self.law)] : []))
        for index in 0..<3 {
            for resolution in resolved.resolutions(ofDocument: index) { #expect(resolution.targetID == "12.2027.QH16") }
        }
        let node = resolved.graph(.standard).nodes.first { $0.id == "12.2027.QH16" }
        #expect(node?.label == "Luật Nuôi ong 2027")
        #expect(node?.symbol == "12/2027/QH16")
        #expect(resolved.graph(.standard).nodes.count { $0.type == "Luật" } == 1)
    }

    @Test func `a law itself tells the number of its name and year`() throws {
        let resolved = try ResolutionTests.resolve([
            ("a.txt", "Căn cứ Luật Nuôi ong năm 2027;"), ("luat.txt", Self.law),
        ])
        #expect(resolved.resolutions(ofDocument: 0).map(\.targetID) == [resolved.nodeID(ofDocument: 1)])
    }

    @Test func `two laws of one name and year are two, and nobody guesses which is meant`() throws {
        let resolved = try ResolutionTests.resolve([
            ("a.txt", "Căn cứ Luật Nuôi ong số 12/2027/QH16;"), ("b.txt", "Căn cứ Luật Nuôi ong số 31/2027/QH16;"),
            ("c.txt", "Căn cứ Luật Nuôi ong năm 2027;"),
        ])
        #expect(
            (0..<3).map { resolved.resolutions(ofDocument: $0).first?.target } == [
                "12/2027/QH16", "31/2027/QH16", "Luật Nuôi ong@2027",
            ])
        #expect(
            resolved.resolutions(ofDocument: 2).first?.candidates.map(\.target) == ["12/2027/QH16", "31/2027/QH16"])
    }

    @Test(arguments: [
        ("12 tháng 4 năm 2025", "65/2025/QH15"), ("12 tháng 8 năm 2025", "72/2025/QH15"),
    ])
    func `of two laws of one name and year the table's dates tell the one at the time`(date: String, number: String)
        throws
    {
        let text = Self.decree(date, "Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;")
        #expect(try targets(text) == [number])
    }

    @Test func `a bare name means the law that the document cites in full`() throws {
        let text = Self.decree(
            "12 tháng 8 năm 2032",
            "Căn cứ Luật Hóa chất năm 2007 (sau đây gọi chung là Luật Hóa chất). Theo Luật Hóa chất, kho")
        #expect(try targets(text) == ["06/2007/QH12", "Luật Hóa chất@2007", "Luật Hóa chất@2007"])
        let ids = try ResolutionTests.resolve([("a.txt", text)]).resolutions(ofDocument: 0).map(\.targetID)
        #expect(ids == ["06.2007.QH12", "06.2007.QH12", "06.2007.QH12"])
    }

    @Test func `a name that the vocabulary does not know is found bare where the document cites it in full`() throws {
        let text = Self.decree(
            "12 tháng 8 năm 2032",
            "QUY ĐỊNH CHI TIẾT LUẬT NUÔI ONG\n\nCăn cứ Luật Nuôi ong số 12/2027/QH16;\nTheo Luật Nuôi ong, tổ")
        #expect(try targets(text) == ["Luật Nuôi ong@2027", "12/2027/QH16", "Luật Nuôi ong@2027"])
    }

    @Test(arguments: [
        ("Luật Cán bộ, công chức (sửa đổi, bổ sung năm 2019)", "Luật Cán bộ, công chức@2008"),
        ("Luật Viên chức (được sửa đổi, bổ sung năm 2019)", "Luật Viên chức@2010"),
        ("Luật Đất đai (sửa đổi) số 31/2024/QH15", "31/2024/QH15"),
        ("Luật Cảnh vệ sửa đổi 2024", "40/2024/QH15"), ("Luật Các tổ chức tín dụng (sửa đổi) năm 2024", "32/2024/QH15"),
        ("Bộ luật Lao động số 45/2019/QH15", "45/2019/QH14"), ("Luật Hình sự năm 2015", "100/2015/QH13"),
        ("Luật Phòng chống tham nhũng năm 2018", "36/2018/QH14"),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai, Luật Đê điều ngày 17 tháng 6 năm 2020",
            "60/2020/QH14"
        ),
    ])
    func `a law is known by what is said of it`(text: String, target: String) throws {
        #expect(try targets(Self.decree("10 tháng 02 năm 2026", "Căn cứ \(text);")) == [target])
    }

    @Test func `a slip in a name neither names the node nor tells a number`() throws {
        let resolved = try ResolutionTests.resolve([
            ("a.txt", "Căn cứ Luật Dất đai số 31/2024/QH15;"), ("b.txt", "Căn cứ Luật Đất đai năm 2024;"),
        ])
        #expect(
            resolved.graph(.standard).nodes.compactMap { $0.symbol == "31/2024/QH15" ? $0.label : nil } == [
                "Luật Đất đai 2024"
            ])
    }
}
