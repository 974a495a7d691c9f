import Bytes
import Vocabulary

/// A word of what a person types of a document.
enum TypedWord: Sendable {
    /// A word of a name, a type, a place or a title.
    case text(String)
    /// Figures: the number of a symbol, a year, or what else has figures.
    case number(String)
    /// The number of a term, in both kinds of figures.
    case term(String, roman: String)
    /// A number with letters, or with its year: `05-ct/tw`, `ct05`, `8/2025`.
    case symbol(SymbolShape, written: String)
    case date(CalendarDate)

    /// How a word fits a document.
    enum Fit: Int, Comparable {
        /// A word of its title.
        case title
        /// Any other word.
        case word
        /// Its number, or the beginning of its symbol.
        case number
        /// Its symbol, whole.
        case symbol

        static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
    }

    // MARK: - Reading

    /// Returns the words of what was typed, but for those that say nothing.
    static func words(of typed: String) -> [TypedWord] {
        var words: [TypedWord] = []
        var last = ""
        for written in split(joined(typed)) {
            // What a label that was shortened has before its dots may be half a word.
            guard !written.hasSuffix("\u{2026}"), !written.hasSuffix("...") else { continue }
            let word = trimmed(written)
            defer { last = word }
            if TypedName.beforeTerms.contains(last), let roman = TypedName.roman(word) {
                words.append(.term(word, roman: roman))
            } else if let date = date(word) {
                words.append(.date(date))
            } else if word.count <= 4, word.utf8.allSatisfy(SymbolShape.isFigure) {
                if !word.isEmpty { words.append(.number(word)) }
            } else if let symbol = symbol(word) {
                words.append(symbol)
            } else {
                for part in TypedName.words(word) where !TypedName.fillers.contains(part) {
                    let isNumber = part.count <= 4 && part.utf8.allSatisfy(SymbolShape.isFigure)
                    words.append(isNumber ? .number(part) : .text(part))
                }
            }
        }
        return words
    }

    /// What was typed in lower-case ASCII: "12 - KL / TW" is one word, and the organ of "05-CT/TƯ" is TW.
    private static func joined(_ typed: String) -> String {
        var text = typed
        for centre in ["T\u{1AF}", "T.\u{1AF}", "t\u{1B0}", "t.\u{1B0}"] {
            text = text.replacing("/\(centre)", with: "/TW").replacing("/ \(centre)", with: "/TW")
        }
        text = Folding.foldToASCII(text)
        for sign in ["-", "/"] {
            let parts = text.split(separator: sign, omittingEmptySubsequences: false)
            text = parts.enumerated().map { index, part in
                let start = index == 0 ? part : part.drop { $0 == " " }
                guard index < parts.count - 1 else { return String(start) }
                return String(start.reversed().drop { $0 == " " }.reversed())
            }.joined(separator: sign)
        }
        return text
    }

    private static let gaps = Set(" ,()\n\t\"'@:;\u{201C}\u{201D}\u{AB}\u{BB}")

    private static func split(_ text: String) -> [String] { text.split { gaps.contains($0) }.map(String.init) }

    private static func trimmed(_ word: String) -> String {
        let start = word.drop { $0 == "." || $0 == "-" || $0 == "/" }
        return String(start.reversed().drop { $0 == "." || $0 == "-" || $0 == "/" }.reversed())
    }

    /// A date as texts and as programs write it: `6/7/2025`, `2025-07-06`.
    private static func date(_ word: String) -> CalendarDate? {
        guard let sign = word.first(where: { $0 == "/" || $0 == "-" || $0 == "." }) else { return nil }
        let parts = word.split(separator: sign, omittingEmptySubsequences: false).map { Int(figures: $0) }
        guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2] else { return nil }
        return first > 31
            ? CalendarDate(year: first, month: month, day: last) : CalendarDate(year: last, month: month, day: first)
    }

    /// A symbol or the beginning of one; nil for words with figures in them, such as `bo-luat-lao-dong_2019`.
    private static func symbol(_ word: String) -> TypedWord? {
        guard let shape = SymbolShape(word), shape.lead.count <= 6, shape.lead != "khoa",
            word.prefix(shape.lead.count) == shape.lead
        else { return nil }
        return .symbol(shape, written: word)
    }

    /// The symbol as it was typed; nil for other words.
    var symbol: String? { if case .symbol(_, let written) = self { written } else { nil } }

    // MARK: - Fitting

    /// Returns how the word fits a document; nil where it does not.
    ///
    /// - Parameter laws: The names of the laws whose numbers were typed.
    func fit(_ naming: NodeNaming, _ node: CitationGraph.Node, _ laws: [[String]]) -> Fit? {
        switch self {
        case .text(let word): return Self.fit([word], naming)
        case .number(let figures):
            if let shape = naming.shape, shape.number == Self.plain(figures) { return .number }
            return Self.fit([figures, Self.plain(figures)], naming)
        case .term(let figures, let roman): return Self.fit([figures, roman], naming)
        case .date(let date): return node.date == date ? .word : nil
        case .symbol(let typed, let written):
            let isOfType =
                typed.lead.isEmpty || TypedName.fillers.contains(typed.lead) || naming.own.contains(typed.lead)
            if let shape = naming.shape, isOfType, typed.begins(shape) {
                return typed.text == shape.text ? .symbol : .number
            }
            // A law that goes by its name alone; one with another number is another, whatever its name.
            if naming.shape == nil, laws.contains(where: naming.isNamed) { return .symbol }
            // "tw4", "qh15"
            return naming.own.contains(Self.letters(written)) ? .word : nil
        }
    }

    private static func fit(_ words: [String], _ naming: NodeNaming) -> Fit? {
        if words.contains(where: { naming.own.contains($0) || naming.around.contains($0) }) { return .word }
        return words.contains(where: naming.title.contains) ? .title : nil
    }

    private static func plain(_ figures: String) -> String {
        let plain = figures.drop { $0 == "0" }
        return plain.isEmpty ? "0" : String(plain)
    }

    /// Whether it is a word of a document type's name.
    func isTypeWord(_ vocabulary: Vocabulary) -> Bool {
        guard case .text(let word) = self else { return false }
        return vocabulary.documentTypes.contains { TypedName.words($0.name).contains(word) }
    }

    /// Whether it says of a law that it is a new one in place of an old one.
    var isRevision: Bool {
        guard case .text(let word) = self else { return false }
        return TypedName.revision.contains(word)
    }

    // MARK: - In an index

    /// The query to an index of words.
    var expression: String {
        switch self {
        case .text(let word): "\"\(word)\""
        case .number(let figures):
            "(\"\(Self.indexed("#" + Self.plain(figures)))\" OR \"\(figures)\" OR \"\(Self.plain(figures))\")"
        case .term(let figures, let roman): "(\"\(figures)\" OR \"\(roman)\")"
        case .symbol(let shape, let written): "(\"\(Self.indexed(shape.text))\" OR \"\(Self.letters(written))\")"
        case .date(let date): "\"\(Self.indexed(date))\""
        }
    }

    /// A symbol's beginning as one word of an index.
    static func indexed(_ beginning: String) -> String { "z" + letters(beginning) }

    /// A date as one word of an index.
    static func indexed(_ date: CalendarDate) -> String { "d" + letters(date.description) }

    /// The letters and figures of a text in lower-case ASCII.
    private static func letters(_ text: String) -> String {
        String(decoding: text.utf8.filter { SymbolShape.isFigure($0) || SymbolShape.isLetter($0) }, as: UTF8.self)
    }
}
