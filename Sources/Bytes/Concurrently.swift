import Dispatch
import Synchronization

/// Returns the results of a closure for each number below `count`, in their order, worked out on all cores.
///
/// - Parameter chunk: How many go together, where one alone is hardly worth handing over.
package func concurrently<Result: Sendable>(
    _ count: Int, chunk: Int = 1, _ body: @Sendable (Int) -> Result
) -> [Result] {
    concurrently(inChunksOf: chunk, count) { $0.map(body) }.flatMap { $0 }
}

/// Returns the results of a closure for each chunk of the numbers below `count`, in their order, worked out on all cores.
package func concurrently<Result: Sendable>(
    inChunksOf size: Int, _ count: Int, _ body: @Sendable (Range<Int>) -> Result
) -> [Result] {
    let chunks = (count + size - 1) / size
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
        let result = body(chunk * size..<min(count, (chunk + 1) * size))
        results.withLock { $0[chunk] = result }
    }
    return results.withLock { results in (0..<chunks).compactMap { results[$0] } }
}
