import Glibc
import NIOCore

/// A port that can't be listened to: why, and what to do.
package struct PortError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The message for people.
    package let description: String

    init(port: Int, _ error: IOError) {
        let reason =
            error.errnoCode == EADDRINUSE
            ? "another program listens there" : String(cString: strerror(error.errnoCode))
        description = "port \(port): \(reason); give another with --port, or 0 for any that is free"
    }
}
