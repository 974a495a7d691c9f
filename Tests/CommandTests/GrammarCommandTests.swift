import Foundation
import TestSupport
import Testing

/// The grammar as others see it.
@Suite struct GrammarCommandTests {
    @Test func `the table gives each entry its mode, reason and examples`() throws {
        let run = try ProgramRun(["grammar"])
        #expect(run.status == 0, "\(run.errors)")
        let rows = run.output.split(separator: "\n").filter { $0.hasPrefix("plenum ") }
        #expect(rows.count == 1)
        #expect(rows.first?.contains("anchored") == true)
        #expect(rows.first?.contains("A plenum's resolution by the plenum's number.") == true)
        #expect(rows.first?.contains("⟦Nghị quyết Trung ương 4⟧ khóa XII | ") == true)
    }

    @Test func `JSON Lines give all of an entry, of the named ones only`() throws {
        let run = try ProgramRun(["grammar", "charter", "--format", "jsonl"])
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 1)
        let entry = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        #expect(
            entry.map { Set($0.keys) } == ["name", "mode", "reason", "matches", "rejects", "pattern"])
        #expect((entry?["matches"] as? [String])?.first == "⟦Điều lệ Đảng⟧,")
        #expect((entry?["rejects"] as? [String]) == ["⟦Điều lệ công ty"])
    }

    @Test func `patterns are one a line, and no two define the same name`() throws {
        let all = try ProgramRun(["grammar", "--format", "jsonl"]).output.split(separator: "\n")
        let lines = try ProgramRun(["grammar", "--format", "patterns"]).output.split(
            separator: "\n", omittingEmptySubsequences: false
        ).dropLast()
        #expect(lines.count == all.count)
        #expect(lines.allSatisfy { !$0.isEmpty })
        let names = lines.flatMap { $0.matches(of: /\(\?<(\w+)>/).map { String($0.1) } }
        #expect(!names.isEmpty)
        #expect(Set(names).count == names.count, "\(names)")
    }

    @Test func `a name that no pattern has is told`() throws {
        let run = try ProgramRun(["grammar", "numbred"])
        #expect(run.status == 64)
        #expect(run.errors.contains("there is no pattern 'numbred'; 'danchieu grammar' lists them all"))
    }
}
