import Glibc

/// A file without a name that holds some bytes, for a child to read as its input.
///
/// A pipe would break where the child ends before it has read everything; this does not, it can be read from any place, and nothing
/// is left behind whatever ends the run.
struct NamelessFile: ~Copyable {
    private let descriptor: Int32

    /// Makes a file with the bytes; nil where there is no room.
    init?(_ bytes: [UInt8]) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/danchieu-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
        let isWritten = bytes.withUnsafeBytes { buffer in
            var start = 0
            while start < buffer.count {
                let count = write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return false }
                start += count
            }
            return true
        }
        guard isWritten else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Where a child of this process can open it, as long as this value lives.
    var path: String { "/proc/\(getpid())/fd/\(descriptor)" }
}
