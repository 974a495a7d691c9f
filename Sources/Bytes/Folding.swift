/// Ways of writing the same Vietnamese words, brought to one form for comparison.
package enum Folding {
    /// Returns a text in lower case with tone marks placed in the newer way: `Khoá` → `khóa`, `ỦY` and `uỷ` → `ủy`.
    ///
    /// The mark moves only at the end of a syllable (`hoàn` stays) and not after `q` (`quý` stays). Marks that stand apart
    /// from their letter (NFD, as in file names of macOS) are joined with it, and the look-alikes of `đ` become `đ`.
    ///
    /// - Complexity: O(*n*), where *n* is the length of the text.
    package static func fold(_ text: String) -> String {
        var scalars = lowered(text)
        guard scalars.contains(where: { !$0.isASCII }) else { return string(scalars) }
        for index in scalars.indices.dropLast() {
            guard let first = VietnameseVowel(scalars[index]), let second = VietnameseVowel(scalars[index + 1]),
                let moved = first.takingTone(of: second)
            else { continue }
            let ends = index + 2 >= scalars.count || !scalars[index + 2].properties.isAlphabetic
            let followsQ = index > 0 && scalars[index - 1] == "q"
            guard ends, !followsQ else { continue }
            (scalars[index], scalars[index + 1]) = (moved.scalar, second.base)
        }
        return string(scalars)
    }

    /// Returns a text in lower-case ASCII letters: `Chỉ thị` → `chi thi`. Dashes become hyphens; other characters stay.
    ///
    /// - Complexity: O(*n*), where *n* is the length of the text.
    package static func foldToASCII(_ text: String) -> String {
        string(
            lowered(text).compactMap { scalar in
                switch scalar.value {
                case ..<0x80: scalar
                case 0x300...0x36F: nil
                case 0x2010...0x2015: "-"
                case 0x111: "d"
                default: VietnameseVowel(scalar)?.letter ?? scalar
                }
            })
    }

    /// Returns a text as a slug: `Bà Rịa - Vũng Tàu` → `ba-ria-vung-tau`.
    package static func slug(_ text: String) -> String {
        var slug: [UInt8] = []
        var pending = false
        for byte in foldToASCII(text).utf8 {
            if byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 {
                if pending, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
                pending = false
                slug.append(byte)
            } else {
                pending = true
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }

    /// The text's scalars in lower case, marks joined with their letters.
    private static func lowered(_ text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: scalars.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
            case ..<0x80: scalars.append(scalar)
            case 0xD0, 0xF0, 0x110, 0x111, 0x189, 0x256: scalars.append("đ")
            case 0x300...0x36F:
                if let vowel = scalars.last.flatMap(VietnameseVowel.init), let marked = vowel.adding(mark: scalar) {
                    scalars[scalars.count - 1] = marked.scalar
                } else {
                    scalars.append(scalar)
                }
            default:
                if let vowel = VietnameseVowel(scalar) {
                    scalars.append(vowel.scalar)
                } else {
                    scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
                }
            }
        }
        return scalars
    }

    /// The text of some scalars, written as bytes: a string that grows by scalars takes ten times as long.
    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        String(unsafeUninitializedCapacity: 4 * scalars.count) { bytes in
            var count = 0
            for scalar in scalars {
                if scalar.isASCII {
                    bytes[count] = UInt8(truncatingIfNeeded: scalar.value)
                    count += 1
                } else {
                    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                        bytes[count] = byte
                        count += 1
                    }
                }
            }
            return count
        }
    }
}
