import Bytes

/// HTML: saved web pages, and what portals give under the name of a Word file.
struct HTMLFormat: DocumentFormat {
    let name = "HTML"
    let endings = [".html", ".htm", ".xhtml"]

    func recognises(_ start: ArraySlice<UInt8>) -> Bool {
        let head = Self.head(start)
        return head.hasPrefix("<!doctype html") || head.hasPrefix("<html")
            || (head.hasPrefix("<?xml") && head.contains("<html"))
    }

    func read(_ file: FormatInput) async throws(FormatError) -> ReadText {
        try Self.read(file.bytes, charset: Self.charset(of: file.bytes), nesting: file.limits.nesting)
    }

    /// Returns the text of a page.
    ///
    /// - Parameters:
    ///   - charset: The character set that is declared for it, in lower case; it may lie.
    ///   - nesting: How deep elements may lie in each other.
    static func read(_ bytes: [UInt8], charset: String?, nesting: Int) throws(FormatError) -> ReadText {
        guard
            let decoded = ReferencedLetters.decode(bytes, charset: charset)
                ?? TextDecoder.decode(bytes, declared: charset)
        else { throw .encoding(bytes) }
        let page = HTMLPage(nesting: nesting)
        try HTMLEvents.read(ConditionalComments.removed(from: decoded.bytes), page)
        let text = try page.text()
        var read = ReadText(text.bytes)
        read.record.landmarks.paragraphs = text.paragraphs
        read.record.encodings = decoded.encodings.map(\.name)
        return read
    }

    /// The first characters in lower case, without white space before them.
    private static func head(_ start: ArraySlice<UInt8>) -> String {
        let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D]
        return String(decoding: start.drop { marks.contains($0) }.prefix(600), as: UTF8.self).lowercased()
    }

    /// The charset that a page declares in its first bytes, `<meta charset=…>` or `<?xml encoding=…?>`.
    static func charset(of bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        for key in ["charset", "encoding"] {
            var rest = head[...]
            while let found = rest.firstRange(of: key) {
                rest = rest[found.upperBound...]
                let value = rest.drop { $0 == " " }
                guard value.first == "=" else { continue }
                let label = value.dropFirst().drop { $0 == " " || $0 == "\"" || $0 == "'" }
                    .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
                if !label.isEmpty { return String(label) }
            }
        }
        return nil
    }
}
