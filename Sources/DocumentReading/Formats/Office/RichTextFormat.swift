/// Rich text (RTF 1.9), read by ourselves: catdoc runs the cells of a table together and loses breaks of lines, and with them one
/// citation in twenty of the sample.
struct RichTextFormat: DocumentFormat {
    let name = "Rich text (RTF)"
    let endings = [".rtf"]

    func recognises(_ start: ArraySlice<UInt8>) -> Bool { start.starts(with: Array("{\\rtf".utf8)) }

    func read(_ file: FormatInput) throws(FormatError) -> ReadText {
        guard recognises(file.bytes[...]) else {
            throw FormatError(.broken, "is no rich text: it does not begin as such")
        }
        var text = RichText(nesting: file.limits.nesting)
        var tokens = RichTextTokens(file.bytes)
        while let token = tokens.next() { try text.take(token) }
        let builder = text.finished()
        var read = ReadText(builder.bytes)
        read.record.landmarks.paragraphs = builder.paragraphs
        return read
    }
}
