/// One run of the work: the first, one that goes on without what ended those before, or a trial that looks for what it was.
package struct Attempt: Sendable {
    /// Where it notes what it has in hand; nil where nobody looks.
    package let ledger: WorkLedger?
    /// What has come from standard input, to be read again; nil where that needs nothing, or can't be.
    package let journal: InputJournal?
    /// What is not read, with the signals by which it ended runs before.
    let leftOut: [WorkItem: Int32]
    /// The parts that are left out, by the whole.
    private let leftOutParts: [WorkItem: [Int: Int32]]
    /// What a trial reads, one after the other and from these parts on, to keep nothing of it; nil for a run that counts.
    package let trial: [WorkItem]?

    /// The attempt that the commands of this process are part of.
    @TaskLocal package static var current = Attempt()

    /// Makes a run that nobody looks after, unless it is said otherwise.
    package init(
        ledger: WorkLedger? = nil, journal: InputJournal? = nil, leftOut: [WorkItem: Int32] = [:],
        trial: [WorkItem]? = nil
    ) {
        (self.ledger, self.journal, self.leftOut, self.trial) = (ledger, journal, leftOut, trial)
        var parts: [WorkItem: [Int: Int32]] = [:]
        for (item, signal) in leftOut { parts[item.whole, default: [:]][item.part] = signal }
        leftOutParts = parts
    }

    /// Whether it is the first: what is said at the beginning has been said before the others.
    package var isFirst: Bool { trial == nil && leftOut.isEmpty }

    /// Whether it only looks for what ended a run before.
    package var isTrial: Bool { trial != nil }

    /// Notes that a task begins with an item.
    ///
    /// - Parameter slot: The task's number; no other task may use it meanwhile.
    package func mark(_ item: WorkItem, slot: Int) -> WorkMark { WorkMark(item, slot, self) }

    /// The parts of an input that are left out, with the signals.
    func leftOutParts(of item: WorkItem) -> [Int: Int32] {
        leftOut.isEmpty ? [:] : leftOutParts[item.whole] ?? [:]
    }

    /// The part from which a trial reads an input.
    func firstPart(of item: WorkItem) -> Int { trial?.first { $0.whole == item.whole }?.part ?? 0 }
}

/// A trial has come to its end: nothing of what it read is wanted.
package struct TrialEnd: Error {
    package init() {}
}
