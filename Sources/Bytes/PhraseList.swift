/// Phrases that are looked for at a place in a text, by their bytes.
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
        return byFirst[Int(text[offset])].first { phrase in
            offset + phrase.count <= text.count && text[offset..<(offset + phrase.count)].elementsEqual(phrase)
        }?.count
    }

    /// Returns whether one of the phrases ends at an offset.
    package func ends(at offset: Int, of text: TextBytes) -> Bool { length(endingAt: offset, of: text) != nil }

    /// Returns the length of the first phrase that ends at an offset, in bytes.
    package func length(endingAt offset: Int, of text: TextBytes) -> Int? {
        guard offset > 0, offset <= text.count else { return nil }
        return byLast[Int(text[offset - 1])].first { phrase in
            offset >= phrase.count && text[(offset - phrase.count)..<offset].elementsEqual(phrase)
        }?.count
    }
}
