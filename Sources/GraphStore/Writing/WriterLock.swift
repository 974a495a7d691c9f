import Glibc

/// A file beside a store that one run holds while it writes; the system lets go of it however the run ends.
///
/// SQLite's own locks hold for a transaction, and a run has many.
final class WriterLock: Sendable {
    private let descriptor: Int32
    private let path: String

    /// How often a lock is tried that another run holds, and how long it is waited between, in microseconds: one that was killed at this
    /// moment may still be on its way out.
    private static let (tries, pause): (Int, UInt32) = (20, 50_000)

    /// Takes the lock.
    ///
    /// - Parameters:
    ///   - store: The store's file, by the path that is the same for all runs.
    ///   - shown: The path that errors name.
    /// - Throws: `StoreError` where another run holds it.
    init(_ store: String, shown: String) throws(StoreError) {
        path = store + "-lock"
        var tries = Self.tries
        while true {
            let opened = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
            guard opened >= 0 else {
                let remedy = errno == ENOENT ? "make the folder first" : "check the folder's permissions"
                throw StoreError(
                    .unreadable, "cannot be written: \(String(cString: strerror(errno))); \(remedy)", path: shown)
            }
            guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
                close(opened)
                tries -= 1
                guard tries > 0 else {
                    throw StoreError(
                        .busy, "another danchieu index is writing to it; run again when that is done", path: shown)
                }
                usleep(Self.pause)
                continue
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
