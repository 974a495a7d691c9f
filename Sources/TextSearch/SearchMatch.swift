/// A text that has all terms of a query.
package struct SearchMatch: Sendable {
    /// The most characters (Unicode scalars) of a snippet, where nothing else is asked for.
    package static let snippetLength = 160

    /// How often the terms stand in it, all together; places that overlap count each.
    package let occurrences: Int
    /// The first place of the fewest words that holds all terms, in bytes.
    package let window: Range<Int>
    /// The first place of the term that stands in it least often, in bytes.
    package let anchor: Range<Int>
    private let query: SearchQuery

    init(_ found: FoundTerms, window: Range<Int>, _ query: SearchQuery) {
        occurrences = found.occurrences
        self.window = window
        anchor = found.rarest
        self.query = query
    }

    /// Returns the piece of the text that shows the match best: around ``window`` where that fits into the length, else around
    /// ``anchor``.
    ///
    /// - Parameters:
    ///   - text: The text that was searched.
    ///   - length: The most characters (Unicode scalars) of the snippet.
    /// - Complexity: O(*n*) in the distance of the place from the beginning of the text, whose lines are counted.
    package func snippet(in text: Span<UInt8>, length: Int = SearchMatch.snippetLength) -> SearchSnippet {
        let cut = SnippetCut(in: text, window: window, anchor: anchor, length: length)
        var marked: [Range<Int>] = []
        let places = query.places(in: text.extracting(cut.range)).map {
            $0.lowerBound + cut.range.lowerBound..<$0.upperBound + cut.range.lowerBound
        }
        // A phrase that doesn't fit is marked as far as it is shown.
        let shown = places + (cut.isWhole ? [] : [cut.focus.clamped(to: cut.range)])
        for place in shown.sorted(by: { $0.lowerBound < $1.lowerBound }) where !place.isEmpty {
            if let last = marked.last, place.lowerBound < last.upperBound {
                marked[marked.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
            } else {
                marked.append(place)
            }
        }
        return SearchSnippet(of: text, cut, marked)
    }
}
