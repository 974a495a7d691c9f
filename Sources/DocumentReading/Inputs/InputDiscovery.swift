import Bytes
import Glibc

/// Finds the files to read: arguments in their order, what lies in a folder in the order of its names' bytes.
///
/// Hidden files are left out, and so is what programs leave beside documents and what the run itself writes. Symbolic links to folders are
/// followed where that is asked for; what is no regular file is named and skipped. A folder that is reached in several ways is walked once,
/// and a file read once.
package struct InputDiscovery {
    /// The files to read, in order.
    package private(set) var items: [InputItem] = []
    /// What was left out.
    package private(set) var skipped: [SkippedInput] = []
    /// The folders that were given, in order.
    package private(set) var folders: [String] = []
    private var seen: Set<FileID> = []
    /// The folders that have been walked.
    private var walked: Set<FileID> = []
    private let options: Options
    /// What the run writes.
    private let outputs: Set<FileID>
    /// The folders above those that were given: a link to one of them would lead to everything.
    private var above: Set<FileID> = []
    private var folderNames = FolderNames()

    /// The name of a collection's configuration, which is no document.
    package static let configurationName = "danchieu.yaml"

    /// Links to folders that are still to be walked.
    private var links: [(path: String, relative: String, depth: Int)] = []

    /// How deep folders may lie in each other.
    private static let depth = 128

    /// How folders are walked.
    package struct Options: Sendable {
        /// Whether links to folders are followed.
        package var followsLinks: Bool
        /// Where the run writes to: files and folders, which need not be there.
        package var outputs: [String]

        /// Makes options.
        package init(followsLinks: Bool = false, outputs: [String] = []) {
            (self.followsLinks, self.outputs) = (followsLinks, outputs)
        }
    }

    private struct FileID: Hashable {
        let device: UInt
        let inode: UInt

        init(_ status: stat) { (device, inode) = (UInt(status.st_dev), UInt(status.st_ino)) }

        /// What lies at a path, behind links; nil where nothing does.
        init?(path: String) {
            var status = stat()
            guard stat(path.systemPath, &status) == 0 else { return nil }
            self.init(status)
        }
    }

    /// Finds the files of some arguments.
    package init(_ inputs: [String], _ options: Options = Options()) {
        self.options = options
        outputs = Set(options.outputs.compactMap { FileID(path: $0) })
        for input in inputs { addArgument(input) }
    }

    /// Whether a regular file stands at a path.
    package static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path.systemPath, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private mutating func addArgument(_ input: String) {
        if input == "-" {
            items.append(
                InputItem(path: "-", relativePath: "-", stablePath: "-", folder: nil, format: .standardInput, size: 0))
            return
        }
        var status = stat()
        guard stat(input.systemPath, &status) == 0 else {
            fail(
                input,
                errno == ENOENT
                    ? "there is no such file or folder; check the path" : "cannot be read: \(FileBytes.reason(errno))")
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            folders.append(input)
            let place = FilePlace.absolute(input)
            above = Set(FilePlace.above(place).compactMap { FileID(path: $0) })
            let root = Root(path: input, name: folderNames.name(ofFolderAt: place))
            walk(input, root, relative: "", depth: 0)
            // What lies in the folder itself goes by its own path, whatever links lead there too.
            while !links.isEmpty {
                let link = links.removeFirst()
                walk(link.path, root, relative: link.relative, depth: link.depth)
            }
        case S_IFREG:
            let name = input.split(separator: "/").last ?? ""
            guard !SystemFile.isOne(name) else {
                return pass(over: input, "skipped: a program's own file, no document")
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

    private mutating func walk(_ folder: String, _ root: Root, relative: String, depth: Int) {
        guard let id = FileID(path: folder) else {
            return fail(folder, "cannot be read: \(FileBytes.reason(errno))")
        }
        // What a run writes is no document of the next; a folder that is given is meant, also where results go there.
        if depth > 0, outputs.contains(id) { return pass(over: folder, "skipped: the results of this run go there") }
        guard depth < Self.depth else {
            return fail(folder, "lies more than \(Self.depth) folders deep; give it by itself")
        }
        guard walked.insert(id).inserted else { return }
        guard let names = Self.names(in: folder) else {
            return fail(folder, "cannot be read: \(FileBytes.reason(errno)); check the folder's permissions")
        }
        for name in names where name != Self.configurationName && !SystemFile.isOne(name) {
            let path = FilePlace.joined(folder, name)
            let below = relative.isEmpty ? name : "\(relative)/\(name)"
            var status = stat()
            guard stat(path.systemPath, &status) == 0 else {
                fail(path, errno == ENOENT ? "the link points nowhere" : "cannot be read: \(FileBytes.reason(errno))")
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR where FilePlace.isLink(path):
                if mayFollow(path, status) { links.append((path, below, depth + 1)) }
            case S_IFDIR:
                let pages = SidecarFolder.pages(of: name)
                if !pages.isEmpty, names.contains(where: { pages.contains(SidecarFolder.key($0)) }) { continue }
                walk(path, root, relative: below, depth: depth + 1)
            case S_IFREG:
                if let format = Self.format(name, isArgument: false) {
                    add(path, relative: below, root, format, status)
                } else {
                    skipped.append(.unknownFormat(path, ending: Self.ending(name)))
                }
            default: pass(over: path, "skipped: not a regular file")
            }
        }
    }

    /// Whether a link to a folder is followed; says where it is not.
    private mutating func mayFollow(_ path: String, _ status: stat) -> Bool {
        guard options.followsLinks else {
            pass(over: path, "skipped: a link to a folder; give --follow, or the folder itself")
            return false
        }
        guard !above.contains(FileID(status)) else {
            pass(over: path, "skipped: a link to a folder above the one that was given")
            return false
        }
        return true
    }

    private mutating func add(
        _ path: String, relative: String, _ root: Root, _ format: InputItem.Format, _ status: stat
    ) {
        let id = FileID(status)
        if outputs.contains(id) { return pass(over: path, "skipped: this run writes to it") }
        guard seen.insert(id).inserted else { return }
        items.append(
            InputItem(
                path: path, relativePath: relative, stablePath: FolderNames.path(root.name, relative),
                folder: root.path, format: format, size: Int(status.st_size)))
    }

    private mutating func pass(over path: String, _ reason: String) {
        skipped.append(SkippedInput(path: path, reason: reason, isFailure: false))
    }

    private mutating func fail(_ path: String, _ reason: String) {
        skipped.append(SkippedInput(path: path, reason: reason, isFailure: true))
    }

    /// The names in a folder that are not hidden, ordered by their bytes.
    private static func names(in folder: String) -> [String]? {
        guard let directory = opendir(folder.systemPath) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(path: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
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
