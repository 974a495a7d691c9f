import Bytes
import DanChieu
import Foundation
import TestSupport
import Testing

/// A store against what it stands for: its documents, read afresh.
@Suite struct GraphStoreTests {
    private func graphML(_ graph: CitationGraph) throws -> String {
        String(decoding: try GraphMLFormat().files(graph)[0].bytes, as: UTF8.self)
    }

    /// The first lines that differ.
    private func difference(_ one: String, _ other: String) -> String? {
        guard one != other else { return nil }
        let (left, right) = (one.split(separator: "\n"), other.split(separator: "\n"))
        for (line, pair) in zip(left, right).enumerated() where pair.0 != pair.1 {
            let same = zip(pair.0, pair.1).prefix { $0 == $1 }.count
            return
                "line \(line + 1): …\(pair.0.dropFirst(max(0, same - 60))) instead of …\(pair.1.dropFirst(max(0, same - 60)))"
        }
        return "\(left.count) lines instead of \(right.count)"
    }

    private func index(_ collection: GrowingCollection, into store: String) async throws -> IndexReport {
        try await CollectionIndexer(CollectionOptions(jobs: 2), isPruning: true).index([collection.path], into: store)
    }

    private func afresh(_ collection: GrowingCollection) async throws -> (ResolvedCollection, CitationGraph, Vocabulary)
    {
        let read = try await DocumentCollection.read([collection.path])
        let resolved = read.resolved()
        return (resolved, resolved.graph(read.vocabulary), read.vocabulary)
    }

    @Test(arguments: 1...(Repository.isThorough ? 24 : 3))
    func `whatever came and went in which order, the store has the graph of a fresh start`(seed: Int) async throws {
        var collection = try GrowingCollection(seed: UInt64(seed))
        let store = "\(collection.folder.path)/store.dcs"
        for step in 1...(Repository.isThorough ? 12 : 5) {
            try collection.change()
            _ = try await index(collection, into: store)
            let (resolved, graph, vocabulary) = try await afresh(collection)
            let stored = try StoredCollection(store)
            let difference = try difference(graphML(stored.graph(hasEvidence: true)), graphML(graph))
            #expect(difference == nil, "seed \(seed), step \(step): \(difference ?? "")")
            #expect(try stored.findings() == resolved.findings(vocabulary), "seed \(seed), step \(step)")
        }
    }

    @Test func `a store that grew has the same rows as one that was made at once`() async throws {
        var collection = try GrowingCollection(seed: 99)
        let (grown, fresh) = ("\(collection.folder.path)/grown.dcs", "\(collection.folder.path)/fresh.dcs")
        for _ in 1...10 {
            try collection.change()
            _ = try await index(collection, into: grown)
        }
        _ = try await index(collection, into: fresh)
        for typed in ["05-CT/TW", "ket luan 03", "luat dat dai", "quyet dinh 12", "dat", "son ha", "2016"] {
            let query = DocumentQuery(typed)
            #expect(
                try StoredCollection(grown).documents(query) == StoredCollection(fresh).documents(query), "\(typed)")
        }
        let search = try SearchQuery("thực hiện")
        let (one, other) = (
            try StoredCollection(grown).search(search, limit: nil),
            try StoredCollection(fresh).search(search, limit: nil)
        )
        #expect(one.hits.map(\.path) == other.hits.map(\.path))
        #expect(!one.hits.isEmpty)
    }

    @Test func `unchanged files are not read again, changed ones are, whatever their times say`() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("Thực hiện Chỉ thị số 05-CT/TW.", to: "documents/a.txt")
        try folder.write("Thực hiện Kết luận số 01-KL/TW.", to: "documents/b.txt")
        let (documents, store) = ("\(folder.path)/documents", "\(folder.path)/store.dcs")
        let indexer = CollectionIndexer()
        var report = try await indexer.index([documents], into: store)
        #expect((report.read, report.unchanged, report.isGraphChanged) == (2, 0, true))
        let time = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
        try folder.write("Thực hiện Chỉ thị số 06-CT/TW.", to: "documents/a.txt")
        try FileManager.default.setAttributes([.modificationDate: time as Any], ofItemAtPath: file)
        try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: "\(documents)/b.txt")
        report = try await indexer.index([documents], into: store)
        #expect((report.read, report.unchanged, report.isGraphChanged) == (1, 1, true))
        report = try await indexer.index([documents], into: store)
        #expect((report.read, report.unchanged, report.isGraphChanged) == (0, 2, false))
    }

    @Test func `files that are gone stay until they are pruned`() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("Thực hiện Chỉ thị số 05-CT/TW.", to: "documents/a.txt")
        try folder.write("Thực hiện Kết luận số 01-KL/TW.", to: "documents/b.txt")
        let (documents, store) = ("\(folder.path)/documents", "\(folder.path)/store.dcs")
        _ = try await CollectionIndexer().index([documents], into: store)
        try FileManager.default.removeItem(atPath: file)
        var report = try await CollectionIndexer().index([documents], into: store)
        #expect(report.gone == [file])
        #expect(try StoredCollection(store).counts().texts == 2)
        report = try await CollectionIndexer(isPruning: true).index([documents], into: store)
        #expect(report.removed == 1)
        #expect(try StoredCollection(store).counts().texts == 1)
        #expect(try StoredCollection(store).documents(DocumentQuery("05-CT/TW")).isEmpty)
    }

    @Test func `all answers of an open store are of one graph, whatever is written meanwhile`() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("Thực hiện Chỉ thị số 05-CT/TW.", to: "documents/a.txt")
        let (documents, store) = ("\(folder.path)/documents", "\(folder.path)/store.dcs")
        _ = try await CollectionIndexer().index([documents], into: store)
        let open = try StoredCollection(store)
        let cited = try #require(try open.documents(DocumentQuery("05-CT/TW")).first)
        try FileManager.default.removeItem(atPath: file)
        _ = try await CollectionIndexer(isPruning: true).index([documents], into: store)
        #expect(try open.relations(RelationsQuery(of: cited.id, .incoming)).relations == 1)
        #expect(try open.counts().texts == 1)
        #expect(try StoredCollection(store).counts().texts == 0)
    }

    @Test func `a configuration that changes is noticed`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Thực hiện Nghị quyết số 17-NQ/TU.", to: "documents/a.txt")
        let (documents, store) = ("\(folder.path)/documents", "\(folder.path)/store.dcs")
        _ = try await CollectionIndexer().index([documents], into: store)
        try folder.write("jurisdiction: Lâm Giang\n", to: "documents/danchieu.yaml")
        let report = try await CollectionIndexer().index([documents], into: store)
        #expect(report.read == 1)
        #expect(try StoredCollection(store).documents(DocumentQuery("17-NQ/TU")).map(\.id) == ["lam-giang:17-NQ.TU"])
        try folder.write(
            "jurisdiction: Lâm Giang\naliases: {\"Nghị quyết số 17-NQ/TU\": 18-NQ/TU@2020}\n",
            to: "documents/danchieu.yaml")
        _ = try await CollectionIndexer().index([documents], into: store)
        #expect(
            try StoredCollection(store).graph(hasEvidence: false).nodes.contains { $0.id == "lam-giang:18-NQ.TU_2020" })
    }

    @Test func `documents of a folder that a run does not name are looked at again by new rules`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Thực hiện Nghị quyết số 07-NQ/ĐUXT ngày 01/02/2021 của Đảng ủy xã.", to: "one/a.txt")
        try folder.write("Không có gì.", to: "two/b.txt")
        let store = "\(folder.path)/store.dcs"
        _ = try await CollectionIndexer().index(["\(folder.path)/one"], into: store)
        try FileManager.default.removeItem(atPath: "\(folder.path)/one")
        try folder.write(
            "organs:\n  - {code: ĐUXT, name: Đảng ủy xã Thử, level: grassroots}\n",
            to: "two/danchieu.yaml")
        let report = try await CollectionIndexer().index(["\(folder.path)/two"], into: store)
        #expect(report.detectedAgain == 1)
    }

    @Test func `a file that can't be read any more takes its documents out, and is tried again`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Thực hiện Chỉ thị số 05-CT/TW.", to: "documents/a.txt")
        let (documents, store) = ("\(folder.path)/documents", "\(folder.path)/store.dcs")
        _ = try await CollectionIndexer().index([documents], into: store)
        try folder.write([0x50, 0x4B, 0x03, 0x04, 0x00], to: "documents/a.txt")
        for _ in 1...2 {
            let report = try await CollectionIndexer().index([documents], into: store)
            #expect(report.failures.count == 1)
            #expect(try StoredCollection(store).counts().texts == 0)
        }
        try folder.write("Thực hiện Chỉ thị số 05-CT/TW.", to: "documents/a.txt")
        #expect(try await CollectionIndexer().index([documents], into: store).read == 1)
        #expect(try StoredCollection(store).counts().texts == 1)
    }

    @Test func `a folder keeps its name, from wherever it is indexed`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Thực hiện Chỉ thị số 05-CT/TW.", to: "documents/x/a.txt")
        let store = "\(folder.path)/store.dcs"
        _ = try await CollectionIndexer().index(["\(folder.path)/documents"], into: store)
        let report = try await CollectionIndexer().index(["\(folder.path)/./documents/../documents/x"], into: store)
        #expect((report.read, report.unchanged) == (0, 1))
    }

    // MARK: - Paths, failures and rules

    /// What export and graph write of one folder is the same.
    private func expectFresh(_ folders: [String], _ store: String, _ comment: Comment) async throws {
        let read = try await DocumentCollection.read(folders)
        let stored = try StoredCollection(store).graph(hasEvidence: true)
        let difference = try difference(graphML(stored), graphML(read.resolved().graph(read.vocabulary)))
        #expect(difference == nil, "\(comment): \(difference ?? "")")
    }

    @Test func `names that look alike are two files`() async throws {
        let folder = try TemporaryFolder()
        let (composed, apart) = ("quy\u{1EBF}t.txt", "quye\u{302}\u{301}t.txt")
        try folder.write("Thực hiện Chỉ thị số 05-CT/TW.", to: "d/\(composed)")
        let file = try folder.write("Thực hiện Kết luận số 01-KL/TW.", to: "d/\(apart)")
        let (documents, store) = ("\(folder.path)/d", "\(folder.path)/store.dcs")
        _ = try await CollectionIndexer().index([documents], into: store)
        #expect(try await CollectionIndexer().index([documents], into: store).unchanged == 2)
        try FileManager.default.removeItem(atPath: file)
        #expect(try await CollectionIndexer(isPruning: true).index([documents], into: store).removed == 1)
    }

    @Test func `a folder inside another keeps its own configuration up to date`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Thực hiện Nghị quyết số 17-NQ/TU.", to: "d/a.txt")
        try folder.write("Thực hiện Nghị quyết số 18-NQ/TU.", to: "d/sub/b.txt")
        try folder.write("aliases: {\"Nghị quyết số 18-NQ/TU\": 19-NQ/TW@XII}\n", to: "d/sub/danchieu.yaml")
        let (folders, store) = (["\(folder.path)/d", "\(folder.path)/d/sub"], "\(folder.path)/store.dcs")
        _ = try await CollectionIndexer().index(folders, into: store)
        try await expectFresh(folders, store, "at first")
        try folder.write("aliases: {\"Nghị quyết số 17-NQ/TU\": 19-NQ/TW@XII}\n", to: "d/sub/danchieu.yaml")
        _ = try await CollectionIndexer().index(folders, into: store)
        try await expectFresh(folders, store, "changed")
    }

    @Test func `arguments that are gone are pruned, and what can't be read holds back only what lies in it`()
        async throws
    {
        let folder = try TemporaryFolder()
        try folder.write("Thực hiện Chỉ thị số 05-CT/TW.", to: "a/1.txt")
        try folder.write("Thực hiện Kết luận số 01-KL/TW.", to: "b/2.txt")
        let file = try folder.write("Thực hiện Nghị quyết số 18-NQ/TW.", to: "c.txt")
        let (a, b, store) = ("\(folder.path)/a", "\(folder.path)/b", "\(folder.path)/store.dcs")
        _ = try await CollectionIndexer().index([a, b, file], into: store)
        try FileManager.default.removeItem(atPath: b)
        try FileManager.default.removeItem(atPath: file)
        try FileManager.default.createSymbolicLink(
            atPath: "\(a)/broken.txt", withDestinationPath: "\(folder.path)/nowhere")
        let report = try await CollectionIndexer(isPruning: true).index([a, b, file], into: store)
        #expect(report.removed == 2)
        #expect(report.hasFailures, "the broken link is still told")
        try await expectFresh([a], store, "what is left")
    }

    @Test func `new rules reach the good parts of an archive with a bad one`() async throws {
        let folder = try TemporaryFolder()
        let store = "\(folder.path)/store.dcs"
        try folder.write(
            "{\"id\": \"1\", \"text\": \"Thực hiện Chương trình hành động số 05-CTrHĐ/TU của Tỉnh ủy Sơn Hà.\"}\nno JSON\n",
            to: "a/all.jsonl")
        try folder.write("Không có gì.", to: "b/2.txt")
        let folders = ["\(folder.path)/a", "\(folder.path)/b"]
        _ = try await CollectionIndexer().index(folders, into: store)
        try folder.write("types:\n  - {name: Chương trình hành động, codes: [CTrHĐ]}\n", to: "b/danchieu.yaml")
        let report = try await CollectionIndexer().index([folders[1]], into: store)
        #expect(report.detectedAgain == 1)
        try await expectFresh(folders, store, "new rules")
    }

    @Test func `two folders of one name in two places stay two`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Thực hiện Chỉ thị số 05-CT/TW.", to: "p/docs/a.txt")
        try folder.write("Thực hiện Kết luận số 01-KL/TW.", to: "q/docs/a.txt")
        let store = "\(folder.path)/store.dcs"
        for place in ["p", "q"] {
            let run = try ProgramRun(["index", "docs", "--store", store], in: "\(folder.path)/\(place)")
            #expect(run.status == 0, "\(run.errors)")
        }
        let paths = try StoredCollection(store).graph(hasEvidence: false).nodes.compactMap(\.path)
        #expect(paths.sorted() == ["\(folder.path)/q/docs/a.txt", "docs/a.txt"].sorted())
    }

    @Test func `documents that a run left behind are settled by the rules of the next`() async throws {
        let folder = try TemporaryFolder()
        let store = try GraphStore.forWriting("\(folder.path)/store.dcs")
        func resolver(_ key: String) -> Resolver { Resolver(.standard, aliases: ["Nghị quyết số 17-NQ/TU": key]) }
        let document = Document(path: "a.txt", text: "Thực hiện Nghị quyết số 17-NQ/TU.")
        let detected = CitationDetector(grammar: Grammar(.standard)).detect(document)
        var input = StoredInput(place: "/a.txt", path: "a.txt", content: .none, statement: .none, rules: .none)
        input.documents = [StoredDocument(document, detected, resolver("18-NQ/TU@2020"))]
        // The run ends here, before the graph is brought up to date.
        try await store.replace([input])
        let changed = resolver("19-NQ/TW@XII")
        #expect(try store.updateGraph(changed, .standard, rules: ContentHash([1])) { _, _ in })
        let nodes = try StoredCollection("\(folder.path)/store.dcs").graph(hasEvidence: false).nodes
        #expect(nodes.map(\.id) == ["19-NQ.TW_XII", "file:a-txt"])
    }

    @Test func `a collection of many documents in one file is written piece by piece`() async throws {
        let folder = try TemporaryFolder()
        // More than a piece holds, of what is passed over fastest.
        let filler = String(repeating: " ", count: 26_000)
        let lines = (1...340).map {
            "{\"id\": \"\($0)\", \"text\": \"Thực hiện Kết luận số \($0)-KL/TU của Tỉnh ủy Sơn Hà. \(filler)\"}\n"
        }
        try folder.write(lines.joined(), to: "d/all.jsonl")
        let (documents, store) = ("\(folder.path)/d", "\(folder.path)/store.dcs")
        _ = try await CollectionIndexer().index([documents], into: store)
        try await expectFresh([documents], store, "all")
        #expect(try await CollectionIndexer().index([documents], into: store).unchanged == 1)
        try folder.write(lines.dropFirst(170).joined(), to: "d/all.jsonl")
        _ = try await CollectionIndexer().index([documents], into: store)
        try await expectFresh([documents], store, "half")
        #expect(try StoredCollection(store).counts().texts == 170)
    }

    @Test func `what is no store is refused with the remedy`() async throws {
        let folder = try TemporaryFolder()
        let text = try folder.write(
            "This is no store, but a text of some length, as somebody may give it by mistake.", to: "a.dcs")
        func message(_ body: () async throws -> Void) async -> String {
            do {
                try await body()
                return ""
            } catch {
                return "\(error)"
            }
        }
        #expect(
            await message { _ = try StoredCollection(text) } == "\(text): is no store of danchieu; give another file")
        #expect(
            await message { _ = try await CollectionIndexer().index([folder.path], into: text) }
                == "\(text): is no store of danchieu; give another file")
        #expect(
            await message { _ = try StoredCollection("\(folder.path)/none.dcs") }
                == "\(folder.path)/none.dcs: there is no store here; make one with danchieu index")
        let locked = "\(folder.path)/b.dcs"
        let writer = try GraphStore.forWriting(locked)
        #expect(
            await message { _ = try GraphStore.forWriting(locked) }
                == "\(locked): another danchieu index is writing to it; run again when that is done")
        withExtendedLifetime(writer) {}
    }
}
