/// What a person searches for: terms that must all stand in a text, wherever.
///
/// A term is a word; words in quotation marks (`"…"`, `“…”`, `«…»`), which must stand side by side; or a number such as
/// `05-CT/TW`, whose parts must stand side by side too. What parts the words, a line break or a hyphen, makes no difference.
///
/// A term typed without diacritics is found with any (`thi` finds `thị`); a term with a diacritic or đ in it is found only as
/// it was typed, capitals and the place of the tone mark aside. A number below ten in front of other words of a term is found
/// with and without a zero: `5-CT/TW` and `05-CT/TW` are one.
package struct SearchQuery: Sendable {
    /// The most words that a query can have.
    package static let maximumWords = 64
    /// The most bytes of UTF-8 that a query can have.
    package static let maximumLength = 4_096

    let terms: [SearchTerm]
    private let automaton: PhraseAutomaton

    /// Reads what was typed. A quotation mark without its partner holds for all that follows.
    package init(_ typed: String) throws(SearchError) {
        guard typed.utf8.count <= Self.maximumLength else {
            throw SearchError(
                code: .tooLong,
                message:
                    "a search of \(typed.utf8.count) bytes: it can have \(Self.maximumLength); search for fewer words")
        }
        var terms: [SearchTerm] = []
        for term in Self.chunks(typed).compactMap(SearchTerm.init) where !terms.contains(term) { terms.append(term) }
        guard !terms.isEmpty else {
            throw SearchError(
                code: .noWord, message: "no word to search for: type Latin letters or figures, such as \"cải cách\"")
        }
        let count = terms.reduce(0) { $0 + $1.words.count }
        guard count <= Self.maximumWords else {
            throw SearchError(
                code: .tooLong,
                message: "a search of \(count) words: it can have \(Self.maximumWords); search for fewer words")
        }
        self.terms = terms
        automaton = PhraseAutomaton(terms)
    }

    /// The query for `MATCH` of FTS5 (`tokenize='ascii'`) on texts folded by ``FoldedText/fold(_:)``: only ASCII letters,
    /// figures, spaces, quotation marks, parentheses, `AND` and `OR` are in it, whatever was typed.
    ///
    /// A text fits it where ``matches(in:)`` would find one without regard to diacritics: where a term was typed with some, a text
    /// that fits may still not match.
    package var matchExpression: String {
        var phrases: [String] = []
        for phrase in terms.map(\.matchExpression) where !phrases.contains(phrase) { phrases.append(phrase) }
        return phrases.joined(separator: " AND ")
    }

    /// Returns how a text matches; nil where a term is missing from it.
    ///
    /// - Parameter text: UTF-8; bytes that are none part words.
    /// - Complexity: O(*n*) in the length of the text.
    package func matches(in text: Span<UInt8>) -> SearchMatch? {
        var found = FoundTerms(lengths: terms.map(\.words.count))
        automaton.scan(text) { found.add($0) }
        guard let window = found.window else { return nil }
        return SearchMatch(found, window: window, self)
    }

    /// Returns all places of the terms in a text as ranges of bytes, in the order of their ends; they may overlap. Where a
    /// term is missing the others are returned all the same.
    ///
    /// - Complexity: O(*n* + *k*) in the length of the text and the number of places.
    package func places(in text: Span<UInt8>) -> [Range<Int>] {
        var places: [Range<Int>] = []
        automaton.scan(text) { places.append($0.range) }
        return places
    }

    /// What was typed, in pieces of which each may be a term: between spaces, or in quotation marks.
    private static func chunks(_ typed: String) -> [Substring] {
        var chunks: [Substring] = []
        var isQuoted = false
        var start = typed.startIndex
        for index in typed.indices {
            let isQuote = "\"“”„«»".contains(typed[index])
            guard isQuote || (typed[index].isWhitespace && !isQuoted) else { continue }
            chunks.append(typed[start..<index])
            start = typed.index(after: index)
            if isQuote { isQuoted.toggle() }
        }
        return chunks + [typed[start...]]
    }
}
