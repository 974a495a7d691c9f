package import TextSearch

/// A text that a search found.
package struct TextHit: Sendable {
    /// Where the text was read from.
    package let path: String
    /// The page of the place, from 1, for the forms that have pages.
    package let page: Int?
    /// The place and what stands there.
    package let snippet: SearchSnippet
    /// How often the terms stand in the text.
    package let occurrences: Int
    /// The document.
    package let node: CitationGraph.Node

    /// Makes a hit.
    package init(path: String, page: Int?, snippet: SearchSnippet, occurrences: Int, node: CitationGraph.Node) {
        (self.path, self.page, self.snippet) = (path, page, snippet)
        (self.occurrences, self.node) = (occurrences, node)
    }
}
