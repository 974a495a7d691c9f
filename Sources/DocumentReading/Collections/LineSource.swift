/// Where the lines of a collection come from: a file, standard input, a file compressed with gzip, or bytes at hand.
package struct LineSource: ~Copyable {
    /// Bytes that have been read already.
    package let prefix: [UInt8]
    private let file: FileBytes?
    private let gzip: GzipFile?
    /// How much is read at once, in bytes.
    private static let piece = 1 << 20

    /// Opens a file.
    package init(_ path: String) throws(ReadingError) { self.init(try FileBytes(path)) }

    /// Takes a file that is open, and the bytes that have been read of it.
    init(_ file: consuming FileBytes, prefix: [UInt8] = []) {
        self.prefix = prefix
        self.file = consume file
        gzip = nil
    }

    /// Takes bytes.
    init(_ bytes: [UInt8]) {
        prefix = bytes
        file = nil
        gzip = nil
    }

    /// Opens a file compressed with gzip.
    package init(compressed path: String, _ limits: ReadingLimits) throws(ReadingError) {
        let file = try FileBytes(path)
        let gzip = try GzipFile(file, path: path, limits)
        prefix = []
        self.file = consume file
        self.gzip = gzip
    }

    /// Appends the next piece; returns its length, 0 at the end.
    package func append(to bytes: inout [UInt8]) throws(ReadingError) -> Int {
        if let gzip { return try gzip.append(to: &bytes, Self.piece) }
        return try file?.append(to: &bytes, Self.piece) ?? 0
    }
}
