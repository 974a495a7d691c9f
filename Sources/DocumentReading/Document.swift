import ConfigurationFiles
public import Vocabulary

/// A document as it was read: its text, and what is known of it from outside the text.
public struct Document: Sendable {
    /// Where it came from, as given: a path, `-` for standard input, `collection.jsonl#id` for a line of a collection,
    /// `archive.zip#name` for a part of an archive.
    public let path: String
    /// The path that ids are made of, the same however its folder was typed.
    package private(set) var stablePath: String
    /// The text (UTF-8): what `danchieu text` prints and what offsets count. For a text file in UTF-8 the file's own bytes.
    public let original: [UInt8]
    /// The view that detection reads.
    package let text: NormalisedText
    /// What a collection's line or configuration states of the document itself.
    public let stated: StatedIdentity
    /// How it was read.
    public let record: ReadingRecord

    /// Makes a document.
    package init(
        path: String, stablePath: String? = nil, original: [UInt8], text: NormalisedText,
        stated: StatedIdentity = StatedIdentity(), record: ReadingRecord = ReadingRecord()
    ) {
        TrapSwitch.check(original)
        (self.path, self.stablePath) = (path, stablePath ?? path)
        self.original = original
        self.text = text
        self.stated = stated
        var record = record
        record.fingerprint = Fingerprint.of(text.bytes)
        self.record = record
    }

    /// Makes a document again of what was kept of it.
    package init(
        path: String, stablePath: String, original: [UInt8], stated: StatedIdentity, record: ReadingRecord
    ) {
        self.init(
            path: path, stablePath: stablePath, original: original,
            text: Normaliser.normalise(original, paragraphs: record.landmarks.paragraphs), stated: stated,
            record: record)
    }

    /// Returns the document under another path.
    package func shown(at path: String, stablePath: String) -> Document {
        Document(path: path, stablePath: stablePath, original: original, text: text, stated: stated, record: record)
    }

    /// Returns the document as one of an input, or as a part of it: `collection.jsonl#id`.
    func known(as item: InputItem) -> Document {
        var document = self
        document.stablePath = item.stablePath + path.dropping(item.path)
        return document
    }

    /// Makes a document of a text.
    ///
    /// - Parameter text: Valid UTF-8.
    public init(path: String, text: String) {
        let bytes = Array(text.utf8)
        self.init(path: path, original: bytes, text: Normaliser.normalise(bytes))
    }
}

extension String {
    /// Returns what stands behind the bytes of another text that this one begins with.
    package func dropping(_ start: String) -> String {
        String(decoding: utf8.dropFirst(start.utf8.count), as: UTF8.self)
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

    /// Takes up what a configuration states.
    init(_ statement: DocumentStatement) {
        symbol = statement.symbol
        type = statement.type
        date = statement.date
        organ = statement.organ
        jurisdiction = statement.jurisdiction
        title = statement.title
    }

    /// Fills what is missing from another statement.
    mutating func fill(from other: StatedIdentity) {
        symbol = symbol ?? other.symbol
        type = type ?? other.type
        date = date ?? other.date
        organ = organ ?? other.organ
        jurisdiction = jurisdiction ?? other.jurisdiction
        title = title ?? other.title
        url = url ?? other.url
    }
}
