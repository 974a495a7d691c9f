import ArgumentParser
import Bytes
import DanChieu
import Writers

/// Which part of a graph is written, in which formats, and where.
struct GraphWriting: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable, Sendable { case graphml, dot, svg, json, csv, html }

    enum Dialect: String, ExpressibleByArgument, CaseIterable, Sendable { case standard, yed, data }

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder to write to; it is made where it is missing.", valueName: "folder"))
    var output = "graph"

    @Option(
        help: ArgumentHelp(
            "What to write, separated by commas: graphml, dot, svg, json, csv, html.", valueName: "formats"))
    var format = FormatList(formats: [.graphml, .dot, .svg])

    @OptionGroup var filter: FilterOptions

    @Flag(help: "Join the edges between the same two documents into one.")
    var simple = false

    @Flag(inversion: .prefixedNo, help: "Write the relations' names on the picture's edges (default: in small graphs).")
    var edgeLabels: Bool?

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
    func prepare() throws { _ = try OutputFolder(output) }

    /// Writes the part of a graph that is wanted.
    ///
    /// - Returns: The part, and the paths of the files.
    func write(_ whole: CitationGraph, _ vocabulary: Vocabulary) async throws -> (CitationGraph, [String]) {
        var graph = whole.filtered(by: try filter.filter(whole, vocabulary))
        if simple { graph = graph.simplified() }
        let (files, missing) = try await files(of: graph)
        if format.formats == [.html], let missing = missing.first { throw missing }
        let folder = try OutputFolder(output)
        if let notice = folder.notice(files) { StandardError.write("danchieu: \(notice)\n") }
        try folder.write(files)
        for reason in missing { StandardError.write("danchieu: \(reason)\n") }
        return (graph, files.map { "\(output)/\($0.name)" })
    }

    /// The files of all formats, made side by side, and why there is no picture or page.
    private func files(of graph: CitationGraph) async throws -> ([GraphFile], [GraphvizError]) {
        try await withThrowingTaskGroup(of: (Int, [GraphFile], GraphvizError?).self) { group in
            for (position, format) in format.formats.enumerated() {
                let writer = writer(format)
                group.addTask {
                    if let writer { return (position, try writer.files(graph), nil) }
                    do {
                        let files = format == .html ? try await page(of: graph) : [try await picture(of: graph)]
                        return (position, files, nil)
                    } catch let error as GraphvizError {
                        return (position, [], error)
                    }
                }
            }
            var parts: [(Int, [GraphFile], GraphvizError?)] = []
            for try await part in group { parts.append(part) }
            parts.sort { $0.0 < $1.0 }
            return (parts.flatMap(\.1), parts.compactMap(\.2))
        }
    }

    /// What writes a format; nil for the picture, which Graphviz draws, and for the page, which has one in it.
    private func writer(_ format: Format) -> (any GraphFormat)? {
        switch format {
        case .graphml: GraphMLFormat(dialect: dialect == .yed ? .yed : .standard)
        case .dot: dialect == .data ? DOTDataFormat() : DOTFormat(edgeLabels: edgeLabels)
        case .json: NodeLinkFormat()
        case .csv: CSVFormat()
        case .svg, .html: nil
        }
    }

    private func picture(of graph: CitationGraph) async throws -> GraphFile {
        GraphFile(name: "graph.svg", bytes: try await drawing(of: graph, DOTFormat(edgeLabels: edgeLabels)))
    }

    /// The page: where there is no picture it says why.
    private func page(of graph: CitationGraph) async throws -> [GraphFile] {
        if let reason = PageLimit.reason(graph.nodes.count, "write a part with --focus, --top, --relation or --level") {
            throw GraphvizError(description: reason)
        }
        var map = HTMLFormat.Map.none(reason: "no picture: Graphviz drew something that is no map")
        do {
            let format = DOTFormat(edgeLabels: edgeLabels) { HTMLFormat.address(of: $0) }
            if let picture = InlinePicture(try await drawing(of: graph, format)) { map = .picture(picture) }
        } catch let error as GraphvizError {
            map = .none(reason: error.description)
        }
        return try HTMLFormat(map: map).files(graph)
    }

    private func drawing(of graph: CitationGraph, _ format: DOTFormat) async throws -> [UInt8] {
        if DOTFormat.isLarge(graph) {
            throw GraphvizError(
                description:
                    "no picture: \(graph.nodes.count) documents are too many for one; draw a part with --focus, --top, --relation or --level"
            )
        }
        return try await GraphvizRenderer().svg(try format.files(graph)[0].bytes)
    }
}
