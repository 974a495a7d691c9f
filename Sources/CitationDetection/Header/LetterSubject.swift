import Bytes
import Patterns
import Vocabulary

/// A letter (công văn) has no type's line; what it is about stands behind "V/v".
struct LetterSubject: HeaderStrategy {
    static let name: StaticString = "letterSubject"

    /// Over how many lines a subject goes on, and how long such a line is, in bytes.
    private static let (further, longest) = (4, 120)

    private static let mottos = PhraseList([.motto, .mottoBelow].flatMap(Vocabulary.standard.words))

    init(_ parts: GrammarParts) {}

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        guard draft.header.title == nil, let index = page.lines.prefix(20).firstIndex(where: page.opensSubject) else {
            return
        }
        var parts = [page.text.folded(page.lines[index])]
        var previous = page.lines[index]
        for (offset, line) in page.lines.enumerated().dropFirst(index + 1).prefix(Self.further) {
            let below = page.lines.indices.contains(offset + 1) ? page.lines[offset + 1] : nil
            guard goesOn(from: previous, in: line, above: below, parts, page) else { break }
            parts.append(page.text.folded(line))
            previous = line
        }
        let title = parts.joined(separator: " ")
        draft.header.title = HeaderPage.bounded(title[...])
    }

    /// Whether a line of the narrow column goes on with the subject: right below it, in small letters, with what a colon announces, or
    /// whatever it begins with where only the motto or whom the letter is for stands below it.
    private func goesOn(
        from previous: Range<Int>, in line: Range<Int>, above below: Range<Int>?, _ parts: [String], _ page: HeaderPage
    ) -> Bool {
        let text = page.text
        let breaks = text[previous.upperBound..<line.lowerBound].count { $0 == 0x0A }
        guard breaks == 1, line.count < Self.longest, !Letterhead.isAddressee(line, text) else { return false }
        let words = text.folded(line)
        // "V/v⏎: Thực hiện …": the words stand apart from the mark.
        if parts.count == 1, !text.folded(previous).dropFirst(3).contains(where: \.isLetter) {
            return words.contains(where: \.isLetter)
        }
        var found = DocumentHeader()
        page.readPlaceLine(line, &found)
        guard found.date == nil, let first = words.first(where: { !$0.isPunctuation }) else { return false }
        if first.isLowercase { return true }
        // "Quy chế văn hóa công sở⏎Kính gửi: …".
        return first.isUppercase && !OrganNames.isInCapitals(words)
            && !Self.mottos.begins(at: line.lowerBound, of: text)
            && below.map { Letterhead.isAddressee($0, text) || HeaderPage.mottos.begins(at: $0.lowerBound, of: text) }
                == true
    }
}
