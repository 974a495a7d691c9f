import Synchronization

/// A line on the terminal that says how far reading is.
final class ProgressLine: Sendable {
    private let shown = Mutex(0)

    /// Shows the number of inputs read, not more often than a person can see.
    func show(_ count: Int, of all: Int) {
        let step = max(1, all / 100)
        guard count % step == 0 else { return }
        shown.withLock { last in
            guard count > last else { return }
            last = count
            StandardError.write("\rreading \(count) of \(all)")
        }
    }

    /// Takes the line away.
    func clear() { StandardError.write("\r\u{1B}[K") }
}
