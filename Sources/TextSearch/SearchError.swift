/// Something typed that can't be searched for: why, and what to do.
public struct SearchError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong with it.
    public struct Code: Sendable, Hashable {
        private let name: String

        /// No word is in it.
        public static let noWord = Code(name: "noWord")
        /// It has more words or bytes than a search takes.
        public static let tooLong = Code(name: "tooLong")
    }

    /// What is wrong.
    public let code: Code
    /// What is wrong, and what to do.
    public let message: String

    init(code: Code, message: String) {
        self.code = code
        self.message = message
    }

    /// The message for people.
    public var description: String { message }
}
