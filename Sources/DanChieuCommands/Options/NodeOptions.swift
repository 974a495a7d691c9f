import ArgumentParser
import DanChieu

/// Which documents are wanted as answers.
struct NodeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only documents of these types, by code or name.", valueName: "types"))
    var type: String?

    @Option(
        help: ArgumentHelp(
            "Only documents of these levels: central, provincial, block, district, grassroots, or local.",
            valueName: "names"))
    var level: LevelList?

    /// Returns the condition that a document must fulfil.
    func condition(_ vocabulary: Vocabulary) throws -> (CitationGraph.Node) -> Bool {
        let types = try type.map { try TypeList.names($0, vocabulary) }
        let levels = level?.values
        return { node in
            (types.map { types in node.type.map(types.contains) ?? false } ?? true)
                && (levels.map { levels in node.level.map(levels.contains) ?? false } ?? true)
        }
    }
}
