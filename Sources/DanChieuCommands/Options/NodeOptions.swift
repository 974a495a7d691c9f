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

    /// Returns the names of the types; nil for all.
    func types(_ vocabulary: Vocabulary) throws -> Set<String>? { try type.map { try TypeList.names($0, vocabulary) } }

    /// Returns the condition that a document must fulfil.
    func condition(_ vocabulary: Vocabulary) throws -> (CitationGraph.Node) -> Bool {
        let types = try types(vocabulary)
        let levels = level?.values
        return { $0.fits(levels: levels, types: types) }
    }
}
