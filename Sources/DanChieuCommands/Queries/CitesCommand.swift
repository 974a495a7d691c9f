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
              danchieu cited-by 05-CT/TW documents --possible
            """)

    @OptionGroup var query: RelationsOptions

    @OptionGroup var open: OpenCitationOptions

    func run() async throws { try await query.run(.incoming, possible: open.possible) }
}

/// The arguments of the two.
struct RelationsOptions: ParsableArguments {
    @Argument(help: "The document, typed in any way: 05-CT/TW, \"chi thi 05\", a name, a file, a node id.")
    var document: String

    @OptionGroup var input: CollectionArguments

    @Option(help: ArgumentHelp("Only these relations.", valueName: "names"))
    var relation: NameList<RelationType>?

    @OptionGroup var nodes: NodeOptions

    @OptionGroup var limit: LimitOptions

    @Option(help: "How to show them: table, json, jsonl, csv or tsv.")
    var format = Answers.Format.table

    /// - Parameter possible: Whether citations are shown that only may mean the document.
    func run(_ direction: RelationsQuery.Direction, possible: Bool = false) async throws {
        let collection = try await input.open()
        let document = try collection.single(document)
        func answer(_ node: CitationGraph.Node) throws -> RelationsAnswer {
            var query = RelationsQuery(of: node.id, direction)
            query.relations = relation?.values
            (query.levels, query.types) = (nodes.level?.values, try nodes.types(collection.vocabulary))
            query.limit = limit.number(format)
            return try collection.source.relations(query)
        }
        let own = try answer(document)
        let isTold = direction == .incoming && (possible || format == .table)
        let unsettled = isTold ? try collection.source.unsettled(for: document) : []
        let open = try unsettled.map(answer)
        var answers = RelationsReport(answer: own, direction: direction).answers
        if possible {
            for answer in open { RelationsReport(answer: answer, direction: direction).addPossible(to: &answers) }
        }
        let heading =
            switch (direction, answers.isEmpty) {
            case (.outgoing, false): "\(document.about) cites:"
            case (.outgoing, true): "\(document.about) cites nothing that was asked for."
            case (.incoming, false): "\(document.about) is cited by:"
            case (.incoming, true): "\(document.about) is cited by nothing that was asked for."
            }
        let total = own.relations + (possible ? open.reduce(0) { $0 + $1.relations } : 0)
        let note = possible ? "" : OpenCitationOptions.note(open.reduce(0) { $0 + $1.documents }, of: unsettled)
        try answers.finish(format, heading: heading, total: total, of: "relation", note: note, collection)
    }
}

/// Whether citations are shown that leave open which document they mean.
struct OpenCitationOptions: ParsableArguments {
    @Flag(help: "Also what may mean the document: citations of its number or name without a term, year or place.")
    var possible = false

    /// Returns the line that tells how many documents have such citations; nothing for none.
    ///
    /// - Parameters:
    ///   - unsettled: What they cite.
    ///   - command: The command that shows them, with a space, where it is another.
    static func note(_ documents: Int, of unsettled: [CitationGraph.Node], command: String = "") -> String {
        guard documents > 0, let first = unsettled.first else { return "" }
        let name = TextTable.oneLine(first.symbol ?? first.label)
        return """
            \(documents) more \(documents == 1 ? "document cites" : "documents cite") \(name) without its term, year or place, \
            and may mean it; \(command)--possible shows \(documents == 1 ? "it" : "them")\n
            """
    }
}
