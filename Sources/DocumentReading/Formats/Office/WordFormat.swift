import Bytes

/// Word documents since 2007 (Office Open XML, ECMA-376).
struct WordFormat: DocumentFormat {
    let name = "Word (DOCX)"
    let endings = [".docx", ".docm", ".dotx"]

    func recognises(_ start: ArraySlice<UInt8>) -> Bool { false }

    func read(_ file: FormatInput) throws(FormatError) -> ReadText {
        let package = try OfficePackage(file, what: "Word file")
        let main = try WordRelations(package, of: "").target(ofType: "officeDocument") ?? "word/document.xml"
        guard let body = try package.events(main) else {
            throw FormatError(.broken, "is no Word file: it has no part \(TerminalText.escaped(main))")
        }
        let relations = try WordRelations(package, of: main)
        let styles = try WordStyles(
            relations.target(ofType: "styles").flatMap { name throws(FormatError) in try package.events(name) })
        let numbering = try WordNumbering(
            relations.target(ofType: "numbering").flatMap { name throws(FormatError) in try package.events(name) })

        let text = WordText(styles: styles, numbering: numbering)
        for name in relations.targets(ofType: "header") { try text.read(package, name, .around) }
        do throws(FormatError) {
            try text.read(body, .body)
        } catch {
            throw error.in(part: main)
        }
        for name in relations.targets(ofType: "footer") { try text.read(package, name, .around) }
        for (type, kind) in [("footnotes", WordText.Part.footnotes), ("endnotes", .endnotes)] {
            if let name = relations.target(ofType: type) { try text.read(package, name, kind) }
        }
        let builder = text.finished()
        var read = ReadText(builder.bytes)
        read.record.landmarks.paragraphs = builder.paragraphs
        if text.hasChanges { read.record.notes.append(ReadingNote("tracked changes are read as accepted")) }
        return read
    }
}

extension WordText {
    /// Reads a part by its name, where the file has it.
    func read(_ package: OfficePackage, _ name: String, _ part: Part) throws(FormatError) {
        guard let events = try package.events(name) else { return }
        do throws(FormatError) {
            try read(events, part)
        } catch {
            throw error.in(part: name)
        }
    }
}
