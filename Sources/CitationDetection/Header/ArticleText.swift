import Bytes
import Vocabulary

/// Tells a text about documents, which has neither number nor type nor headline, from a piece of a document.
enum ArticleText {
    /// A shorter text may be a piece of a document: what it changes counts, in bytes. Whether it carries something out does not, since nobody
    /// could say who does.
    static let shortest = 1_000
    private static let lines = PhraseList(Vocabulary.standard.words(.documentLine))
    private static let openings = PhraseList(Vocabulary.standard.words(.documentOpening))

    /// Whether nothing in the text is a document's: whom it is addressed to, who gets it, its first article, its bases at the top.
    static func isOne(_ page: HeaderPage) -> Bool {
        let text = page.text
        guard let first = page.lines.first else { return false }
        if openings.begins(at: words(of: first, text), of: text) { return false }
        var start = 0
        while start < text.count {
            let end = text.lineEnd(from: start)
            if lines.begins(at: words(of: start..<end, text), of: text) { return false }
            start = end + 1
        }
        return true
    }

    /// Whether a paragraph opens as a document does and leads up to its parts, below the headline of the page that shows it: "Thực hiện
    /// Chỉ thị A, Huyện ủy ban hành kế hoạch như sau:".
    static func leadsOn(_ page: HeaderPage) -> Bool {
        let (text, lead): (TextBytes, StaticString) = (page.text, "như sau:")
        var at = 0
        while let found = text.firstIndex(of: lead, from: at) {
            at = found + 1
            let end = found + lead.utf8CodeUnitCount
            guard text.trimmed(end..<text.lineEnd(from: end)).isEmpty else { continue }
            let start = text.lineStart(of: found)
            if openings.begins(at: words(of: start..<end, text), of: text) { return true }
        }
        return false
    }

    /// Where the words of a line begin, behind white space and the marks of Markdown.
    private static func words(of line: Range<Int>, _ text: TextBytes) -> Int {
        var index = line.lowerBound
        while index < line.upperBound, isWhite(text[index]) || marks.contains(text[index]) { index += 1 }
        return index
    }

    private static let marks = Array("*#|_->".utf8)
}
