/// A document with what was found in it: all that resolution needs, without the text.
public struct DetectedDocument: Sendable {
    /// Where it came from, as given.
    public let path: String
    /// What the document says of itself.
    public let header: DocumentHeader
    /// The citations in the order of the text.
    public let citations: [Citation]
    /// The address that a collection gives for it.
    public let url: String?

    /// Makes a detected document.
    public init(path: String, header: DocumentHeader, citations: [Citation], url: String? = nil) {
        self.path = path
        self.header = header
        self.citations = citations
        self.url = url
    }
}
