/// Something that a reader should know of how a document was read.
public struct ReadingNote: Sendable, Hashable, Codable {
    /// The place in the text that it is about; nil for the whole document.
    public let range: Range<Int>?
    /// What is to be known.
    public let message: String

    /// Makes a note.
    public init(_ message: String, range: Range<Int>? = nil) {
        self.message = message
        self.range = range
    }
}
