/// Which piece of a text a snippet shows.
struct SnippetCut {
    /// What the snippet is to show, in bytes.
    let focus: Range<Int>
    /// Whether all of that fits.
    let isWhole: Bool
    /// The piece, in bytes: cut at spaces where it is possible.
    let range: Range<Int>

    /// Chooses a piece of a text.
    ///
    /// - Parameters:
    ///   - window: What it shows where that fits.
    ///   - anchor: What it shows otherwise.
    ///   - length: The most characters of the snippet; two of them are kept for the marks of what was cut off.
    init(in text: Span<UInt8>, window: Range<Int>, anchor: Range<Int>, length: Int) {
        let bounds = 0..<text.count
        let room = max(0, length - 2)
        let (window, anchor) = (window.clamped(to: bounds), anchor.clamped(to: bounds))
        let needed = Self.forward(in: text, from: window.lowerBound, room)
        focus = needed.offset >= window.upperBound ? window : anchor
        let shown = Self.forward(in: text, from: focus.lowerBound, room, to: focus.upperBound)
        isWhole = shown.offset >= focus.upperBound
        guard isWhole else {
            let end = Self.end(in: text, shown.offset, from: focus.lowerBound)
            range = focus.lowerBound..<(end > focus.lowerBound ? end : shown.offset)
            return
        }
        let spare = room - shown.characters
        let after = Self.forward(in: text, from: focus.upperBound, spare)
        // What one side doesn't need the other side gets.
        let before = Self.backward(in: text, from: focus.lowerBound, max(spare / 2, spare - after.characters))
        let rest = Self.forward(in: text, from: focus.upperBound, spare - before.characters)
        let start = Self.start(in: text, before.offset, upTo: focus.lowerBound)
        range = start..<Self.end(in: text, rest.offset, from: focus.upperBound)
    }

    /// Moves on by some characters, or up to an end; spaces that follow each other count as one.
    private static func forward(
        in text: Span<UInt8>, from start: Int, _ room: Int, to end: Int? = nil
    ) -> (offset: Int, characters: Int) {
        let end = end ?? text.count
        var (offset, characters) = (start, 0)
        while offset < end {
            if counts(text, offset) {
                guard characters < room else { break }
                characters += 1
            }
            offset += 1
        }
        return (offset, characters)
    }

    /// Moves back by some characters; spaces that follow each other count as one.
    private static func backward(
        in text: Span<UInt8>, from start: Int, _ room: Int
    ) -> (offset: Int, characters: Int) {
        var (offset, characters) = (start, 0)
        while offset > 0, characters < room {
            offset -= 1
            if counts(text, offset) { characters += 1 }
        }
        return (offset, characters)
    }

    /// Whether a byte is the first of a character that a snippet shows.
    private static func counts(_ text: Span<UInt8>, _ offset: Int) -> Bool {
        if isBlank(text[offset]) { return offset == 0 || !isBlank(text[offset - 1]) }
        return text[offset] & 0xC0 != 0x80
    }

    /// The first offset from one on where a word begins behind a space; the limit where there is none before it.
    private static func start(in text: Span<UInt8>, _ offset: Int, upTo limit: Int) -> Int {
        var offset = offset
        while offset > 0, offset < limit, !isBlank(text[offset - 1]) { offset += 1 }
        return offset
    }

    /// The last offset up to one where a space begins; the limit where there is none behind it.
    private static func end(in text: Span<UInt8>, _ offset: Int, from limit: Int) -> Int {
        var end = offset
        while end > limit, end < text.count, !isBlank(text[end]) { end -= 1 }
        return end
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
