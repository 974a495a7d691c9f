import Bytes
import Patterns
import Vocabulary

/// Finds verbs in a text: at the words that can begin one, where all verbs begin with letters that are known.
struct VerbSearch: PatternHolder, Sendable {
    private let pattern: CompiledPattern
    /// nil where a collection's own verb could begin with anything: the pattern itself looks for them then.
    private let openings: WordOpenings?
    /// The verb of each group, from group 1.
    private let verbs: [RelationVerb]

    /// Makes the search for some verbs.
    init(_ verbs: [RelationVerb], _ name: String, reason: String) {
        let alternation = VerbAlternation(verbs)
        openings = alternation.wordOpenings
        self.verbs = alternation.verbs
        pattern = CompiledPattern(
            alternation.entry(name, mode: openings == nil ? .search : .anchored, reason: reason))
    }

    var patterns: [CompiledPattern] { [pattern] }

    /// Returns the first verb from `start` on, before `end`, and where it stands.
    ///
    /// - Complexity: O(*n*).
    func next(
        in text: TextBytes, from start: Int, to end: Int, _ scratch: MatchMemory
    ) -> (verb: RelationVerb, range: Range<Int>)? {
        guard let openings else { return verb(pattern.match(in: text, from: start, to: end, scratch)) }
        var at = start
        while let word = openings.next(in: text, from: at, to: end) {
            if let found = verb(pattern.match(in: text, from: word, to: end, scratch)) { return found }
            at = word + 1
        }
        return nil
    }

    private func verb(_ match: Match?) -> (verb: RelationVerb, range: Range<Int>)? {
        match.flatMap { match in match.lastGroup.map { (verbs[$0 - 1], match.range) } }
    }
}
