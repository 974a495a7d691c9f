import Bytes
import ArgumentParser
import DanChieu
import Glibc

/// `danchieu graph`: the main job.
struct GraphCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph", abstract: "Writes the graph of a collection: GraphML, DOT and a picture.",
        discussion: """
            Examples:
              danchieu graph documents -o out
              danchieu graph documents -o out --focus "05-CT/TW" --depth 2 --level local --format svg,json
              danchieu graph --records 2023.jsonl.gz 2024.jsonl.gz --config documents/danchieu.yaml -o out
            """)

    @OptionGroup var input: InputOptions

    @Flag(
        help: ArgumentHelp(
            "The inputs are records, which worker extract --records or extract --format records wrote.",
            discussion: "Give the collection's danchieu.yaml with --config, as it was given when they were written."))
    var records = false

    @OptionGroup var writing: GraphWriting

    func run() async throws {
        try writing.prepare()
        let collection =
            records ? try input.readRecords() : try await input.read(outputs: [writing.output])
        guard !collection.documents.isEmpty else {
            StandardError.write(
                "danchieu: no document was found in \(input.inputs.map { TerminalText.escaped($0) }.joined(separator: ", ")); 'danchieu formats' lists what can be read\n"
            )
            throw ExitCode(collection.hasFailures ? 3 : 1)
        }
        let resolved = collection.resolved()
        let whole = resolved.graph(collection.vocabulary)
        let (graph, files) = try await writing.write(whole, collection.vocabulary, of: input.inputs)
        try StandardOutput.write(GraphSummary.text(collection.counts(resolved), graph, files: files))
        // The run ends here: to free a collection and its graph, value by value, would take a twentieth of its time.
        withExtendedLifetime((collection, resolved, whole, graph)) { Glibc.exit(collection.exitCode) }
    }
}
