import Glibc

/// A file without a name that holds some bytes: for a child to read as its input, or to be read again.
///
/// A pipe would break where the child ends before it has read everything; this does not, it can be read from any place, and nothing
/// is left behind whatever ends the run.
package struct NamelessFile: ~Copyable {
    private let descriptor: Int32

    /// Makes a file with the bytes; nil where there is no room.
    package init?(_ bytes: [UInt8] = []) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/danchieu-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
        guard write(bytes, at: 0) else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Writes bytes at an offset; returns whether there was room for all.
    package func write(_ bytes: some Collection<UInt8>, at offset: Int) -> Bool {
        bytes.withContiguousStorageIfAvailable { buffer in
            let bytes = UnsafeRawBufferPointer(buffer)
            var start = 0
            while start < bytes.count {
                let count = pwrite(
                    descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start, offset + start)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return false }
                start += count
            }
            return true
        } ?? write(Array(bytes), at: offset)
    }

    /// Returns up to `count` bytes from an offset on; none where it has none, or where they can't be read.
    package func read(_ count: Int, at offset: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, initialised in
            var got = pread(descriptor, buffer.baseAddress, count, offset)
            while got < 0, errno == EINTR { got = pread(descriptor, buffer.baseAddress, count, offset) }
            initialised = max(0, got)
        }
    }

    /// Where a child of this process can open it, as long as this value lives.
    var path: String { "/proc/\(getpid())/fd/\(descriptor)" }
}
