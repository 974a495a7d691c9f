import Bytes

/// Pages whose character set lacks most Vietnamese letters and that write these as references, as Word and browsers save them:
///
/// ```
/// charset=windows-1252      Ng·h&#7883; quy&#7871;t, the · a raw byte: a no-break space, a dash, à or ô
/// ```
///
/// The references tell that the raw bytes are what the page says. Where there are none, as in pages of old fonts that only say
/// that they are Western, the bytes may be anything but for the signs of printing, which no encoding has for letters alone.
enum ReferencedLetters {
    /// Returns a page in the character set that it names; nil where its bytes are UTF-8, or where nothing shows that it says the truth.
    ///
    /// - Complexity: O(*n*).
    static func decode(_ page: [UInt8], charset: String?) -> DecodedText? {
        guard let encoding = encoding(charset), !UTF8Check.isValid(page) else { return nil }
        let letters = page.count { $0 >= 0xC0 && $0 != 0xD7 && $0 != 0xF7 }
        let references = references(in: page)
        let areSigns = letters == 0 && page.allSatisfy { $0 < 0x80 || signs.contains($0) }
        guard areSigns || (references >= 2 && references * 4 >= letters) else { return nil }
        return DecodedText(bytes: decoded(page, encoding), encodings: [TextEncoding(name: encoding.name)])
    }

    /// The encoding of a label, as browsers take it; nil for those that have all letters or are no Western ones.
    private static func encoding(_ charset: String?) -> LegacyEncoding? {
        switch charset {
        case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii":
            .windows1252
        case "windows-1258", "cp1258", "x-cp1258": .windows1258
        default: nil
        }
    }

    /// Dashes, quotation marks, spaces and the like in windows-1252 and windows-1258.
    private static let signs: Set<UInt8> = [
        0x80, 0x82, 0x84, 0x85, 0x8B, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9B, 0xA0, 0xA9, 0xAB, 0xAE,
        0xB0, 0xB1, 0xB7, 0xBB,
    ]

    /// How many Vietnamese letters that Western sets lack are written as references.
    private static func references(in page: [UInt8]) -> Int {
        var count = 0
        var at = 0
        while at < page.count, let mark = page[at...].firstIndex(of: UInt8(ascii: "&")) {
            at = mark + 1
            guard at + 1 < page.count, page[at] == UInt8(ascii: "#") else { continue }
            let isHex = page[at + 1] | 0x20 == UInt8(ascii: "x")
            let figures = page[(at + (isHex ? 2 : 1))...].prefix(6).prefix { $0 != UInt8(ascii: ";") }
            if let scalar = UInt32(String(decoding: figures, as: UTF8.self), radix: isHex ? 16 : 10),
                isBeyondWestern(scalar)
            {
                count += 1
            }
        }
        return count
    }

    private static func isBeyondWestern(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0: true
        case 0x300, 0x301, 0x303, 0x309, 0x323, 0x1EA0...0x1EF9: true
        default: false
        }
    }

    /// Decodes runs of letters one by one: the page as a whole would take four times its size.
    private static func decoded(_ page: [UInt8], _ encoding: LegacyEncoding) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(page.count + page.count / 4)
        var scalars: [UInt32] = []
        var start = 0
        while start < page.count {
            var end = start
            var isPlain = true
            // A tone of windows-1258 stands behind its letter.
            while end < page.count, page[end] >= 0x41 {
                isPlain = isPlain && page[end] < 0x80
                end += 1
            }
            if isPlain {
                text += page[start..<end]
            } else {
                scalars.removeAll(keepingCapacity: true)
                encoding.decode(page[start..<end], into: &scalars)
                for scalar in scalars { UTF8Scalars.append(scalar, to: &text) }
            }
            if end < page.count {
                text.append(page[end])
                end += 1
            }
            start = end
        }
        return text
    }
}
