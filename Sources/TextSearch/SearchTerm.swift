import Bytes

/// One of the things that a query asks for: a word, or words that stand side by side.
struct SearchTerm: Sendable, Hashable {
    /// A word of it, as typed.
    struct Word: Sendable, Hashable {
        /// In lower-case ASCII.
        var folded: String
        /// In lower case with its diacritics, the tone marks placed in the newer way.
        var exact: String
        /// Whether it is all figures, which carry no diacritics.
        var isNumber: Bool { folded.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
    }

    /// The words, at least one.
    let words: [Word]
    /// Whether it was typed with diacritics, or with đ, and matches only words with the same ones.
    let isExact: Bool

    /// Makes a term of what was typed; nil where no word is in it.
    init?(_ typed: Substring) {
        var words: [Word] = []
        var isExact = false
        let bytes = Array(typed.utf8)
        WordScanner.scan(bytes.span) { scanner in
            while let word = scanner.next() {
                let raw = bytes[word.start..<word.end]
                let folded = FoldedText.fold(raw.span)
                isExact = isExact || raw.contains { $0 >= 0x80 }
                words.append(
                    Word(
                        folded: String(decoding: folded, as: UTF8.self),
                        exact: Folding.fold(String(decoding: raw, as: UTF8.self))))
            }
        }
        guard !words.isEmpty else { return nil }
        self.words = words
        self.isExact = isExact
    }

    /// The other way of writing its first number: `5-CT/TW` of `05-CT/TW`, and the reverse.
    ///
    /// Only where words follow: a `5` alone is asked for as it is.
    var otherFirst: String? {
        guard words.count > 1, words[0].isNumber else { return nil }
        let figures = words[0].folded
        switch (figures.utf8.count, figures.first) {
        case (1, let figure) where figure != "0": return "0" + figures
        case (2, "0") where figures != "00": return String(figures.dropFirst())
        default: return nil
        }
    }

    /// The term as FTS5 asks for it.
    var matchExpression: String {
        let rest = words.dropFirst().map { " " + $0.folded }.joined()
        let phrase = "\"\(words[0].folded)\(rest)\""
        guard let otherFirst else { return phrase }
        return "(\(phrase) OR \"\(otherFirst)\(rest)\")"
    }
}
