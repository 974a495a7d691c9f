import ArgumentParser
import Bytes
import DanChieu
import Writers

/// `danchieu evaluate`: how well reading agrees with annotations by hand.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Measures accuracy against documents annotated by hand.",
        discussion: """
            GOLD is a .json file with its text beside it under the same name with .txt; the shape is described in \
            CONTRIBUTING.md. The exit code is 1 where a figure is below what --require asks.

            Examples:
              danchieu evaluate gold/*.json --differences
              danchieu evaluate gold/*.json --require f1=0.97 --require target=0.95
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    @Argument(help: ArgumentHelp("Annotated documents.", valueName: "gold"))
    var gold: [String]

    @Flag(help: "List every difference.")
    var differences = false

    @Option(
        help: ArgumentHelp("A figure and the least that it must be, f1=0.97; may be given again.", valueName: "figure"))
    var require: [Floor] = []

    @Option(help: "How to show the figures: table or json.")
    var format = Format.table

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var files: FileOptions

    /// A figure and the least that it must be.
    struct Floor: ExpressibleByArgument {
        let name: String
        let least: Double

        init?(argument: String) {
            let parts = argument.split(separator: "=")
            guard parts.count == 2, let least = Double(parts[1]) else { return nil }
            (name, self.least) = (String(parts[0]), least)
        }
    }

    func run() async throws {
        let annotated = try gold.map { try GoldDocument(contentsOf: $0) }
        let collection = try await reading.read(annotated.map(\.textPath), files)
        let resolved = collection.resolved()
        let byPath = Dictionary(
            resolved.documents.indices.map { (resolved.documents[$0].path, $0) },
            uniquingKeysWith: { first, _ in first })
        var evaluation = Evaluation(collection.vocabulary)
        for document in annotated {
            let index = byPath[document.textPath]
            evaluation.add(
                document, read: index.map { resolved.documents[$0] },
                index.map { resolved.resolutions(ofDocument: $0) } ?? [])
        }
        let names = Set(evaluation.figures.map(\.name))
        if let unknown = require.first(where: { !names.contains($0.name) }) {
            throw ValidationError(
                "there is no figure '\(unknown.name)'; use one of \(evaluation.figures.map(\.name).joined(separator: ", "))"
            )
        }
        if differences {
            for difference in evaluation.differences {
                try StandardOutput.write(TextTable.oneLine("\(difference)") + "\n")
            }
        }
        try StandardOutput.write(format == .json ? json(evaluation) : Array(table(evaluation).utf8))
        try collection.exitIfIncomplete()
        let low = evaluation.figures.filter { figure in
            require.contains { $0.name == figure.name && figure.value < $0.least }
        }
        guard !low.isEmpty else { return }
        StandardError.write(
            "danchieu: below what is asked: \(low.map { "\($0.name) is \(Self.rounded($0.value))" }.joined(separator: ", "))\n"
        )
        throw ExitCode(1)
    }

    private static func rounded(_ share: Double) -> String { "\((share * 10_000).rounded() / 10_000)" }

    private func table(_ evaluation: Evaluation) -> String {
        let figures = evaluation.figures.map { "\($0.name) \(Self.rounded($0.value))" }.joined(separator: "  ")
        return "documents \(evaluation.documentCount)  citations \(evaluation.recall.of)  \(figures)\n"
    }

    private func json(_ evaluation: Evaluation) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("documents", evaluation.documentCount)
            json.field("citations", evaluation.recall.of)
            for figure in evaluation.figures { json.field(figure.name, figure: figure.value) }
        }
        json.newline()
        return json.bytes
    }
}
