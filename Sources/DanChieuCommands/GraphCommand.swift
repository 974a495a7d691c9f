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
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable, Sendable { case graphml, dot, svg, json, csv }

    enum Dialect: String, ExpressibleByArgument, CaseIterable, Sendable { case standard, yed }

    @OptionGroup var input: InputOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder to write to; it is made where it is missing.", valueName: "folder"))
    var output = "graph"

    @Option(
        help: ArgumentHelp("What to write, separated by commas: graphml, dot, svg, json, csv.", valueName: "formats"))
    var format = FormatList(formats: [.graphml, .dot, .svg])

    @OptionGroup var filter: FilterOptions

    @Flag(help: "Join the edges between the same two documents into one.")
    var simple = false

    @Flag(inversion: .prefixedNo, help: "Write the relations' names on the picture's edges (default: in small graphs).")
    var edgeLabels: Bool?

    @Option(help: "Whose labels GraphML carries: standard or yed.")
    var dialect = Dialect.standard

    /// Formats, separated by commas.
    struct FormatList: ExpressibleByArgument, Sendable {
        let formats: [Format]

        init(formats: [Format]) { self.formats = formats }

        init?(argument: String) {
            let read = argument.split(separator: ",").map { Format(rawValue: String($0)) }
            guard !read.isEmpty, !read.contains(nil) else { return nil }
            formats = read.compactMap { $0 }
        }

        static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }
        var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
    }

    func run() async throws {
        let folder = try OutputFolder(output)
        let collection = try await input.reading.read(input.inputs)
        guard !collection.documents.isEmpty else {
            StandardError.write(
                "danchieu: no document was found in \(input.inputs.map { TerminalText.escaped($0) }.joined(separator: ", ")); 'danchieu formats' lists what can be read\n"
            )
            throw ExitCode(collection.hasFailures ? 3 : 1)
        }
        let resolved = collection.resolved()
        let whole = resolved.graph(collection.vocabulary)
        var graph = whole.filtered(by: try filter.filter(whole, collection.vocabulary))
        if simple { graph = graph.simplified() }
        let (files, drawing) = try await files(of: graph)
        try folder.write(files)
        if let drawing { StandardError.write("danchieu: \(drawing)\n") }
        let repeated = resolved.documents.indices.count { resolved.original(ofDocument: $0) != nil }
        try StandardOutput.write(
            GraphSummary.text(collection, repeated: repeated, graph, files: files.map { "\(output)/\($0.name)" }))
        // The run ends here: to free a collection and its graph, value by value, would take a twentieth of its time.
        withExtendedLifetime((collection, resolved, whole, graph, files)) { Glibc.exit(collection.exitCode) }
    }

    /// The files of all formats, made side by side; an error where there is no picture.
    private func files(of graph: CitationGraph) async throws -> ([GraphFile], GraphvizError?) {
        try await withThrowingTaskGroup(of: (Int, [GraphFile], GraphvizError?).self) { group in
            for (position, format) in format.formats.enumerated() {
                let writer = writer(format)
                group.addTask {
                    if let writer { return (position, try writer.files(graph), nil) }
                    do {
                        return (position, [try await picture(of: graph)], nil)
                    } catch let error as GraphvizError {
                        return (position, [], error)
                    }
                }
            }
            var parts: [(Int, [GraphFile], GraphvizError?)] = []
            for try await part in group { parts.append(part) }
            parts.sort { $0.0 < $1.0 }
            return (parts.flatMap(\.1), parts.compactMap(\.2).first)
        }
    }

    /// What writes a format; nil for the picture, which Graphviz draws.
    private func writer(_ format: Format) -> (any GraphFormat)? {
        switch format {
        case .graphml: GraphMLFormat(dialect: dialect == .yed ? .yed : .standard)
        case .dot: DOTFormat(edgeLabels: edgeLabels)
        case .json: NodeLinkFormat()
        case .csv: CSVFormat()
        case .svg: nil
        }
    }

    private func picture(of graph: CitationGraph) async throws -> GraphFile {
        if DOTFormat.isLarge(graph) {
            throw GraphvizError(
                description:
                    "no picture: \(graph.nodes.count) documents are too many for one; draw a part with --focus, --top, --relation or --level"
            )
        }
        let dot = try DOTFormat(edgeLabels: edgeLabels).files(graph)[0].bytes
        return GraphFile(name: "graph.svg", bytes: try await GraphvizRenderer().svg(dot))
    }
}
