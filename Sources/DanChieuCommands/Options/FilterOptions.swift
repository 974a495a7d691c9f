import ArgumentParser
import DanChieu

/// Which part of the graph is wanted.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only what lies around this document, typed in any way.", valueName: "document"))
    var focus: String?

    @Option(help: ArgumentHelp("How many steps around the focus.", valueName: "n"))
    var depth = 1

    @Option(help: ArgumentHelp("Only the n most cited documents.", valueName: "n"))
    var top: Int?

    @Option(help: ArgumentHelp("Only documents that so many others cite, and those that cite them.", valueName: "n"))
    var citedAtLeast: Int?

    @Flag(help: "Without documents that are only cited and not in the collection.")
    var hideOnlyCited = false

    @Option(help: ArgumentHelp("Only these relations, separated by commas: implements,amends …", valueName: "names"))
    var relation: NameList<RelationType>?

    @Option(
        help: ArgumentHelp(
            "Only these levels: central, provincial, block, district, grassroots, or local for all but central.",
            valueName: "names"))
    var level: LevelList?

    @Option(help: ArgumentHelp("Only these types, by code or name: KL,CT or \"Kết luận\".", valueName: "types"))
    var type: String?

    func validate() throws {
        if depth < 0 { throw ValidationError("--depth takes a number from 0, not \(depth)") }
        if let citedAtLeast, citedAtLeast < 1 {
            throw ValidationError("--cited-at-least takes a number from 1, not \(citedAtLeast)")
        }
        if let top, top < 1 { throw ValidationError("--top takes a number from 1, not \(top)") }
    }

    /// The filter for a graph.
    func filter(_ graph: CitationGraph, _ vocabulary: Vocabulary) throws -> GraphFilter {
        var filter = GraphFilter()
        filter.focus = try focus.flatMap { typed in
            graph.index(of: try GraphInMemory(graph, vocabulary).single(typed).id)
        }
        filter.depth = depth
        filter.top = top
        filter.citedAtLeast = citedAtLeast
        filter.hidesOnlyCited = hideOnlyCited
        filter.relations = relation?.values
        filter.levels = level?.values
        filter.types = try type.map { try TypeList.names($0, vocabulary) }
        return filter
    }
}

/// Words of a fixed set, separated by commas.
struct NameList<Name: RawRepresentable & CaseIterable & Hashable & Sendable>: ExpressibleByArgument, Sendable
where Name.RawValue == String {
    let values: Set<Name>

    init?(argument: String) {
        var values: Set<Name> = []
        for word in argument.split(separator: ",") {
            guard let value = Name(rawValue: word.trimmed) else { return nil }
            values.insert(value)
        }
        self.values = values
    }

    static var allValueStrings: [String] { Name.allCases.map(\.rawValue) }
}

/// Levels, separated by commas; `local` stands for all below the centre.
struct LevelList: ExpressibleByArgument, Sendable {
    let values: Set<Level>

    init?(argument: String) {
        guard let values = Level.set(named: argument) else { return nil }
        self.values = values
    }

    static var allValueStrings: [String] { Level.allCases.map(\.rawValue) + ["local"] }
}

/// Types by code or name, separated by commas.
enum TypeList {
    /// Returns the names of the types.
    static func names(_ argument: String, _ vocabulary: Vocabulary) throws -> Set<String> {
        do {
            return try vocabulary.typeNames(argument)
        } catch {
            throw ValidationError("\(error)")
        }
    }
}

extension Substring {
    /// The text without spaces at its ends.
    fileprivate var trimmed: String {
        String(self.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
