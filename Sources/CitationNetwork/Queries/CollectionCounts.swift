/// What the documents of a collection are, counted.
public struct CollectionCounts: Sendable, Hashable {
    /// The number of texts.
    public var texts = 0
    /// The number of those that have the same text as one before them.
    public var repeated = 0
    /// The number of citations in them.
    public var citations = 0
    /// The number of their bytes.
    public var bytes = 0
    /// The forms in which they came, one for each text.
    public var forms: [String: Int] = [:]

    /// Makes the counts of nothing.
    public init() {}
}
