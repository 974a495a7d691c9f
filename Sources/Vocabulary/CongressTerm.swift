/// A term of the Central Committee (khóa), from the close of one national congress to the close of the next.
///
/// Party numbers restart at 01 in each term (Hướng dẫn 36-HD/VPTW, II.1.3.1).
package struct CongressTerm: Sendable, Hashable {
    /// The number in Roman figures, `XIII`.
    package let roman: String
    /// The number in Arabic figures.
    package let number: Int
    /// The first day of the term.
    package let from: CalendarDate
    /// The last day of the term.
    package let to: CalendarDate
    /// Where the row comes from.
    package let source: SourceMark
}
