import Bytes

/// Refuses elements with more attributes than any document has, before a parser sees them.
///
/// libxml2 compares each attribute of an element with all before it: a million of them take hours, and nothing stops it.
enum AttributeBound {
    /// The most attributes of an element.
    static let limit = 2_000

    /// Looks at the tags of HTML or XML.
    ///
    /// - Parameter bytes: In an encoding whose ASCII is ASCII.
    /// - Throws: `FormatError` at an element with more than `limit`.
    /// - Complexity: O(*n*).
    static func check(_ bytes: [UInt8]) throws(FormatError) {
        var index = 0
        while let tag = bytes[index...].firstIndex(of: UInt8(ascii: "<")), tag + 1 < bytes.count {
            index = tag + 1
            let rest = bytes[index...]
            if rest.starts(with: "!--".utf8) {
                index = end(of: "-->", in: bytes, from: index)
            } else if rest.starts(with: "![CDATA[".utf8) {
                index = end(of: "]]>", in: bytes, from: index)
            } else if isLetter(bytes[index]) {
                let (end, count) = tagEnd(bytes, from: index)
                guard count <= limit else {
                    throw FormatError(.broken, "has an element with more than \(limit) attributes (at byte \(tag))")
                }
                // A script's comparisons are no tags.
                index = isScript(rest) ? Self.end(of: "</script", in: bytes, from: end) : end
            }
        }
    }

    /// The end of a tag and the number of things in it that may be attributes.
    private static func tagEnd(_ bytes: [UInt8], from start: Int) -> (end: Int, count: Int) {
        var (index, count) = (start, 0)
        var wasSpace = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { return (index + 1, count) }
            let isSpace = byte <= 0x20 || byte == UInt8(ascii: "/")
            if wasSpace, !isSpace { count += 1 }
            wasSpace = isSpace
            index += 1
            guard byte == UInt8(ascii: "=") else { continue }
            while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
            // A value in quotes may hold anything, a picture's drawing with its ten thousand numbers too.
            if index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
                index = (bytes[(index + 1)...].firstIndex(of: bytes[index]) ?? bytes.count - 1) + 1
                wasSpace = true
            }
        }
        return (index, count)
    }

    private static func end(of mark: StaticString, in bytes: [UInt8], from start: Int) -> Int {
        mark.withUTF8Buffer { mark in
            var index = start
            while let found = bytes[index...].firstIndex(where: { $0 | 0x20 == mark[0] | 0x20 }) {
                if bytes.count - found >= mark.count,
                    zip(bytes[found...], mark).allSatisfy({ $0 == $1 || (isLetter($1) && $0 | 0x20 == $1) })
                {
                    return found + mark.count
                }
                index = found + 1
            }
            return bytes.count
        }
    }

    private static func isScript(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.count > 6 && zip(rest, "script".utf8).allSatisfy { $0 | 0x20 == $1 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}
