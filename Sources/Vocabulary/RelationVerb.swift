/// A phrase that governs a citation and says how the citing document relates to the cited one.
package struct RelationVerb: Sendable, Hashable {
    /// Where the phrase stands.
    package enum Position: String, Sendable, Hashable, CaseIterable { case before, after }

    /// How far from it a citation may stand.
    package enum Reach: String, Sendable, Hashable, CaseIterable {
        /// At once, or behind a chain of pinpoints: "theo", "tại".
        case near
        /// Anywhere in its clause: "thực hiện các nghị quyết của Trung ương, Nghị quyết số …".
        case clause
    }

    /// A pattern in PCRE2 syntax, lower case, a space for any run of white space.
    package let pattern: String
    /// The relation.
    package let relation: RelationType
    /// Where the phrase stands.
    package let position: Position
    /// How far from it a citation may stand.
    package let reach: Reach
    /// Among phrases that could govern a citation, the higher weight wins; equal ones, the nearer.
    package let weight: Int
    /// Texts with the phrase in brackets, "Quy định này ⟦thay thế⟧ Quy định số"; each is a test.
    package let examples: [String]
    /// Where the row comes from.
    package let source: SourceMark
}
