/// Where a row of a table comes from. An unverified known document never decides an identity on its own.
package enum SourceMark: String, Sendable, Hashable, CaseIterable {
    /// Seen in a real document.
    case seen
    /// Stated by a public source.
    case sourced
    /// General knowledge of the field.
    case unverified
    /// Stated by the user in the collection's own configuration.
    case configured
}
