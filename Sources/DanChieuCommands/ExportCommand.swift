import Bytes
import ArgumentParser
import DanChieu
import Glibc

/// `danchieu export`: the graph of a store, in files.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes the graph of a store: what danchieu graph writes of documents.",
        discussion: """
            Examples:
              danchieu export --store documents.dcs -o out
              danchieu export --store documents.dcs -o out --focus "05-CT/TW" --level local --format graphml,svg
            """)

    @Option(help: ArgumentHelp("The store, which danchieu index made.", valueName: "file"))
    var store: String

    @OptionGroup var writing: GraphWriting

    func run() async throws {
        try writing.prepare()
        let collection = try StoredCollection(store)
        let whole = try collection.graph(hasEvidence: true)
        guard !whole.nodes.isEmpty else {
            StandardError.write("danchieu: the store \(TerminalText.escaped(store)) has no documents yet\n")
            throw ExitCode(1)
        }
        let (graph, files) = try await writing.write(whole, collection.vocabulary, of: [store])
        try StandardOutput.write(GraphSummary.text(try collection.counts(), graph, files: files))
        // As in `graph`: nothing is freed value by value.
        withExtendedLifetime((collection, whole, graph)) { Glibc.exit(0) }
    }
}
