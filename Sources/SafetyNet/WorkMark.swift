/// What a task has in hand: it is noted from the making of the mark until ``drop()``.
package struct WorkMark: Sendable {
    /// What becomes of an input or a part.
    package enum Verdict: Sendable {
        /// It is read.
        case taken
        /// It ended a run before, by a signal; it is left out and named.
        case leftOut(signal: Int32)
        /// It has been tried already, and is no matter of this run.
        case passedOver
    }

    private let ledger: WorkLedger?
    private let slot: Int
    /// The parts of it that are left out, with the signals; 0 is the whole.
    private let leftOut: [Int: Int32]
    /// The first part that counts.
    private let first: Int

    init(_ item: WorkItem, _ slot: Int, _ attempt: Attempt) {
        self.slot = slot
        ledger = slot < WorkLedger.slotCount ? attempt.ledger : nil
        leftOut = attempt.leftOutParts(of: item)
        first = attempt.firstPart(of: item)
        ledger?.take(item, slot)
    }

    /// A mark that nobody looks at.
    package static let none = WorkMark(WorkItem(path: ""), WorkLedger.slotCount, Attempt())

    /// What becomes of the item as a whole.
    package var verdict: Verdict { leftOut[0].map { .leftOut(signal: $0) } ?? .taken }

    /// Goes on to the next part of the item, and returns what becomes of that.
    package func nextPart() -> Verdict {
        guard let ledger else { return .taken }
        let part = ledger.takeNextPart(slot)
        if let signal = leftOut[part] { return .leftOut(signal: signal) }
        return part < first ? .passedOver : .taken
    }

    /// Notes that the task has done with the item.
    package func drop() { ledger?.drop(slot) }
}
