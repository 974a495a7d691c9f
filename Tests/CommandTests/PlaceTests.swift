import Foundation
import TestSupport
import Testing

/// Where runs read and write, through the built program.
@Suite struct PlaceTests {
    private static let text = "Số 12-KL/TU\nThực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016."

    @Test(arguments: ["graph", "."])
    func `a graph of a folder with its own graph in it is the same again`(output: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "a.txt")
        let arguments = ["graph", ".", "-o", output, "--format", "graphml,dot,json,csv,html"]
        let files = ["graphml", "dot", "json", "html"].map { "\(folder.path)/\(output)/graph.\($0)" }
        let first = try ProgramRun(arguments, in: folder.path)
        let written = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        let second = try ProgramRun(arguments, in: folder.path)
        #expect(first.status == 0 && second.status == 0, "\(second.errors)")
        #expect(first.output == second.output)
        #expect(try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) } == written)
    }

    @Test func `lists, pages and stores of earlier runs are no documents`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "a.txt")
        let list = try ProgramRun(["extract", ".", "--format", "jsonl"], in: folder.path)
        for (format, name) in [("jsonl", "l.jsonl"), ("html", "l.html"), ("tsv", "t.txt"), ("table", "u.txt")] {
            let run = try ProgramRun(
                ["-c", "'\(Repository.program)' extract . --format \(format) >\(name)"], of: "/bin/sh", in: folder.path)
            #expect(run.status == 0, "\(run.errors)")
        }
        #expect(try ProgramRun(["index", ".", "--store", "s.txt"], in: folder.path).status == 0)
        let again = try ProgramRun(["extract", ".", "--format", "jsonl"], in: folder.path)
        #expect(again.status == 0)
        #expect(again.output == list.output)
        #expect(
            try ProgramRun(["index", ".", "--store", "s.txt"], in: folder.path).output
                == "s.txt: 0 read, 1 unchanged; nothing has changed\n")
    }

    @Test func `a configuration is not read through a link out of the folder`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "in/a.txt")
        try folder.write("jurisdiction: Lâm Giang\n", to: "beside.yaml")
        let link = "\(folder.path)/in/danchieu.yaml"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../beside.yaml")
        let run = try ProgramRun(["extract", "in", "--format", "jsonl"], in: folder.path)
        #expect(run.status == 3)
        #expect(
            run.errors
                == "danchieu: in/danchieu.yaml: is a link out of the folder, and was not read; if it is meant, name it with --config\n"
        )
        #expect(!run.output.contains("Lâm Giang"))
        #expect(run.output.contains("12-KL/TU"))
        // A link within the folder is as good as the file.
        try FileManager.default.removeItem(atPath: link)
        try folder.write("jurisdiction: Lâm Giang\n", to: "in/other.yaml")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "other.yaml")
        #expect(
            try ProgramRun(["extract", "in", "--format", "jsonl"], in: folder.path).output.contains("Lâm Giang"))
    }
}
