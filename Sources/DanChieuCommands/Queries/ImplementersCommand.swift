import ArgumentParser
import DanChieu

/// `danchieu implementers`: which documents implement one.
struct ImplementersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "implementers", abstract: "Answers which documents implement a document, and where they say so.",
        discussion: """
            A document may be typed in any way, with or without diacritics: 05-CT/TW, "chi thi 05", "Chỉ thị số 05-CT/TW \
            khóa XII", a name, a file, a node id.

            Examples:
              danchieu implementers "05-CT/TW" documents --level local
              danchieu implementers "chi thi 10 khoa x" documents --transitive --type KL --format jsonl
              danchieu implementers 18-NQ/TW --store documents.dcs --transitive
            """)

    @Argument(help: "The document that is implemented.")
    var document: String

    @OptionGroup var input: CollectionArguments

    @Option(
        help: ArgumentHelp(
            "Only implementers of these levels: central, provincial, block, district, grassroots, or local.",
            valueName: "names"))
    var level: LevelList?

    @Option(help: ArgumentHelp("Only implementers of these types, by code or name: KL.", valueName: "types"))
    var type: String?

    @Option(help: ArgumentHelp("Which relations count (default: the implementing family).", valueName: "names"))
    var relation: NameList<RelationType>?

    @Flag(help: "Also those that implement it through another document, however far.")
    var transitive = false

    @Option(help: ArgumentHelp("How many steps away an implementer may be.", valueName: "n"))
    var depth: Int?

    @OptionGroup var open: OpenCitationOptions

    @OptionGroup var limit: LimitOptions

    @Option(help: "How to show them: table, json, jsonl, csv or tsv.")
    var format = Answers.Format.table

    func validate() throws {
        if let depth, depth < 1 { throw ValidationError("--depth takes a number from 1, not \(depth)") }
    }

    func run() async throws {
        let collection = try await input.open()
        let target = try collection.single(document)
        var options = Implementers.Options()
        if let relation { options.relations = relation.values }
        options.levels = level?.values
        options.types = try type.map { try TypeList.names($0, collection.vocabulary) }
        options.depth = depth ?? (transitive ? .max : 1)
        options.limit = limit.number(format)
        let answer = try collection.source.implementers(of: target.id, options)
        let isTold = open.possible || format == .table
        let unsettled = isTold ? try collection.source.unsettled(for: target) : []
        let possible = try unsettled.map { try collection.source.implementers(of: $0.id, options) }
        let report = ImplementersReport(answer: answer, possible: possible, showsPossible: open.possible)
        switch format {
        case .table: try StandardOutput.write(report.text(width: StandardOutput.width))
        case .csv: try StandardOutput.write(report.table.csv())
        case .tsv: try StandardOutput.write(report.table.tsv())
        case .json: try StandardOutput.write(report.json())
        case .jsonl: try StandardOutput.write(report.jsonLines())
        }
        try collection.exitIfIncomplete()
        if report.isEmpty { throw ExitCode(1) }
    }
}
