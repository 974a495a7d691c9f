/// The name of a group of a pattern: `(?<symbol>…)` is read as `match[.symbol]`.
///
/// Names that only one rule's patterns have are declared beside them:
///
/// ```swift
/// extension GroupName { static let opening = GroupName("opening") }
/// ```
package struct GroupName: Sendable {
    package let text: StaticString

    /// Makes a name of letters and figures, as PCRE2 takes them.
    package init(_ text: StaticString) { self.text = text }
}

extension GroupName: CustomStringConvertible {
    package var description: String { "\(text)" }
}
