import Foundation
import TestSupport
import Testing

/// `danchieu worker` as other programs drive it.
@Suite struct WorkerCommandTests {
    private static let good = #"{"id":"a","text":"Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016."}"#

    private func answers(_ output: String) throws -> [[String: Any]] {
        try output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test func `each line is answered with what extract says of it alone`() throws {
        let lines =
            #"{"id":"b","text":"Căn cứ Kết luận 21-KL/TW.","symbol":"12-KL/TU","jurisdiction":"Lâm Giang","date":"2022-07-06"}"#
        let run = try ProgramRun(["worker"], input: lines + "\n")
        #expect(run.status == 0, "\(run.errors)")
        let folder = try TemporaryFolder()
        let file = try folder.write(lines, to: "c.jsonl")
        let extract = try ProgramRun(["extract", file, "--format", "jsonl"])
        #expect(run.output == extract.output.replacing("\(file)#b", with: "b"))
        #expect(run.output.contains(#""id":"lam-giang:12-KL.TU_2022""#))
    }

    @Test func `a bad line has an error in its place, and the run goes on`() throws {
        let lines = [
            Self.good, "", "{", #"{"id":"x"}"#, #"{"text":"a","date":"6/7/2021"}"#, #"{"id":2,"text":"a"}"#, Self.good,
        ]
        let run = try ProgramRun(["worker"], input: lines.joined(separator: "\n"))
        #expect(run.status == 3)
        let errors = try answers(run.output).map { $0["error"] as? String }
        #expect(errors.count == 7)
        #expect(errors[0] == nil && errors[6] == nil)
        for (error, reason) in zip(
            errors[1...5],
            [
                "-:2: the line is empty", "-:3: the line is not JSON", "-:4: the line has no \"text\"",
                "-:5: '6/7/2021' is no date", "-:6: \"id\" is not a text",
            ])
        {
            #expect(error?.hasPrefix(reason) == true, "\(error ?? "") is not: \(reason)")
        }
    }

    @Test func `a line beyond the limit is an error in its place`() throws {
        let long = #"{"id":"long","text":""# + String(repeating: "x", count: 3 << 20) + #""}"#
        let run = try ProgramRun(
            ["worker", "--max-line-size", "1"], input: [Self.good, long, Self.good, long].joined(separator: "\n"))
        #expect(run.status == 3)
        let errors = try answers(run.output).map { $0["error"] as? String }
        #expect(errors.map { $0 == nil } == [true, false, true, false])
        #expect(errors[1]?.contains("-:2: the line is longer than --max-line-size allows") == true)
    }

    @Test func `many lines are answered in their order, by one job as by several`() throws {
        let lines = (0..<2_000).map { #"{"id":"\#($0)","text":"Số \#($0)-KL/TU\nThực hiện Chỉ thị 05-CT/TW."}"# }
        let run = try ProgramRun(["worker"], input: lines.joined(separator: "\n") + "\n")
        #expect(run.status == 0)
        #expect(try answers(run.output).map { $0["path"] as? String } == (0..<2_000).map { "\($0)" })
        #expect(try ProgramRun(["worker", "--jobs", "1"], input: lines.joined(separator: "\n")).output == run.output)
    }

    @Test func `a program may write a line and wait for its answer`() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Repository.program)
        process.arguments = ["worker"]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        for _ in 0..<3 {
            input.fileHandleForWriting.write(Data((Self.good + "\n").utf8))
            var answer = Data()
            while answer.last != 0x0A {
                let piece = output.fileHandleForReading.availableData
                try #require(!piece.isEmpty)
                answer += piece
            }
            #expect(try answers(String(decoding: answer, as: UTF8.self))[0]["path"] as? String == "a")
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func `a configuration holds for every line`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("jurisdiction: Lâm Giang\n", to: "danchieu.yaml")
        let run = try ProgramRun(
            ["worker", "--config", file],
            input: #"{"id":"x","text":"Thực hiện Nghị quyết số 17-NQ/TU, ngày 06/7/2021."}"#)
        #expect(run.output.contains(#""targetID":"lam-giang:17-NQ.TU_2021""#), "\(run.output)")
    }
}
