/// An input that could not be read: which, where, why, and what to do.
public struct ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong.
    public struct Code: Sendable, Hashable {
        private let name: String

        /// The file can't be opened or read.
        public static let unreadable = Code(name: "unreadable")
        /// The bytes are no UTF-8.
        public static let encoding = Code(name: "encoding")
        /// The file is larger than the limit.
        public static let tooLarge = Code(name: "tooLarge")
        /// A line of a collection is broken.
        public static let brokenLine = Code(name: "brokenLine")
    }

    /// What went wrong.
    public let code: Code
    /// The path, as given.
    public let path: String
    /// The line in a collection, from 1.
    public let line: Int?
    /// What is wrong, and what to do.
    public let message: String

    /// The message for people.
    public var description: String { "\(TerminalText.escaped(path))\(line.map { ":\($0)" } ?? ""): \(message)" }
}
