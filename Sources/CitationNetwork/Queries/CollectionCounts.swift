/// What the documents of a collection are, counted.
package struct CollectionCounts: Sendable, Hashable {
    /// The number of texts.
    package var texts = 0
    /// The number of those that have the same text as one before them.
    package var repeated = 0
    /// The number of citations in them.
    package var citations = 0
    /// The number of their bytes.
    package var bytes = 0
    /// The forms in which they came, one for each text.
    package var forms: [String: Int] = [:]

    /// Makes the counts of nothing.
    package init() {}
}
