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
    /// The file's bytes, in pieces: large ones are written on several cores, and never joined.
    public let pieces: [[UInt8]]

    /// Makes a file.
    public init(name: String, bytes: [UInt8]) { self.init(name: name, pieces: [bytes]) }

    /// Makes a file of pieces.
    public init(name: String, pieces: [[UInt8]]) { (self.name, self.pieces) = (name, pieces) }

    /// The file's bytes in one.
    public var bytes: [UInt8] { pieces.count == 1 ? pieces[0] : Array(pieces.joined()) }
}

/// A graph that could not be written.
public struct FormatError: Error, Sendable, CustomStringConvertible {
    /// The message for people.
    public let description: String
}
