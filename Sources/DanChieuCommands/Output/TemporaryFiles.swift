import Dispatch
import Glibc
import SafetyNet
import Synchronization

/// The files that are half written at this moment: an interrupted run takes them away, and so does whoever looks after it.
enum TemporaryFiles {
    private static let paths = Mutex<Set<String>>([])

    /// Notes a file that is about to be written.
    static func add(_ path: String) { change { $0.insert(path) } }

    /// Forgets a file that has been written.
    static func remove(_ path: String) { change { $0.remove(path) } }

    private static func change<Result>(_ body: (inout Set<String>) -> Result) {
        paths.withLock { paths in
            _ = body(&paths)
            Attempt.current.ledger?.note(halfWritten: paths)
        }
    }

    /// Removes what is half written and ends the process by the signal, as a shell expects.
    static func end(by signalNumber: Int32) -> Never {
        paths.withLock { for path in $0 { unlink(path) } }
        EndSignal.end(by: signalNumber)
    }

    /// Watches for Ctrl-C and a polite end. The returned sources must be kept.
    static func watch() -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
            source.setEventHandler { end(by: number) }
            source.resume()
            return source
        }
    }
}
