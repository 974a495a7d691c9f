import Bytes
import Patterns
import Vocabulary

/// What makes a text official though neither its number nor its type was found: the motto, whom it is addressed to, or a body in capitals
/// above a place line. An article about documents has none of them.
enum Letterhead {
    /// How many lines below the top it may stand.
    private static let lines = 30
    private static let mottos = PhraseList(Vocabulary.standard.words(.motto))
    private static let addressees = PhraseList(Vocabulary.standard.words(.addressee))

    /// Returns the date and place of a page's letterhead, none where it has no place line; nil where the page has no letterhead.
    static func read(_ page: HeaderPage) -> DocumentHeader? {
        var (found, hasMotto, hasBody) = (DocumentHeader(), false, false)
        for line in page.lines.prefix(lines) {
            if isAddressee(line, page.text) { return found }
            hasMotto = hasMotto || isMotto(line, page.text)
            hasBody = hasBody || isBody(line, page)
            if hasMotto || hasBody, found.date == nil { page.readPlaceLine(line, &found) }
        }
        return hasMotto || hasBody && found.date != nil ? found : nil
    }

    /// Whether a line names whom a letter is addressed to: "Kính gửi: Các xã". Whoever asks a newspaper writes no colon.
    static func isAddressee(_ line: Range<Int>, _ text: TextBytes) -> Bool {
        guard let length = addressees.length(at: line.lowerBound, of: text) else { return false }
        let end = text.skipWhite(line.lowerBound + length, text.count)
        return end < text.count && text[end] == UInt8(ascii: ":")
    }

    /// Whether a line is the motto's, alone or beside another column's.
    private static func isMotto(_ line: Range<Int>, _ text: TextBytes) -> Bool {
        mottos.begins(at: line.lowerBound, of: text) && OrganNames.isInCapitals(text.folded(line))
    }

    /// Whether a line in capitals names a body.
    private static func isBody(_ line: Range<Int>, _ page: HeaderPage) -> Bool {
        let range = page.besideMotto(line)
        return page.lexicon.organNames.bodies.begins(at: range.lowerBound, of: page.text)
            && OrganNames.isInCapitals(page.text.folded(range))
    }
}
