public import Vocabulary

/// All patterns that a detector needs, compiled once for a process and shared by its tasks.
public struct CompiledGrammar: Sendable {
    /// The grammar of citations.
    public let grammar: Grammar
    let header: HeaderPatterns
    let relations: RelationPatterns

    /// Compiles the patterns for a vocabulary.
    ///
    /// - Throws: `GrammarError` where a collection's own row makes a pattern that does not compile.
    public init(_ vocabulary: Vocabulary) throws {
        grammar = try Grammar(vocabulary)
        header = try HeaderPatterns(vocabulary)
        relations = try RelationPatterns(vocabulary)
    }

    /// The largest number of groups of any pattern.
    var groupCount: Int {
        max(grammar.groupCount, header.groupCount, relations.before.groupCount, relations.after.groupCount)
    }
}
