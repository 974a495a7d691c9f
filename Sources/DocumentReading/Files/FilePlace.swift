import Glibc

/// Where files are, whatever folder a program was started from.
package enum FilePlace {
    /// Returns the absolute path of a file or folder that is there, without links in it; the path itself where it can't be found.
    package static func absolute(_ path: String) -> String {
        guard let resolved = realpath(path.systemPath, nil) else { return path }
        defer { free(resolved) }
        return String(path: resolved)
    }

    /// Returns the absolute path of a file that may be a link, or no longer there: its folder's, and its name.
    package static func unresolved(_ path: String) -> String {
        let (folder, name) = parts(path)
        return joined(absolute(folder), name)
    }

    /// Returns the absolute path of the folder that a file lies in.
    package static func folder(of path: String) -> String { absolute(parts(path).folder) }

    /// The folders above a path, the nearest first.
    static func above(_ place: String) -> [String] {
        var parts = place.split(separator: "/")
        var folders: [String] = []
        while !parts.isEmpty {
            parts.removeLast()
            folders.append("/" + parts.joined(separator: "/"))
        }
        return folders
    }

    /// Whether a link lies at a path.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path.systemPath, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Whether a descriptor is that of a file proper, and of no terminal, pipe or device.
    package static func isFile(_ descriptor: Int32) -> Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether a path is that of a folder or lies below it.
    package static func isInside(_ path: String, _ folder: String) -> Bool {
        guard path.utf8.starts(with: folder.utf8) else { return false }
        let next = path.utf8.dropFirst(folder.utf8.count).first
        return next == nil || next == UInt8(ascii: "/") || folder == "/"
    }

    /// Returns a folder's path with a name below it.
    package static func joined(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// Returns a path without slashes at its end.
    package static func withoutSlash(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    private static func parts(_ path: String) -> (folder: String, name: String) {
        let parts = withoutSlash(path).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let folder = parts.dropLast().joined(separator: "/")
        return (folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder, parts.last ?? path)
    }
}
