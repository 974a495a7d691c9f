/// A form of documents that can be read, as `danchieu formats` lists it.
package struct ReadableFormat: Sendable {
    /// The name for people.
    package let name: String
    /// The endings of file names.
    package let endings: [String]
    /// The programs that it needs; the first that is installed is used.
    package let tools: [ExternalTool]
    /// Whether `--ocr` must be given.
    package let needsOCR: Bool

    /// All forms, archives and collections too.
    package static var all: [ReadableFormat] {
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
    package var isReady: Bool { tools.isEmpty || tools.contains(where: \.isInstalled) }
}
