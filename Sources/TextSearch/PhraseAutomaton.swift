import Bytes

/// All terms of a query, looked for in one pass over a text.
///
/// Each word of each term is a bit. The bits that are set say which terms end here as far as they were read; a word of the
/// text moves all of them on by one and keeps those that it agrees with ("shift-and"). So a word costs the same however often
/// a phrase repeats itself, and a word that no term has clears all:
///
/// ```
/// terms   chi thi | 05 ct tw       text   … chi   05    ct    tw   va
/// bits     0   1     2  3  4       set       {0}   {2}   {3}  {4}   {}      4 ends a term: found
/// ```
struct PhraseAutomaton: Sendable {
    /// A place where a term stands.
    struct Occurrence {
        /// The term's position in the query.
        var term: Int
        /// The bytes from its first word to its last.
        var range: Range<Int>
        /// The number of the text's words in front of its first word.
        var firstWord: Int
        /// The number of the text's words up to its end.
        var endWord: Int
    }

    /// A word of the terms.
    private struct Entry {
        var folded: [UInt8]
        /// The bits that it agrees with in whatever way it is written.
        var any: UInt64 = 0
        /// The bits that it agrees with where it is written like this.
        var exact: [(text: String, bits: UInt64)] = []
    }

    /// In how many ways a word is written in a text is remembered up to this number: `Đảng`, `đảng`, `ĐẢNG`, `dáng` …
    private static let rememberedForms = 32

    private var entries: [Entry] = []
    private var table = WordTable()
    /// The bits of the first words.
    private var starts: UInt64 = 0
    /// The bits of the last words.
    private var ends: UInt64 = 0
    /// For each bit that ends a term: which, and of how many words.
    private var termOfEnd = [(term: Int, length: Int)](repeating: (0, 0), count: 64)

    /// Makes an automaton of terms.
    ///
    /// - Parameter terms: Together at most 64 words.
    init(_ terms: [SearchTerm]) {
        var bit = 0
        for (position, term) in terms.enumerated() {
            starts |= 1 << bit
            for (index, word) in term.words.enumerated() {
                // Figures carry no diacritics: only letters are compared as they are written.
                add(word.folded, bit, exact: term.isExact && !word.isNumber ? word.exact : nil)
                if index == 0, let other = term.otherFirst { add(other, bit, exact: nil) }
                bit += 1
            }
            ends |= 1 << (bit - 1)
            termOfEnd[bit - 1] = (position, term.words.count)
        }
    }

    private mutating func add(_ folded: String, _ bit: Int, exact: String?) {
        let letters = Array(folded.utf8)
        let position = entries.firstIndex { $0.folded == letters } ?? entries.count
        if position == entries.count {
            entries.append(Entry(folded: letters))
            table.insert(letters, position)
        }
        guard let exact else {
            entries[position].any |= 1 << bit
            return
        }
        if let known = entries[position].exact.firstIndex(where: { $0.text == exact }) {
            entries[position].exact[known].bits |= 1 << bit
        } else {
            entries[position].exact.append((exact, 1 << bit))
        }
    }

    /// Reads a text and gives each occurrence of a term as its last word is read.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    func scan(_ text: Span<UInt8>, _ found: (Occurrence) -> Void) {
        var forms = [[(range: Range<Int>, bits: UInt64)]](repeating: [], count: entries.count)
        // Where the last 64 words began that some term has; those of a phrase are side by side, so among them.
        var begun = [Int](repeating: 0, count: 64)
        var (state, count, agreed) = (UInt64(0), 0, 0)
        WordScanner.scan(text) { scanner in
            while let word = scanner.next() {
                count += 1
                guard let position = table.position(of: word, in: scanner) else {
                    state = 0
                    continue
                }
                begun[agreed & 63] = word.start
                agreed += 1
                state = (state << 1 | starts) & bits(position, word, scanner, &forms[position])
                var ending = state & ends
                while ending != 0 {
                    let (term, length) = termOfEnd[ending.trailingZeroBitCount]
                    ending &= ending - 1
                    found(
                        Occurrence(
                            term: term, range: begun[(agreed - length) & 63]..<word.end, firstWord: count - length,
                            endWord: count))
                }
            }
        }
    }

    /// The bits that a word of the text agrees with.
    private func bits(
        _ position: Int, _ word: WordScanner.Word, _ scanner: WordScanner,
        _ forms: inout [(range: Range<Int>, bits: UInt64)]
    ) -> UInt64 {
        guard !entries[position].exact.isEmpty else { return entries[position].any }
        let range = word.start..<word.end
        if let known = forms.first(where: { scanner.isEqual($0.range, range) }) { return known.bits }
        let written = Folding.fold(scanner.string(range))
        var bits = entries[position].any
        for exact in entries[position].exact where exact.text == written { bits |= exact.bits }
        if forms.count < Self.rememberedForms { forms.append((range, bits)) }
        return bits
    }
}
