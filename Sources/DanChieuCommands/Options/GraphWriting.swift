import ArgumentParser
import Bytes
import DanChieu
import Writers

/// Which part of a graph is written, in which formats, and where.
struct GraphWriting: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
        case graphml, dot, svg, png, pdf, json, jsonl, csv, html
    }

    enum Dialect: String, ExpressibleByArgument, CaseIterable, Sendable { case standard, yed, data }

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder to write to; it is made where it is missing.", valueName: "folder"))
    var output = "graph"

    @Option(
        help: ArgumentHelp(
            "What to write, separated by commas: graphml, dot, svg, png, pdf, json, jsonl, csv, html.",
            valueName: "formats"))
    var format = FormatList(formats: [.graphml, .dot, .svg])

    @OptionGroup var filter: FilterOptions

    @Flag(help: "Join the edges between the same two documents into one.")
    var simple = false

    @Flag(inversion: .prefixedNo, help: "Write the relations' names on the picture's edges (default: in small graphs).")
    var edgeLabels: Bool?

    @OptionGroup var sheet: SheetOptions

    @Option(
        help:
            "For whom: standard; yed, whose labels GraphML then carries; data, where DOT has documents and relations only, with every attribute, for gvpr and others."
    )
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

    /// Makes sure of the folder before any work is done.
    func prepare() throws {
        _ = try OutputFolder(output)
        for note in HalfWrittenFiles.notes(in: output) { StandardError.write("danchieu: \(note)\n") }
    }

    /// Writes the part of a graph that is wanted.
    ///
    /// - Parameter inputs: What was read, for the map's head.
    /// - Returns: The part, and the paths of the files.
    func write(_ whole: CitationGraph, _ vocabulary: Vocabulary, of inputs: [String]) async throws -> (
        CitationGraph, [String]
    ) {
        let wanted = try filter.filter(whole, vocabulary)
        var graph = whole.filtered(by: wanted)
        if simple { graph = graph.simplified() }
        var options = MapFormat.Options()
        options.focus = wanted.focus.map { whole.nodes[$0].id }
        options.title = sheet.title
        options.source = SheetOptions.source(inputs)
        options.edgeLabels = edgeLabels
        let (files, notes) = try await files(of: graph, options)
        if files.isEmpty, let note = notes.first { throw GraphvizError(description: note) }
        let folder = try OutputFolder(output)
        if let notice = folder.notice(files) { StandardError.write("danchieu: \(notice)\n") }
        try folder.write(files)
        for note in notes { StandardError.write("danchieu: \(note)\n") }
        // A folder of pages is named once.
        let names = files.map { $0.name.split(separator: "/").count > 1 ? "\($0.name.prefix { $0 != "/" })/" : $0.name }
        let written = names.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
        return (graph, written.map { "\(output)/\($0)" })
    }

    /// The files of all formats, made side by side; what is to be said of the pictures and the page, or why there are none.
    private func files(of graph: CitationGraph, _ options: MapFormat.Options) async throws -> ([GraphFile], [String]) {
        try await withThrowingTaskGroup(of: (Int, [GraphFile], String?).self) { group in
            for (position, format) in format.formats.enumerated() {
                let writer = writer(format)
                group.addTask {
                    if let writer { return (position, try writer.files(graph), nil) }
                    do {
                        let (files, note) =
                            format == .html
                            ? try await page(of: graph, options) : try await pictures(of: graph, options, format)
                        return (position, files, note)
                    } catch let error as GraphvizError {
                        return (position, [], error.description)
                    }
                }
            }
            var parts: [(Int, [GraphFile], String?)] = []
            for try await part in group { parts.append(part) }
            parts.sort { $0.0 < $1.0 }
            let notes = parts.compactMap(\.2).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            return (parts.flatMap(\.1), notes)
        }
    }

    /// What writes a format; nil for the picture, which Graphviz draws, and for the page, which has one in it.
    private func writer(_ format: Format) -> (any GraphFormat)? {
        switch format {
        case .graphml: GraphMLFormat(dialect: dialect == .yed ? .yed : .standard)
        case .dot: dialect == .data ? DOTDataFormat() : DOTFormat(edgeLabels: edgeLabels)
        case .json: NodeLinkFormat()
        case .jsonl: JSONLinesFormat()
        case .csv: CSVFormat()
        case .svg, .png, .pdf, .html: nil
        }
    }

    /// The pictures in a form: one, or where sheets are asked for so many as there is something for; and what they leave out.
    private func pictures(
        of graph: CitationGraph, _ options: MapFormat.Options, _ format: Format
    ) async throws -> ([GraphFile], String?) {
        let form: GraphvizRenderer.Form = format == .svg ? .svg : format == .png ? .png : .pdf
        guard let paper = sheet.paper(isPaper: form == .pdf) else {
            let drawn = try await MapDrawing(graph, options).draw(form)
            return (
                [GraphFile(name: "graph.\(form.rawValue)", bytes: drawn.picture)],
                sheet.note(drawn.documents, of: drawn.total)
            )
        }
        var options = options
        // A drawing is the same each time; what hangs on a wall tells of what day it is.
        let day = form == .pdf ? CalendarDate.today.map { "ngày \($0.vietnamese)" } : nil
        options.source = [options.source, day].compactMap { $0 }.joined(separator: " · ")
        var files: [GraphFile] = []
        var shown: Set<String> = []
        var total = 0
        while files.count < sheet.sheets, files.isEmpty || shown.count < total,
            let drawn = try await MapDrawing(graph, options).draw(form, on: paper, without: shown)
        {
            shown.formUnion(drawn.ids)
            total = drawn.total
            let name = files.isEmpty ? "graph" : "graph-\(files.count + 1)"
            files.append(GraphFile(name: "\(name).\(form.rawValue)", bytes: drawn.picture))
        }
        return (files, sheet.note(shown.count, of: total))
    }

    /// The page, and what its map leaves out: where there is no picture it says why.
    private func page(
        of graph: CitationGraph, _ options: MapFormat.Options
    ) async throws -> ([GraphFile], String?) {
        let places = HTMLPlaces(graph)
        var map = HTMLFormat.Map.none(reason: "no picture: Graphviz drew something that is no map")
        var note: String?
        do {
            var options = options
            options.address = { places.address(of: $0) }
            let drawn = try await MapDrawing(graph, options).draw(.svg)
            if let picture = InlinePicture(drawn.picture) { map = .picture(picture) }
            note = sheet.note(drawn.documents, of: drawn.total)
        } catch let error as GraphvizError {
            map = .none(reason: error.description)
        }
        return (try HTMLFormat(map: map, places).files(graph), note)
    }
}
