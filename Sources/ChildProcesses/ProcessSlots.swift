/// The right to run a child process: as many at once as there are slots, whoever asks.
package actor ProcessSlots {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// The first of `waiting` that still waits.
    private var next = 0

    /// Makes a number of slots, at least one.
    package init(_ count: Int) { free = max(1, count) }

    /// Runs a body with one of the slots, in the order of asking.
    package func withSlot<Value: Sendable>(_ body: @Sendable () async -> Value) async -> Value {
        await take()
        defer { giveBack() }
        return await body()
    }

    private func take() async {
        if free > 0 {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func giveBack() {
        guard next < waiting.count else {
            free += 1
            return
        }
        waiting[next].resume()
        next += 1
        if next == waiting.count {
            waiting = []
            next = 0
        }
    }
}
