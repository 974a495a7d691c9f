import Glibc

/// A file beside a store that one run holds while it writes; the system lets go of it however the run ends.
///
/// SQLite's own locks hold for a transaction, and a run has many.
final class WriterLock: Sendable {
    private let descriptor: Int32
    private let path: String

    /// Takes the lock.
    ///
    /// - Throws: `StoreError` where another run holds it.
    init(_ store: String) throws(StoreError) {
        path = store + "-lock"
        while true {
            let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
            guard opened >= 0 else {
                let remedy = errno == ENOENT ? "make the folder first" : "check the folder's permissions"
                throw StoreError(
                    .unreadable, "cannot be written: \(String(cString: strerror(errno))); \(remedy)", path: store)
            }
            guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
                close(opened)
                throw StoreError(
                    .busy, "another danchieu index is writing to it; run again when that is done", path: store)
            }
            // The run that held it may have taken the file away between the two calls: then this one is nobody's.
            var (held, named) = (stat(), stat())
            if fstat(opened, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino {
                descriptor = opened
                return
            }
            close(opened)
        }
    }

    deinit {
        unlink(path)
        close(descriptor)
    }
}
