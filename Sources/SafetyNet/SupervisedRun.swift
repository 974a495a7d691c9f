import Glibc

/// A run that no input ends: the work goes on in a child of this process, and where that ends by a signal, what it had in hand is tried
/// alone, what ends the trial too is left out, and the work begins again without it.
///
/// ```
/// this process ──fork──▶ work: notes what it has in hand ──▶ SIGILL
///              ──fork──▶ trial: reads what was in hand, one after the other, and keeps nothing ──▶ SIGILL: the one that it was
///              ──fork──▶ work, without that one ──▶ exit code 3
/// ```
///
/// This process reads no document, writes no result, and ends as the work does. It must have one thread.
package struct SupervisedRun {
    private let ledger: WorkLedger
    private let journal: InputJournal?
    /// Where standard input stood at the start, if it is a file.
    private let inputStart: off_t
    private let isInputKept: Bool
    private var leftOut: [WorkItem: Int32] = [:]
    /// Whether a run has ended whose items do no harm by themselves.
    private var isSecondTry = false
    /// Says what has gone wrong.
    private let report: (String) -> Void

    private init(_ ledger: WorkLedger, isInputKept: Bool, report: @escaping (String) -> Void) {
        self.ledger = ledger
        self.report = report
        self.isInputKept = isInputKept
        inputStart = lseek(STDIN_FILENO, 0, SEEK_CUR)
        journal = isInputKept && inputStart < 0 ? InputJournal(ledger) : nil
    }

    /// Runs the work to its end, which is this process's.
    ///
    /// - Parameters:
    ///   - isInputKept: Whether the work reads standard input, so that what has come must be kept for a run that begins anew.
    ///   - report: Takes a line for people where the run can't go on.
    ///   - work: Does the work of an attempt and exits.
    package static func run(
        isInputKept: Bool, report: @escaping (String) -> Void, work: (Attempt) -> Never
    ) -> Never {
        guard let ledger = WorkLedger() else { work(Attempt()) }
        var run = SupervisedRun(ledger, isInputKept: isInputKept, report: report)
        while true { run.tryOnce(work) }
    }

    /// Runs the work once; returns where it is to begin again.
    private mutating func tryOnce(_ work: (Attempt) -> Never) {
        guard let end = start(Attempt(ledger: ledger, journal: journal, leftOut: leftOut), work) else {
            // The system has no room for another process: as good as it goes.
            work(Attempt(leftOut: leftOut))
        }
        let signal = fault(end)
        for path in ledger.halfWritten { unlink(path) }
        let suspects = ledger.inHand
        guard !suspects.isEmpty else { give(up: signal, "it had no document in hand") }
        let names = suspects.map(\.name).joined(separator: ", ")
        guard ledger[.isWriting] == 0 else { give(up: signal, "it was writing an answer") }
        if isInputKept, inputStart < 0, journal?.isWhole != true {
            give(up: signal, "it had in hand: \(names); standard input can't be read again: save it to a file")
        }
        let found = culprits(suspects, work)
        if found.isEmpty {
            guard !isSecondTry else { give(up: signal, "it had in hand: \(names); by itself each can be read") }
            isSecondTry = true
        }
        leftOut.merge(found) { $1 }
    }

    /// Reads what was in hand when a run ended, one after the other; returns what ends a run by itself.
    private func culprits(_ suspects: [WorkItem], _ work: (Attempt) -> Never) -> [WorkItem: Int32] {
        var found: [WorkItem: Int32] = [:]
        var rest = suspects
        while !rest.isEmpty {
            let attempt = Attempt(
                ledger: ledger, journal: journal, leftOut: leftOut.merging(found) { $1 }, trial: rest)
            let end = start(attempt, work)
            guard let end, case .signalled = end else { break }
            let signal = fault(end)
            guard let dead = ledger.inHand.first,
                let place = rest.firstIndex(where: { $0.whole == dead.whole })
            else { break }
            // A part that ends it though it is left out: then it is what reads the parts.
            let isKnown = attempt.leftOut[dead] != nil
            guard !isKnown || attempt.leftOut[dead.whole] == nil else { break }
            found[isKnown ? dead.whole : dead] = signal
            rest = (isKnown ? [] : [dead.next].compactMap { $0 }) + rest[(place + 1)...]
        }
        return found
    }

    private func start(_ attempt: Attempt, _ work: (Attempt) -> Never) -> ForkedWork.End? {
        ledger.clear()
        if inputStart >= 0 { lseek(STDIN_FILENO, inputStart, SEEK_SET) }
        return ForkedWork.run {
            if attempt.isTrial { Self.silence() }
            if !attempt.leftOut.isEmpty || attempt.isTrial { EndSignal.endSilently() }
            work(attempt)
        }
    }

    /// Returns the signal where a child ended by a fault; else this process ends as it did.
    private func fault(_ end: ForkedWork.End) -> Int32 {
        switch end {
        case .exited(let code): exit(code)
        case .signalled(let number) where EndSignal.isFault(number): return number
        case .signalled(let number): EndSignal.end(by: number)
        }
    }

    private func give(up signal: Int32, _ why: String) -> Never {
        // Nobody can say whether the system was short of memory, or somebody wanted it to end.
        if signal == SIGKILL { EndSignal.end(by: signal) }
        report("ended by a mistake of its own (\(EndSignal.text(signal))); \(why); please report it")
        exit(2)
    }

    /// Lets this process say nothing.
    private static func silence() {
        let nothing = open("/dev/null", O_WRONLY)
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] { dup2(nothing, descriptor) }
    }
}

extension WorkItem {
    /// The item in words.
    fileprivate var name: String { part == 0 ? path : "\(path) (part \(part))" }
}
