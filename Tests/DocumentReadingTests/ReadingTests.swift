import Bytes
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import DocumentReading

@Suite struct ReadingTests {

    @Test func `a folder is read in the order of its names, hidden and unknown files left out`() throws {
        let folder = try TemporaryFolder()
        for name in ["b.txt", "a.md", "sub/c.txt", ".hidden.txt", "x.xlsx", "danchieu.yaml", "t.txt/inner.txt"] {
            try folder.write("Nội dung", to: name)
        }
        let discovery = InputDiscovery([folder.path])
        #expect(discovery.items.map(\.relativePath) == ["a.md", "b.txt", "sub/c.txt", "t.txt/inner.txt"])
        #expect(discovery.skipped.map(\.reason) == ["skipped: the format '.xlsx' is not known"])
        #expect(discovery.skipped.allSatisfy { !$0.isFailure })
    }

    @Test func `what programs leave beside documents is passed over without a word`() throws {
        let folder = try TemporaryFolder()
        for name in [
            "a.txt", "~$a.docx", "~$ luan.doc", ".~lock.a.odt#", "Thumbs.db", "desktop.ini", "~WRL0003.tmp",
            "__MACOSX/b.txt", "$RECYCLE.BIN/c.txt", "sub/~$d.docx", "sub/d~1.txt",
        ] {
            try folder.write("Nội dung", to: name)
        }
        let discovery = InputDiscovery([folder.path])
        #expect(discovery.items.map(\.relativePath) == ["a.txt", "sub/d~1.txt"])
        #expect(discovery.skipped.isEmpty)
        let named = InputDiscovery(["\(folder.path)/~$a.docx"])
        #expect(named.items.isEmpty && named.skipped.map(\.isFailure) == [false])
    }

    @Test func `the folder of a saved page is no folder of documents, one beside which no page stands is`() throws {
        let folder = try TemporaryFolder()
        for name in [
            "a.htm", "a_files/filelist.xml", "a_files/sub/x.htm", "B.HTML", "b.files/x.htm", "c.html", "c_tệp/x.txt",
            "d_files/x.txt", "e.txt", "e_files/x.txt", "f.htm", "f_2024/x.txt",
        ] {
            try folder.write("Nội dung", to: name)
        }
        #expect(
            InputDiscovery([folder.path]).items.map(\.relativePath) == [
                "B.HTML", "a.htm", "c.html", "d_files/x.txt", "e.txt", "e_files/x.txt", "f.htm", "f_2024/x.txt",
            ])
        #expect(InputDiscovery(["\(folder.path)/a_files"]).items.count == 2)
    }

    @Test func `a file has one stable path however its folder was typed`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "van ban/sub/a.txt")
        let root = "\(folder.path)/van ban"
        for typed in [root, "\(root)/", "\(root)/../van ban", "\(folder.path)//van ban/."] {
            #expect(InputDiscovery([typed]).items.map(\.stablePath) == ["van ban/sub/a.txt"], "\(typed)")
        }
        #expect(InputDiscovery(["\(root)/sub/a.txt"]).items.map(\.stablePath) == ["sub/a.txt"])
    }

    @Test func `two folders of one name are told apart, in the order in which they were given`() throws {
        let folder = try TemporaryFolder()
        for name in ["x/2024/a.txt", "y/2024/a.txt"] { try folder.write(name, to: name) }
        let (x, y) = ("\(folder.path)/x/2024", "\(folder.path)/y/2024")
        #expect(InputDiscovery([x, y]).items.map(\.stablePath) == ["2024/a.txt", "y/2024/a.txt"])
        #expect(
            InputDiscovery(["\(y)/a.txt", "\(x)/a.txt"]).items.map(\.stablePath) == ["2024/a.txt", "x/2024/a.txt"])
        var names = FolderNames()
        #expect(
            ["/a/b", "/c/a/b", "/d/c/a/b", "/a", "/"].map { names.name(ofFolderAt: $0) } == [
                "b", "a/b", "c/a/b", "a", "",
            ])
    }

    @Test func `links to folders are told and not followed, unless that is asked for`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("x", to: "in/sub/a.txt")
        try folder.write("y", to: "beside/b.txt")
        for (link, target) in [
            ("in/sub/loop", "\(folder.path)/in"), ("in/a-sub", "sub"), ("in/beside", "../beside"), ("in/up", ".."),
            ("in/root", "/"),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/\(link)", withDestinationPath: target)
        }
        let found = InputDiscovery(["\(folder.path)/in", file])
        #expect(found.items.map(\.relativePath) == ["sub/a.txt"])
        #expect(found.skipped.count == 5)
        #expect(found.skipped.allSatisfy { $0.reason.hasPrefix("skipped: a link to a folder; give --follow") })
        let followed = InputDiscovery(["\(folder.path)/in", file], .init(followsLinks: true))
        #expect(followed.items.map(\.relativePath) == ["sub/a.txt", "beside/b.txt"])
        #expect(
            followed.skipped.map(\.description)
                == ["root", "up"].map {
                    "\(folder.path)/in/\($0): skipped: a link to a folder above the one that was given"
                })
        // What is given is meant.
        #expect(InputDiscovery(["\(folder.path)/in/beside"]).items.map(\.relativePath) == ["b.txt"])
    }

    @Test func `folders that link to each other many times over are walked once`() throws {
        let folder = try TemporaryFolder()
        for one in 0..<12 {
            try folder.write("x", to: "\(one)/a.txt")
            for other in 0..<12 {
                try FileManager.default.createSymbolicLink(
                    atPath: "\(folder.path)/\(one)/to-\(other)", withDestinationPath: "../\(other)")
            }
        }
        let found = InputDiscovery([folder.path], .init(followsLinks: true))
        #expect(Set(found.items.map(\.relativePath)) == Set((0..<12).map { "\($0)/a.txt" }))
    }

    @Test func `folders that lie too deep are named`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: String(repeating: "d/", count: 140) + "a.txt")
        let found = InputDiscovery([folder.path])
        #expect(found.items.isEmpty)
        #expect(found.skipped.map(\.reason) == ["lies more than 128 folders deep; give it by itself"])
    }

    @Test func `what the run writes to is not read`() throws {
        let folder = try TemporaryFolder()
        for name in ["a.txt", "out/b.txt", "list.txt"] { try folder.write("x", to: name) }
        let outputs = ["\(folder.path)/out/", "\(folder.path)/list.txt", "\(folder.path)/none"]
        let found = InputDiscovery([folder.path], .init(outputs: outputs))
        #expect(found.items.map(\.relativePath) == ["a.txt"])
        #expect(
            found.skipped.map(\.reason) == [
                "skipped: this run writes to it", "skipped: the results of this run go there",
            ])
        // A folder that is given is meant, also where results go there.
        #expect(InputDiscovery(["\(folder.path)/out"], .init(outputs: outputs)).items.count == 1)
    }

    @Test(arguments: [
        ("a.dot", "digraph \"danchieu\" {\n}"), ("a.txt", "place\tkind\tcitation\ttarget\trelation\tconfidence\n"),
        ("b.txt", "place     kind  citation   target    relation   confidence\nx"), ("c.txt", "SQLite format 3\0"),
        ("d.txt", "{\"directed\":true,\"multigraph\":true,\"graph\":{\"generator\":\"danchieu\"},\"nodes\":["),
        ("a.html", "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta name=\"generator\" content=\"danchieu\">"),
        ("a.xml", "<?xml version=\"1.0\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"/>"),
        ("a.jsonl", "{\"path\":\"a\",\"document\":null,\"citations\":[],\"error\":null}\n{"),
    ])
    func `what danchieu has written is no document`(name: String, text: String) async throws {
        let folder = try TemporaryFolder()
        let reading = await Reading(try folder.write(text, to: name))
        #expect(reading.documents.isEmpty)
        #expect(reading.failures.isEmpty)
        #expect(reading.skipped.map(\.reason) == ["skipped: written by danchieu, no document"])
        // In an archive too.
        let archive = try folder.write(SmallArchive.zip([(name, Array(text.utf8))]), to: "a.zip")
        #expect(await Reading(archive).documents.isEmpty)
    }

    @Test(arguments: [
        "place your order here", "<html><body>graphml</body></html>", "digraph", "id,label\n1,2",
    ])
    func `what only resembles it is read`(text: String) async throws {
        let folder = try TemporaryFolder()
        #expect(await Reading(try folder.write(text, to: "a.txt")).texts == [text])
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

    @Test func `bytes of no known encoding are named with the offset of the first`() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Array("Nghị".utf8) + [0xE1, 0x20], to: "a.txt")
        #expect(
            await Reading(path).errors == [
                "\(path): is not valid UTF-8 at byte 6 (0xE1), nor Vietnamese in another known encoding; convert it, for example with iconv -t UTF-8"
            ])
    }

    @Test func `a file whose name is no text is read, and shown with its bytes`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Nội dung", to: "a.txt")
        let name = Array("\(folder.path)/b".utf8) + [0xFF] + Array(".txt".utf8) + [0]
        let made = name.withUnsafeBufferPointer {
            open(
                $0.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }!, O_CREAT | O_WRONLY,
                0o600)
        }
        #expect(made >= 0)
        close(made)
        let discovery = InputDiscovery([folder.path])
        #expect(discovery.items.map { TerminalText.escaped($0.relativePath) } == ["a.txt", "b\\xFF.txt"])
        #expect(discovery.skipped.isEmpty)
    }

    @Test func `a broken line of a collection is named, and the others go on`() async throws {
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
        let reading = await Reading(path)
        #expect(reading.documents.map(\.path) == ["\(path)#a", "\(path)#8"])
        #expect(reading.documents[0].stated.date == CalendarDate(year: 2021, month: 7, day: 6))
        let errors = reading.failures.map { "\($0.line ?? 0) \($0.message)" }
        #expect(
            errors == [
                "2 the line has no \"text\"; each line needs {\"id\": …, \"text\": …}",
                "3 the line is not JSON; each line must be one whole object",
                "4 the id 'a' stands twice; give each line its own", "5 '06/7/2021' is no date; write it as 2021-07-06",
                "6 \"text\" is not a text; write every value as a string",
            ])
    }

    @Test func `a file above the limit is refused with its remedy`() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(String(repeating: "a", count: 2 << 20), to: "a.txt")
        var limits = ReadingLimits()
        limits.fileSize = 1 << 20
        #expect(
            await Reading(path, DocumentReader(limits: limits)).failures.map(\.message)
                == ["is larger than 1 MiB; split it, or raise --max-file-size"])
    }

    @Test func `a collection packed with gzip reads as the collection does`() async throws {
        let folder = try TemporaryFolder()
        let line = #"{"id": "a", "text": "Chỉ thị số 05-CT/TW"}"#
        let plain = await Reading(try folder.write(line, to: "c.jsonl"))
        let packed = await Reading(try folder.write(SmallArchive.gzip(Array(line.utf8)), to: "d.jsonl.gz"))
        #expect(plain.texts == packed.texts)
        #expect(packed.documents.map { $0.path.hasSuffix("d.jsonl.gz#a") } == [true])
        let cut = await Reading(
            try folder.write(Array(SmallArchive.gzip(Array(line.utf8)).dropLast(9)), to: "e.jsonl.gz"))
        #expect(cut.failures.map(\.code) == [.broken])
    }

    @Test func `an archive gives its documents, in it and in archives in it, and names what it leaves out`()
        async throws
    {
        let folder = try TemporaryFolder()
        let inner = SmallArchive.zip([("b.txt", Array("Kết luận".utf8))])
        let path = try folder.write(
            SmallArchive.zip([
                ("a.txt", Array("Chỉ thị".utf8)), ("sub/inner.zip", inner), ("x.exe", [1]),
                ("../../evil.txt", Array("Xấu".utf8)),
                (".hidden.txt", [1]), ("bad.txt", [0xC3]), ("a.txt", Array("lặp".utf8)),
                ("~$a.docx", [1]), ("p/t.htm", Array("<p>Trang</p>".utf8)), ("p/t_files/filelist.xml", [1]),
            ]), to: "c.zip")
        let reading = await Reading(path)
        #expect(
            reading.documents.map(\.path) == [
                "\(path)#a.txt", "\(path)#sub/inner.zip#b.txt", "\(path)#../../evil.txt", "\(path)#p/t.htm",
            ])
        #expect(reading.documents[1].stablePath.hasSuffix("/c.zip#sub/inner.zip#b.txt"))
        #expect(!reading.documents[1].stablePath.hasPrefix("/"))
        #expect(reading.texts == ["Chỉ thị", "Kết luận", "Xấu", "Trang\n"])
        #expect(reading.skipped.map(\.reason) == ["skipped: the format '.exe' is not known"])
        #expect(reading.failures.map(\.path) == ["\(path)#bad.txt", "\(path)#a.txt"])
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/../../evil.txt"))
    }

    @Test func `archives in archives end at a depth, and what unpacks to too much at a size`() async throws {
        let folder = try TemporaryFolder()
        var nested = SmallArchive.zip([("a.txt", Array("Chỉ thị".utf8))])
        for level in 0..<5 { nested = SmallArchive.zip([("\(level).zip", nested)]) }
        let deep = await Reading(try folder.write(nested, to: "n.zip"))
        #expect(deep.failures.map(\.code) == [.tooLarge])
        var limits = ReadingLimits()
        limits.unpackedSize = 1000
        let large = SmallArchive.zip((0..<9).map { ("\($0).txt", [UInt8](repeating: 0x61, count: 300)) })
        let reading = await Reading(try folder.write(large, to: "l.zip"), DocumentReader(limits: limits))
        #expect(reading.documents.count == 3)
        #expect(reading.failures.map(\.code) == [.tooLarge])
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
