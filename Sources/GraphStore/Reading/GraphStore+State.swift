import Glibc

extension GraphStore {
    /// Returns what tells one state of the file at a path from another, without opening it: what was worked out from it holds as long
    /// as this stays the same. Of a file that is written to meanwhile it may change more often than the store does.
    package static func state(of path: String) -> String {
        [path, path + "-wal"].map { path in
            var status = stat()
            guard stat(path, &status) == 0 else { return "-" }
            return "\(status.st_ino).\(status.st_size).\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
        }.joined(separator: " ")
    }
}
