import Bytes
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
    /// The number of its pieces.
    public let pieceCount: Int
    private let make: @Sendable (Int) -> [UInt8]

    /// Makes a file.
    public init(name: String, bytes: [UInt8]) { self.init(name: name, pieceCount: 1) { _ in bytes } }

    /// Makes a file of pieces that are made when they are asked for, on several cores: a large file never lies in memory as a whole.
    ///
    /// - Parameter make: Returns a piece; the same each time.
    public init(name: String, pieceCount: Int, make: @escaping @Sendable (Int) -> [UInt8]) {
        (self.name, self.pieceCount, self.make) = (name, pieceCount, make)
    }

    /// Makes a piece of the file.
    public func piece(_ index: Int) -> [UInt8] { make(index) }

    /// About how many bytes the file will have: the pieces of a large one are like those that are looked at.
    package var estimatedSize: Int {
        let sample =
            pieceCount <= Self.sample ? Array(0..<pieceCount) : (0..<Self.sample).map { $0 * pieceCount / Self.sample }
        let bytes = sample.reduce(0) { $0 + piece($1).count }
        return sample.isEmpty ? 0 : Int(rounding: Double(bytes) * Double(pieceCount) / Double(sample.count))
    }

    /// So many pieces are looked at.
    private static let sample = 8

    /// The file's bytes in one.
    public var bytes: [UInt8] { (0..<pieceCount).reduce(into: []) { $0 += make($1) } }
}

/// A graph that could not be written.
public struct FormatError: Error, Sendable, CustomStringConvertible {
    /// The message for people.
    public let description: String
}
