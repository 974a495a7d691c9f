/// A pattern that does not compile; only one made from a collection's own configuration can bring it about.
public struct GrammarError: Error, Sendable, CustomStringConvertible {
    /// The name of the grammar's entry.
    public let pattern: String
    /// The offset in the pattern, in bytes.
    public let offset: Int
    /// What is wrong, and what to do.
    public let message: String

    /// The message for people.
    public var description: String { "grammar entry \(pattern): \(message) at offset \(offset)" }
}
