import Bytes
import Vocabulary

/// Tells a text about documents, which has neither number nor type nor headline, from a piece of a document.
enum ArticleText {
    /// A text that is shorter may be a piece of a document, in bytes.
    static let shortest = 1_000
    private static let lines = PhraseList(Vocabulary.standard.words(.documentLine))
    private static let openings = PhraseList(Vocabulary.standard.words(.documentOpening))

    /// Whether nothing in the text is a document's: whom it is addressed to, who gets it, its first article, its bases at the top.
    static func isOne(_ page: HeaderPage) -> Bool {
        let text = page.text
        guard text.count >= shortest, let first = page.lines.first else { return false }
        if openings.begins(at: words(of: first, text), of: text) { return false }
        var start = 0
        while start < text.count {
            let end = text.lineEnd(from: start)
            if lines.begins(at: words(of: start..<end, text), of: text) { return false }
            start = end + 1
        }
        return true
    }

    /// Where the words of a line begin, behind white space and the marks of Markdown.
    private static func words(of line: Range<Int>, _ text: TextBytes) -> Int {
        var index = line.lowerBound
        while index < line.upperBound, isWhite(text[index]) || marks.contains(text[index]) { index += 1 }
        return index
    }

    private static let marks = Array("*#|_->".utf8)
}
