/// Phrases that are looked for at a place in a text, by their bytes; a space in them is any white space there, as where a line breaks.
package struct PhraseList: Sendable {
    /// The phrases by their first byte, and by their last.
    private let byFirst: [[[UInt8]]]
    private let byLast: [[[UInt8]]]

    /// Makes a list of phrases that are not empty.
    package init(_ phrases: some Sequence<String>) {
        var (byFirst, byLast) = ([[[UInt8]]](repeating: [], count: 256), [[[UInt8]]](repeating: [], count: 256))
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            guard let first = bytes.first, let last = bytes.last else { continue }
            byFirst[Int(first)].append(bytes)
            byLast[Int(last)].append(bytes)
        }
        (self.byFirst, self.byLast) = (byFirst, byLast)
    }

    /// Returns whether one of the phrases begins at an offset.
    package func begins(at offset: Int, of text: TextBytes) -> Bool { length(at: offset, of: text) != nil }

    /// Returns the length of the first phrase that begins at an offset, in bytes.
    package func length(at offset: Int, of text: TextBytes) -> Int? {
        guard offset >= 0, offset < text.count else { return nil }
        for phrase in byFirst[Int(text[offset])] {
            if let length = Self.length(of: phrase, at: offset, text) { return length }
        }
        return nil
    }

    /// Returns whether one of the phrases ends at an offset.
    package func ends(at offset: Int, of text: TextBytes) -> Bool { length(endingAt: offset, of: text) != nil }

    /// Returns the length of the first phrase that ends at an offset, in bytes.
    package func length(endingAt offset: Int, of text: TextBytes) -> Int? {
        guard offset > 0, offset <= text.count else { return nil }
        for phrase in byLast[Int(text[offset - 1])] {
            if let length = Self.length(of: phrase, endingAt: offset, text) { return length }
        }
        return nil
    }

    /// The longest run of white space that stands for a space, in bytes.
    private static let longestSpace = 8

    private static func length(of phrase: [UInt8], at offset: Int, _ text: TextBytes) -> Int? {
        var index = offset
        for byte in phrase {
            guard index < text.count else { return nil }
            if byte == 0x20 {
                let start = index
                while index < text.count, isWhite(text[index]), index - start < longestSpace { index += 1 }
                if index == start { return nil }
            } else {
                guard text[index] == byte else { return nil }
                index += 1
            }
        }
        return index - offset
    }

    private static func length(of phrase: [UInt8], endingAt offset: Int, _ text: TextBytes) -> Int? {
        var index = offset
        for byte in phrase.reversed() {
            guard index > 0 else { return nil }
            if byte == 0x20 {
                let end = index
                while index > 0, isWhite(text[index - 1]), end - index < longestSpace { index -= 1 }
                if index == end { return nil }
            } else {
                guard text[index - 1] == byte else { return nil }
                index -= 1
            }
        }
        return offset - index
    }
}
