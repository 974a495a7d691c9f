/// A province or a city directly under the centre.
package struct Province: Sendable, Hashable {
    /// The name without its kind, `Tuyên Quang`.
    package let name: String
    /// The name in ASCII, `tuyen-quang`.
    package let slug: String
    /// Other spellings, `Bắc Cạn`.
    package let variants: [String]
    /// Whether it is a city directly under the centre, whose committee is a Thành ủy.
    package let isCity: Bool
    /// Whether it stood before 1 July 2025 (one of 63), and whether it stands since (one of 34).
    package let before2025: Bool
    /// Whether it stands since 1 July 2025 (one of 34).
    package let since2025: Bool
    /// The province that it became part of on 1 July 2025; its own name where it stayed or gave its name.
    package let successor: String
    /// Whether it was merged with another on 1 July 2025, so that its congresses and numbers start anew.
    package let merged: Bool
    /// The number of its party congress of 2020, in Roman figures.
    package let congress2020: String?
    /// Where the row comes from.
    package let source: SourceMark
}
