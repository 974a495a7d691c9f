/// A form of documents that can be read, as `danchieu formats` lists it.
public struct ReadableFormat: Sendable {
    /// The name for people.
    public let name: String
    /// The endings of file names.
    public let endings: [String]
    /// The programs that it needs; the first that is installed is used.
    public let tools: [ExternalTool]
    /// Whether `--ocr` must be given.
    public let needsOCR: Bool

    /// All forms, archives and collections too.
    public static var all: [ReadableFormat] {
        FormatCatalogue.all.map {
            ReadableFormat(name: $0.name, endings: $0.endings, tools: $0.tools, needsOCR: $0.isPicture)
        } + [
            ReadableFormat(name: "PDF of scans", endings: [".pdf"], tools: [.tesseract, .pdftoppm], needsOCR: true),
            ReadableFormat(name: "Archive of documents", endings: [".zip"], tools: [], needsOCR: false),
            ReadableFormat(
                name: "Collection (JSON Lines)", endings: [".jsonl", ".jsonl.gz"], tools: [], needsOCR: false),
        ]
    }

    /// Whether everything is there that it needs.
    public var isReady: Bool { tools.isEmpty || tools.contains(where: \.isInstalled) }
}
