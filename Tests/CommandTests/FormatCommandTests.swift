import Foundation
import TestSupport
import Testing

/// The forms of documents through the built program.
@Suite struct FormatCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let text = """
        TỈNH ỦY LÂM GIANG
        *
        Số 38-KL/TU
        KẾT LUẬN
        về việc làm theo gương
        Ban Thường vụ Tỉnh ủy thống nhất tiếp tục thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị ở các chi bộ,
        gắn với Nghị quyết Trung ương 4 khóa XII; các ban của Tỉnh ủy hướng dẫn, theo dõi và sáu tháng một lần báo cáo.

        """

    /// Paths relative to the folder, a program on the path before all others.
    private func run(_ arguments: [String], path: String? = nil) throws -> ProgramRun {
        try ProgramRun(arguments, in: folder.path, environment: path.map { ["PATH": "\($0):/usr/bin:/bin"] } ?? [:])
    }

    @Test func `the same text in two forms is one document, said once`() throws {
        try folder.write(Self.text, to: "a.txt")
        let lines = Self.text.split(separator: "\n").map { "<p>\($0)</p>" }
        try folder.write("<!DOCTYPE html><html><meta charset=utf-8><body>\(lines.joined())</body></html>", to: "b.html")
        let graph = try run(["graph", ".", "-o", "out", "--format", "csv"])
        #expect(graph.status == 0, "\(graph.errors)")
        let nodes = try String(contentsOfFile: "\(folder.path)/out/nodes.csv", encoding: .utf8)
        #expect(nodes.split(whereSeparator: \.isNewline).count { $0.contains("38-KL/TU") } == 1)
        let edges = try String(contentsOfFile: "\(folder.path)/out/edges.csv", encoding: .utf8).split(
            whereSeparator: \.isNewline)
        #expect(edges.count == 3, "\(edges)")
        let check = try run(["check", ".", "--only", "duplicate", "--english"])
        #expect(check.output.contains("duplicate: the same text as ./a.txt"))
        let extract = try run(["extract", ".", "--format", "jsonl"])
        #expect(extract.output.contains(#""sameAs":"./a.txt""#))
    }

    @Test func `pages are told with the citations of a PDF`() throws {
        let row = { (page: Int, line: Int, words: String) in
            words.split(separator: " ").enumerated().map {
                "5\t\(page)\t0\t0\t\(line)\t\($0)\t\($0 * 50)\t\(line * 20)\t40\t12\t100\t\($1)\n"
            }
            .joined()
        }
        let table = row(1, 0, "Ban Thường vụ Tỉnh ủy họp") + row(2, 0, "Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016")
        try folder.write(table, to: "table.tsv")
        try tool("pdftotext", "cat '\(folder.path)/table.tsv'")
        try folder.write("%PDF-1.4", to: "a.pdf")
        let extract = try run(["extract", "a.pdf", "--format", "jsonl"], path: "\(folder.path)/bin")
        #expect(extract.status == 0, "\(extract.errors)")
        #expect(extract.output.contains(#""page":2"#))
        #expect(extract.output.contains(#""pages":2"#))
    }

    @Test func `a scan is told, and read where OCR is asked for`() throws {
        try tool("pdftotext", "printf '1\\t1\\t0\\t0\\t0\\t0\\t0\\t0\\t5\\t5\\t-1\\t###PAGE###\\n'")
        try tool("pdftoppm", "cat; echo \"$@\" >>'\(folder.path)/drawn'")
        try tool(
            "tesseract",
            "printf '5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t9\\t9\\t96\\tKết\\n5\\t1\\t1\\t1\\t1\\t2\\t0\\t0\\t9\\t9\\t40\\t05-KL/TU\\n'; env | grep OMP >&2"
        )
        try folder.write("%PDF-1.4", to: "a.pdf")
        let plain = try run(["text", "a.pdf"], path: "\(folder.path)/bin")
        #expect(plain.status == 3)
        #expect(plain.errors == "danchieu: a.pdf: has no text, only pictures of 1 page; give --ocr to read them\n")
        let read = try run(["text", "a.pdf", "--ocr"], path: "\(folder.path)/bin")
        #expect(read.status == 0, "\(read.errors)")
        #expect(read.output == "Kết 05-KL/TU\n")
        #expect(read.errors == "danchieu: a.pdf: note: OCR is only 40 % sure of '05-KL/TU'\n")
        #expect(
            try String(contentsOfFile: "\(folder.path)/drawn", encoding: .utf8).contains(
                "-r 300 -gray -png -singlefile -f 1 -l 1"))
        // A collection's configuration asks for it too.
        try folder.write("%PDF-1.4", to: "docs/a.pdf")
        try folder.write("ocr: true\n", to: "docs/danchieu.yaml")
        let configured = try run(["extract", "docs"], path: "\(folder.path)/bin")
        #expect(configured.status == 0, "\(configured.errors)")
    }

    @Test(arguments: [(256, 14), (64, 2), (48, 1)])
    func `many PDFs at once stay within the files that may be open`(limit: Int, jobs: Int) throws {
        let row = "5\t1\t0\t0\t0\t0\t0\t0\t40\t12\t100\t\(String(repeating: "Kếtluận", count: 30))\n"
        try folder.write(row, to: "table.tsv")
        // As many as may run meanwhile are there at once.
        try tool("pdftotext", "sleep 0.2; cat '\(folder.path)/table.tsv'")
        let count = 5 * jobs
        for number in 0..<count { try folder.write("%PDF-1.4 \(number)", to: "d/\(number).pdf") }
        let run = try ProgramRun(
            ["-c", "ulimit -n \(limit); exec '\(Repository.program)' extract d --jobs 64 --format jsonl"],
            of: "/bin/sh",
            in: folder.path, environment: ["PATH": "\(folder.path)/bin:/usr/bin:/bin"])
        #expect(run.status == 0)
        #expect(
            run.errors
                == "danchieu: \(jobs) of 64 documents are read at once: no more than \(limit) files may be open; raise the limit with ulimit -n\n"
        )
        #expect(run.output.split(separator: "\n").count { $0.contains(#""error":null"#) } == count)
    }

    @Test func `a program that hangs is given up, and gone when the run is`() throws {
        try tool("pdftotext", "sleep 300 & echo $! >'\(folder.path)/pid'; wait")
        try folder.write("%PDF-1.4", to: "docs/a.pdf")
        try folder.write(Self.text, to: "docs/b.txt")
        let run = try run(["extract", "docs", "--reader-time", "1"], path: "\(folder.path)/bin")
        #expect(run.status == 3)
        #expect(
            run.errors
                == "danchieu: docs/a.pdf: took pdftotext longer than 1 s; raise --reader-time if the file is sound\n")
        #expect(run.output.contains("05-CT.TW"))
        let child = try String(contentsOfFile: "\(folder.path)/pid", encoding: .utf8).trimmingCharacters(in: .newlines)
        #expect(isGone(child))
    }

    @Test(arguments: [SIGTERM, SIGKILL])
    func `no child outlives a run that is killed`(signal: Int32) throws {
        let note = "\(folder.path)/pid"
        try tool("pdftotext", "sleep 300 & echo $! >'\(note)'; wait")
        try folder.write("%PDF-1.4", to: "a.pdf")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Repository.program)
        process.arguments = ["extract", "\(folder.path)/a.pdf"]
        process.environment = ["PATH": "\(folder.path)/bin:/usr/bin:/bin"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        var child = ""
        for _ in 0..<400 where child.isEmpty {
            usleep(25_000)
            child = ((try? String(contentsOfFile: note, encoding: .utf8)) ?? "").trimmingCharacters(in: .newlines)
        }
        #expect(!child.isEmpty && !isGone(child, tries: 1))
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(isGone(child))
    }

    @Test func `a missing program is named with its package`() throws {
        try folder.write("%PDF-1.4", to: "a.pdf")
        let run = try ProgramRun(["text", "a.pdf"], in: folder.path, environment: ["PATH": "/nowhere"])
        #expect(run.status == 3)
        #expect(
            run.errors
                == "danchieu: a.pdf: needs pdftotext, which is not installed; get it with 'apt-get install poppler-utils'\n"
        )
        let formats = try ProgramRun(["formats"], in: folder.path, environment: ["PATH": "/nowhere"])
        #expect(formats.output.contains("pdftotext (apt-get install poppler-utils)"))
    }

    private func tool(_ name: String, _ script: String) throws {
        let path = try folder.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    private func isGone(_ process: String, tries: Int = 100) -> Bool {
        for _ in 0..<tries {
            let state = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8))?.split(separator: " ")[
                2]
            if state == nil || state == "Z" || state == "X" { return true }
            usleep(50_000)
        }
        return false
    }
}
