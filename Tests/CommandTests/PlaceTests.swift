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

    /// Runs a line of the shell, which knows the program as `$P`.
    private func shell(_ line: String, in folder: TemporaryFolder) throws -> ProgramRun {
        try ProgramRun(["-c", line], of: "/bin/sh", in: folder.path, environment: ["P": Repository.program])
    }

    @Test func `files and folders whose names are no UTF-8 are read, and shown with their bytes`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "a.txt")
        let made = try shell(
            #"mkdir -p "$(printf 'd/\377sub')"; cp a.txt "$(printf 'd/\351t\351.txt')"; cp a.txt d/*sub"#, in: folder)
        #expect(made.status == 0, "\(made.errors)")
        for places in ["d", #""$(printf 'd/\351t\351.txt')" "$(printf 'd/\377sub')""#] {
            let run = try shell("\"$P\" extract \(places)", in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains(#"d/\xE9t\xE9.txt:2:11"#), "\(run.output)")
            #expect(run.output.contains(#"d/\xFFsub/a.txt:2:11"#), "\(run.output)")
        }
        let missing = try shell(#""$P" extract "$(printf 'd/\350.txt')""#, in: folder)
        #expect(missing.errors == #"danchieu: d/\xE8.txt: there is no such file or folder; check the path"# + "\n")
        for (line, error) in [
            (#""$P" index d --store "$(printf 's\377')""#, #"s\xFF: its name is no valid UTF-8; give another file"#),
            (
                #""$P" graph d -o "$(printf 'o\377')""#,
                #"o\xFF: cannot be written: its name is no valid UTF-8; give another; nothing half-written is left"#
            ),
        ] {
            let refused = try shell(line, in: folder)
            #expect(refused.status == 2)
            #expect(refused.errors == "danchieu: \(error)\n")
        }
    }

    @Test(arguments: [":memory:", "file:x.dcs", "file:x.dcs?mode=memory", "s#?%20.dcs"])
    func `what a store's name means to SQLite is no matter`(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "d/a.txt")
        #expect(try ProgramRun(["index", "d", "--store", name], in: folder.path).status == 0)
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(name)"))
        #expect(
            try ProgramRun(["index", "d", "--store", name], in: folder.path).output
                == "\(name): 0 read, 1 unchanged; nothing has changed\n")
        let cites = try ProgramRun(["cites", "12-KL/TU", "--store", name], in: folder.path)
        #expect(cites.status == 0, "\(cites.errors)")
    }

    @Test func `a store is one by whatever link, and a second name of its file is refused`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "d/a.txt")
        #expect(try ProgramRun(["index", "d", "--store", "s.dcs"], in: folder.path).status == 0)
        #expect(
            try shell("ln -s s.dcs link.dcs; mkdir e; ln -s ../s.dcs e/link.dcs; ln -s none lost.dcs", in: folder)
                .status == 0)
        for link in ["link.dcs", "e/link.dcs"] {
            let run = try ProgramRun(["index", "d", "--store", link], in: folder.path)
            #expect(run.output == "\(link): 0 read, 1 unchanged; nothing has changed\n")
            // The lock is that of the file.
            let locked = try shell(
                #"exec 9>s.dcs-lock; flock 9; "$P" index d --store \#(link)"#, in: folder)
            #expect(locked.status == 2)
            #expect(locked.errors.contains("\(link): another danchieu index is writing to it"), "\(locked.errors)")
        }
        #expect(try ProgramRun(["index", "d", "--store", "lost.dcs"], in: folder.path).status == 2)
        #expect(try shell("ln s.dcs hard.dcs", in: folder).status == 0)
        let hard = try ProgramRun(["index", "d", "--store", "hard.dcs"], in: folder.path)
        #expect(hard.status == 2)
        #expect(hard.errors.hasPrefix("danchieu: hard.dcs: is a file with several names (hard links)"))
    }

    @Test func `a damaged gzip file is told in the same words by one job as by several`() throws {
        let folder = try TemporaryFolder()
        var bytes = SmallArchive.gzip(Array(#"{"id":"a","text":"x"}"#.utf8))
        bytes[bytes.count - 8] ^= 0xFF
        try folder.write(bytes, to: "d/bad.jsonl.gz")
        for number in 0..<8 { try folder.write("\(Self.text) \(number)", to: "d/\(number).txt") }
        for jobs in ["1", "2", "8"] {
            let run = try ProgramRun(["extract", "d", "--jobs", jobs], in: folder.path)
            #expect(run.status == 3)
            #expect(run.errors == "danchieu: d/bad.jsonl.gz: is a damaged gzip file: incorrect data check\n")
        }
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
