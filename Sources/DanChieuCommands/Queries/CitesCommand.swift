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
              danchieu cited-by 05-CT/TW --store documents.dcs
              danchieu cited-by "luat dat dai 2013" documents --level provincial --format csv
            """)

    @OptionGroup var query: RelationsOptions

    func run() async throws { try await query.run(.incoming) }
}

/// The arguments of the two.
struct RelationsOptions: ParsableArguments {
    @Argument(help: "The document, typed in any way: 05-CT/TW, \"chi thi 05\", a path, a node id.")
    var document: String

    @OptionGroup var input: CollectionArguments

    @Option(help: ArgumentHelp("Only these relations.", valueName: "names"))
    var relation: NameList<RelationType>?

    @OptionGroup var nodes: NodeOptions

    @OptionGroup var limit: LimitOptions

    @Option(help: "How to show them: table, json, jsonl, csv or tsv.")
    var format = Answers.Format.table

    func run(_ direction: RelationsQuery.Direction) async throws {
        let collection = try await input.open()
        let document = try collection.single(document)
        var query = RelationsQuery(of: document.id, direction)
        query.relations = relation?.values
        (query.levels, query.types) = (nodes.level?.values, try nodes.types(collection.vocabulary))
        query.limit = limit.number(format)
        let answer = try collection.source.relations(query)
        let report = RelationsReport(answer: answer, direction: direction)
        let heading =
            switch (direction, answer.edges.isEmpty) {
            case (.outgoing, false): "\(document.about) cites:"
            case (.outgoing, true): "\(document.about) cites nothing that was asked for."
            case (.incoming, false): "\(document.about) is cited by:"
            case (.incoming, true): "\(document.about) is cited by nothing that was asked for."
            }
        try report.answers.finish(format, heading: heading, total: answer.relations, of: "relation", collection)
    }
}
