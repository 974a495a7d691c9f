import Bytes
import DanChieu
import DocumentReading
import Glibc

/// A folder that results are written to: each file whole or not at all.
struct OutputFolder {
    private let path: String

    /// Opens the folder, and makes it where it is missing.
    init(_ path: String) throws {
        self.path = path
        guard !path.isRawPath else { throw OutputError(path: path, reason: "its name is no valid UTF-8; give another") }
        var made = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            made += made.isEmpty && part.isEmpty ? "/" : (made.isEmpty || made == "/" ? "" : "/") + part
            if part.isEmpty { continue }
            if mkdir(made, 0o777) != 0, errno != EEXIST {
                throw OutputError(path: path, reason: OutputError.reason(errno))
            }
        }
        // Only a folder has itself in it.
        guard access("\(path)/.", F_OK) == 0 else {
            throw OutputError(path: path, reason: "it is not a folder")
        }
        guard access(path, W_OK) == 0 else { throw OutputError(path: path, reason: OutputError.reason(errno)) }
    }

    /// Fewer pieces, of a thousand documents or relations each, are no gigabyte; to look for their size would be to make them twice.
    private static let manyPieces = 32

    /// What is said before files of more than a gigabyte are written; nil of smaller ones.
    func notice(_ files: [GraphFile], from most: Int = 1 << 30) -> String? {
        let sizes = files.filter { $0.pieceCount >= Self.manyPieces }.map { ($0.name, $0.estimatedSize) }
        let all = sizes.reduce(0) { $0 + $1.1 }
        guard all > most else { return nil }
        func shown(_ size: Int) -> String { "\((Double(size) / Double(1 << 30) * 10).rounded() / 10) GiB" }
        var notice = "\(TerminalText.escaped(path)) will take about \(shown(all)): "
        notice += sizes.map { "\($0.0) \(shown($0.1))" }.joined(separator: ", ")
        var disk = statvfs()
        if statvfs(path, &disk) == 0 {
            let free = Int(
                clamping: UInt64(disk.f_bavail).multipliedReportingOverflow(by: UInt64(disk.f_frsize)).partialValue)
            notice += free < all ? "; only \(shown(free)) are free there" : "; \(shown(free)) are free there"
        }
        return notice + "; --focus, --top, --relation and --level write a part"
    }

    /// Writes files: first all beside their places, then each is renamed, so that a run that ends early leaves what was there.
    func write(_ files: [GraphFile]) throws {
        var written: [(temporary: String, final: String)] = []
        defer { for (temporary, _) in written { TemporaryFiles.remove(temporary) } }
        var made: Set<String> = []
        do {
            for file in files {
                let final = "\(path)/\(file.name)"
                let parts = file.name.split(separator: "/")
                let folder = ([path] + parts.dropLast().map(String.init)).joined(separator: "/")
                if parts.count > 1, made.insert(folder).inserted { _ = try OutputFolder(folder) }
                // A name that nobody can have laid a link at.
                let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
                let temporary = "\(folder)/.\(parts.last ?? "").\(getpid())-\(random)"
                written.append((temporary, final))
                TemporaryFiles.add(temporary)
            }
            try write(files, to: written)
        } catch var error as OutputError {
            error.remaining = Self.remove(written.map(\.temporary))
            throw error
        }
        for (temporary, final) in written {
            guard rename(temporary, final) == 0 else {
                let reason = OutputError.reason(errno)
                throw OutputError(path: final, reason: reason, remaining: Self.remove(written.map(\.temporary)))
            }
        }
    }

    /// Takes half-written files away; returns the first that can't be.
    private static func remove(_ paths: [String]) -> String? {
        paths.filter { unlink($0) != 0 && errno != ENOENT }.first
    }

    /// How many pieces of files are made at once.
    private static let window = 8

    /// Writes the pieces of all files one after the other; while some are written, the next are made.
    private func write(_ files: [GraphFile], to places: [(temporary: String, final: String)]) throws {
        let pieces = files.indices.flatMap { file in (0..<files[file].pieceCount).map { (file: file, piece: $0) } }
        func made(from start: Int) -> Meanwhile<[[UInt8]]> {
            Meanwhile {
                concurrently(min(Self.window, pieces.count - start)) { index in
                    files[pieces[start + index].file].piece(pieces[start + index].piece)
                }
            }
        }
        var output: OutputFile?
        var next: Meanwhile? = pieces.isEmpty ? nil : made(from: 0)
        for start in stride(from: 0, to: pieces.count, by: Self.window) {
            let window = next?.wait() ?? []
            next = start + Self.window < pieces.count ? made(from: start + Self.window) : nil
            for (piece, bytes) in zip(pieces[start...], window) {
                if piece.piece == 0 {
                    try output?.close()
                    output = try OutputFile(places[piece.file].temporary, shown: places[piece.file].final)
                }
                try output?.write(bytes)
            }
        }
        try output?.close()
    }
}
