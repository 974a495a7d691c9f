/// Something typed that can't be searched for: why, and what to do.
package struct SearchError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong with it.
    package struct Code: Sendable, Hashable {
        private let name: String

        /// No word is in it.
        package static let noWord = Code(name: "noWord")
        /// It has more words or bytes than a search takes.
        package static let tooLong = Code(name: "tooLong")
    }

    /// What is wrong.
    package let code: Code
    /// What is wrong, and what to do.
    package let message: String

    init(code: Code, message: String) {
        self.code = code
        self.message = message
    }

    /// The message for people.
    package var description: String { message }
}
