import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import DocumentReading

@Suite struct ReadingTests {
    private func read(_ path: String) -> [Result<Document, ReadingError>] {
        var results: [Result<Document, ReadingError>] = []
        for item in InputDiscovery([path]).items { DocumentReader().read(item) { results.append($0) } }
        return results
    }

    @Test func `a folder is read in the order of its names, hidden and unknown files left out`() throws {
        let folder = try TemporaryFolder()
        for name in ["b.txt", "a.md", "sub/c.txt", ".hidden.txt", "x.docx", "danchieu.yaml", "t.txt/inner.txt"] {
            try folder.write("Nội dung", to: name)
        }
        let discovery = InputDiscovery([folder.path])
        #expect(discovery.items.map(\.relativePath) == ["a.md", "b.txt", "sub/c.txt", "t.txt/inner.txt"])
        #expect(discovery.skipped.map(\.reason) == ["skipped: the format '.docx' is not known"])
        #expect(discovery.skipped.allSatisfy { !$0.isFailure })
    }

    @Test func `a loop of links is survived, and a file is read once`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("x", to: "sub/a.txt")
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/sub/loop", withDestinationPath: folder.path)
        #expect(InputDiscovery([folder.path, file]).items.count == 1)
    }

    @Test func `a missing path and a pipe are failures with a reason`() throws {
        let folder = try TemporaryFolder()
        let pipe = "\(folder.path)/pipe.txt"
        #expect(mkfifo(pipe, 0o600) == 0)
        let missing = InputDiscovery(["\(folder.path)/none.txt", pipe]).skipped
        #expect(
            missing.map(\.reason) == [
                "there is no such file or folder; check the path",
                "is neither a file nor a folder; give a regular file",
            ])
        #expect(InputDiscovery([folder.path]).skipped.map(\.reason) == ["skipped: not a regular file"])
    }

    @Test func `bytes that are no UTF-8 are named with the offset of the first`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Array("Nghị".utf8) + [0xE1, 0x20], to: "a.txt")
        guard case .failure(let error)? = read(path).first else {
            Issue.record("the bad byte was not found")
            return
        }
        #expect(
            error.description
                == "\(path): is not valid UTF-8 at byte 6 (0xE1); convert it, for example with iconv -t UTF-8")
    }

    @Test func `a broken line of a collection is named, and the others go on`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            """
            {"id": "a", "text": "Chỉ thị", "date": "2021-07-06", "symbol": "1-KL/TU"}
            {"id": "b"}
            not json
            {"id": "a", "text": "lặp"}
            {"id": "c", "text": "x", "date": "06/7/2021"}
            {"id": "d", "text": 5}

            {"text": "không có id"}
            """, to: "c.jsonl")
        let results = read(path)
        let documents = results.compactMap { try? $0.get() }
        #expect(documents.map(\.path) == ["\(path)#a", "\(path)#8"])
        #expect(documents[0].stated.date == CalendarDate(year: 2021, month: 7, day: 6))
        let errors = results.compactMap { result -> String? in
            guard case .failure(let error) = result else { return nil }
            return "\(error.line ?? 0) \(error.message)"
        }
        #expect(
            errors == [
                "2 the line has no \"text\"; each line needs {\"id\": …, \"text\": …}",
                "3 the line is not JSON; each line must be one whole object",
                "4 the id 'a' stands twice; give each line its own", "5 '06/7/2021' is no date; write it as 2021-07-06",
                "6 \"text\" is not a text; write every value as a string",
            ])
    }

    @Test func `a file above the limit is refused with its remedy`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(String(repeating: "a", count: 2 << 20), to: "a.txt")
        var message = ""
        for item in InputDiscovery([path]).items {
            DocumentReader(sizeLimit: 1 << 20).read(item) {
                if case .failure(let error) = $0 { message = error.message }
            }
        }
        #expect(message == "is larger than 1 MiB; split it, or raise --max-file-size")
    }

    @Test func `names are shown without their control characters`() {
        #expect(TerminalText.escaped("a\u{1B}[31m\nb\u{202E}") == "a\\u{1B}[31m\\nb\\u{202E}")
    }

    @Test func `lines and columns count from one, columns in characters`() {
        var index = LineIndex(Array("Số\nđề án x".utf8))
        #expect(index.position(of: 0) == (1, 1))
        let offset = "Số\nđề ".utf8.count
        #expect(index.position(of: offset) == (2, 4))
    }
}
