import Foundation
import TestSupport
import Testing

/// What becomes of a run whose reader has a mistake that ends the program: `DANCHIEU_TEST_TRAP` makes one.
@Suite struct TrapTests {
    private static let good = "Số 12-KL/TU\nThực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016."
    private static let bad = "Số 13-KL/TU\nThực hiện Kết luận 21-KL/TW. cạm bẫy"
    private static let message = "ended the program that read it (SIGILL, illegal instruction) and was left out"

    private func run(_ arguments: [String], input: String? = nil, in folder: String? = nil) throws -> ProgramRun {
        try ProgramRun(
            arguments, input: input, in: folder,
            environment: ["DANCHIEU_TEST_TRAP": "cạm bẫy", "SWIFT_BACKTRACE": "enable=no"])
    }

    /// The lines that the program said itself.
    private func messages(_ run: ProgramRun) -> [String] {
        run.errors.split(separator: "\n").filter { $0.hasPrefix("danchieu: ") }.map(String.init)
    }

    private func line(_ id: String, _ text: String) -> String {
        #"{"id":"\#(id)","text":"\#(text.replacing("\n", with: "\\n"))"}"#
    }

    private func archive(_ texts: [(String, String)]) -> [UInt8] {
        SmallArchive.zip(texts.map { ($0, Array($1.utf8)) })
    }

    /// A folder with ten good documents and two bad ones, a collection and an archive with a bad part each.
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for number in 0..<10 { try folder.write("\(Self.good) \(number)", to: "d/good-\(number).txt") }
        for name in ["d/a-bad.txt", "d/z-bad.txt"] { try folder.write("\(Self.bad) \(name)", to: name) }
        try folder.write(
            [line("một", Self.good), line("hai", Self.bad), line("ba", Self.good), line("bốn", Self.bad)]
                .joined(separator: "\n"), to: "d/c.jsonl")
        try folder.write(
            archive([("một.txt", Self.good), ("hai.txt", Self.bad), ("ba.txt", Self.good)]), to: "d/v.zip")
        return folder
    }

    private static let left = [
        "d/a-bad.txt", "d/c.jsonl:2", "d/c.jsonl:4", "d/v.zip#hai.txt", "d/z-bad.txt",
    ].map { "danchieu: \($0): \(message); please report it" }

    @Test(arguments: ["1", "4"])
    func `a document that ends the program is named and left out, and the others are listed once`(jobs: String) throws {
        let folder = try folder()
        let run = try run(["extract", "d", "--format", "jsonl", "--jobs", jobs], in: folder.path)
        #expect(run.status == 3)
        #expect(messages(run) == Self.left)
        let good = run.output.split(separator: "\n").filter { $0.contains(#""error":null"#) }
        #expect(good.count == 14)
        #expect(Set(good).count == 14)
    }

    @Test func `the graph is that of the other documents`() throws {
        let folder = try folder()
        let run = try run(["graph", "d", "-o", "with", "--format", "json"], in: folder.path)
        #expect(run.status == 3)
        #expect(messages(run) == Self.left)
        for name in ["d/a-bad.txt", "d/z-bad.txt"] {
            try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
        }
        try folder.write([line("một", Self.good), line("ba", Self.good)].joined(separator: "\n"), to: "d/c.jsonl")
        try folder.write(archive([("một.txt", Self.good), ("ba.txt", Self.good)]), to: "d/v.zip")
        #expect(try self.run(["graph", "d", "-o", "without", "--format", "json"], in: folder.path).status == 0)
        #expect(
            try String(contentsOfFile: "\(folder.path)/with/graph.json", encoding: .utf8)
                == String(contentsOfFile: "\(folder.path)/without/graph.json", encoding: .utf8))
    }

    @Test func `a store has the other documents, and tries again what was left out`() throws {
        let folder = try folder()
        let first = try run(["index", "d", "--store", "s.dcs"], in: folder.path)
        #expect(first.status == 3)
        #expect(messages(first) == Self.left)
        let second = try run(["index", "d", "--store", "s.dcs"], in: folder.path)
        #expect(second.status == 3)
        #expect(messages(second) == Self.left)
        #expect(second.output.hasPrefix("s.dcs: 4 read, 10 unchanged"))
        // With the mistake mended all are read.
        let mended = try ProgramRun(["index", "d", "--store", "s.dcs"], in: folder.path)
        #expect(mended.status == 0, "\(mended.errors)")
        #expect(try ProgramRun(["index", "e", "--store", "s.dcs"], in: folder.path).status == 3)
        let stats = try ProgramRun(["stats", "--store", "s.dcs"], in: folder.path)
        let fresh = try ProgramRun(["stats", "d"], in: folder.path)
        #expect(stats.output == fresh.output)
    }

    @Test func `what other rules look at again stays as it was where that ends the program`() throws {
        let folder = try folder()
        try folder.write("organs:\n  - {code: HXQ, names: [Hội Xa Quê], level: provincial}\n", to: "d/danchieu.yaml")
        #expect(try ProgramRun(["index", "d", "--store", "s.dcs"], in: folder.path).status == 0)
        // Another organ is another rule; the files have not changed.
        try folder.write("organs:\n  - {code: HXL, names: [Hội Xa Lạ], level: provincial}\n", to: "d/danchieu.yaml")
        let again = try run(["index", "d", "--store", "s.dcs"], in: folder.path)
        #expect(again.status == 3, "\(again.errors)")
        #expect(
            messages(again)
                == ["d/a-bad.txt", "d/c.jsonl", "d/v.zip", "d/z-bad.txt"].map {
                    "danchieu: \($0): \(Self.message); please report it"
                })
        #expect(again.output.contains("10 documents looked at again by new rules"), "\(again.output)")
        let cites = try ProgramRun(["cites", "d/a-bad.txt", "--store", "s.dcs"], in: folder.path)
        #expect(cites.output.contains("21-KL/TW"))
    }

    @Test(arguments: [true, false], ["1", "2"])
    func `each line of a worker has one answer`(isFile: Bool, jobs: String) throws {
        var lines = (0..<1_000).map { line("\($0)", Self.good) }
        let bad = [0, 1, 17, 255, 256, 700, 999]
        for number in bad { lines[number] = line("\(number)", Self.bad) }
        let text = lines.joined(separator: "\n")
        let folder = try TemporaryFolder()
        let file = try folder.write(text, to: "lines.jsonl")
        let run =
            if isFile {
                try shell("'\(Repository.program)' worker --jobs \(jobs) <'\(file)'")
            } else {
                try run(["worker", "--jobs", jobs], input: text)
            }
        #expect(run.status == 3)
        let answers = run.output.split(separator: "\n")
        try #require(answers.count == 1_000)
        for (number, answer) in answers.enumerated() {
            let wanted =
                bad.contains(number) ? #""error":"-:\#(number + 1): ended the program"# : #"{"path":"\#(number)","#
            #expect(answer.contains(wanted), "\(number): \(answer)")
        }
    }

    @Test func `a worker that is asked line by line goes on`() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Repository.program)
        process.arguments = ["worker"]
        process.environment = ProcessInfo.processInfo.environment.merging([
            "DANCHIEU_TEST_TRAP": "cạm bẫy", "SWIFT_BACKTRACE": "enable=no",
        ]) { $1 }
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        for (id, text) in [("a", Self.good), ("b", Self.bad), ("c", Self.good), ("d", Self.bad), ("e", Self.good)] {
            input.fileHandleForWriting.write(Data((line(id, text) + "\n").utf8))
            var answer = Data()
            while answer.last != 0x0A {
                let piece = output.fileHandleForReading.availableData
                try #require(!piece.isEmpty)
                answer += piece
            }
            let isBad = text == Self.bad
            #expect(String(decoding: answer, as: UTF8.self).hasPrefix(isBad ? #"{"path":"-""# : #"{"path":"\#(id)""#))
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 3)
    }

    @Test(arguments: [true, false])
    func `standard input is read again, from a pipe as from a file`(isFile: Bool) throws {
        let folder = try TemporaryFolder()
        let text = (0..<500).map { line("\($0)", $0 == 250 ? Self.bad : Self.good) }.joined(separator: "\n")
        let file = try folder.write(text, to: "lines.jsonl")
        let run =
            if isFile {
                try shell("'\(Repository.program)' extract - --format jsonl <'\(file)'")
            } else {
                try run(["extract", "-", "--format", "jsonl"], input: text)
            }
        #expect(run.status == 3)
        #expect(messages(run) == ["danchieu: -:251: \(Self.message); please report it"])
        #expect(run.output.split(separator: "\n").count { $0.contains(#""error":null"#) } == 499)
    }

    @Test func `text prints what can be read`() throws {
        let folder = try folder()
        let run = try run(["text", "d/c.jsonl"], in: folder.path)
        #expect(run.status == 3)
        #expect(run.output == Self.good + Self.good)
        #expect(messages(run).count == 2)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
    func `a signal from outside ends the run as it would end one process`(signal: Int32) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Repository.program)
        process.arguments = ["worker"]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        input.fileHandleForWriting.write(Data((line("a", Self.good) + "\n").utf8))
        #expect(!output.fileHandleForReading.availableData.isEmpty)
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == signal)
        // Nobody is left who could write.
        #expect(output.fileHandleForReading.readDataToEndOfFile().isEmpty)
    }

    /// Runs a line of the shell, with the mistake made.
    private func shell(_ line: String) throws -> ProgramRun {
        try ProgramRun(
            ["-c", line], of: "/bin/sh",
            environment: ["DANCHIEU_TEST_TRAP": "cạm bẫy", "SWIFT_BACKTRACE": "enable=no"])
    }
}
