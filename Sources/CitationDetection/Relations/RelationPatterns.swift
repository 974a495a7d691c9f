import Vocabulary

/// The verbs of the vocabulary as two patterns: those that stand before a citation, and those after it.
struct RelationPatterns: Sendable {
    let before: CompiledPattern
    let after: CompiledPattern
    /// The verb of each group, from group 1.
    let verbsBefore: [RelationVerb]
    let verbsAfter: [RelationVerb]

    /// Compiles the verbs.
    init(_ vocabulary: Vocabulary) throws {
        verbsBefore = Self.ordered(vocabulary.relationVerbs.filter { $0.position == .before })
        verbsAfter = Self.ordered(vocabulary.relationVerbs.filter { $0.position == .after })
        before = try CompiledPattern(name: "verbsBefore", pattern: Self.alternation(verbsBefore), mode: .search)
        after = try CompiledPattern(name: "verbsAfter", pattern: Self.alternation(verbsAfter), mode: .search)
    }

    /// Heavier verbs first: where two begin at the same place, the more specific one is taken.
    private static func ordered(_ verbs: [RelationVerb]) -> [RelationVerb] {
        verbs.enumerated().sorted {
            ($1.element.weight, $1.element.pattern.utf8.count, $0.offset) < (
                $0.element.weight, $0.element.pattern.utf8.count, $1.offset
            )
        }.map(\.element)
    }

    private static func alternation(_ verbs: [RelationVerb]) -> String {
        guard !verbs.isEmpty else { return "(?!)" }
        let space = #"\s{1,6}+"#
        let groups = verbs.map { verb in
            "(\(verb.pattern.split(separator: " ", omittingEmptySubsequences: false).joined(separator: space)))"
        }
        return #"(?i)(?<![A-Za-z\x{C0}-\x{1EF9}])(?:"# + groups.joined(separator: "|") + #")(?![\p{L}])"#
    }
}
