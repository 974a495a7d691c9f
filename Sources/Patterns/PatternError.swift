/// A pattern that does not compile. Names of a collection's own are in tables, so that no configuration can bring it about.
package struct PatternError: Error, Sendable, CustomStringConvertible {
    /// The name of the entry.
    package let pattern: String
    /// The offset in the pattern, in bytes.
    package let offset: Int
    /// What is wrong, and what to do.
    package let message: String

    /// The message for people.
    package var description: String { "pattern \(pattern): \(message) at offset \(offset)" }

    package init(pattern: String, offset: Int, message: String) {
        (self.pattern, self.offset, self.message) = (pattern, offset, message)
    }
}
