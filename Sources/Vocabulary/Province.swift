/// A province or a city directly under the centre.
public struct Province: Sendable, Hashable {
    /// The name without its kind, `Tuyên Quang`.
    public let name: String
    /// The name in ASCII, `tuyen-quang`.
    public let slug: String
    /// Other spellings, `Bắc Cạn`.
    public let variants: [String]
    /// Whether it is a city directly under the centre, whose committee is a Thành ủy.
    public let isCity: Bool
    /// Whether it stood before 1 July 2025 (one of 63), and whether it stands since (one of 34).
    public let before2025: Bool
    /// Whether it stands since 1 July 2025 (one of 34).
    public let since2025: Bool
    /// The province that it became part of on 1 July 2025; its own name where it stayed or gave its name.
    public let successor: String
    /// Whether it was merged with another on 1 July 2025, so that its congresses and numbers start anew.
    public let merged: Bool
    /// The number of its party congress of 2020, in Roman figures.
    public let congress2020: String?
    /// Where the row comes from.
    public let source: SourceMark
}
