public import DocumentReading
import Identity

/// A document with what was found in it: all that resolution needs, without the text.
public struct DetectedDocument: Sendable, Codable {
    /// Where it came from, as given.
    public let path: String
    /// The path that ids are made of, the same however its folder was typed.
    package let stablePath: String
    /// What the document says of itself.
    public let header: DocumentHeader
    /// The citations in the order of the text.
    public let citations: [Citation]
    /// The address that a collection gives for it.
    public let url: String?
    /// How it was read.
    public let record: ReadingRecord
    /// Which rules decided; nil where nobody asked.
    package private(set) var explanation: Explanation?

    private enum CodingKeys: String, CodingKey { case path, stablePath, header, citations, url, record }

    /// Makes a detected document.
    package init(
        path: String, stablePath: String? = nil, header: DocumentHeader, citations: [Citation], url: String? = nil,
        record: ReadingRecord = ReadingRecord(), explanation: Explanation? = nil
    ) {
        (self.path, self.stablePath) = (path, stablePath ?? path)
        self.header = header
        self.citations = citations
        self.url = url
        self.record = record
        self.explanation = explanation
    }

    /// A hash of the text's letters and figures, the same for the same text in another form; 0 for a text too short to have one.
    public var fingerprint: UInt64 { record.fingerprint }

    /// The page, from 1, that a place in the text is on; nil where the form has no pages.
    public func page(of offset: Int) -> Int? { record.landmarks.page(of: offset) }
}

extension DetectedDocument: CustomStringConvertible {
    /// The document for people: its path, what it is, and how much it cites.
    public var description: String {
        let number = [header.type, header.symbol?.text].compactMap { $0 }.joined(separator: " ")
        return "\(path)\(number.isEmpty ? "" : " (\(number))"): \(citations.count) citations"
    }
}
