/// A term of the Central Committee (khóa), from the close of one national congress to the close of the next.
///
/// Party numbers restart at 01 in each term (Hướng dẫn 36-HD/VPTW, II.1.3.1).
public struct CongressTerm: Sendable, Hashable {
    /// The number in Roman figures, `XIII`.
    public let roman: String
    /// The number in Arabic figures.
    public let number: Int
    /// The first day of the term.
    public let from: CalendarDate
    /// The last day of the term.
    public let to: CalendarDate
    /// Where the row comes from.
    public let source: SourceMark
}
