import DanChieu
import Foundation
import TestSupport
import Testing

/// The committed graph files of the sample, made anew.
@Suite struct SampleTests {
    private func graph(jobs: Int = 2) async throws -> (CitationGraph, DocumentCollection) {
        _ = FileManager.default.changeCurrentDirectoryPath(Repository.root)
        let collection = try await DocumentCollection.read(["Graphs/Sample"], CollectionOptions(jobs: jobs))
        return (collection.resolved().graph(collection.vocabulary), collection)
    }

    private func compare(_ bytes: [UInt8], with path: String) throws {
        if Repository.isRecording { return try Repository.write(bytes, to: path) }
        #expect(
            bytes == (try Repository.bytes(path)),
            "\(path) is not what the sample gives now; look at it and record it with DANCHIEU_RECORD=1")
    }

    @Test func `the sample gives the committed GraphML, to the byte`() async throws {
        try compare(try GraphMLFormat().files(try await graph().0)[0].bytes, with: "Graphs/sample.graphml")
    }

    @Test func `the sample gives the committed DOT, to the byte`() async throws {
        try compare(try DOTFormat().files(try await graph().0)[0].bytes, with: "Graphs/sample.dot")
    }

    @Test func `all of the sample is read`() async throws {
        let (_, collection) = try await graph()
        #expect(collection.failures.isEmpty)
        #expect(!collection.hasFailures)
        #expect(collection.documents.count == 31)
    }

    @Test func `the number of jobs changes no byte`() async throws {
        let one = try GraphMLFormat().files(try await graph(jobs: 1).0)[0].bytes
        let three = try GraphMLFormat().files(try await graph(jobs: 3).0)[0].bytes
        #expect(one == three)
    }

    @Test func `two provinces of the sample have a 17-NQ/TU of their own`() async throws {
        let (graph, _) = try await graph()
        let same = graph.nodes.filter { $0.symbol == "17-NQ/TU" }
        #expect(Set(same.map(\.jurisdiction)) == ["Lâm Giang", "Sơn Hà"])
    }
}
