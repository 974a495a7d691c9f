import Glibc
import SafetyNet

/// Standard input as it comes.
enum StandardInput {
    /// How much is taken at once where more is there.
    private static let piece = 1 << 20
    /// `F_SETPIPE_SZ` of Linux, which its headers show to programs of GNU alone.
    private static let setPipeSize: Int32 = 1_031

    /// Waits for bytes and appends all that are there, about a piece at most; returns false at the end.
    ///
    /// - Parameter journal: What came to a run before comes first, and what comes now is kept there.
    static func append(to bytes: inout [UInt8], _ journal: InputJournal?) throws -> Bool {
        let old = journal?.replay() ?? []
        bytes += old
        guard old.isEmpty else { return true }
        let start = bytes.count
        defer { journal?.append(bytes[start...]) }
        return try appendNew(to: &bytes)
    }

    private static func appendNew(to bytes: inout [UInt8]) throws -> Bool {
        // What one writes into a full pipe waits for us: a larger one keeps both at work. That it can't be had is no matter.
        _ = fcntl(STDIN_FILENO, setPipeSize, Int32(piece))
        let start = bytes.count
        repeat {
            var code: Int32 = 0
            let read = [UInt8](unsafeUninitializedCapacity: piece) { buffer, count in
                let got = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
                code = got < 0 ? errno : 0
                count = max(0, got)
            }
            switch code {
            case 0: break
            case EINTR: continue
            case EAGAIN: _ = wait(milliseconds: -1)
            default: throw InputError(reason: String(cString: strerror(code)))
            }
            if read.isEmpty, code == 0 { break }
            bytes += read
        } while bytes.count - start < piece && (bytes.count == start || wait(milliseconds: 0))
        return bytes.count > start
    }

    /// Waits until more can be read, or for some time, -1 for as long as it takes.
    private static func wait(milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, milliseconds) == 1 && descriptor.revents & Int16(POLLIN) != 0
    }
}

/// Standard input could not be read.
struct InputError: Error, CustomStringConvertible {
    let reason: String

    var description: String { "standard input cannot be read: \(reason)" }
}
