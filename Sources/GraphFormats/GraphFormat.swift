public import CitationNetwork

/// A way of writing a graph to a file.
public protocol GraphFormat: Sendable {
    /// Returns the files that hold the graph: each one's name without the stem, and its bytes. The same graph gives the
    /// same bytes.
    func files(_ graph: CitationGraph) throws -> [GraphFile]
}

/// A file of a written graph.
public struct GraphFile: Sendable {
    /// The file's name, `graph.graphml`.
    public let name: String
    /// The file's bytes.
    public let bytes: [UInt8]

    /// Makes a file.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// A graph that could not be written.
public struct FormatError: Error, Sendable, CustomStringConvertible {
    /// The message for people.
    public let description: String
}
