import DanChieu

/// A page that would have more documents than a browser shows in time.
struct PageLimit: Error, CustomStringConvertible {
    let description: String

    /// Returns why there is no page of so many documents, and what to do instead; nil where there can be one.
    static func reason(_ documents: Int, _ remedy: String) -> String? {
        guard documents > HTMLFormat.mostDocuments else { return nil }
        return
            "no page: \(documents) documents are too many for one, which has \(HTMLFormat.mostDocuments) at most; \(remedy)"
    }
}
