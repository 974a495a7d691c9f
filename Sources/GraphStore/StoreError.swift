import Bytes

/// A store that can't be used as was asked: why, and what to do.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong.
    public struct Code: Sendable, Hashable {
        private let name: String

        /// There is no store at the path.
        public static let missing = Code(name: "missing")
        /// The file is no store.
        public static let foreign = Code(name: "foreign")
        /// The store was written by another version.
        public static let version = Code(name: "version")
        /// The store can't be opened.
        public static let unreadable = Code(name: "unreadable")
        /// Another run is writing to it.
        public static let busy = Code(name: "busy")
        /// The disk is full.
        public static let full = Code(name: "full")
        /// The store is damaged.
        public static let damaged = Code(name: "damaged")
        /// Anything else that SQLite says.
        public static let other = Code(name: "other")
    }

    /// What went wrong.
    public let code: Code
    /// The store's path; empty where it is not known yet.
    public internal(set) var path = ""
    /// What is wrong, and what to do.
    public let message: String

    init(_ code: Code, _ message: String, path: String = "") {
        (self.code, self.message, self.path) = (code, message, path)
    }

    /// What is to be done with a damaged store.
    static let remedy = "delete it and index again"

    /// Tells what of a store is damaged.
    static func damaged(_ what: String) -> StoreError { StoreError(.damaged, "is damaged: \(what); \(remedy)") }

    /// The message for people.
    public var description: String {
        path.isEmpty ? "the store \(message)" : "\(TerminalText.escaped(path)): \(message)"
    }
}
