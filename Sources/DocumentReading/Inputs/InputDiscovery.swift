import Bytes
import Glibc

/// Finds the files to read: arguments in their order, what lies in a folder in the order of its names' bytes.
///
/// Hidden files are left out, and so is what programs leave beside documents; symbolic links to folders are followed once, and what is no
/// regular file is named and skipped. A file that two arguments reach is read once.
package struct InputDiscovery {
    /// The files to read, in order.
    package private(set) var items: [InputItem] = []
    /// What was left out.
    package private(set) var skipped: [SkippedInput] = []
    /// The folders that were given, in order.
    package private(set) var folders: [String] = []
    private var seen: Set<FileID> = []
    private var folderNames = FolderNames()

    /// The name of a collection's configuration, which is no document.
    package static let configurationName = "danchieu.yaml"

    private struct FileID: Hashable {
        let device: UInt
        let inode: UInt
    }

    /// Finds the files of some arguments.
    package init(_ inputs: [String]) {
        for input in inputs { addArgument(input) }
    }

    /// Whether a regular file stands at a path.
    package static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private mutating func addArgument(_ input: String) {
        if input == "-" {
            items.append(
                InputItem(path: "-", relativePath: "-", stablePath: "-", folder: nil, format: .standardInput, size: 0))
            return
        }
        var status = stat()
        guard stat(input, &status) == 0 else {
            fail(
                input,
                errno == ENOENT
                    ? "there is no such file or folder; check the path" : "cannot be read: \(FileBytes.reason(errno))")
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            folders.append(input)
            var ancestors: [FileID] = []
            let root = Root(path: input, name: folderNames.name(ofFolderAt: FilePlace.absolute(input)))
            walk(input, root, relative: "", &ancestors)
        case S_IFREG:
            let name = input.split(separator: "/").last ?? ""
            guard !SystemFile.isOne(name) else {
                skipped.append(
                    SkippedInput(path: input, reason: "skipped: a program's own file, no document", isFailure: false))
                return
            }
            guard let format = Self.format(input, isArgument: true) else {
                fail(
                    input,
                    "the format '\(TerminalText.escaped(Self.ending(input)))' is not known; 'danchieu formats' lists those that are"
                )
                return
            }
            let folder = folderNames.name(ofFolderAt: FilePlace.folder(of: input))
            add(input, relative: String(name), Root(path: nil, name: folder), format, status)
        default: fail(input, "is neither a file nor a folder; give a regular file")
        }
    }

    /// A folder that was given: its path, nil where a file itself was, and the name by which ids know it.
    private struct Root {
        let path: String?
        let name: String
    }

    private mutating func walk(_ folder: String, _ root: Root, relative: String, _ ancestors: inout [FileID]) {
        var status = stat()
        guard stat(folder, &status) == 0 else { return fail(folder, "cannot be read: \(FileBytes.reason(errno))") }
        let id = FileID(device: UInt(status.st_dev), inode: UInt(status.st_ino))
        // A link to a folder above would lead around for ever.
        guard !ancestors.contains(id), ancestors.count < 128 else { return }
        ancestors.append(id)
        defer { ancestors.removeLast() }
        guard let (names, unreadable) = Self.names(in: folder) else {
            return fail(folder, "cannot be read: \(FileBytes.reason(errno)); check the folder's permissions")
        }
        for name in unreadable {
            fail(FilePlace.joined(folder, name), "its name is no valid UTF-8; rename it")
        }
        for name in names where name != Self.configurationName && !SystemFile.isOne(name) {
            let path = FilePlace.joined(folder, name)
            let below = relative.isEmpty ? name : "\(relative)/\(name)"
            var status = stat()
            guard stat(path, &status) == 0 else {
                fail(path, errno == ENOENT ? "the link points nowhere" : "cannot be read: \(FileBytes.reason(errno))")
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                let pages = SidecarFolder.pages(of: name)
                if !pages.isEmpty, names.contains(where: { pages.contains(SidecarFolder.key($0)) }) { continue }
                walk(path, root, relative: below, &ancestors)
            case S_IFREG:
                if let format = Self.format(name, isArgument: false) {
                    add(path, relative: below, root, format, status)
                } else {
                    skipped.append(.unknownFormat(path, ending: Self.ending(name)))
                }
            default: skipped.append(SkippedInput(path: path, reason: "skipped: not a regular file", isFailure: false))
            }
        }
    }

    private mutating func add(
        _ path: String, relative: String, _ root: Root, _ format: InputItem.Format, _ status: stat
    ) {
        guard seen.insert(FileID(device: UInt(status.st_dev), inode: UInt(status.st_ino))).inserted else { return }
        items.append(
            InputItem(
                path: path, relativePath: relative, stablePath: FolderNames.path(root.name, relative),
                folder: root.path, format: format, size: Int(status.st_size)))
    }

    private mutating func fail(_ path: String, _ reason: String) {
        skipped.append(SkippedInput(path: path, reason: reason, isFailure: true))
    }

    /// The names in a folder that are not hidden, ordered by their bytes; apart, those that are no text.
    private static func names(in folder: String) -> (names: [String], unreadable: [String])? {
        guard let directory = opendir(folder) else { return nil }
        defer { closedir(directory) }
        var (names, unreadable): ([String], [String]) = ([], [])
        while let entry = readdir(directory) {
            let (name, isText) = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                    (String(cString: $0), String(validatingCString: $0) != nil)
                }
            }
            if name.hasPrefix(".") { continue }
            if isText { names.append(name) } else { unreadable.append(name) }
        }
        return (names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, unreadable.sorted())
    }

    private static func format(_ name: String, isArgument: Bool) -> InputItem.Format? {
        if name.lowercased().hasSuffix(".jsonl.gz") { return .compressedJSONLines }
        return switch ending(name) {
        case ".jsonl": .jsonLines
        case ".zip": .archive
        case "": isArgument ? .document : nil
        case let ending: FormatCatalogue.format(ofEnding: ending) == nil ? nil : .document
        }
    }

    /// The ending of a file's name in lower case, with its full stop.
    static func ending(_ path: String) -> String {
        let bytes = path.utf8
        var end = bytes.endIndex
        while end > bytes.startIndex, bytes[bytes.index(before: end)] == UInt8(ascii: "/") {
            bytes.formIndex(before: &end)
        }
        let start = bytes[..<end].lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
        guard let dot = bytes[start..<end].lastIndex(of: UInt8(ascii: ".")), dot != start else { return "" }
        return path[dot..<end].lowercased()
    }
}
