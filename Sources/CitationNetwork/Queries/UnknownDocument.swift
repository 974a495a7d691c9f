/// A node id that no document of the graph has: one of another graph, or of the same before it changed.
public struct UnknownDocument: Error, Sendable, Hashable, CustomStringConvertible {
    /// The id.
    public let id: String

    /// Makes the error.
    package init(id: String) { self.id = id }

    /// The message for people.
    public var description: String { "the graph has no document '\(id)'; look its id up again by its number or name" }
}
