/// A text that has all terms of a query.
public struct SearchMatch: Sendable {
    /// How often the terms stand in it, all together.
    public let occurrences: Int
    /// The first place of the fewest words that holds all terms, in bytes.
    public let window: Range<Int>
    /// The first place of the term that the text has least often, in bytes.
    public let anchor: Range<Int>
    let query: SearchQuery

    init(occurrences: Int, window: Range<Int>, anchor: Range<Int>, query: SearchQuery) {
        self.occurrences = occurrences
        self.window = window
        self.anchor = anchor
        self.query = query
    }
}
