import DocumentReading
import SafetyNet

/// The lines that come to a worker, and how many have been answered, so that a run can go on where another ended.
struct WorkerLines {
    private let attempt: Attempt
    private var splitter: LineSplitter
    /// How many lines a run before has answered.
    private let answeredBefore: Int
    /// The lines that have come and are not answered.
    private(set) var waiting: ArraySlice<LineSplitter.Line> = []
    /// The number of the first of them, from 1.
    private(set) var first: Int
    /// Whether one that was answered could not be read.
    private(set) var hasFailures: Bool

    /// Goes on where the run before ended, or begins.
    ///
    /// - Parameter limit: The longest line, in bytes.
    init(limit: Int, _ attempt: Attempt) {
        self.attempt = attempt
        let ledger = attempt.ledger
        splitter = LineSplitter(limit: limit, isTooLong: ledger?[.isLineTooLong] == 1)
        answeredBefore = ledger?[.answered] ?? 0
        first = (ledger?[.linesBeforeJournal] ?? 0) + 1
        hasFailures = ledger?[.hasFailures] == 1
    }

    /// Waits for bytes, and takes the lines that are whole; returns false at the end.
    mutating func read() throws -> Bool {
        guard try StandardInput.append(to: &splitter.buffer, attempt.journal) else { return false }
        var lines: [LineSplitter.Line] = []
        splitter.takeLines { line, _ in lines.append(line) }
        add(lines)
        return true
    }

    /// Takes what stands behind the last line's end, where all has come.
    mutating func takeRest() {
        var lines: [LineSplitter.Line] = []
        splitter.takeRest { line, _ in lines.append(line) }
        add(lines)
    }

    private mutating func add(_ lines: [LineSplitter.Line]) {
        waiting += lines
        let known = min(waiting.count, max(0, answeredBefore - (first - 1)))
        waiting.removeFirst(known)
        first += known
    }

    /// Writes the answers to the first of the lines, and takes these away.
    mutating func answer(_ count: Int, hasFailures: Bool, write: () throws -> Void) rethrows {
        attempt.ledger?[.isWriting] = 1
        try write()
        waiting.removeFirst(count)
        first += count
        self.hasFailures = self.hasFailures || hasFailures
        attempt.ledger?[.answered] = first - 1
        attempt.ledger?[.hasFailures] = self.hasFailures ? 1 : 0
        attempt.ledger?[.isWriting] = 0
    }

    /// Lets go of what was kept of standard input for lines that are answered.
    func forgetAnswered() {
        guard let journal = attempt.journal, let ledger = attempt.ledger,
            first - 1 > ledger[.linesBeforeJournal] || splitter.isTooLong
        else { return }
        journal.replace(with: splitter.buffer)
        ledger[.linesBeforeJournal] = first - 1
        ledger[.isLineTooLong] = splitter.isTooLong ? 1 : 0
    }
}
