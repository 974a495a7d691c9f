/// How the bytes of a text were written.
package struct TextEncoding: Sendable, Hashable, CustomStringConvertible {
    /// The name, as people know it: "UTF-8", "TCVN3", "TCVN3 read as windows-1252".
    package let name: String

    /// Makes an encoding of a name.
    init(name: String) { self.name = name }

    /// The same as `name`.
    package var description: String { name }

    /// Unicode in one to four bytes: what the project works with.
    package static let utf8 = TextEncoding(name: "UTF-8")
    static let utf16LittleEndian = TextEncoding(name: "UTF-16LE")
    static let utf16BigEndian = TextEncoding(name: "UTF-16BE")
    static let utf32LittleEndian = TextEncoding(name: "UTF-32LE")
    static let utf32BigEndian = TextEncoding(name: "UTF-32BE")

    /// The encoding of a text that was written in this one and taken for another, letter for letter.
    func read(as other: String) -> TextEncoding { TextEncoding(name: "\(name) read as \(other)") }
}

/// A text as UTF-8, and what it was.
struct DecodedText: Sendable, Hashable {
    /// Valid UTF-8; the array that was read, without a copy, where nothing was to do.
    var bytes: [UInt8]
    /// The encodings that were met, the main one first.
    var encodings: [TextEncoding]
}
