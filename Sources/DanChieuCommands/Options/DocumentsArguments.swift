import ArgumentParser
import DanChieu
import DocumentReading
import Glibc

/// Some documents, and what is asked of them: `status 12/2026/QĐ-UBND 14/2026/QĐ-UBND documents`.
struct DocumentsArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Documents, typed in any way, then the files or folders to read, or --store.",
            valueName: "document ... input"))
    var words: [String]

    @Option(
        help: ArgumentHelp(
            "Ask this store, which danchieu index made, instead of reading documents.", valueName: "file"))
    var store: String?

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var files: FileOptions

    func validate() throws {
        if words.isEmpty { throw ValidationError("give a document") }
        if store == nil, inputs.isEmpty {
            throw ValidationError("give documents to read behind the document, or a store with --store FILE")
        }
    }

    /// The words that name documents.
    var documents: [String] { store == nil ? Array(words.dropLast(inputs.count)) : words }

    /// What is read: the last words that are files or folders, but never the first word. Where none is, the last word, whose reading
    /// says what is wrong with it.
    private var inputs: [String] {
        let rest = words.dropFirst()
        let found = rest.reversed().prefix { $0 == "-" || access($0.systemPath, F_OK) == 0 }
        return found.isEmpty ? Array(rest.suffix(1)) : found.reversed()
    }

    /// Opens what is asked.
    func open() async throws -> OpenCollection {
        if let store { return .stored(try StoredCollection(store)) }
        return try await .reading(inputs, reading, files)
    }
}
