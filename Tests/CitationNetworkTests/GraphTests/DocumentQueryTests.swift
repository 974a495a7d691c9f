import DanChieu
import TestSupport
import Testing

/// What people type, and the documents that they mean by it.
@Suite struct DocumentQueryTests {
    private static let head = "TỈNH ỦY LÂM GIANG\n*\nSố %-KL/TU\n\nLâm Giang, ngày 12 tháng 8 năm 2025\n\nKẾT LUẬN\n"

    private static func conclusion(_ number: Int, _ title: String, _ text: String) -> String {
        head.replacing("%", with: "\(number)") + "\(title)\n-----\n\n\(text)\n"
    }

    private static let texts = [
        (
            "documents/a.txt",
            conclusion(
                41, "về một số việc",
                "Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị; Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị; Nghị quyết Trung ương 4 khóa XII; Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng; Điều lệ Đảng khóa XI; Luật Đất đai năm 2013; Luật Đất đai số 31/2024/QH15; Nghị định số 08/2025/NĐ-CP; Nghị định số 08/2024/NĐ-CP; Chỉ thị số 10-CT/TW, ngày 30/3/2007 của Ban Bí thư; Nghị quyết số 04-NQ/TW, ngày 21/8/2006 của Ban Chấp hành Trung ương; Kết luận số 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương."
            )
        ),
        (
            "documents/sub/b.txt",
            conclusion(
                42,
                "về kiểm tra việc chấp hành Điều lệ Đảng, Nghị quyết Đại hội XIII và tuyên truyền Luật Đất đai năm 2024",
                "Thực hiện Chỉ thị số 10-CT/TW, ngày 05/12/2011 của Bộ Chính trị và Chỉ thị số 05-CT/TW, ngày 15/5/2016."
            )
        ),
        ("documents/d.txt", "Giao Văn phòng sưu tầm Nghị quyết 04-NQ/TW để lưu."),
        (
            "documents/thong bao.txt",
            "THÔNG BÁO\nVề việc phát giống dâu cho các hộ nuôi tằm ở xã Suối Lam và xã Đá Bạc\n\nCác xã thực hiện."
        ),
    ]
    private static let graph = Result { try ResolutionTests.resolve(texts).graph(.standard) }

    private func ids(_ typed: String) throws -> [String] {
        let graph = try Self.graph.get()
        return try GraphInMemory(graph, .standard).documents(DocumentQuery(typed)).map(\.id)
    }

    @Test(arguments: [
        ("CT05", "05-CT.TW_XII"), ("ct 5", "05-CT.TW_XII"), ("05ct/tw", "05-CT.TW_XII"), ("05 ct tw", "05-CT.TW_XII"),
        ("05-CT/TƯ", "05-CT.TW_XII"), ("số 05 - CT/TW", "05-CT.TW_XII"), ("NQ57", "57-NQ.TW_XIII"),
        ("nq57-nq/tw", "57-NQ.TW_XIII"), ("KL21", "21-KL.TW_XIII"), ("KL41", "lam-giang:41-KL.TU_2025"),
        ("nghị định 8/2025", "08.2025.NĐ-CP"), ("NĐ 8/2025", "08.2025.NĐ-CP"), ("nd 08/2024", "08.2024.NĐ-CP"),
        ("nd8/2025", "08.2025.NĐ-CP"), ("8/2025/nd-cp", "08.2025.NĐ-CP"), ("NQTW4", "04-NQ.TW_XII"),
        ("nq tw 4 khóa 12", "04-NQ.TW_XII"), ("nghi quyet trung uong 4", "04-NQ.TW_XII"),
        ("nghi quyet dai hoi 13", "NQĐH_XIII"), ("Nghị quyết Đại hội XIII", "NQĐH_XIII"), ("nqdh13", "NQĐH_XIII"),
        ("nghị quyết đại hội lần thứ XIII của Đảng", "NQĐH_XIII"), ("chỉ thị 10 khóa X", "10-CT.TW_X"),
        ("10-CT/TW 2011", "10-CT.TW_XI"), ("10-CT/TW ngày 5/12/2011", "10-CT.TW_XI"), ("10-CT/TW@XI", "10-CT.TW_XI"),
        ("nqtw4 khóa XIII", "21-KL.TW_XIII"), ("quyết định 05-CT/TW", "05-CT.TW_XII"),
    ])
    func `a number is found as people type it`(typed: String, id: String) throws {
        #expect(try ids(typed) == [id])
    }

    @Test(arguments: [
        "Luật Đất đai 2024", "luat dat dai nam 2024", "luat-dat-dai_2024", "31/2024/QH15", "Luật số 31/2024/QH15",
        "LĐĐ 2024", "ldd 2024", "Luật Đất đai (sửa đổi) 2024", "luat dat dai moi 2024",
    ])
    func `a law is found by its name and year and by its number, whatever its key is`(typed: String) throws {
        let found = try ids(typed)
        #expect(found.count == 1 && (found[0] == "luat-dat-dai_2024" || found[0] == "31.2024.QH15"), "\(found)")
    }

    @Test func `a conclusion of a plenum is no resolution, and the words of a type exclude where no symbol is whole`()
        throws
    {
        #expect(try ids("nq 21").isEmpty)
        #expect(try ids("quyết định 57").isEmpty)
        #expect(try ids("sửa đổi mới").isEmpty)
    }

    @Test func `a name means all that have it, and no title that speaks of it`() throws {
        #expect(try ids("luat dat dai").count == 2)
        #expect(try ids("điều lệ đảng") == ["dieu-le-dang_XI"])
        #expect(try ids("luat dat dai nam 2024 tuyen truyen") == ["lam-giang:42-KL.TU_2025"])
    }

    @Test func `a number without its term stands for the one document of this number, and is told beside several`()
        throws
    {
        #expect(try ids("Điều lệ Đảng") == ["dieu-le-dang_XI"])
        #expect(try ids("dieu-le-dang") == ["dieu-le-dang"])
        #expect(try ids("04-NQ/TW") == ["04-NQ.TW", "04-NQ.TW_X", "04-NQ.TW_XII"])
        let often = CitationGraph(
            nodes: [
                .init(id: "a", label: "a"), .init(id: "b", label: "b"),
                .init(id: "dieu-le-dang", label: "Điều lệ Đảng", key: "Điều lệ Đảng", jurisdiction: "Trung ương"),
                .init(
                    id: "dieu-le-dang_II", label: "Điều lệ Đảng khóa II", key: "Điều lệ Đảng@II",
                    jurisdiction: "Trung ương", term: "II"),
            ],
            edges: [(0, 2), (0, 3), (1, 2)].map {
                .init(source: $0, target: $1, relation: .cites, weight: 1, evidence: [])
            })
        #expect(
            try GraphInMemory(often, .standard).documents(DocumentQuery("dieu le dang")).map(\.id)
                == ["dieu-le-dang"])
    }

    @Test(arguments: [
        ("a.txt", "lam-giang:41-KL.TU_2025"), ("documents/a.txt", "lam-giang:41-KL.TU_2025"),
        ("./documents//sub/../a.txt", "lam-giang:41-KL.TU_2025"),
        ("/home/an/documents/sub/b.txt", "lam-giang:42-KL.TU_2025"),
        ("B.TXT", "lam-giang:42-KL.TU_2025"), ("Kết luận 41-KL/TU", "lam-giang:41-KL.TU_2025"),
        ("Kết luận 41-KL/TU, 12/8/2025, về một số việc", "lam-giang:41-KL.TU_2025"),
        ("thong bao.txt", "file:documents-thong-bao-txt"),
        ("Thông báo: Về việc phát giống dâu cho các hộ nuôi tằm ở xã Suố…", "file:documents-thong-bao-txt"),
        ("Thông báo: Về việc phát giống dâu …", "file:documents-thong-bao-txt"),
        ("phat giong dau", "file:documents-thong-bao-txt"),
    ])
    func `a document of the collection is found by its file and by the label that is printed`(typed: String, id: String)
        throws
    {
        #expect(try ids(typed) == [id])
    }

    @Test(arguments: ["99-CT/TW", "c.txt", "documents/c.txt", "chỉ thị 10 khóa XII", "nd 8/2023", "so", ""])
    func `what fits nothing finds nothing`(typed: String) throws {
        #expect(try ids(typed).isEmpty)
    }

    @Test func `what leaves open which document is meant may mean those of its number, and no other place's`() throws {
        let graph = try Self.graph.get()
        let source = GraphInMemory(graph, .standard)
        func open(_ id: String) throws -> [String] {
            try source.unsettled(for: graph.nodes[try #require(graph.index(of: id))]).map(\.id)
        }
        #expect(try open("04-NQ.TW_X") == ["04-NQ.TW"])
        #expect(try open("04-NQ.TW_XII") == ["04-NQ.TW"])
        #expect(try open("dieu-le-dang_XI") == ["dieu-le-dang"])
        #expect(try open("04-NQ.TW").isEmpty)
        #expect(try open("08.2025.NĐ-CP").isEmpty)
        let place = CitationGraph.Node(id: "son-ha:17-NQ.TU", label: "", key: "17-NQ/TU", jurisdiction: "Sơn Hà")
        let unknown = CitationGraph.Node(id: "a-txt:17-NQ.TU", label: "", key: "17-NQ/TU")
        let settled = CitationGraph.Node(
            id: "lam-giang:17-NQ.TU_2021", label: "", key: "17-NQ/TU@2021", jurisdiction: "Lâm Giang")
        let keys = settled.openKeys(.standard)
        #expect(!place.mayMean(settled, openKeys: keys) && unknown.mayMean(settled, openKeys: keys))
    }
}
