public import Vocabulary

/// A document as it was read: its text, and what is known of it from outside the text.
public struct Document: Sendable {
    /// Where it came from, as given: a path, `-` for standard input, `collection.jsonl#id` for a line of a collection.
    public let path: String
    /// The text's own bytes (UTF-8): what `danchieu text` prints and what offsets count.
    public let original: [UInt8]
    /// The view that detection reads.
    public let text: NormalisedText
    /// What a collection's line or configuration states of the document itself.
    public let stated: StatedIdentity

    /// Makes a document.
    public init(path: String, original: [UInt8], text: NormalisedText, stated: StatedIdentity = StatedIdentity()) {
        self.path = path
        self.original = original
        self.text = text
        self.stated = stated
    }
}

/// What was stated of a document from outside its text; each field overrides what the header says.
public struct StatedIdentity: Sendable, Hashable {
    /// The number and symbol, `05-CT/TW`.
    public var symbol: String?
    /// The type as the vocabulary writes it, `Chỉ thị`.
    public var type: String?
    /// The date, where it is known.
    public var date: CalendarDate?
    /// The code of the issuing organ, `TU`.
    public var organ: String?
    /// The place that the issuing body belongs to.
    public var jurisdiction: String?
    /// The title (trích yếu).
    public var title: String?
    /// The address that a collection gives for it.
    public var url: String?

    /// Makes a statement of nothing.
    public init() {}
}
