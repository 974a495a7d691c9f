/// OpenDocument text (ISO/IEC 26300), as LibreOffice writes it.
struct OpenDocumentFormat: DocumentFormat {
    let name = "OpenDocument (ODT)"
    let endings = [".odt", ".ott"]

    func recognises(_ start: ArraySlice<UInt8>) -> Bool { false }

    func read(_ file: FormatInput) throws(FormatError) -> ReadText {
        let package = try OfficePackage(file, what: "OpenDocument file")
        guard let content = try package.events("content.xml") else {
            throw FormatError(.broken, "is no OpenDocument file: it has no part content.xml")
        }
        let text = OpenDocumentText()
        if let styles = try package.events("styles.xml") {
            do throws(FormatError) {
                try text.read(styles, .styles)
            } catch {
                throw error.in(part: "styles.xml")
            }
        }
        do throws(FormatError) {
            try text.read(content, .content)
        } catch {
            throw error.in(part: "content.xml")
        }
        let builder = text.finished()
        var read = ReadText(builder.bytes)
        read.record.landmarks.paragraphs = builder.paragraphs
        if text.hasChanges { read.record.notes.append(ReadingNote("tracked changes are read as accepted")) }
        return read
    }
}
