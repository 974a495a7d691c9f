import ArgumentParser
import Bytes
import DanChieu
import Writers

/// `danchieu path`: how one document leads to another.
struct PathCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "Answers how one document leads to another, citation by citation.",
        discussion: """
            The shortest way along the citations from the first to the second; where there is none, from the second to the first.

            Examples:
              danchieu path 07-NQ/ĐUXL 05-CT/TW documents
              danchieu path "ke hoach 45" "nghi quyet 17" documents --format jsonl
            """)

    @Argument(help: "The document to begin with.")
    var from: String

    @Argument(help: "The document to arrive at.")
    var to: String

    @OptionGroup var input: CollectionArguments

    @Option(help: "How to show it: table, json, jsonl, csv or tsv.")
    var format = Answers.Format.table

    func run() async throws {
        let collection = try await input.open()
        let (from, to) = (try collection.single(from), try collection.single(to))
        let answer = try collection.source.path(from: from.id, to: to.id)
        let (graph, way) = (answer.graph, answer.way)
        var answers = Answers(
            columns: ["from", "relation", "to", "file:line", "sentence"], flexible: "sentence", hasBlocks: true)
        for index in way ?? [] {
            let edge = graph.edges[index]
            answers.add([
                graph.nodes[edge.source].label, edge.relation.label, graph.nodes[edge.target].label,
                edge.evidence.first?.place,
                edge.evidence.first?.sentence,
            ]) { json in
                json.key("edge")
                json.write(edge, of: graph)
            }
        }
        let ends = "\(from.about) and \(to.about)"
        let heading =
            switch way?.count {
            case nil: "No citations lead from one to the other: \(ends)."
            case 0: "The two are one document: \(from.about)."
            case let steps?: "\(steps) \(steps == 1 ? "step" : "steps") between \(ends):"
            }
        try answers.finish(format, heading: heading, collection)
    }
}
