import Dispatch
import Synchronization

/// Returns the results of a closure for each number below `count`, in their order, worked out on all cores.
///
/// - Parameter chunk: How many go together, where one alone is hardly worth handing over.
package func concurrently<Result: Sendable>(
    _ count: Int, chunk: Int = 1, _ body: @Sendable (Int) -> Result
) -> [Result] {
    let parts = Mutex<[Int: [Result]]>([:])
    DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { part in
        let results = (part * chunk..<min(count, (part + 1) * chunk)).map(body)
        parts.withLock { $0[part] = results }
    }
    return parts.withLock { parts in parts.keys.sorted().flatMap { parts[$0] ?? [] } }
}
