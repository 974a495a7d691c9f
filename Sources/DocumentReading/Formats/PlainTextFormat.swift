/// Text and Markdown: the file's own bytes where they are UTF-8.
struct PlainTextFormat: DocumentFormat {
    let name = "Text, Markdown"
    let endings = [".txt", ".text", ".md", ".markdown"]

    func recognises(_ start: ArraySlice<UInt8>) -> Bool { false }

    func read(_ file: FormatInput) throws(FormatError) -> ReadText {
        guard let decoded = TextDecoder.decode(file.bytes) else { throw .encoding(file.bytes) }
        var text = ReadText(decoded.bytes)
        text.record.encodings = decoded.encodings.map(\.name)
        return text
    }
}

extension FormatError {
    /// The error for bytes of no encoding that is known: the first place that is not UTF-8.
    static func encoding(_ bytes: [UInt8]) -> FormatError {
        var offset = 0
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            offset = error.byteOffsets.lowerBound
        }
        let byte = offset < bytes.count ? String(bytes[offset], radix: 16, uppercase: true) : "?"
        return FormatError(
            .encoding,
            "is not valid UTF-8 at byte \(offset) (0x\(byte)), nor Vietnamese in another known encoding; convert it, for example with iconv -t UTF-8"
        )
    }
}
