import DanChieu
import TestSupport
import Testing

/// A graph in memory and a store of the same documents: whatever is asked, they answer alike.
@Suite struct GraphSourceTests {
    /// One document that cites a directive in three relations, and one that cites it once.
    private static let documents = [
        "son-ha.txt": """
        TỈNH ỦY SƠN HÀ
        *
        Số 81-KL/TU

        ĐẢNG CỘNG SẢN VIỆT NAM
        Sơn Hà, ngày 05 tháng 4 năm 2021

        KẾT LUẬN
        về nền nếp làm việc
        -----

        - Căn cứ Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị;

        Tiếp tục thực hiện Chỉ thị số 05-CT/TW. Sơ kết 5 năm thực hiện Chỉ thị số 05-CT/TW trong quý III.
        """,
        "son-ha-2.txt": """
        TỈNH ỦY SƠN HÀ
        *
        Số 82-KL/TU

        ĐẢNG CỘNG SẢN VIỆT NAM
        Sơn Hà, ngày 06 tháng 4 năm 2021

        KẾT LUẬN
        về trách nhiệm nêu gương
        -----

        Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị.
        """,
    ]
    private static let directive = "05-CT.TW_XII"

    private let folder: TemporaryFolder
    private let sources: [any GraphSource]

    init() async throws {
        folder = try TemporaryFolder()
        for (name, text) in Self.documents { try folder.write(text, to: "documents/\(name)") }
        let (documents, store) = ("\(folder.path)/documents", "\(folder.path)/store.dcs")
        _ = try await CollectionIndexer().index([documents], into: store)
        let read = try await DocumentCollection.read([documents])
        sources = [
            GraphInMemory(read.resolved().graph(read.vocabulary), read.vocabulary), try StoredCollection(store),
        ]
    }

    @Test func `a document that cites in three relations is one document and three relations`() throws {
        for source in sources {
            let answer = try source.relations(RelationsQuery(of: Self.directive, .incoming))
            #expect((answer.documents, answer.relations) == (2, 4))
            let graph = try source.graph(hasEvidence: false)
            let position = try #require(graph.index(of: Self.directive))
            #expect(graph.citedByCounts()[position] == 2)
            #expect(Ranking(graph, by: .cited).cited[position] == 2)
        }
    }

    @Test func `what a limit leaves out is counted`() throws {
        for source in sources {
            var query = RelationsQuery(of: Self.directive, .incoming)
            query.limit = 1
            let answer = try source.relations(query)
            #expect((answer.edges.count, answer.documents, answer.relations) == (1, 2, 4))
        }
    }

    @Test func `by date the relations of a document stand together, the earliest document first`() throws {
        for source in sources {
            var query = RelationsQuery(of: Self.directive, .incoming)
            query.isByDate = true
            let answer = try source.relations(query)
            let numbers = answer.edges.map { answer.graph.nodes[answer.graph.edges[$0].source].symbol }
            #expect(numbers == ["81-KL/TU", "81-KL/TU", "81-KL/TU", "82-KL/TU"])
            query.limit = 3
            #expect(try source.relations(query).documents == 2)
        }
    }

    @Test(arguments: [
        "05-CT/TW", "ct05", "KL 81", "nghi quyet", "son-ha.txt", "documents/son-ha-2.txt", "chi thi 05 khoa xii",
        "Kết luận 82-KL/TU", "về nền nếp làm việc", "kết luận …", "khong co",
    ])
    func `whatever is typed means the same documents, and as many cite them`(typed: String) throws {
        let query = DocumentQuery(typed)
        let (one, other) = (try sources[0].documents(query), try sources[1].documents(query))
        #expect(one == other)
        #expect(try sources[0].citedBy(one) == sources[1].citedBy(one))
        for document in one { #expect(try sources[0].unsettled(for: document) == sources[1].unsettled(for: document)) }
    }

    @Test func `an id that no document has is an error, never another document's answer`() throws {
        let unknown = UnknownDocument(id: "99-CT.TW_XII")
        for source in sources {
            #expect(throws: unknown) { try source.relations(RelationsQuery(of: unknown.id, .incoming)) }
            #expect(throws: unknown) { try source.relations(RelationsQuery(of: unknown.id, .outgoing)) }
            #expect(throws: unknown) { try source.implementers(of: unknown.id, Implementers.Options()) }
            #expect(throws: unknown) { try source.path(from: unknown.id, to: Self.directive) }
            #expect(throws: unknown) { try source.path(from: Self.directive, to: unknown.id) }
        }
    }
}
