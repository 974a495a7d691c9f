import DanChieu
import TestSupport
import Testing

@Suite struct GraphTests {
    private static let texts = [
        (
            "a.txt",
            "TỈNH ỦY LÂM GIANG\n\nSố 12-KL/TU\n\nLâm Giang, ngày 06 tháng 7 năm 2022\n\nKẾT LUẬN\nvề sinh hoạt chi bộ\n\nThực hiện Kết luận số 01-KL/TW, ngày 18/5/2021 về tiếp tục thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016. Kết luận số 12-KL/TU này.\n"
        ),
        (
            "b.txt",
            "HUYỆN ỦY NÀ LỘC\n\nSố 31-KH/HU\n\nNà Lộc, ngày 08 tháng 9 năm 2022\n\nKẾ HOẠCH\nthực hiện kết luận\n\nCăn cứ Chỉ thị số 05-CT/TW, ngày 15/5/2016;\n"
        ),
    ]

    private func graph() throws -> CitationGraph { try ResolutionTests.resolve(Self.texts).graph(.standard) }

    private func index(_ id: String, _ graph: CitationGraph) throws -> Int {
        try #require(graph.nodes.firstIndex { $0.id == id }, "\(graph.nodes.map(\.id))")
    }

    @Test func `a relation in a title starts at the cited document and is asserted by the citing one`() throws {
        let graph = try graph()
        let continued = try #require(graph.edges.first { $0.relation == .continues })
        #expect(graph.nodes[continued.source].id == "01-KL.TW_XIII")
        #expect(graph.nodes[continued.target].id == "05-CT.TW_XII")
        #expect(continued.assertedBy.map { graph.nodes[$0].id } == "lam-giang:12-KL.TU_2022")
    }

    @Test func `an article that tells of an implementation implements nothing itself`() throws {
        let article = (
            "c.txt",
            "# Nà Lộc mở lại chợ quê\n\nThực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016, xã mở lại chợ. Kế hoạch số 31-KH/HU về thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 đã xong.\n"
        )
        let graph = try ResolutionTests.resolve(Self.texts + [article]).graph(.standard)
        let told = graph.edges.filter { graph.nodes[$0.source].id.hasPrefix("file:") }
        #expect(Set(told.map(\.relation)) == [.cites])
        let target = try index("05-CT.TW_XII", graph)
        let implementers = graph.edges.filter { $0.target == target && $0.relation == .implements }
        #expect(implementers.allSatisfy { !graph.nodes[$0.source].id.hasPrefix("file:") })
    }

    @Test func `no edge leads from a document to itself, and cited documents are nodes`() throws {
        let graph = try graph()
        #expect(graph.edges.allSatisfy { $0.source != $0.target })
        #expect(graph.nodes[try index("05-CT.TW_XII", graph)].inCollection == false)
        #expect(graph.nodes[try index("lam-giang:12-KL.TU_2022", graph)].inCollection)
        #expect(Set(graph.edges.map { graph.id(of: $0) }).count == graph.edges.count)
    }

    @Test func `evidence names the place and the sentence`() throws {
        let graph = try graph()
        let edge = try #require(graph.edges.first { $0.relation == .basedOn })
        #expect(edge.evidence.first?.path == "b.txt")
        #expect(edge.evidence.first?.line == 10)
        #expect(edge.evidence.first?.sentence == "Căn cứ Chỉ thị số 05-CT/TW, ngày 15/5/2016;")
        #expect(edge.evidence.first?.trigger == "Căn cứ")
    }

    @Test func `implementers are found directly and through others`() throws {
        let graph = try graph()
        let target = try index("05-CT.TW_XII", graph)
        let direct = Implementers.of(target, in: graph, .init()).answers
        #expect(direct.map { graph.nodes[$0.node].id } == ["01-KL.TW_XIII"])
        var options = Implementers.Options()
        options.depth = 9
        options.levels = [.provincial]
        let far = Implementers.of(target, in: graph, options).answers
        #expect(far.map { graph.nodes[$0.node].id } == ["lam-giang:12-KL.TU_2022"])
        #expect(far.first?.steps == 2)
    }

    @Test(arguments: [
        "05-CT/TW", "chi thi 05", "Chỉ thị số 5-CT/TW khóa XII", "05-CT.TW_XII", "05 - CT / TW",
        "chi thi 05-ct/tw khoa xii",
    ])
    func `a document is found however it is typed`(typed: String) throws {
        let graph = try graph()
        #expect(DocumentQuery(typed).matches(in: graph, .standard) == [try index("05-CT.TW_XII", graph)])
    }

    @Test func `what fits nothing or several is told apart`() throws {
        let graph = try graph()
        #expect(DocumentQuery("99-CT/TW").matches(in: graph, .standard).isEmpty)
        #expect(DocumentQuery("ket luan").matches(in: graph, .standard).count > 1)
    }

    @Test func `a focus keeps what lies within its depth`() throws {
        let graph = try graph()
        var filter = GraphFilter()
        filter.focus = try index("lam-giang:12-KL.TU_2022", graph)
        filter.depth = 1
        #expect(graph.filtered(by: filter).nodes.map(\.id) == ["01-KL.TW_XIII", "lam-giang:12-KL.TU_2022"])
    }

    @Test func `relations, levels, types and the most cited can be kept alone`() throws {
        let graph = try graph()
        var filter = GraphFilter()
        filter.relations = [.basedOn]
        #expect(graph.filtered(by: filter).edges.map(\.relation) == [.basedOn])
        filter = GraphFilter()
        filter.levels = [.district]
        #expect(graph.filtered(by: filter).nodes.map(\.level) == [.central, .district])
        filter = GraphFilter()
        filter.types = ["Kế hoạch"]
        #expect(graph.filtered(by: filter).edges.count == 1)
        filter = GraphFilter()
        filter.top = 1
        #expect(graph.filtered(by: filter).nodes.map(\.id) == ["05-CT.TW_XII"])
    }
}
