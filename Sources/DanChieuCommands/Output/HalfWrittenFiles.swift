import Bytes
import Glibc

/// What runs that were ended by force have left in a folder: files beside their places, named as `OutputFolder` names them.
enum HalfWrittenFiles {
    /// The names of the files that are written.
    private static let written = [
        "graph.graphml", "graph.dot", "graph.svg", "graph.json", "graph.html", "nodes.csv", "edges.csv",
    ]

    /// Returns a line for each file that no run is writing any more.
    static func notes(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if isLeft(name) { names.append(name) }
        }
        return names.sorted().map { name in
            "\(TerminalText.escaped("\(folder)/\(name)")): half-written by a run that was ended; delete it"
        }
    }

    /// Whether a name is that of a file which a process was writing that is gone.
    private static func isLeft(_ name: String) -> Bool {
        guard name.hasPrefix("."), let end = name.lastIndex(of: "."), let process = pid_t(name[end...].dropFirst()),
            process > 0, written.contains(String(name[..<end].dropFirst()))
        else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }
}
