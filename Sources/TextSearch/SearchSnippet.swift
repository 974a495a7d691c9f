import Bytes

/// A piece of a text that shows where it matches.
package struct SearchSnippet: Sendable, Hashable {
    /// The piece on one line, white space as single spaces; `…` where words of the text were cut off.
    package let text: String
    /// The places of the terms in ``text``, in bytes of its UTF-8, in order and apart.
    package let highlights: [Range<Int>]
    /// The place in the searched text that the snippet was made for, in bytes.
    package let offset: Int
    /// The line of that place, from 1.
    package let line: Int
    /// The column of that place, from 1, in Unicode scalars.
    package let column: Int

    /// Makes a snippet of a piece of a text.
    ///
    /// - Parameter marked: The places of terms in the piece, in order and apart.
    init(of text: Span<UInt8>, _ cut: SnippetCut, _ marked: [Range<Int>]) {
        var shown = OneLine()
        var highlights: [Range<Int>] = []
        var offset = cut.range.lowerBound
        for place in marked {
            shown.append(Self.string(text, offset..<place.lowerBound))
            highlights.append(shown.append(Self.string(text, place)))
            offset = place.upperBound
        }
        shown.append(Self.string(text, offset..<cut.range.upperBound))
        let (before, after) = (
            Self.hasText(text, 0..<cut.range.lowerBound), Self.hasText(text, cut.range.upperBound..<text.count)
        )
        let shift = before ? Self.ellipsis.utf8.count : 0
        self.text = (before ? Self.ellipsis : "") + shown.text + (after ? Self.ellipsis : "")
        self.highlights = highlights.map { $0.lowerBound + shift..<$0.upperBound + shift }
        self.offset = cut.focus.lowerBound
        (line, column) = Self.position(of: cut.focus.lowerBound, in: text)
    }

    private static let ellipsis = "…"

    private static func string(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
        text.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether more than spaces is in a range.
    private static func hasText(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.contains { text[$0] > 0x20 }
    }

    private static func position(of offset: Int, in text: Span<UInt8>) -> (line: Int, column: Int) {
        var (line, begin) = (1, 0)
        for position in 0..<offset where text[position] == 0x0A { (line, begin) = (line + 1, position + 1) }
        // Of the characters' bytes all but the first have the bits 10 in front.
        return (line, 1 + (begin..<offset).count { text[$0] & 0xC0 != 0x80 })
    }
}

/// A text whose white space and control characters become single spaces, none at its ends.
private struct OneLine {
    private(set) var text = ""
    private var isParted = false

    /// Adds a piece, and returns its place without the space in front of it.
    @discardableResult
    mutating func append(_ piece: String) -> Range<Int> {
        var start: Int?
        for scalar in piece.unicodeScalars {
            if scalar.properties.isWhitespace || scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
                isParted = !text.isEmpty
                continue
            }
            if isParted { text.unicodeScalars.append(" ") }
            isParted = false
            start = start ?? text.utf8.count
            text.unicodeScalars.append(scalar)
        }
        return (start ?? text.utf8.count)..<text.utf8.count
    }
}
