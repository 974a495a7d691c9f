import Glibc

/// A file that is being written.
final class OutputFile {
    private var descriptor: Int32
    private let shown: String

    /// Makes a file that was not there, empty: what lies at its path, a link of somebody else's to a file of ours, is never written to.
    ///
    /// - Parameter shown: The path that errors name.
    init(_ path: String, shown: String) throws {
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        self.shown = shown
        guard descriptor >= 0 else { throw OutputError(path: shown, reason: OutputError.reason(errno)) }
    }

    deinit { if descriptor >= 0 { _ = Glibc.close(descriptor) } }

    /// Writes bytes behind those that are written.
    func write(_ bytes: [UInt8]) throws {
        if let code = Self.write(bytes, to: descriptor) {
            throw OutputError(path: shown, reason: OutputError.reason(code))
        }
    }

    /// Writes all bytes to what is open; returns the system's error where that fails.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        bytes.withUnsafeBytes { buffer in
            var start = 0
            while start < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return errno }
                start += count
            }
            return nil
        }
    }

    /// Ends the file; some errors are told only now.
    func close() throws {
        let code = Glibc.close(descriptor)
        descriptor = -1
        guard code == 0 else { throw OutputError(path: shown, reason: OutputError.reason(errno)) }
    }
}

extension OutputError {
    /// What an error of the system means to the user.
    static func reason(_ code: Int32) -> String {
        switch code {
        case ENOSPC: "the disk is full; make room or choose another folder"
        case EACCES, EPERM, EROFS: "permission denied; choose another folder with -o"
        default: String(cString: strerror(code))
        }
    }
}
