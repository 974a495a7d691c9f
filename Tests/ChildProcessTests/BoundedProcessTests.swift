import Foundation
import TestSupport
import Testing

@testable import ChildProcesses

@Suite struct BoundedProcessTests {
    private func shell(_ script: String, _ bounds: BoundedProcess.Bounds = .init(), input: [UInt8] = []) async
        -> BoundedProcess.Outcome
    {
        await BoundedProcess("/bin/sh", bounds: bounds).run(["-c", script], input: input)
    }

    @Test func `a child reads its input as a file, and its output comes back`() async {
        let outcome = await shell("head -c 3 /dev/stdin; cat", input: Array("một hai".utf8))
        // The second reader begins where it likes: the input is a file.
        #expect(
            outcome
                == .ended(output: Array("một hai".utf8.prefix(3)) + Array("một hai".utf8), message: "", isSuccess: true)
        )
    }

    @Test func `what it says and that it failed are told`() async {
        #expect(await shell("echo schade >&2; exit 3") == .ended(output: [], message: "schade\n", isSuccess: false))
    }

    @Test func `a program that is not there is missing`() async {
        #expect(await BoundedProcess("no-such-program", bounds: .init()).run([]) == .missing)
    }

    @Test func `a late child goes with what it has started`() async throws {
        let folder = try TemporaryFolder()
        let note = "\(folder.path)/pid"
        #expect(await shell("sleep 300 & echo $! >\(note); wait", .init(time: .seconds(1))) == .late)
        let child = try String(contentsOfFile: note, encoding: .utf8).trimmingCharacters(in: .newlines)
        #expect(await isGone(child))
    }

    @Test func `output and memory are bound`() async {
        #expect(await shell("yes", .init(output: 1000)) == .tooMuch)
        let greedy = await shell("a=x; while :; do a=$a$a; done", .init(time: .seconds(20), memory: 256 << 20))
        guard case .ended(_, _, isSuccess: false) = greedy else {
            Issue.record("\(greedy)")
            return
        }
    }

    @Test func `a folder of its own is empty and gone at the end`() async throws {
        let outcome = await BoundedProcess("/bin/sh", bounds: .init()).run(
            ["-c", "pwd; ls -A; echo x >left"], hasFolder: true)
        guard case .ended(let output, _, isSuccess: true) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 1)
        #expect(!FileManager.default.fileExists(atPath: String(lines[0])))
    }

    @Test func `no more children run than there are slots, and each asker gets one`() async {
        let slots = ProcessSlots(2)
        let running = Running()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    await slots.withSlot {
                        await running.begin()
                        await Task.yield()
                        await running.end()
                    }
                }
            }
        }
        #expect(await running.most <= 2)
        #expect(await running.done == 20)
    }

    private actor Running {
        private var now = 0
        private(set) var most = 0
        private(set) var done = 0

        func begin() {
            now += 1
            most = max(most, now)
        }

        func end() {
            now -= 1
            done += 1
        }
    }

    /// Whether a process is gone, or dead and not yet fetched by its new parent; signals take effect when the system comes to it.
    private func isGone(_ process: String) async -> Bool {
        for _ in 0..<100 {
            let state = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8))?.split(separator: " ")[
                2]
            if state == nil || state == "Z" || state == "X" { return true }
            try? await Task.sleep(for: .milliseconds(50))
        }
        return false
    }
}
