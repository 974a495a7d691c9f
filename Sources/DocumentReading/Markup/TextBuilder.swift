/// Puts a document's text together from its blocks: a line for each paragraph or cell.
struct TextBuilder {
    /// The text so far, valid UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Where each paragraph that isn't empty begins.
    private(set) var paragraphs: [Int] = []
    /// Where the line begins that is being written.
    private var lineStart = 0
    /// White space that has been met since the last word, and matters only if another one follows.
    private var hasSpace = false
    private var isParagraphOpen = false

    /// Whether nothing stands in the line yet.
    var isAtLineStart: Bool { bytes.count == lineStart }

    /// Appends text as it is.
    mutating func append(_ text: some Collection<UInt8>) {
        guard !text.isEmpty else { return }
        openParagraph()
        bytes.append(contentsOf: text)
        if bytes.last == 0x0A { lineStart = bytes.count }
    }

    /// Appends text as it is.
    mutating func append(_ text: String) { append(text.utf8) }

    /// Appends text with each run of white space as one space, none at a line's start or end.
    mutating func appendFolded(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < text.count {
            if Self.isSpace(text[index]) {
                hasSpace = true
                index += 1
                continue
            }
            var end = index
            while end < text.count, !Self.isSpace(text[end]) { end += 1 }
            if hasSpace, !isAtLineStart { bytes.append(0x20) }
            hasSpace = false
            openParagraph()
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
            index = end
        }
    }

    /// Appends a space, if something follows in the line.
    mutating func appendSpace() { hasSpace = true }

    /// Ends the line, an empty one too.
    mutating func breakLine() {
        hasSpace = false
        bytes.append(0x0A)
        lineStart = bytes.count
    }

    /// Ends a block: the line, if anything stands in it.
    mutating func endBlock() {
        hasSpace = false
        if !isAtLineStart { breakLine() }
        isParagraphOpen = false
    }

    /// Ends a paragraph, an empty one as an empty line.
    mutating func endParagraph() {
        breakLine()
        isParagraphOpen = false
    }

    /// Puts other text in the place of all from an offset in this line on.
    mutating func replace(from offset: Int, with text: String) {
        bytes.removeSubrange(max(offset, lineStart)...)
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends another text as paragraphs of its own.
    mutating func append(_ other: TextBuilder) {
        guard !other.bytes.isEmpty else { return }
        endBlock()
        paragraphs += other.paragraphs.map { $0 + bytes.count }
        bytes += other.bytes
        lineStart = bytes.count
        if bytes.last != 0x0A { breakLine() }
    }

    /// The text and its paragraphs without some ranges, which are in order and don't overlap.
    consuming func without(_ ranges: [Range<Int>]) -> TextBuilder {
        guard !ranges.isEmpty else { return self }
        var kept = TextBuilder()
        kept.bytes.reserveCapacity(bytes.count)
        var done = 0
        var nextParagraph = 0
        for range in ranges + [bytes.count..<bytes.count] {
            while nextParagraph < paragraphs.count, paragraphs[nextParagraph] < range.upperBound {
                let start = paragraphs[nextParagraph]
                if start < range.lowerBound { kept.paragraphs.append(kept.bytes.count + start - done) }
                nextParagraph += 1
            }
            kept.bytes += bytes[done..<range.lowerBound]
            done = range.upperBound
        }
        kept.lineStart = kept.bytes.count
        return kept
    }

    private mutating func openParagraph() {
        guard !isParagraphOpen else { return }
        isParagraphOpen = true
        paragraphs.append(bytes.count)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}

/// Footnote numbers and the like as Unicode's small raised digits, so that they can't be taken for a part of the number before them.
enum Superscript {
    /// Returns the raised form of digits; nil for all other text.
    static func raised(_ text: some StringProtocol) -> String? {
        guard !text.isEmpty, text.utf8.count <= 4 else { return nil }
        var raised = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "1": raised += "\u{B9}"
            case "2": raised += "\u{B2}"
            case "3": raised += "\u{B3}"
            case "0", "4"..."9": raised.unicodeScalars.append(Unicode.Scalar(0x2070 + scalar.value - 0x30) ?? scalar)
            default: return nil
            }
        }
        return raised
    }
}
