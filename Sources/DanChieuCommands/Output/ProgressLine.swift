import Bytes
import DanChieu
import Synchronization

/// The line on a terminal that tells how far a run has come, how fast it goes and how long it will still take.
final class ProgressLine: Sendable {
    private struct Shown {
        var count = 0
        var phase = ""
        var started = ContinuousClock.now
        var last = ContinuousClock.now - .seconds(1)
    }

    private let shown = Mutex(Shown())

    /// Shows how far it has come, not more often than a person can see.
    func show(_ progress: ReadingProgress) {
        switch progress {
        case .inputs(let count, let all): show("reading", count, all)
        case .pages(let count, let all): show("OCR: page", count, all)
        case .graph(let count, let all): show("graph", count, all)
        }
    }

    private func show(_ phase: String, _ count: Int, _ all: Int) {
        shown.withLock { shown in
            let now = ContinuousClock.now
            if shown.phase != phase { shown = Shown(phase: phase, started: now) }
            guard count > shown.count, now - shown.last > .milliseconds(100) else { return }
            (shown.count, shown.last) = (count, now)
            let seconds = (now - shown.started) / .seconds(1)
            var text = "\r\u{1B}[K\(phase) \(count) of \(all)"
            if seconds > 1 {
                let rate = Double(count) / seconds
                let left = Int(rounding: (Double(all - count) / rate).rounded(.up))
                text += ", \(rate < 10 ? "\((rate * 10).rounded() / 10)" : "\(Int(rounding: rate.rounded(.down)))")/s"
                text += ", \(left < 120 ? "\(left) s" : "\((left + 59) / 60) min") left"
            }
            StandardError.write(text)
        }
    }

    /// Takes the line away.
    func clear() { StandardError.write("\r\u{1B}[K") }
}
