/// What one input may take. Untrusted files are the normal case: each bound ends an input with an error that names it.
public struct ReadingLimits: Sendable, Hashable {
    /// The largest file, line of a collection, part of an archive, and text of a document, in bytes.
    public var fileSize = 256 << 20
    /// What all parts of one archive or office file may unpack to, in bytes.
    public var unpackedSize = 1 << 30
    /// How many parts an archive may have.
    public var parts = 65_536
    /// How deep archives may lie in each other.
    public var archives = 3
    /// How deep elements may lie in each other. XML is never read below 256, the bound of libxml2.
    public var nesting = 1_000
    /// How long a child process may take, for each file or page.
    public var childTime: Duration = .seconds(60)
    /// The address space of a child process, in bytes. LibreOffice reserves more than it uses, and is bound by time alone.
    public var childMemory = 1 << 30
    /// How many pages of one document are read by OCR.
    public var pages = 2_000

    /// Makes the limits that hold where nothing else is asked for.
    public init() {}
}
