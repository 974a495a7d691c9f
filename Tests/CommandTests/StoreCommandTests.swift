import Foundation
import TestSupport
import Testing

/// The questions asked of a store, through the built program: the answers are those of its documents.
@Suite struct StoreCommandTests {
    private static let documents = "Graphs/Sample"

    /// The store of the sample, made once and for all tests of a run.
    private static let sample = Result {
        let folder = try TemporaryFolder()
        let store = "\(folder.path)/sample.dcs"
        let run = try ProgramRun(["index", documents, "--store", store])
        return (folder: folder, store: store, run: run)
    }

    private var store: String { get throws { try Self.sample.get().store } }

    // MARK: - The same answers

    /// Questions, each without what it is asked of, and the formats in which it is asked.
    private static let questions: [(question: [String], formats: [String])] = {
        let all = ["table", "json", "jsonl", "csv", "tsv"]
        let many: [[String]] = [
            ["implementers", "05-CT/TW"], ["implementers", "05-CT/TW", "--transitive"],
            ["implementers", "chi thi 05", "--level", "local"],
            ["implementers", "05-CT/TW", "--transitive", "--level", "provincial,grassroots", "--type", "KL,NQ"],
            ["implementers", "01-KL/TW", "--depth", "2"], ["implementers", "01-KL/TW", "--transitive", "--limit", "2"],
            ["implementers", "09-ĐA/TU", "--relation", "reviews,continues"],
            ["implementers", "03-CTr/ĐUXL"], ["implementers", "99-CT/TW"], ["implementers", "17-NQ/TU"],
            ["cites", "38-KL/TU"], ["cites", "38-KL/TU", "--relation", "implements"],
            ["cites", "38-KL/TU", "--limit", "1"],
            ["cites", "05-CT/TW", "--relation", "corrects"], ["cites", "17-NQ/TU 2021", "--level", "central"],
            ["cites", "Graphs/Sample/son-ha/41-QD-TU.txt"],
            ["cited-by", "05-CT/TW"], ["cited-by", "ket luan 01-KL/TW", "--level", "provincial"],
            ["cited-by", "05-CT/TW", "--type", "KL", "--relation", "implements,continues,reviews"],
            ["cited-by", "01-KL/TW", "--limit", "1"], ["cited-by", "luat dat dai"], ["cited-by", "17-NQ/TU"],
            ["cited-by", "17-NQ/TU 2021", "--possible"], ["implementers", "05-CT/TW", "--possible"],
            ["cited-by", "ct05"], ["cites", "38-KL-TU.txt"], ["cites", "./Graphs//Sample/son-ha/41-QD-TU.txt"],
            ["path", "09-ĐA/TU", "07-NQ/ĐUXL"], ["path", "64-KL/TU", "05-CT/TW"], ["path", "05-CT/TW", "64-KL/TU"],
            ["path", "05-CT/TW", "05-CT/TW"], ["path", "03-CTr/ĐUXL", "05-CT/TW"],
            ["rank"], ["rank", "--top", "3"], ["rank", "--by", "pagerank"],
            ["rank", "--by", "pagerank", "--type", "CT,KL", "--level", "central", "--top", "5"],
            ["rank", "--year", "2021"], ["rank", "--year", "1821"],
            ["missing"], ["missing", "--level", "central"], ["missing", "--type", "NQ", "--top", "2"],
            ["search", "quy hoạch"], ["search", "chuyen doi so"], ["search", "\"chuyển đổi số\""],
            ["search", "05-CT/TW"], ["search", "\"thực hiện\" 05-CT/TW", "--limit", "2"],
            ["search", "thực hiện", "--limit", "0"],
            ["search", "không-có-từ-này"], ["search", "ĐẢNG viên 2021"],
            ["timeline"], ["timeline", "--from", "2021", "--level", "provincial"], ["timeline", "--of", "09-ĐA/TU"],
            ["timeline", "--of", "05-CT/TW", "--to", "2020", "--limit", "3"],
            ["timeline", "--type", "KL", "--limit", "2"],
            ["stats"],
        ]
        // The first question of each command in all formats, the others in one for people and one for machines.
        var asked: Set<String> = []
        return many.map { ($0, asked.insert($0[0]).inserted ? all : ["table", "jsonl"]) } + [
            (["show", "17-NQ/TU 2021"], ["table", "json"]), (["show", "05-CT/TW", "--limit", "1"], ["table", "json"]),
            (["show", "04-NQ/TW"], ["table", "json"]), (["show", "quy chế 04"], ["table", "json"]),
            (["status", "05-CT/TW", "--at", "2022-01-01"], all),
            (["status", "17-NQ/TU 2021", "38-KL/TU", "--at", "2022-01-01"], ["table", "jsonl"]),
            (["replaced", "--at", "2026-01-01"], all),
            (["replaced", "--ours", "--at", "2026-01-01"], ["table", "jsonl"]),
            (["board", "05-CT/TW", "--transitive"], ["table", "json", "csv", "tsv", "html"]),
            (["board", "05-CT/TW", "--by", "organ", "--province", "Lâm Giang"], ["table", "json"]),
            (["effects"], all), (["effects", "--relation", "replaces"], ["table", "jsonl"]),
            (["check"], ["table", "jsonl"]), (["check", "--all", "--english"], ["table", "jsonl"]),
            (["check", "--only", "superseded,conflicting"], ["table", "jsonl"]),
            (["check", "--only", "ambiguous,duplicate"], ["table", "jsonl"]),
        ]
    }()

    @Test(arguments: questions)
    func `a store answers as its documents do, in every format`(question: [String], formats: [String]) throws {
        for format in formats {
            let arguments = question + ["--format", format]
            let read = try ProgramRun(arguments + [Self.documents])
            let stored = try ProgramRun(arguments + ["--store", try store])
            #expect(stored.output == read.output, "\(arguments)")
            #expect(stored.status == read.status, "\(arguments): \(stored.errors)")
            #expect(read.status == 0 || read.status == 1, "\(arguments): \(read.errors)")
            // What documents say while they are read has no place in a question to a store.
            let answers = read.errors.split(separator: "\n").filter { !$0.contains(": note: ") }
            #expect(stored.errors.split(separator: "\n") == answers, "\(arguments)")
        }
    }

    @Test(arguments: [
        [], ["--focus", "05-CT/TW"], ["--focus", "09-ĐA/TU", "--depth", "2", "--simple"], ["--top", "7"],
        ["--relation", "implements,continues", "--level", "local"],
        ["--type", "KL,Chỉ thị"],
        ["--dialect", "yed", "--edge-labels"], ["--no-edge-labels", "--level", "central,provincial"],
    ])
    func `the files of a store's graph are those of its documents' graph`(options: [String]) throws {
        let folder = try TemporaryFolder()
        // Where Graphviz is missing both runs say so, and write no picture.
        let arguments = ["-o", "out", "--format", "graphml,dot,svg,json,csv"] + options
        var runs: [ProgramRun] = []
        var files: [[String: Data]] = []
        for command in [
            ["graph", "\(Repository.root)/\(Self.documents)"], ["export", "--store", "\(folder.path)/store.dcs"],
        ] {
            if command[0] == "export" {
                let run = try ProgramRun([
                    "index", "\(Repository.root)/\(Self.documents)", "--store", "\(folder.path)/store.dcs",
                ])
                #expect(run.status == 0, "\(run.errors)")
            }
            runs.append(try ProgramRun(command + arguments, in: folder.path))
            let out = "\(folder.path)/out"
            let names = try FileManager.default.contentsOfDirectory(atPath: out)
            files.append(
                try Dictionary(
                    uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(out)/\($0)"))) }
                ))
            try FileManager.default.removeItem(atPath: out)
        }
        #expect(runs[0].status == 0, "\(runs[0].errors)")
        #expect(runs[0].status == runs[1].status, "\(runs[1].errors)")
        #expect(runs[0].output == runs[1].output)
        #expect(files[0].count >= 5)
        #expect(files[0].keys == files[1].keys)
        // A map tells what was read: the folder, or the store.
        let folderName = Data(try #require(Self.documents.split(separator: "/").last).utf8)
        for (name, bytes) in files[0] {
            var stored = try #require(files[1][name])
            while let range = stored.range(of: Data("store.dcs".utf8)) {
                stored.replaceSubrange(range, with: folderName)
            }
            #expect(stored == bytes, "\(name)")
        }
    }

    // MARK: - How it is asked

    @Test(arguments: [
        ["stats"], ["rank"], ["missing"], ["timeline"], ["check"], ["cites", "05-CT/TW"], ["cited-by", "05-CT/TW"],
        ["implementers", "05-CT/TW"], ["show", "05-CT/TW"], ["search", "đảng"], ["path", "05-CT/TW", "64-KL/TU"],
    ])
    func `a question wants documents or a store, and not both`(question: [String]) throws {
        let none = try ProgramRun(question)
        #expect(none.status == 64)
        #expect(none.errors.contains("give documents to read, or a store with --store FILE"), "\(none.errors)")
        let both = try ProgramRun(question + [Self.documents, "--store", try store])
        #expect(both.status == 64)
        #expect(
            both.errors.contains("give documents or a store, not both: 'Graphs/Sample' and --store"), "\(both.errors)")
    }

    @Test(arguments: [["stats"], ["search", "đảng"], ["cites", "05-CT/TW"], ["check"], ["export"]])
    func `a store that is missing is an error with the remedy`(question: [String]) throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(question + ["--store", "none.dcs"], in: folder.path)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors == "danchieu: none.dcs: there is no store here; make one with danchieu index\n")
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/none.dcs"))
    }

    @Test(arguments: [["cited-by", "05-CT/TW"], ["timeline"], ["implementers", "05-CT/TW", "--transitive"]])
    func `a limit holds for tables and for machines, and tables say how many more there are`(question: [String]) throws
    {
        func run(_ arguments: String...) throws -> ProgramRun {
            try ProgramRun(question + ["--store", try store] + arguments)
        }
        let all = try run("--format", "jsonl").output.split(separator: "\n")
        #expect(all.count > 2)
        #expect(try run("--format", "jsonl", "--limit", "2").output.split(separator: "\n") == Array(all.prefix(2)))
        #expect(try run("--format", "jsonl", "--limit", "0").output.split(separator: "\n") == all)
        // Implementers are looked for no further away than the limit needs.
        let told =
            switch question[0] {
            case "implementers": " or more"
            case "cited-by": "… and \(all.count - 2) more relations"
            default: "… and \(all.count - 2) more documents"
            }
        #expect(try run("--limit", "2").output.contains("\(told); --limit 0 shows all\n"))
        #expect(try !run("--limit", "0").output.contains("--limit 0 shows all"))
        #expect(try run("--limit", "-1").status == 64)
    }

    // MARK: - Making it

    @Test func `to index twice changes nothing and says so`() throws {
        let folder = try TemporaryFolder()
        let arguments = ["index", Self.documents, "--store", "\(folder.path)/a.dcs"]
        let first = try ProgramRun(arguments)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output == "\(folder.path)/a.dcs: 29 read, 0 unchanged\n")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/a.dcs"))
        let second = try ProgramRun(arguments)
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.output == "\(folder.path)/a.dcs: 0 read, 29 unchanged; nothing has changed\n")
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/a.dcs")) == bytes)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.dcs"])
    }

    @Test func `a file that can't be read is named each time, and the others are in the store`() throws {
        let folder = try TemporaryFolder()
        try folder.write("Số 12-KL/TU\n\nThực hiện Chỉ thị số 05-CT/TW.\n", to: "documents/a.txt")
        let bad = try folder.write([0x41, 0xFF], to: "documents/b.txt")
        for summary in ["2 read, 0 unchanged", "1 read, 1 unchanged"] {
            let run = try ProgramRun(["index", "\(folder.path)/documents", "--store", "\(folder.path)/a.dcs"])
            #expect(run.status == 3)
            #expect(run.errors.hasPrefix("danchieu: \(bad): is not valid UTF-8 at byte 1 (0xFF)"), "\(run.errors)")
            #expect(run.output.contains(summary), "\(run.output)")
        }
        #expect(try ProgramRun(["cited-by", "05-CT/TW", "--store", "\(folder.path)/a.dcs"]).status == 0)
    }

    @Test func `files that are gone are told of, and taken out where that is wanted`() throws {
        let folder = try TemporaryFolder()
        let gone = try folder.write("Thực hiện Chỉ thị số 05-CT/TW.\n", to: "documents/a.txt")
        try folder.write("Thực hiện Kết luận số 01-KL/TW.\n", to: "documents/b.txt")
        let arguments = ["index", "\(folder.path)/documents", "--store", "\(folder.path)/a.dcs"]
        _ = try ProgramRun(arguments)
        try FileManager.default.removeItem(atPath: gone)
        let kept = try ProgramRun(arguments)
        #expect(
            kept.errors
                == "danchieu: 1 file is no longer there, \(gone) first; --prune takes it out of the store\n")
        let pruned = try ProgramRun(arguments + ["--prune"])
        #expect(pruned.output == "\(folder.path)/a.dcs: 0 read, 1 unchanged, 1 taken out\n")
        #expect(try ProgramRun(["cited-by", "05-CT/TW", "--store", "\(folder.path)/a.dcs"]).status == 1)
    }

    @Test func `an empty store has no graph and says so`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: "\(folder.path)/documents", withIntermediateDirectories: true)
        _ = try ProgramRun(["index", "documents", "--store", "a.dcs"], in: folder.path)
        let run = try ProgramRun(["export", "--store", "a.dcs", "-o", "out"], in: folder.path)
        #expect(run.status == 1)
        #expect(run.errors == "danchieu: the store a.dcs has no documents yet\n")
    }
}
