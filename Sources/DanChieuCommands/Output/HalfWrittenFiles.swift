import Bytes
import Glibc

/// What runs that were ended by force have left in a folder: files beside their places, named as
/// `OutputFolder` names them: `.graph.dot.1234-k3x`, the process and a random text.
enum HalfWrittenFiles {
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
        guard name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return false }
        let mark = name[dot...].dropFirst().split(separator: "-", omittingEmptySubsequences: false)
        guard mark.count == 2, let process = pid_t(mark[0]), process > 0, UInt64(mark[1], radix: 36) != nil else {
            return false
        }
        return kill(process, 0) != 0 && errno == ESRCH
    }
}
