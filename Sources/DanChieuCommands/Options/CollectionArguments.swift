import Bytes
import ArgumentParser
import DanChieu

/// What a question is asked of: documents that are read now, or a store.
struct CollectionArguments: ParsableArguments {
    @Argument(help: "Files (see danchieu formats), folders, or - for standard input; or give --store.")
    var inputs: [String] = []

    @Option(
        help: ArgumentHelp(
            "Ask this store, which danchieu index made, instead of reading documents.", valueName: "file"))
    var store: String?

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var files: FileOptions

    func validate() throws {
        if inputs.isEmpty, store == nil {
            throw ValidationError("give documents to read, or a store with --store FILE")
        }
        if let first = inputs.first, store != nil {
            throw ValidationError(
                "give documents or a store, not both: '\(TerminalText.escaped(first))' and --store; several words go in quotation marks"
            )
        }
    }

    /// Opens what is asked.
    ///
    /// - Parameter search: What is looked for in the texts of documents that are read.
    func open(search: SearchQuery? = nil) async throws -> OpenCollection {
        if let store { return .stored(try StoredCollection(store)) }
        return try await .reading(inputs, reading, files, search: search)
    }
}
