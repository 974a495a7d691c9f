import ArgumentParser
import DanChieu
import Pages

/// `danchieu board`: who implements a document, province by province, and who does not.
struct BoardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board",
        abstract: "Shows who implements a document, province by province, and who does not.",
        discussion: """
            Rows are the provinces, columns the Party's and the State's bodies of each, then blocks, districts and communes. A cell \
            tells three things apart: documents implement; the collection has documents of the cell and none of them implements; it \
            has nothing of the cell, and nobody can tell. What has no row stands below: the centre, places that no table knows, and \
            documents whose place nothing tells.

            Examples:
              danchieu board "57-NQ/TW" documents --transitive
              danchieu board "chi thi 05" --store documents.dcs --format html > board.html
              danchieu board 57-NQ/TW --store documents.dcs --format pdf --page a3 > board.pdf
              danchieu board 57-NQ/TW documents --by organ --province "Tuyên Quang"
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv, tsv, html, pdf }

    enum Division: Int, ExpressibleByArgument, CaseIterable { case today = 34, before = 63 }

    enum Rows: String, ExpressibleByArgument, CaseIterable { case province, district, organ }

    @Argument(help: "The document that is implemented.")
    var document: String

    @OptionGroup var input: CollectionArguments

    @Option(help: "The provinces of today, 34, or the 63 before July 2025.")
    var provinces = Division.today

    @Option(
        help:
            "What stands in the rows: province; or below one province district (communes for the provinces of today) or organ."
    )
    var by = Rows.province

    @Option(help: ArgumentHelp("The province whose districts or organs stand in the rows.", valueName: "name"))
    var province: String?

    @Option(help: ArgumentHelp("Which relations count (default: the implementing family).", valueName: "names"))
    var relation: NameList<RelationType>?

    @Option(help: ArgumentHelp("Only implementers of these types, by code or name: KH.", valueName: "types"))
    var type: String?

    @Option(
        help: ArgumentHelp("Only implementers dated on this day or later: 2025-01-31 or 31/01/2025.", valueName: "date")
    )
    var since: DayOptions.Day?

    @Flag(help: "Also those that implement it through another document, however far.")
    var transitive = false

    @OptionGroup var limit: LimitOptions

    @Option(help: "How to show it: table, json, csv, tsv; html, a page to print; or pdf, a sheet for the wall.")
    var format = Format.table

    @Option(help: ArgumentHelp("The sheet of the PDF: a4, a3, a2, a1 or a0.", valueName: "size"))
    var page = MapSheet.Size.a3

    @Flag(inversion: .prefixedNo, help: "The sheet lies on its long side (default: as fits the board).")
    var landscape: Bool?

    func validate() throws {
        if by != .province, province == nil {
            throw ValidationError("--by \(by.rawValue) shows one province; name it with --province")
        }
        if by == .province, province != nil {
            throw ValidationError("--province is for --by district or --by organ; all provinces have a row")
        }
    }

    func run() async throws {
        let collection = try await input.open()
        let target = try collection.single(document)
        let board = try collection.source.board(of: target.id, try options(collection.vocabulary))
        let open = format == .table ? try unsettled(target, collection) : ""
        let report = BoardReport(board, limit: limit.number(isTable: format == .table))
        switch format {
        case .table: try StandardOutput.write(report.text(width: StandardOutput.width) + open)
        case .csv: try StandardOutput.write(report.cells.csv())
        case .tsv: try StandardOutput.write(report.cells.tsv())
        case .json: try StandardOutput.write(report.json())
        case .html: try StandardOutput.write(BoardFormat(rowsAre: noun).page(board))
        case .pdf: try StandardOutput.write(try await sheet(board))
        }
        try collection.exitIfIncomplete()
        if board.isEmpty { throw ExitCode(1) }
    }

    /// The board on a sheet of paper.
    private func sheet(_ board: Board) async throws -> [UInt8] {
        let names = input.store.map { [$0] } ?? input.inputs
        let source = [SheetOptions.source(names), CalendarDate.today.map { "ngày \($0.vietnamese)" }].compactMap { $0 }
        let renderer = GraphvizRenderer()
        let layout = try await renderer.layout(
            BoardSheet(board, rowsAre: noun.vietnamese, source: source.joined(separator: " · ")).dot())
        let isWide = landscape ?? (layout.width > layout.height)
        let paper = MapSheet(page, isLandscape: isWide)
        let scale = paper.scale(of: (layout.width, layout.height))
        if !MapSheet.isLegible(scale) {
            StandardError.write(
                "danchieu: the board's letters have less than 6 points on \(page.rawValue); take a larger sheet with --page, or --format html\n"
            )
        }
        return try await renderer.draw(layout, as: .pdf, sheet: (paper.width, paper.height), scale: scale)
    }

    /// What stands in the rows, for people.
    private var noun: (vietnamese: String, english: String) {
        switch by {
        case .province: ("Tỉnh, thành phố", "province")
        case .district: provinces == .before ? ("Huyện, quận", "district") : ("Xã, phường", "commune")
        case .organ: ("Cơ quan", "organ")
        }
    }

    private func options(_ vocabulary: Vocabulary) throws -> BoardOptions {
        var options = BoardOptions()
        switch by {
        case .province: options.rows = .provinces
        case .district: options.rows = .units(province: province ?? "")
        case .organ: options.rows = .organs(province: province ?? "")
        }
        options.isBeforeReform = provinces == .before
        if let relation { options.implementers.relations = relation.values }
        options.implementers.types = try type.map { try TypeList.names($0, vocabulary) }
        options.implementers.depth = transitive ? .max : 1
        options.since = since?.date
        return options
    }

    /// The line that tells how many documents cite its number without what would tell that it is meant.
    private func unsettled(_ target: CitationGraph.Node, _ collection: OpenCollection) throws -> String {
        let unsettled = try collection.source.unsettled(for: target)
        let documents = try unsettled.reduce(0) { count, node in
            count + (try collection.source.relations(RelationsQuery(of: node.id, .incoming)).documents)
        }
        return OpenCitationOptions.note(documents, of: unsettled, command: "danchieu implementers ")
    }
}
