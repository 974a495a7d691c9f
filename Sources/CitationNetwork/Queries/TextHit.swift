public import TextSearch

/// A text that a search found.
public struct TextHit: Sendable {
    /// Where the text was read from.
    public let path: String
    /// The page of the place, from 1, for the forms that have pages.
    public let page: Int?
    /// The place and what stands there.
    public let snippet: SearchSnippet
    /// How often the terms stand in the text.
    public let occurrences: Int
    /// The document.
    public let node: CitationGraph.Node

    /// Makes a hit.
    public init(path: String, page: Int?, snippet: SearchSnippet, occurrences: Int, node: CitationGraph.Node) {
        (self.path, self.page, self.snippet) = (path, page, snippet)
        (self.occurrences, self.node) = (occurrences, node)
    }
}
