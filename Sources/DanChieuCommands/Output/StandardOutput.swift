import Bytes
import DanChieu
import DocumentReading
import Glibc

/// The reader of our output went away, as `head` does: no mistake.
struct ClosedPipe: Error {}

/// Standard output, written in large pieces.
enum StandardOutput {
    /// Writes bytes.
    ///
    /// - Throws: `ClosedPipe` where nobody reads any more, `OutputError` where writing fails.
    static func write(_ bytes: [UInt8]) throws {
        guard let code = OutputFile.write(bytes, to: STDOUT_FILENO) else { return }
        if code == EPIPE { throw ClosedPipe() }
        throw OutputError(
            path: "standard output", reason: OutputError.reason(code), remaining: isFile ? "what stands in it" : nil)
    }

    /// Writes a text.
    static func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Whether it goes into a file, where what was written stays.
    private static var isFile: Bool { FilePlace.isFile(STDOUT_FILENO) }

    /// Whether it is a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// The width of the terminal in characters; nil where it is none.
    static var width: Int? {
        var size = winsize()
        guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}

/// Standard error: what is no result.
enum StandardError {
    /// Writes a text; that nobody reads it is no reason to stop.
    static func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// Writes a note on how a document was read.
    static func write(_ note: ReadingNote, on path: String) { write(line(note, on: path)) }

    /// A note on how a document was read, as it is written.
    static func line(_ note: ReadingNote, on path: String) -> String {
        "danchieu: \(TerminalText.escaped(path)): note: \(TerminalText.escaped(note.message))\n"
    }

    /// Whether it is a terminal.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// An output that could not be written.
struct OutputError: Error, CustomStringConvertible {
    let path: String
    let reason: String
    /// What is left half-written; nil where nothing is.
    var remaining: String?

    var description: String {
        let rest = remaining.map { "\(TerminalText.escaped($0)) is half-written: delete it" }
        return "\(TerminalText.escaped(path)): cannot be written: \(reason); \(rest ?? "nothing half-written is left")"
    }
}
