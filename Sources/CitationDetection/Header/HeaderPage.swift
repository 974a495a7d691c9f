import Bytes
import Identity
import Patterns
import Vocabulary

/// The text of a document while its header is read: its first lines, and what strategies look up in it.
struct HeaderPage {
    let text: TextBytes
    let scratch: MatchMemory
    let cache: ReadingCache
    let lexicon: Lexicon
    let shared: SharedHeaderPatterns
    /// The header's lines, without blank ones.
    let lines: [Range<Int>]

    var vocabulary: Vocabulary { lexicon.vocabulary }

    /// How far a header can reach, in bytes and lines.
    private static let reach = 4_000
    private static let lineLimit = 60

    init(_ text: TextBytes, _ scratch: MatchMemory, _ cache: ReadingCache, _ lexicon: Lexicon, _ rules: HeaderRules) {
        (self.text, self.scratch, self.cache, self.lexicon) = (text, scratch, cache, lexicon)
        shared = rules.shared
        lines = Self.lines(of: text, in: 0..<min(text.count, Self.reach), limit: Self.lineLimit)
    }

    // MARK: - Lines

    /// Returns the lines that begin in a range, without blank ones.
    func lines(in range: Range<Int>, limit: Int) -> [Range<Int>] { Self.lines(of: text, in: range, limit: limit) }

    private static func lines(of text: TextBytes, in range: Range<Int>, limit: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound, lines.count < limit {
            let stop = text.lineEnd(from: start)
            let line = withoutTags(text.trimmed(start..<stop), text)
            if !line.isEmpty { lines.append(line) }
            start = stop + 1
        }
        return lines
    }

    /// A line without the tags for letters that a portal has left around it: "<b>KẾ HOẠCH</b>".
    private static func withoutTags(_ line: Range<Int>, _ text: TextBytes) -> Range<Int> {
        var (start, end) = (line.lowerBound, line.upperBound)
        while start < end, text[start] == UInt8(ascii: "<"),
            let close = (start..<min(end, start + longestTag)).first(where: { text[$0] == UInt8(ascii: ">") })
        {
            start = text.skipWhite(close + 1, end)
        }
        while end > start, text[end - 1] == UInt8(ascii: ">"),
            let open = (max(start, end - longestTag)..<end).last(where: { text[$0] == UInt8(ascii: "<") })
        {
            end = text.trimmed(start..<open).upperBound
        }
        return start..<end
    }

    /// The longest tag that is taken off a line: "</strong>".
    private static let longestTag = 10

    /// Returns where the line begins that is some lines before the one with `offset`, at most `limit` bytes back.
    func lineStart(before offset: Int, lines: Int, limit: Int = 1_000) -> Int {
        var index = offset
        var left = lines
        while index > 0, offset - index < limit {
            if text[index - 1] == 0x0A {
                if left == 0 { break }
                left -= 1
            }
            index -= 1
        }
        return text.boundary(index)
    }

    // MARK: - Patterns

    /// Returns what a pattern takes from an offset on.
    func match(_ pattern: CompiledPattern, from start: Int, to end: Int? = nil) -> Match? {
        pattern.match(in: text, from: start, to: end, scratch)
    }

    /// Returns whether a pattern matches from an offset on.
    func matches(_ pattern: CompiledPattern, from start: Int, to end: Int? = nil) -> Bool {
        pattern.matches(text, from: start, to: end, scratch)
    }

    /// Returns the symbol that is written in a range; nil where it is none.
    func symbol(_ range: Range<Int>?) -> Symbol? { range.flatMap { lexicon.symbols.read(text.string($0))?.symbol } }

    // MARK: - Whose a number is

    /// Returns whether a number in a heading is that of another document: a type stands right before it that is not the heading itself,
    /// "KẾ HOẠCH⏎THỰC HIỆN NGHỊ QUYẾT⏎SỐ 59-NQ/TW".
    func isCited(numberAt offset: Int, below heading: HeaderDraft.TypeLine?) -> Bool {
        let window = text.boundary(max(0, offset - Self.typeReach))
        guard let type = match(shared.typeBefore, from: window, to: offset)?[.type] else { return false }
        var start = type.lowerBound
        while start > 0, text[start - 1] != 0x0A, !isLetter(text[start - 1]), text[start - 1] < 0x80 { start -= 1 }
        let beginsLine = start == 0 || text[start - 1] == 0x0A
        guard beginsLine else { return true }
        return heading.map { lines[$0.line].upperBound < type.lowerBound } ?? false
    }

    /// How far before a number its type may begin, in bytes.
    private static let typeReach = 96

    // MARK: - What lines are

    /// Returns whether a line begins what a letter is about: "V/v …", also in quotation marks.
    func opensSubject(_ line: Range<Int>) -> Bool {
        var start = line.lowerBound
        while start < line.upperBound, start - line.lowerBound < 4, !isLetter(text[start]) { start += 1 }
        return Self.subjects.begins(at: start, of: text)
    }

    private static let subjects = PhraseList(Vocabulary.standard.words(.letterSubject))

    /// Returns whether a line begins with the word of a law, code or ordinance.
    func beginsWithLaw(_ line: Range<Int>) -> Bool {
        text.has("Luật ", at: line.lowerBound) || text.has("Bộ luật ", at: line.lowerBound)
            || text.has("Pháp lệnh ", at: line.lowerBound)
    }

    /// Returns a title without what is too long to belong to it.
    static func bounded(_ title: Substring) -> String {
        String(title.utf8.count <= 600 ? title : title.prefix(600))
    }
}
