import Dispatch
import Synchronization

/// A result that is worked out by another thread meanwhile.
package final class Meanwhile<Result: Sendable>: Sendable {
    private let result = Mutex<Result?>(nil)
    private let work = DispatchGroup()

    /// Begins to work it out.
    package init(_ body: @escaping @Sendable () -> Result) {
        DispatchQueue.global().async(group: work) { [self] in
            let made = body()
            result.withLock { $0 = made }
        }
    }

    /// Waits until it is there.
    package func wait() -> Result {
        work.wait()
        guard let made = result.withLock({ $0 }) else { preconditionFailure("the work ended without a result") }
        return made
    }
}
