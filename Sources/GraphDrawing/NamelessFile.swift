import Glibc

/// A file without a name that holds some bytes, for a child to read as its input.
///
/// A pipe would break where the child ends before it has read everything; this does not, and nothing is left behind.
enum NamelessFile {
    /// Returns the descriptor of a file with the bytes, to be read from its start; nil where none can be made.
    static func make(_ bytes: [UInt8]) -> Int32? {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/danchieu-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return nil }
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
        guard isWritten, lseek(descriptor, 0, SEEK_SET) == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }
}
