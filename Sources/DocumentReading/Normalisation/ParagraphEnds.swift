/// Finds where a paragraph ends that nothing but the form of its file ends: no full stop, no blank line. Detection sees a blank line
/// there, so that no name runs on into the next paragraph; a line that ends within a paragraph is no such end.
///
/// ```
/// <p>… của Ủy ban nhân dân xã Suối Lam</p>
/// <p>Đá Bạc là …</p>
/// ```
///
/// The lines of a header and of a title are paragraphs too, and belong together: there it takes a line of prose to be one that ends.
enum ParagraphEnds {
    /// The shortest line, in bytes, that is prose within a header.
    private static let prose = 48
    /// A line of as many bytes is of the body, and the header has ended.
    private static let bodyLine = 100

    /// Returns the line breaks that end paragraphs so, in order.
    ///
    /// - Parameter paragraphs: Where paragraphs begin.
    /// - Complexity: O(*n*).
    static func find(_ text: UnsafeBufferPointer<UInt8>, paragraphs: [Int]) -> [Range<Int>] {
        var ends: [Range<Int>] = []
        var isBody = false
        for (last, start) in zip(paragraphs, paragraphs.dropFirst())
        where last < start - 1 && start < text.count && text[start - 1] == 0x0A && text[start - 2] != 0x0A {
            let line = text[last..<(start - 1)]
            guard line.contains(where: { $0 &- 0x61 < 26 }) else { continue }
            isBody = isBody || line.count >= bodyLine
            if isBody || line.count >= prose, endsOpen(line), beginsWithCapital(text[start...]) {
                ends.append((start - 1)..<start)
            }
        }
        return ends
    }

    /// Whether a line ends with a letter or figure.
    private static func endsOpen(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        line.last.map { $0 >= 0x80 || $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 } ?? false
    }

    private static func beginsWithCapital(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isUppercase == true
    }
}
