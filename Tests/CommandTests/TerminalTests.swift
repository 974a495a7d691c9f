import Foundation
import TestSupport
import Testing

/// What a person sees: tables on a terminal of some width, through the built program.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "needs script(1) for a terminal"))
struct TerminalTests {
    /// Asks the sample on a terminal that is so many characters wide, and returns the lines that it shows.
    private func lines(_ question: [String], width: Int) throws -> [String] {
        let words = ([Repository.program] + question + ["Graphs/Sample"]).map { "'\($0)'" }.joined(separator: " ")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
        // What the terminal shows goes to standard output; standard error would be among it.
        process.arguments = ["-qec", "stty cols \(width); \(words) 2>/dev/null", "/dev/null"]
        process.environment = ProcessInfo.processInfo.environment.merging(["SHELL": "/bin/sh"]) { $1 }
        process.currentDirectoryURL = URL(fileURLWithPath: Repository.root)
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").components(separatedBy: "\n")
    }

    @Test(
        arguments: [
            ["rank"], ["missing", "--top", "5"], ["timeline"], ["timeline", "--of", "09-ĐA/TU"], ["stats"],
            ["implementers", "05-CT/TW", "--transitive"], ["cites", "38-KL/TU"], ["cited-by", "05-CT/TW"],
            ["path", "09-ĐA/TU", "07-NQ/ĐUXL"], ["search", "quy hoạch"], ["show", "17-NQ/TU 2021"],
            ["status", "17-NQ/TU 2021"],
        ], [40, 80, 133])
    func `no line is wider than the terminal`(question: [String], width: Int) throws {
        let lines = try lines(question, width: width)
        #expect(lines.count > 3)
        for line in lines { #expect(line.count <= width, "\(line)") }
    }

    @Test func `numbers and dates are whole on eighty columns, and a title that has no room stands below`() throws {
        let rank = try lines(["rank", "--top", "1"], width: 80)
        #expect(
            rank == [
                "rank  cited by  PageRank  document             date        place       read", "    title",
                "1     9         2.28 %    Nghị quyết 04-NQ/TW  30/10/2016  Trung ương  no",
                "    tăng cường xây dựng, chỉnh đốn Đảng", "",
            ])
    }

    @Test func `a title has what is left of a wide terminal`() throws {
        let rank = try lines(["rank", "--top", "1"], width: 101)
        #expect(rank.count == 3)
        #expect(
            rank[1]
                == "1     9         2.28 %    Nghị quyết 04-NQ/TW  30/10/2016  Trung ương  no    tăng cường xây dựng, ch…"
        )
    }

    @Test func `a file's place stands below where it has no room, and loses its beginning first`() throws {
        let question = ["cites", "38-KL/TU", "--limit", "1"]
        #expect(try lines(question, width: 80).contains("    Graphs/Sample/lam-giang/38-KL-TU.txt:17"))
        #expect(try lines(question, width: 40).contains("    …hs/Sample/lam-giang/38-KL-TU.txt:17"))
    }

    @Test func `in a pipe nothing is cut`() throws {
        let run = try ProgramRun(["timeline", "--of", "09-ĐA/TU", "Graphs/Sample"])
        #expect(!run.output.contains("…"))
        #expect(run.output.contains("huyện Nà Lộc, Lâm Giang"))
        let cites = try ProgramRun(["cites", "38-KL/TU", "Graphs/Sample"])
        #expect(cites.output.contains("  Graphs/Sample/lam-giang/38-KL-TU.txt:17\n"))
    }
}
