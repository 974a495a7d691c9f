import Testing

@testable import SafetyNet

@Suite struct WorkLedgerTests {
    private let ledger: WorkLedger

    init() throws { ledger = try #require(WorkLedger()) }

    @Test func `what is in hand is known until it is dropped`() {
        let attempt = Attempt(ledger: ledger)
        let first = attempt.mark(WorkItem(path: "đ/một.txt"), slot: 0)
        let second = attempt.mark(WorkItem(path: "hai", isStored: true), slot: 255)
        #expect(ledger.inHand == [WorkItem(path: "đ/một.txt"), WorkItem(path: "hai", isStored: true)])
        first.drop()
        #expect(ledger.inHand == [WorkItem(path: "hai", isStored: true)])
        second.drop()
        #expect(ledger.inHand.isEmpty)
    }

    @Test func `parts are counted, and the one in hand is known`() {
        let mark = Attempt(ledger: ledger).mark(WorkItem(path: "c.jsonl"), slot: 3)
        for _ in 0..<3 { _ = mark.nextPart() }
        #expect(ledger.inHand == [WorkItem(path: "c.jsonl", part: 3)])
    }

    @Test func `a path beyond what the system opens is cut off, and a task beyond the slots is not noted`() {
        let attempt = Attempt(ledger: ledger)
        _ = attempt.mark(WorkItem(path: String(repeating: "x", count: 5_000)), slot: 1)
        _ = attempt.mark(WorkItem(path: "beyond"), slot: WorkLedger.slotCount)
        #expect(ledger.inHand.map(\.path.count) == [4_096])
    }

    @Test func `half-written files are no work in hand`() {
        ledger.note(halfWritten: ["a", "b"])
        #expect(ledger.halfWritten == ["a", "b"])
        #expect(ledger.inHand.isEmpty)
        ledger.note(halfWritten: ["c"])
        #expect(ledger.halfWritten == ["c"])
        ledger.note(halfWritten: (0..<100).map(String.init))
        #expect(ledger.halfWritten.count == 32)
        ledger.clear()
        #expect(ledger.halfWritten.isEmpty)
    }

    @Test func `what is left out is said, part by part, and a trial passes over what has been tried`() {
        let (whole, part) = (WorkItem(path: "a.txt"), WorkItem(path: "c.zip", part: 2))
        let attempt = Attempt(
            ledger: ledger, leftOut: [whole: 4, part: 11], trial: [WorkItem(path: "c.zip", part: 3)])
        if case .leftOut(let signal) = attempt.mark(whole, slot: 0).verdict {
            #expect(signal == 4)
        } else {
            Issue.record("a.txt is read")
        }
        let mark = attempt.mark(WorkItem(path: "c.zip"), slot: 0)
        let verdicts = (0..<4).map { _ in "\(mark.nextPart())" }
        #expect(verdicts == ["passedOver", "leftOut(signal: 11)", "taken", "taken"])
    }

    @Test func `a journal gives again what came, and keeps only what is not done with`() throws {
        let journal = try #require(InputJournal(ledger))
        journal.append(Array("một".utf8))
        journal.append(Array(" hai".utf8))
        // Who has read it has it; a process that begins anew has nothing yet.
        #expect(journal.replay().isEmpty)
        #expect(ledger[.journalSize] == 9)
        journal.replace(with: Array("ba".utf8))
        #expect(ledger[.journalSize] == 2)
        #expect(journal.isWhole)
    }
}
