import Glibc
import SafetyNet

/// The bytes of a file, read whole or piece by piece; the only place that opens files to read.
struct FileBytes: ~Copyable {
    private let descriptor: Int32
    private let path: String
    /// What has come from standard input, for it to be had again; nil for other files, and where it need not be.
    private let journal: InputJournal?
    /// The size when the file was opened; 0 for standard input.
    let size: Int

    /// Opens a regular file, or standard input for `-`.
    ///
    /// - Parameter journal: What has come from standard input before comes first, and what comes now is kept there.
    init(_ path: String, journal: InputJournal? = nil) throws(ReadingError) {
        self.path = path
        self.journal = journal
        if path == "-" {
            descriptor = STDIN_FILENO
            size = 0
            return
        }
        // A FIFO that took the file's place must not block the run.
        let opened = open(path.systemPath, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard opened >= 0 else {
            throw ReadingError(
                code: .unreadable, path: path, line: nil,
                message:
                    "cannot be read: \(Self.reason(errno))\(errno == EACCES ? "; check the file's permissions" : "")"
            )
        }
        var status = stat()
        guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            throw ReadingError(
                code: .unreadable, path: path, line: nil, message: "is not a regular file; give a document")
        }
        descriptor = opened
        size = Int(status.st_size)
    }

    deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

    /// A descriptor of the same file that whoever takes it closes.
    func duplicate() -> Int32 { dup(descriptor) }

    /// Reads all bytes, at most `limit`.
    ///
    /// - Throws: `ReadingError`, also where the file has changed meanwhile: half of the old and half of the new is neither.
    func readAll(limit: Int) throws(ReadingError) -> [UInt8] {
        guard size <= limit else { throw tooLarge(limit) }
        let before = Stamp(descriptor)
        let bytes = try readToEnd(limit: limit)
        if descriptor != STDIN_FILENO, before != Stamp(descriptor) || bytes.count != size {
            throw ReadingError(
                code: .changed, path: path, message: "changed while it was read; run again when it is whole")
        }
        return bytes
    }

    /// What changes when a file is written to.
    private struct Stamp: Equatable {
        let size: Int
        let seconds: Int
        let nanoseconds: Int

        init(_ descriptor: Int32) {
            var status = stat()
            fstat(descriptor, &status)
            (size, seconds, nanoseconds) = (Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        }
    }

    private func readToEnd(limit: Int) throws(ReadingError) -> [UInt8] {
        var bytes: [UInt8] = []
        var capacity = size > 0 ? size + 1 : 1 << 16
        while true {
            let room = capacity - bytes.count
            let piece = try append(to: &bytes, room)
            if piece == 0 { return bytes }
            guard bytes.count <= limit else { throw tooLarge(limit) }
            if bytes.count == capacity { capacity = min(capacity * 2, limit + 1) }
        }
    }

    /// Appends up to `count` bytes; returns how many, 0 at the end.
    func append(to bytes: inout [UInt8], _ count: Int) throws(ReadingError) -> Int {
        guard let journal else { return try appendNew(to: &bytes, count) }
        let old = journal.replay(count)
        bytes += old
        guard old.isEmpty else { return old.count }
        let new = try appendNew(to: &bytes, count)
        journal.append(bytes.suffix(new))
        return new
    }

    private func appendNew(to bytes: inout [UInt8], _ count: Int) throws(ReadingError) -> Int {
        let start = bytes.count
        var got = 0
        if start == 0 {
            bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialised in
                got = read(descriptor, buffer.baseAddress, count)
                initialised = max(0, got)
            }
        } else {
            let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialised in
                got = read(descriptor, buffer.baseAddress, count)
                initialised = max(0, got)
            }
            bytes.append(contentsOf: piece)
        }
        if got < 0, errno == EINTR { return try appendNew(to: &bytes, count) }
        guard got >= 0 else {
            throw ReadingError(
                code: .unreadable, path: path, line: nil, message: "cannot be read: \(Self.reason(errno))")
        }
        return got
    }

    private func tooLarge(_ limit: Int) -> ReadingError {
        ReadingError(
            code: .tooLarge, path: path, line: nil,
            message: "is larger than \(limit / 1_048_576) MiB; split it, or raise --max-file-size")
    }

    /// Why the system refuses a file, in words.
    static func reason(_ code: Int32) -> String {
        switch code {
        case EACCES: "permission denied"
        case ELOOP: "too many symbolic links"
        case ENAMETOOLONG: "the name is too long"
        default: String(cString: strerror(code))
        }
    }
}
