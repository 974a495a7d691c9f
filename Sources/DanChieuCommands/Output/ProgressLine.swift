import DanChieu
import Synchronization

/// The line on a terminal that tells how far the reading has come.
final class ProgressLine: Sendable {
    private let shown = Mutex(0)

    /// Shows how far it has come, not more often than a person can see.
    func show(_ progress: ReadingProgress) {
        switch progress {
        case .inputs(let count, let all):
            let step = max(1, all / 100)
            guard count % step == 0 else { return }
            shown.withLock { last in
                guard count > last else { return }
                last = count
                StandardError.write("\r\u{1B}[Kreading \(count) of \(all)")
            }
        case .pages(let count, let all):
            shown.withLock { _ in StandardError.write("\r\u{1B}[KOCR: page \(count) of \(all)") }
        }
    }

    /// Takes the line away.
    func clear() { StandardError.write("\r\u{1B}[K") }
}
