import DanChieu
import Foundation
import TestSupport
import Testing

/// The numbers that the pages for people state, counted anew.
@Suite struct ReadmeTests {
    /// Expects that a page has a phrase, with these numbers in place of each `#`.
    private func expect(_ page: String, says phrase: String, _ numbers: Int...) throws {
        let text = String(decoding: try Repository.bytes(page), as: UTF8.self)
        let stated = numbers.reduce(phrase) { words, number in
            words.replacing("#", with: "\(number)", maxReplacements: 1)
        }
        #expect(text.contains(stated), "\(page) should say “\(stated)”")
    }

    private func names(_ folder: String, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }
    }

    @Test func `the sample has as many files, documents and citations as is said`() async throws {
        let collection = try await DocumentCollection.read(["\(Repository.root)/Graphs/Sample"])
        let texts = collection.documents.filter { $0.path.hasSuffix(".txt") || $0.path.hasSuffix(".md") }
        let files = Set(collection.documents.map { $0.path.prefix { $0 != "#" } })
        try expect(
            "Graphs/README.md", says: "`Sample/` holds # files with # documents", files.count,
            collection.documents.count)
        try expect("README.md", says: "as citations of its text (sample, # documents)", texts.count)
        let citations = texts.map(\.citations.count).reduce(0, +)
        try expect("README.md", says: " of # citations at 300 dots an inch", citations)
    }

    @Test func `the project's own suite has as many documents as is said`() throws {
        let suite = try names("\(Repository.root)/Tests/DanChieuTests/Accuracy", ending: ".txt")
        try expect("README.md", says: "The project's own suite has # short documents", suite.count)
    }

    @Test(.enabled(if: Repository.corpus != nil, "DANCHIEU_CORPUS names no folder"))
    func `there are as many annotated documents and gazettes as is said`() throws {
        let corpus = try #require(Repository.corpus)
        let annotations = try ["seeds", "dev"].flatMap { set in
            try names("\(corpus)/\(set)", ending: ".json").map { "\(corpus)/\(set)/\($0)" }
        }
        let mattering = try annotations.map { path in
            let gold = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
            let citations = (gold as? [String: Any])?["citations"] as? [[String: Any]] ?? []
            return citations.count { $0["tier"] as? String == "must" }
        }.reduce(0, +)
        try expect(
            "README.md", says: "(# real ones, Party and State, # citations that matter)", annotations.count, mattering)
        let gazettes = try names("\(corpus)/gazette", ending: ".txt").count
        try expect("README.md", says: "On # texts of the official gazette", gazettes)
        try expect("README.md", says: "On two cores, # texts of the gazette", gazettes)
    }
}
