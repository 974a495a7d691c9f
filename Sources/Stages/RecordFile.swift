import Bytes
package import CitationDetection
package import DocumentReading

/// Records in a file, a line each, as `worker extract --records` and `extract --format records` write them.
package struct RecordFile {
    private let path: String
    private let limits: ReadingLimits

    /// Names a file; one whose name ends in `.gz` is compressed, `-` is standard input.
    package init(_ path: String, _ limits: ReadingLimits) { (self.path, self.limits) = (path, limits) }

    /// A document with the text by which it is ordered.
    package struct Ordered: Sendable {
        /// The document.
        package let document: DetectedDocument
        /// By what it is ordered, byte by byte.
        package let order: String
    }

    /// Reads all records; a line that is none is an error of its own, and the others go on.
    ///
    /// - Complexity: O(*n*) in the bytes; no more than a piece of the file and its longest line lie in memory.
    package func read(
        _ source: borrowing LineSource, body: (Result<Ordered, ReadingError>) -> Void
    ) throws(ReadingError) {
        var splitter = LineSplitter(limit: limits.fileSize, buffer: source.prefix)
        while true {
            var lines: [(LineSplitter.Line, Int)] = []
            splitter.takeLines { lines.append(($0, $1)) }
            read(lines, body)
            if try source.append(to: &splitter.buffer) == 0 { break }
        }
        var rest: [(LineSplitter.Line, Int)] = []
        splitter.takeRest { rest.append(($0, $1)) }
        read(rest, body)
    }

    /// Opens the file.
    package func open() throws(ReadingError) -> LineSource {
        path.hasSuffix(".gz") ? try LineSource(compressed: path, limits) : try LineSource(path)
    }

    private func read(_ lines: [(LineSplitter.Line, Int)], _ body: (Result<Ordered, ReadingError>) -> Void) {
        for result in concurrently(lines.count, chunk: 8, { read(lines[$0].0, lines[$0].1) }) {
            if let result { body(result) }
        }
    }

    /// Reads a line; nil for one in which nothing stands.
    private func read(_ line: LineSplitter.Line, _ number: Int) -> Result<Ordered, ReadingError>? {
        func failed(_ code: ReadingError.Code, _ message: String) -> Result<Ordered, ReadingError> {
            .failure(ReadingError(code: code, path: path, line: number, message: message))
        }
        guard case .whole(let bytes) = line else {
            return failed(.tooLarge, "the line is longer than \(limits.fileSize >> 20) MiB; raise --max-file-size")
        }
        guard bytes.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { return nil }
        do throws(StageError) {
            switch StageLine.Kind(bytes) {
            case .text?:
                let record = try StageRecord(bytes)
                return .success(Ordered(document: record.detected, order: record.order))
            case .error?:
                return failed(.broken, "records a document that could not be read: \(try StageLine.message(bytes))")
            default:
                throw StageError("is no record; worker extract --records and extract --format records write such")
            }
        } catch {
            return failed(.brokenLine, "the line \(error)")
        }
    }
}
