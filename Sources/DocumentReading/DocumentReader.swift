public import Vocabulary

/// Reads inputs into documents.
public struct DocumentReader: Sendable {
    /// The largest file, and the largest line of a collection, in bytes.
    public var sizeLimit: Int

    /// Makes a reader.
    public init(sizeLimit: Int = 512 << 20) { self.sizeLimit = sizeLimit }

    /// Reads one input: a text gives one document or error, a collection one for each line.
    ///
    /// - Parameters:
    ///   - statement: What the collection's configuration states of the document.
    ///   - body: Called for each in order; a collection is never held in memory as a whole.
    public func read(
        _ item: InputItem, statement: DocumentStatement = DocumentStatement(),
        body: (Result<Document, ReadingError>) -> Void
    ) {
        do throws(ReadingError) {
            let bytes: [UInt8]
            switch item.format {
            case .jsonLines:
                return try JSONLines(path: item.path, limit: sizeLimit).read(
                    prefix: [], statement: statement, body: body)
            case .standardInput:
                let file = try FileBytes("-")
                var start: [UInt8] = []
                _ = try file.append(to: &start, 1 << 16)
                if start.first == UInt8(ascii: "{") {
                    return try JSONLines(path: "-", limit: sizeLimit).read(
                        prefix: start, statement: statement, body: body)
                }
                bytes = start + (try file.readAll(limit: sizeLimit))
            case .text: bytes = try FileBytes(item.path).readAll(limit: sizeLimit)
            }
            body(Self.document(path: item.path, bytes: bytes, statement: statement))
        } catch {
            body(.failure(error))
        }
    }

    /// Reads a small text file that is no document, such as a configuration.
    public func text(ofFile path: String) throws(ReadingError) -> String {
        let bytes = try FileBytes(path).readAll(limit: sizeLimit)
        return String(decoding: try Self.document(path: path, bytes: bytes).get().original, as: UTF8.self)
    }

    /// Makes a document of a text's bytes.
    public static func document(
        path: String, bytes: [UInt8], statement: DocumentStatement = DocumentStatement()
    ) -> Result<Document, ReadingError> {
        if !UTF8Check.isValid(bytes) { return .failure(invalid(bytes, path)) }
        return .success(
            Document(path: path, original: bytes, text: Normaliser.normalise(bytes), stated: StatedIdentity(statement)))
    }

    /// The error for bytes that are not UTF-8: the first place that is wrong.
    private static func invalid(_ bytes: [UInt8], _ path: String) -> ReadingError {
        var offset = 0
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            offset = error.byteOffsets.lowerBound
        }
        let byte = String(bytes[offset], radix: 16, uppercase: true)
        return ReadingError(
            code: .encoding, path: path, line: nil,
            message: "is not valid UTF-8 at byte \(offset) (0x\(byte)); convert it, for example with iconv -t UTF-8")
    }
}

extension StatedIdentity {
    /// Takes up what a configuration states.
    init(_ statement: DocumentStatement) {
        self.init()
        symbol = statement.symbol
        type = statement.type
        date = statement.date
        organ = statement.organ
        jurisdiction = statement.jurisdiction
        title = statement.title
    }
}
