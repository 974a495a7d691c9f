import Patterns

/// A rule that decides the relation of a citation by its clause, mostly by what stands before it: one rule, one file.
///
/// Rules are asked in the order of `RelationRules.order`; the first that decides is the last that is asked.
protocol RelationRule: PatternHolder, Sendable {
    /// The name by which `extract --explain` tells what decided.
    static var name: StaticString { get }

    /// Makes the rule's own patterns.
    init(_ parts: GrammarParts)

    /// Sets the relation of the mention that is being read, and returns true; or returns false and changes nothing.
    func decide(_ reading: inout RelationReading) -> Bool
}

/// A rule that looks at a whole document, when each mention has its relation.
protocol DocumentRelationRule: PatternHolder, Sendable {
    /// The name by which `extract --explain` tells what decided.
    static var name: StaticString { get }

    /// Makes the rule's own patterns.
    init(_ parts: GrammarParts)

    /// Sets the relations of the mentions that the rule is for.
    func apply(_ reading: inout RelationReading, header: DocumentHeader)
}
