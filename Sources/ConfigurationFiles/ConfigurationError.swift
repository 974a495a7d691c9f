import Bytes

/// The mistakes in a collection's configuration.
public struct ConfigurationError: Error, Sendable, CustomStringConvertible {
    /// One mistake and where it is; line and column count from 1.
    package struct Mistake: Sendable, Hashable {
        /// The line, from 1.
        package let line: Int
        /// The column, from 1.
        package let column: Int
        /// What is wrong, and what to do.
        package let message: String

        /// Makes a mistake.
        package init(line: Int, column: Int, message: String) {
            self.line = line
            self.column = column
            self.message = message
        }
    }

    /// So many mistakes are told; of a file with more the first ones show what is wrong with it.
    private static let mostTold = 20

    /// The file's path, as given.
    package let path: String
    /// The mistakes, in the order of the file.
    package let mistakes: [Mistake]

    /// Makes an error of at least one mistake.
    package init(path: String, mistakes: [Mistake]) {
        self.path = path
        self.mistakes = mistakes
    }

    /// The message for people: a line for each of the first mistakes, and how many more there are.
    public var description: String {
        let path = TerminalText.escaped(path)
        var lines = mistakes.prefix(Self.mostTold).map { "\(path):\($0.line):\($0.column): error: \($0.message)" }
        let more = mistakes.count - lines.count
        if more > 0 { lines.append("\(path): and \(more) more \(more == 1 ? "mistake" : "mistakes")") }
        return lines.joined(separator: "\n")
    }

    /// Returns a text of the file as a message shows it: in quotation marks, without control characters, and not all of a long one.
    static func quoted(_ text: String) -> String {
        let shown = text.unicodeScalars.count > 80 ? String(text.unicodeScalars.prefix(79)) + "…" : text
        return "'\(TerminalText.escaped(shown))'"
    }
}
