/// A page of texts that would have more documents than a browser shows in time.
struct PageLimit: Error, CustomStringConvertible {
    let description: String

    private static let most = 2_000

    /// Makes the reason why there is no page of so many documents; nil where there can be one.
    ///
    /// - Parameter remedy: What to do instead.
    init?(_ documents: Int, _ remedy: String) {
        guard documents > Self.most else { return nil }
        description =
            "no page: \(documents) documents are too many for one, which has \(Self.most) at most; \(remedy)"
    }
}
