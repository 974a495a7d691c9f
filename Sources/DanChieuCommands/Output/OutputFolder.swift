import DanChieu
import Glibc

/// A folder that results are written to: each file whole or not at all.
struct OutputFolder {
    private let path: String

    /// Opens the folder, and makes it where it is missing.
    init(_ path: String) throws {
        self.path = path
        var made = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            made += made.isEmpty && part.isEmpty ? "/" : (made.isEmpty || made == "/" ? "" : "/") + part
            if part.isEmpty { continue }
            if mkdir(made, 0o777) != 0, errno != EEXIST { throw OutputError(path: path, reason: Self.reason(errno)) }
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw OutputError(path: path, reason: "it is not a folder")
        }
        guard access(path, W_OK) == 0 else { throw OutputError(path: path, reason: Self.reason(errno)) }
    }

    /// Writes files: first all beside their places, then each is renamed, so that a run that ends early leaves what was there.
    func write(_ files: [GraphFile]) throws {
        var written: [(temporary: String, final: String)] = []
        defer { for (temporary, _) in written { TemporaryFiles.remove(temporary) } }
        do {
            for file in files {
                let final = "\(path)/\(file.name)"
                let temporary = "\(path)/.\(file.name).\(getpid())"
                written.append((temporary, final))
                TemporaryFiles.add(temporary)
            }
            // Side by side: what takes the time is the system's copying.
            let places = written
            let results = concurrently(files.count) { index in
                Result { try Self.write(files[index].pieces, to: places[index].temporary, shown: places[index].final) }
            }
            for result in results { try result.get() }
        } catch {
            for (temporary, _) in written { unlink(temporary) }
            throw error
        }
        for (temporary, final) in written {
            guard rename(temporary, final) == 0 else {
                let reason = Self.reason(errno)
                for (temporary, _) in written { unlink(temporary) }
                throw OutputError(path: final, reason: reason)
            }
        }
    }

    private static func write(_ pieces: [[UInt8]], to path: String, shown: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputError(path: shown, reason: reason(errno)) }
        var ends: [Int] = []
        for piece in pieces { ends.append((ends.last ?? 0) + piece.count) }
        let starts = [0] + ends
        // Side by side here too: a large file is many pieces.
        let failures = concurrently(pieces.count, chunk: 64) { write(pieces[$0], to: descriptor, at: starts[$0]) }
        let failure = failures.lazy.compactMap { $0 }.first
        let closed = close(descriptor)
        if let code = failure ?? (closed == 0 ? nil : errno) { throw OutputError(path: shown, reason: reason(code)) }
    }

    /// Writes bytes at an offset; returns the system's error where that fails.
    private static func write(_ bytes: [UInt8], to descriptor: Int32, at offset: Int) -> Int32? {
        bytes.withUnsafeBytes { buffer in
            var start = 0
            while start < buffer.count {
                let count = pwrite(
                    descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start, off_t(offset + start))
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return errno }
                start += count
            }
            return nil
        }
    }

    private static func reason(_ code: Int32) -> String {
        switch code {
        case ENOSPC: "the disk is full; make room or choose another folder"
        case EACCES, EPERM, EROFS: "permission denied; choose another folder with -o"
        default: String(cString: strerror(code))
        }
    }
}
