import Bytes
import Vocabulary

/// An article, or a clause of one.
struct ArticlePart: Hashable {
    let article: String
    let clause: String?

    /// As it is written, "khoản 2 Điều 58".
    var label: String { (clause.map { "khoản \($0) " } ?? "") + "\(ArticleMap.heading)\(article)" }
}

/// Which article and clause of a text an offset is in. Quoted wording, and what it numbers, is another text's.
struct ArticleMap {
    private var starts: [(offset: Int, part: ArticlePart?)] = []
    /// Where quotations begin and end.
    private var quotations: [Range<Int>] = []

    /// Reads the map in one pass over a text.
    init(_ text: TextBytes) {
        var (article, quotation): (String?, Int?) = (nil, nil)
        func next(_ sign: StaticString, _ start: Int) -> Int { text.firstIndex(of: sign, from: start) ?? text.count }
        func begin(_ line: Int, _ starts: inout [(offset: Int, part: ArticlePart?)]) {
            // What stands behind the articles is in none of them.
            if article != nil, Self.ends.begins(at: line, of: text) {
                (article, quotation) = (nil, nil)
                starts.append((line, nil))
            }
            guard let number = Self.number(at: line, text) else { return }
            if number.isArticle, !number.isBare || Self.follows(number.text, article ?? "0"),
                quotation == nil || Self.follows(number.text, article)
            {
                (article, quotation) = (number.text, nil)
                starts.append((line, ArticlePart(article: number.text, clause: nil)))
            } else if !number.isArticle, quotation == nil, let article {
                starts.append((line, ArticlePart(article: article, clause: number.text)))
            }
        }
        begin(Self.lineStart(0, text), &starts)
        // From one line's end or mark of quotation to the next: what lies between is not looked at.
        var (newline, open, close) = (next("\n", 0), next("“", 0), next("”", 0))
        while true {
            let at = min(newline, open, close)
            guard at < text.count else { break }
            if at == newline {
                let line = Self.lineStart(at, text)
                newline = next("\n", line)
                begin(line, &starts)
            } else if at == open {
                quotation = at
                open = next("“", at + 1)
            } else {
                if let quotation { quotations.append(quotation..<at) }
                quotation = nil
                close = next("”", at + 1)
            }
        }
    }

    /// Where the first line begins, from an offset on, that has more than blanks and marks of emphasis.
    private static func lineStart(_ start: Int, _ text: TextBytes) -> Int {
        var index = start
        while index < text.count, text[index] == 0x20 || text[index] == 0x0A || text[index] == UInt8(ascii: "*") {
            index += 1
        }
        return index
    }

    /// What begins the heading of an article.
    static let heading: StaticString = "Điều "
    /// What begins a line behind the last article.
    private static let ends = PhraseList(Vocabulary.standard.words(.behindArticles))

    /// Whether a text has articles at all; most texts of the Party have none.
    static func hasArticles(_ text: TextBytes) -> Bool {
        var at = 0
        while let found = text.firstIndex(of: Self.heading, from: at) {
            at = found + Self.heading.utf8CodeUnitCount
            if at < text.count, isDigit(text[at]) { return true }
        }
        return false
    }

    /// Whether an offset is in a quotation that was closed again.
    ///
    /// - Complexity: O(log *n*).
    func isQuoted(_ offset: Int) -> Bool {
        let next = quotations.partition { $0.lowerBound > offset }
        return next > 0 && quotations[next - 1].contains(offset)
    }

    /// The article and clause that an offset is in; nil before the first article.
    ///
    /// - Complexity: O(log *n*).
    func part(at offset: Int) -> ArticlePart? {
        let next = starts.partition { $0.offset > offset }
        return next > 0 ? starts[next - 1].part : nil
    }

    /// Whether an article is the one behind another: a quotation that was never closed has ended before it.
    private static func follows(_ number: String, _ last: String?) -> Bool {
        guard let number = Int(number), let last = last.flatMap({ Int($0) }) else { return false }
        return number == last + 1
    }

    /// The number that begins a line: "Điều 5.", "5. ". A bare one has no stop behind it: "Điều 5 Nghị định …" may be a line of a sentence.
    static func number(at start: Int, _ text: TextBytes) -> (text: String, isArticle: Bool, isBare: Bool)? {
        let isArticle = text.has(Self.heading, at: start)
        let behind = start + Self.heading.utf8CodeUnitCount
        let first = isArticle ? text.skipWhite(behind, min(text.count, behind + 6)) : start
        var end = first
        while end < text.count, end - first < 3, isDigit(text[end]) { end += 1 }
        guard end > first else { return nil }
        if end < text.count, isLetter(text[end]) { end += 1 }
        guard end + 1 < text.count else { return nil }
        let hasStop = text[end] == UInt8(ascii: ".") || (isArticle && text[end] == UInt8(ascii: ":"))
        guard hasStop || (isArticle && isWhite(text[end])) else { return nil }
        if !isArticle, !isWhite(text[end + 1]) { return nil }
        return (text.string(first..<end), isArticle, !hasStop)
    }
}
