import Bytes

/// The headline of a text that is no document, such as a web article: its first line, where that is marked as a heading or stands
/// apart from the text and is no sentence. People know an article by it, and not by the name of the file that it was saved in.
enum Headline {
    /// The longest headline, in bytes: a longer line is a paragraph.
    private static let longest = 300
    /// What ends a sentence or a part of one, and no headline.
    private static let ends: Set<Character> = [".", ",", ";", ":"]

    /// Returns the headline; nil where the text has none.
    static func read(_ page: HeaderPage) -> String? {
        guard let line = page.lines.first, line.count <= longest else { return nil }
        var words = page.text.folded(line)
        let isMarked = words.hasPrefix("#")
        if isMarked { words = String(words.drop { $0 == "#" || $0 == " " }) }
        // A line in capitals that nothing marks may be an organ's name.
        guard isMarked || (standsApart(line, page) && words.contains(where: \.isLowercase)), let last = words.last,
            !ends.contains(last),
            words.contains(" "), words.contains(where: \.isLetter), !words.contains("|")
        else { return nil }
        return words
    }

    /// Whether a blank line parts a line from the text that follows.
    private static func standsApart(_ line: Range<Int>, _ page: HeaderPage) -> Bool {
        guard page.lines.count > 1 else { return false }
        return page.text[line.upperBound..<page.lines[1].lowerBound].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } > 1
    }
}
