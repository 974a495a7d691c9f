/// A phrase that governs a citation and says how the citing document relates to the cited one.
public struct RelationVerb: Sendable, Hashable {
    /// Where the phrase stands.
    public enum Position: String, Sendable, Hashable, CaseIterable { case before, after }

    /// A pattern in PCRE2 syntax, lower case, a space for any run of white space.
    public let pattern: String
    /// The relation.
    public let relation: RelationType
    /// Where the phrase stands.
    public let position: Position
    /// Among phrases that could govern a citation, the higher weight wins; equal ones, the nearer.
    public let weight: Int
    /// Where the row comes from.
    public let source: SourceMark
}
