/// All forms that documents come in.
enum FormatCatalogue {
    static let plainText = PlainTextFormat()
    static let word = WordFormat()
    static let openDocument = OpenDocumentFormat()

    /// In the order in which a file's first bytes are looked at: what has a mark of its own before what may be anything.
    static let all: [any DocumentFormat] = [
        plainText, HTMLFormat(), WebArchiveFormat(), XMLFormat(), word, openDocument, OldWordFormat(), RichTextFormat(),
        PDFFormat(),
        PictureFormat(),
    ]

    /// Without those whose marks are text in a text.
    private static let unmarked = all.filter { !($0 is HTMLFormat || $0 is WebArchiveFormat || $0 is XMLFormat) }

    private static let byEnding: [String: any DocumentFormat] = Dictionary(
        uniqueKeysWithValues: all.flatMap { format in format.endings.map { ($0, format) } })

    /// The format of an ending, in lower case.
    static func format(ofEnding ending: String) -> (any DocumentFormat)? { byEnding[ending] }

    /// The format of a file: what its first bytes are, whatever its name says; a text's marks are text.
    ///
    /// A `.doc` from a portal is often HTML, and a `.docx` now and then an old Word file.
    static func format(of bytes: [UInt8], ending: String) -> any DocumentFormat {
        let named = byEnding[ending]
        let start = bytes.prefix(4096)
        for format in named is PlainTextFormat ? unmarked : all where format.recognises(start) { return format }
        guard let named else { return plainText }
        // A text by the name of a Word file.
        return (named is OldWordFormat || named is RichTextFormat) && isText(bytes) ? plainText : named
    }

    /// Whether bytes are words and not a program's data.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        !bytes.contains { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20 && $0 != 0x1B) } && TextDecoder.decode(bytes) != nil
    }
}
