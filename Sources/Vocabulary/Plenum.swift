/// A plenum of the Central Committee (Hội nghị Trung ương) and a document that it passed.
///
/// One plenum has a row for each of its documents.
package struct Plenum: Sendable, Hashable {
    /// The term in Roman figures.
    package let term: String
    /// The number of the plenum in its term.
    package let number: Int
    /// The session where a plenum met twice: 2 for "6 (lần 2)" of term VIII, else 1.
    package let session: Int
    /// The symbol of the document, `04-NQ/TW`.
    package let symbol: String
    /// The date, where it is known.
    package let date: CalendarDate?
    /// What the document is about.
    package let topic: String
    /// Whether the plenum's bare name means this document by convention: "Nghị quyết Trung ương 4 khóa XII" is 04-NQ/TW.
    package let isCustomary: Bool
    /// Where the row comes from.
    package let source: SourceMark
}
