/// What was found of a query's terms as far as a text was read.
struct FoundTerms {
    private struct Term {
        var count = 0
        var first = 0..<0
        var last: (start: Int, word: Int) = (0, 0)
    }

    private var terms: [Term]
    private var missing: Int
    /// No window of fewer words can hold all terms.
    private let leastWords: Int
    private var fewestWords = Int.max
    /// How often the terms were found, all together.
    private(set) var occurrences = 0
    /// The first place of the fewest words that holds all terms; nil while one is missing.
    private(set) var window: Range<Int>?

    /// Makes a record of nothing.
    ///
    /// - Parameter lengths: Of each term the number of its words.
    init(lengths: [Int]) {
        terms = lengths.map { _ in Term() }
        missing = lengths.count
        leastWords = lengths.max() ?? 0
    }

    /// Takes up the next occurrence.
    mutating func add(_ occurrence: PhraseAutomaton.Occurrence) {
        occurrences += 1
        if terms[occurrence.term].count == 0 {
            terms[occurrence.term].first = occurrence.range
            missing -= 1
        }
        terms[occurrence.term].count += 1
        terms[occurrence.term].last = (occurrence.range.lowerBound, occurrence.firstWord)
        guard missing == 0, fewestWords > leastWords else { return }
        var earliest = terms[0].last
        for term in terms where term.last.word < earliest.word { earliest = term.last }
        guard occurrence.endWord - earliest.word < fewestWords else { return }
        fewestWords = occurrence.endWord - earliest.word
        window = earliest.start..<occurrence.range.upperBound
    }

    /// The first place of the term that was found least often.
    var rarest: Range<Int> { terms.min { $0.count < $1.count }?.first ?? 0..<0 }
}
