import Bytes
import DocumentReading
import Vocabulary

/// The lines that name the bodies above the number, as narrow columns break them.
extension HeaderPage {
    /// Returns the line that an offset stands in, from its first letter, with the lines below it over which the name of a body goes on:
    /// "ỦY⏎BAN NHÂN DÂN", "ỦY BAN THƯỜNG VỤ⏎QUỐC HỘI".
    func bodyLine(from start: Int, to limit: Int) -> Range<Int> {
        let line = text.trimmed(start..<min(limit, text.lineEnd(from: start)))
        var first = line.lowerBound
        while first < line.upperBound, text[first] < 0x80 && !isLetter(text[first]) || text.has("•", at: first) {
            first += text[first] < 0x80 ? 1 : "•".utf8.count
        }
        guard first < line.upperBound else { return line }
        let below = text.skipWhite(line.upperBound, limit)
        guard let length = lexicon.organNames.broken.length(at: first, of: text), first + length > line.upperBound,
            first + length <= limit, !Self.mottos.begins(at: below, of: text)
        else { return first..<line.upperBound }
        return first..<text.trimmed(below..<min(limit, text.lineEnd(from: first + length))).upperBound
    }

    /// Returns what stands of a line before the motto beside it, or before the next cell of a table; the line where nothing does.
    func besideMotto(_ line: Range<Int>) -> Range<Int> {
        let end = line.first { index in
            text[index] == UInt8(ascii: "|")
                || index > line.lowerBound && isWhite(text[index - 1]) && Self.beside.begins(at: index, of: text)
        }
        let rest = text.trimmed(line.lowerBound..<(end ?? line.upperBound))
        return rest.isEmpty ? line : rest
    }

    /// What the mottos begin with.
    static let mottos = PhraseList(Vocabulary.standard.words(.motto))
    private static let beside = PhraseList([.motto, .mottoBelow].flatMap(Vocabulary.standard.words))
}
