import Bytes
import DanChieu
import Patterns
import TestSupport
import Testing
import Vocabulary

@testable import GraphStore

/// A store is made again where the rules have changed by which it was made: patterns, and every table of the vocabulary.
@Suite struct RulesTests {
    private typealias Tables = [(name: String, bytes: [UInt8])]

    /// The built-in tables, one row of one of them changed.
    private static func tables(replacing row: String, with other: String, in name: String) throws -> Tables {
        try Vocabulary.tables.map { table in
            guard table.name == name else { return table }
            let text = String(decoding: table.bytes, as: UTF8.self)
            try #require(text.contains(row))
            return (name, Array(text.replacing(row, with: other).utf8))
        }
    }

    private static func changedVerb() throws -> Vocabulary {
        try .load(
            tables(replacing: "theo tinh thần\timplements", with: "theo tinh thần\treviews", in: "relation-verbs"))
    }

    private func hash(_ vocabulary: Vocabulary, _ entries: [PatternEntry] = []) -> ContentHash {
        IndexingRules.detection(entries, vocabulary, [])
    }

    @Test func `one verb of another relation makes other rules`() throws {
        #expect(try hash(Self.changedVerb()) != hash(.standard))
        #expect(try hash(.load()) == hash(.standard))
    }

    @Test(arguments: Vocabulary.tables.map(\.name))
    func `a remark in any table makes other rules`(name: String) throws {
        let tables = Vocabulary.tables.map { $0.name == name ? ($0.name, Array("# new\n".utf8) + $0.bytes) : $0 }
        #expect(try hash(.load(tables)) != hash(.standard))
    }

    @Test func `a pattern, its name and its way of being tried are rules`() {
        let entries = [
            PatternEntry("one", "a", reason: "", matches: []), PatternEntry("one", "b", reason: "", matches: []),
            PatternEntry("two", "a", reason: "", matches: []),
            PatternEntry("one", "a", mode: .search, reason: "", matches: []),
        ]
        #expect(Set(entries.map { hash(.standard, [$0]) } + [hash(.standard)]).count == 5)
        #expect(hash(.standard, [entries[0], entries[2]]) != hash(.standard, [entries[2], entries[0]]))
    }

    @Test func `texts stay as they are when rules change, and so do their words`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Theo tinh thần Chỉ thị số 05-CT/TW ngày 15/5/2016.", to: "documents/a.txt")
        try folder.write("Thực hiện Kết luận số 21-KL/TW.", to: "documents/b.txt")
        let (documents, store) = ("\(folder.path)/documents", "\(folder.path)/store.dcs")
        var indexer = CollectionIndexer()
        _ = try await indexer.index([documents], into: store)
        func texts() throws -> [Int64] {
            let store = try GraphStore.forReading(store)
            return try store.inputs().values.flatMap { try store.documents(of: $0).map(\.text) }.sorted()
        }
        let before = try texts()
        indexer.standard = try Self.changedVerb()
        #expect(try await indexer.index([documents], into: store).detectedAgain == 2)
        #expect(try texts() == before)
        // Of what is read again because of what is said of it, too; a text that has changed is another.
        try folder.write("jurisdiction: Lâm Giang", to: "documents/danchieu.yaml")
        try folder.write("Thực hiện Kết luận số 22-KL/TW.", to: "documents/b.txt")
        #expect(try await indexer.index([documents], into: store).read == 2)
        #expect(try Set(texts()).intersection(before).count == 1)
        #expect(try StoreFile.findings(store).isEmpty)
    }

    @Test func `with another verb an indexed collection is read again, and has the new relation`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Kính gửi: Các xã\nTheo tinh thần Chỉ thị số 05-CT/TW ngày 15/5/2016.", to: "documents/a.txt")
        let (documents, store) = ("\(folder.path)/documents", "\(folder.path)/store.dcs")
        var indexer = CollectionIndexer()
        #expect(try await indexer.index([documents], into: store).read == 1)
        func relations() throws -> [RelationType] {
            try StoredCollection(store).graph(hasEvidence: false).edges.map(\.relation)
        }
        #expect(try relations() == [.implements])
        indexer.standard = try Self.changedVerb()
        var report = try await indexer.index([documents], into: store)
        #expect((report.unchanged, report.detectedAgain, report.isGraphChanged) == (1, 1, true))
        #expect(try relations() == [.reviews])
        report = try await indexer.index([documents], into: store)
        #expect((report.unchanged, report.detectedAgain, report.isGraphChanged) == (1, 0, false))
    }
}
