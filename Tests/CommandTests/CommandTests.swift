import Foundation
import TestSupport
import Testing

/// The program through the door that users use.
@Suite struct CommandTests {
    private let conclusion =
        "Số 12-KL/TU\n\nLâm Giang, ngày 06 tháng 7 năm 2022\n\nKẾT LUẬN\nvề công tác\n\nThực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị.\n"

    @Test func `extract lists citations as JSON Lines with exact offsets`() throws {
        let run = try ProgramRun(["extract", "-", "--format", "jsonl"], input: "Thực hiện Chỉ thị số 05-CT/TW.")
        #expect(run.status == 0)
        let line = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let citation = try #require((line?["citations"] as? [[String: Any]])?.first)
        #expect(citation["text"] as? String == "Chỉ thị số 05-CT/TW")
        #expect(citation["start"] as? Int == "Thực hiện ".utf8.count)
        #expect(citation["target"] as? String == "05-CT/TW@XII")
        #expect(line?["error"] is NSNull)
    }

    @Test func `graph writes its files and says what it did`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(conclusion, to: "a.txt")
        let run = try ProgramRun(["graph", file, "-o", "\(folder.path)/out/deep", "--format", "graphml,dot,json,csv"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.output.hasPrefix("1 document read, 1 citation found\ngraph: 2 documents (1 only cited), 1 relation\n"))
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/out/deep").sorted()
        #expect(names == ["edges.csv", "graph.dot", "graph.graphml", "graph.json", "nodes.csv"])
    }

    @Test func `graph counts the documents that cite, not their relations`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(conclusion + "Sơ kết 5 năm thực hiện Chỉ thị số 05-CT/TW.\n", to: "a.txt")
        let run = try ProgramRun(["graph", file, "-o", "\(folder.path)/out", "--format", "json,csv,graphml"])
        #expect(run.output.contains("2 documents (1 only cited), 2 relations\n"))
        #expect(run.output.contains("most cited: Chỉ thị 05-CT/TW (1)\n"))
        func text(_ name: String) throws -> String {
            try String(contentsOfFile: "\(folder.path)/out/\(name)", encoding: .utf8)
        }
        #expect(try text("graph.json").contains("\"citedBy\":1"))
        #expect(try text("graph.graphml").contains("\"node-citedBy\">1<"))
        #expect(try text("nodes.csv").contains(",false,1\r\n"))
    }

    @Test func `implementers names the documents with their sentences`() throws {
        let folder = try TemporaryFolder()
        try folder.write(conclusion, to: "a.txt")
        let run = try ProgramRun(["implementers", "chi thi 05", folder.path, "--level", "local", "--format", "tsv"])
        #expect(run.status == 0, "\(run.errors)")
        let cells = run.output.split(separator: "\n").last?.split(separator: "\t", omittingEmptySubsequences: false)
            .map(String.init)
        #expect(
            cells == [
                "Kết luận", "12-KL/TU", "06/7/2022", "Lâm Giang", "thực hiện", "\(folder.path)/a.txt:8",
                "Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị.",
            ])
    }

    @Test(arguments: [
        (["implementers", "99-CT/TW"], 1, "no document fits '99-CT/TW'"),
        (["implementers", "05-CT/TW", "--type", "KLX"], 64, "there is no type 'KLX'"),
        (["graph", "--depth", "-3"], 64, "depth"), (["extract", "--format", "pdf"], 64, "pdf"),
    ])
    func `a question that can't be answered has its exit code and reason`(
        arguments: [String], status: Int32, message: String
    ) throws {
        let folder = try TemporaryFolder()
        try folder.write(conclusion, to: "a.txt")
        let run = try ProgramRun(arguments + [folder.path])
        #expect(run.status == status)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test func `an input that can't be read is named and the others go on`() throws {
        let folder = try TemporaryFolder()
        try folder.write(conclusion, to: "a.txt")
        let bad = try folder.write([0x41, 0xFF], to: "b.txt")
        let run = try ProgramRun(["extract", folder.path, "\(folder.path)/none.txt", "--format", "jsonl"])
        #expect(run.status == 3)
        #expect(run.errors.contains("danchieu: \(bad): is not valid UTF-8 at byte 1 (0xFF)"))
        #expect(run.errors.contains("none.txt: there is no such file or folder"))
        #expect(run.output.contains("05-CT/TW@XII"))
    }

    @Test func `a page of more documents than a browser shows is refused with a hint`() throws {
        let folder = try TemporaryFolder()
        let lines = (1...2_001).map { "{\"id\": \"\($0)\", \"text\": \"Thực hiện Chỉ thị số 05-CT/TW.\"}\n" }.joined()
        let file = try folder.write(lines, to: "a.jsonl")
        let texts = try ProgramRun(["extract", file, "--format", "html"])
        #expect(texts.status == 2 && texts.output.isEmpty)
        #expect(texts.errors.contains("no page: 2001 documents"))
    }

    @Test func `steps without an end stop where nothing new is reached`() throws {
        let folder = try TemporaryFolder()
        try folder.write(conclusion, to: "a.txt")
        let store = "\(folder.path)/a.dcs"
        #expect(try ProgramRun(["index", folder.path, "--store", store]).status == 0)
        for source in [["graph", folder.path], ["export", "--store", store]] {
            let part = ["--focus", "05-CT/TW", "--depth", "\(Int.max)", "--format", "csv"]
            let run = try ProgramRun(source + ["-o", "\(folder.path)/out"] + part)
            #expect(run.status == 0 && run.output.contains("2 documents"), "\(run.errors)")
        }
        for source in [[folder.path], ["--store", store]] {
            let run = try ProgramRun(["implementers", "05-CT/TW", "--depth", "\(Int.max)", "--format", "tsv"] + source)
            #expect(run.status == 0 && run.output.contains("12-KL/TU"), "\(run.errors)")
        }
    }

    @Test func `what a run that was ended by force has left is told`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(conclusion, to: "a.txt")
        let left = try folder.write("digraph", to: "out/.graph.dot.2147483647-k3x")
        for name in [".graph.dot.old", ".graph.dot.2147483647", ".notes-2031"] {
            try folder.write("mine", to: "out/\(name)")
        }
        let run = try ProgramRun(["graph", file, "-o", "\(folder.path)/out", "--format", "csv"])
        #expect(run.status == 0)
        #expect(run.errors == "danchieu: \(left): half-written by a run that was ended; delete it\n")
    }

    @Test func `a full disk is told, and that what stands in the file is half-written`() throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "Thực hiện Chỉ thị số 05-CT/TW.\n", count: 20_000)
        let file = try folder.write(text, to: "a.txt")
        // A bound on the size of files stands for the full disk.
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "trap '' XFSZ; ulimit -f 8; \"$0\" extract \"$1\" --format jsonl > \"$2\"", Repository.program, file,
            "\(folder.path)/out.jsonl",
        ]
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        #expect(said.hasSuffix("; what stands in it is half-written: delete it\n"), "\(said)")
    }

    @Test func `a folder's own types and organs may be hundreds`() throws {
        let folder = try TemporaryFolder()
        try folder.write("Thực hiện Sổ tay công tác 799 số 5-ST/TU của Đảng ủy xã Sơn 299.\n", to: "a.txt")
        let types = (0..<800).map { "  - {name: Sổ tay công tác \($0), codes: [ST\($0)]}\n" }.joined()
        let organs = (0..<300).map { "  - {code: ĐU\($0)X, name: Đảng ủy xã Sơn \($0), level: grassroots}\n" }.joined()
        try folder.write("types:\n\(types)organs:\n\(organs)", to: "danchieu.yaml")
        let run = try ProgramRun(["extract", folder.path, "--format", "tsv"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("\tSổ tay công tác 799 số 5-ST/TU của Đảng ủy xã Sơn 299\t"))
    }

    @Test func `a broken configuration is an error with file and line`() throws {
        let folder = try TemporaryFolder()
        try folder.write(conclusion, to: "a.txt")
        try folder.write("jurisdiction: A\norgan: x\n", to: "danchieu.yaml")
        let run = try ProgramRun(["graph", folder.path, "-o", "\(folder.path)/out"])
        #expect(run.status == 2)
        #expect(run.errors.contains("danchieu.yaml:2:1: error: unknown key 'organ'"))
    }

    @Test func `an empty folder gives no graph and says so`() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(["graph", folder.path, "-o", "\(folder.path)/out"])
        #expect(run.status == 1)
        #expect(run.errors.contains("no document was found"))
    }

    @Test func `text prints the very bytes that offsets count`() throws {
        let run = try ProgramRun(["text", "-"], input: "\u{FEFF}*Số*\u{A0}05–CT\r\n")
        #expect(run.output == "\u{FEFF}*Số*\u{A0}05–CT\r\n")
    }

    @Test(arguments: [
        "graph", "extract", "implementers", "cites", "cited-by", "path", "rank", "missing", "show", "status",
        "replaced", "effects", "timeline", "stats", "board", "check", "evaluate", "text", "worker", "serve",
        "formats", "grammar",
    ])
    func `every command's help has examples`(command: String) throws {
        let run = try ProgramRun([command, "--help"])
        #expect(run.status == 0)
        #expect(run.output.components(separatedBy: "danchieu \(command)").count >= 3)
    }
}
