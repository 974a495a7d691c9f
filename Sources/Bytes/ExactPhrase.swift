import Glibc

/// A phrase that is looked for throughout a text, by its bytes.
package struct ExactPhrase: Sendable {
    private let bytes: [UInt8]
    /// Where a byte stands that is rare in texts: the last one of a letter with two marks, which has three.
    private let rare: Int

    /// Makes a phrase that is not empty.
    package init(_ phrase: String) {
        let bytes = Array(phrase.utf8)
        self.bytes = bytes
        rare =
            bytes.indices.last { $0 >= 2 && bytes[$0 - 2] == 0xE1 } ?? bytes.lastIndex { $0 >= 0x80 } ?? 0
    }

    /// Returns where the phrase stands next, from `start` on, or nil.
    ///
    /// - Complexity: O(*n*), at the speed of memory where one of its bytes is rare.
    package func next(in text: TextBytes, from start: Int) -> Range<Int>? {
        guard let base = text.baseAddress else { return nil }
        var at = start + rare
        while at < text.count, let found = memchr(base + at, Int32(bytes[rare]), text.count - at) {
            let offset = UnsafeRawPointer(found) - UnsafeRawPointer(base) - rare
            if offset + bytes.count <= text.count,
                text[offset..<(offset + bytes.count)].elementsEqual(bytes)
            {
                return offset..<(offset + bytes.count)
            }
            at = offset + rare + 1
        }
        return nil
    }
}
