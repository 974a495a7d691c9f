import Bytes

/// The names of laws, and when two of them are the same.
package enum LawName {
    /// What stands behind the type in the name of a law that amends others, before these: the vocabulary writes it so, whatever the
    /// title says of their parts.
    package static let amending = "sửa đổi, bổ sung một số điều của"

    /// The verb behind the type, folded, and as keys have it.
    private static let verb = Array(" sửa đổi".utf8)
    private static let verbOfKey = Array("sửađổi".utf8)
    /// What may join the last of the amended laws to the others, folded.
    private static let link = Array(" và".utf8)
    /// The types, folded, and the words that open the name of an amended law.
    private static let types = DocumentType.laws.sorted().map { Array($0.lowercased().utf8) }
    private static let openings = types.map { [0x20] + $0 + [0x20] }
    /// How the keys of laws begin that amend others.
    private static let amendingKeys = types.map { letters($0[...]) + verbOfKey }

    /// Whether what the spellings of a name share is that of a law that amends others.
    package static func isAmending(key: String) -> Bool {
        amendingKeys.contains { key.utf8.starts(with: $0) }
    }

    /// Returns what is the same for all spellings of a name: its letters in lower case, without white space, commas and hyphens. Of an
    /// amending law the amended ones count, and not what is said of their parts.
    ///
    /// The tables' names and many of the texts' are read so: it works on bytes, since to compare letters takes a hundred times as long.
    ///
    /// - Complexity: O(*n*) in the length of the name.
    package static func key(_ name: String) -> String {
        let folded = Array(Folding.fold(name).utf8)
        guard let type = types.first(where: { folded.starts(with: $0) && folded[$0.count...].starts(with: verb) })
        else {
            return String(decoding: letters(folded[...]), as: UTF8.self)
        }
        let behind = folded[type.count...]
        guard let amended = behind.indices.first(where: { opens(behind, at: $0) }) else {
            return String(decoding: letters(folded[...]), as: UTF8.self)
        }
        var kept: [UInt8] = []
        var index = amended
        while index < behind.endIndex {
            // The last of them may be joined by a comma or by a word.
            if behind[index...].starts(with: link), opens(behind, at: index + link.count) { index += link.count }
            kept.append(behind[index])
            index += 1
        }
        return String(decoding: letters(type[...]) + verbOfKey + letters(kept[...]), as: UTF8.self)
    }

    /// Whether the name of an amended law opens at an offset.
    private static func opens(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
        index < text.endIndex && text[index] == 0x20 && openings.contains { text[index...].starts(with: $0) }
    }

    /// The letters and figures of a folded text: dashes and quotation marks have three bytes, of which the first is E2.
    private static func letters(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte == 0xE2 {
                index += 3
                continue
            }
            if byte >= 0x80 || byte &- 0x30 < 10 || byte &- 0x61 < 26 { kept.append(byte) }
            index += 1
        }
        return kept
    }
}
