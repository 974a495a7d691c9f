import DocumentReading
import Glibc

/// Where a store's file is: a plain file, whatever its name would mean to SQLite, by the one path to which links to it lead.
enum StorePlace {
    /// Returns the absolute path of a store that is there or is to be made.
    ///
    /// SQLite keeps what is being written beside the file, by its name, and a run its lock: two names would be two stores over one file.
    ///
    /// - Throws: `StoreError` where no store can be there.
    static func resolve(_ path: String) throws(StoreError) -> String {
        func refused(_ reason: String) -> StoreError { StoreError(.unreadable, reason, path: path) }
        guard !path.isEmpty else { throw refused("has no name; give a file") }
        guard !path.isRawPath else { throw refused("its name is no valid UTF-8; give another file") }
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT, lstat(path, &status) != 0 else {
                throw refused("cannot be opened: \(String(cString: strerror(errno))); check the path")
            }
            return FilePlace.unresolved(path)
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw refused("is no file; give another") }
        guard status.st_nlink < 2 else {
            throw refused(
                "is a file with several names (hard links), which can't be kept apart; copy it to a file of its own")
        }
        return FilePlace.absolute(path)
    }
}
