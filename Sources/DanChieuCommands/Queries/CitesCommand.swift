import ArgumentParser
import DanChieu

/// `danchieu cites`: what a document cites.
struct CitesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cites", abstract: "Answers what a document cites, in which relation, and where it says so.",
        discussion: """
            Examples:
              danchieu cites 256-KL/TU documents
              danchieu cites "nghi quyet 17" documents --relation basedOn,implements --format jsonl
            """)

    @OptionGroup var query: RelationsOptions

    func run() async throws { try await query.run(.outgoing) }
}

/// `danchieu cited-by`: what cites a document.
struct CitedByCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cited-by", abstract: "Answers what cites a document, in which relation, and where it says so.",
        discussion: """
            Examples:
              danchieu cited-by 05-CT/TW documents
              danchieu cited-by "luat dat dai 2013" documents --level provincial --format tsv
            """)

    @OptionGroup var query: RelationsOptions

    func run() async throws { try await query.run(.incoming) }
}

/// The arguments of the two.
struct RelationsOptions: ParsableArguments {
    @Argument(help: "The document, typed in any way: 05-CT/TW, \"chi thi 05\", a path, a node id.")
    var document: String

    @OptionGroup var input: InputOptions

    @Option(help: ArgumentHelp("Only these relations.", valueName: "names"))
    var relation: NameList<RelationType>?

    @OptionGroup var nodes: NodeOptions

    @Option(help: "How to show them: table, jsonl or tsv.")
    var format = Answers.Format.table

    func run(_ direction: RelationsReport.Direction) async throws {
        let collection = try await input.reading.read(input.inputs)
        let graph = collection.resolved().graph(collection.vocabulary)
        let document = try graph.single(document, collection.vocabulary)
        let report = RelationsReport(
            graph: graph, document: document, direction: direction, relations: relation?.values,
            isWanted: try nodes.condition(collection.vocabulary))
        let answers = report.answers
        let about = graph.nodes[document].about
        let heading =
            switch (direction, answers.isEmpty) {
            case (.outgoing, false): "\(about) cites:"
            case (.outgoing, true): "\(about) cites nothing that was asked for."
            case (.incoming, false): "\(about) is cited by:"
            case (.incoming, true): "\(about) is cited by nothing that was asked for."
            }
        try answers.finish(format, heading: heading, collection)
    }
}
