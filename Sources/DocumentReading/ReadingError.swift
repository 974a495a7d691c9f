import Bytes
import SafetyNet

/// An input that could not be read: which, where, why, and what to do.
public struct ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong.
    public struct Code: Sendable, Hashable {
        private let name: String

        /// The file can't be opened or read.
        public static let unreadable = Code(name: "unreadable")
        /// The bytes are of no encoding that is known.
        public static let encoding = Code(name: "encoding")
        /// The file, or what it unpacks to, is larger than the limit.
        public static let tooLarge = Code(name: "tooLarge")
        /// A line of a collection is broken.
        public static let brokenLine = Code(name: "brokenLine")
        /// The file is not what it claims to be, or damaged.
        public static let broken = Code(name: "broken")
        /// The file changed while it was read.
        public static let changed = Code(name: "changed")
        /// A program that the format needs is not installed.
        public static let missingTool = Code(name: "missingTool")
        /// The program that reads the format took too long.
        public static let tooSlow = Code(name: "tooSlow")
        /// The document is a picture, and OCR was not asked for.
        public static let needsOCR = Code(name: "needsOCR")
        /// Reading it ended the program by a signal.
        public static let fatal = Code(name: "fatal")
    }

    /// What went wrong.
    public let code: Code
    /// The path, as given.
    public let path: String
    /// The line in a collection, from 1.
    public let line: Int?
    /// What is wrong, and what to do.
    public let message: String

    package init(code: Code, path: String, line: Int? = nil, message: String) {
        self.code = code
        self.path = path
        self.line = line
        self.message = message
    }

    /// The error of an input, or of a line of it, that ended a run before and is left out of this one.
    package init(path: String, line: Int? = nil, signal: Int32) {
        self.init(
            code: .fatal, path: path, line: line,
            message: "ended the program that read it (\(EndSignal.text(signal))) and was left out; please report it")
    }

    /// The message for people.
    public var description: String { "\(TerminalText.escaped(path))\(line.map { ":\($0)" } ?? ""): \(message)" }
}
