/// Word documents before 2007, by catdoc; by LibreOffice where catdoc is missing or finds no text.
struct OldWordFormat: DocumentFormat {
    let name = "Word 97-2003 (DOC)"
    let endings = [".doc", ".dot"]
    let tools: [ExternalTool] = [.catdoc, .soffice]

    func recognises(_ start: ArraySlice<UInt8>) -> Bool {
        start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    func read(_ file: FormatInput) async throws(FormatError) -> ReadText {
        try await ConvertedText(ending: "doc").read(file)
    }
}

/// Rich text, by the same programs.
struct RichTextFormat: DocumentFormat {
    let name = "Rich text (RTF)"
    let endings = [".rtf"]
    let tools: [ExternalTool] = [.catdoc, .soffice]

    func recognises(_ start: ArraySlice<UInt8>) -> Bool { start.starts(with: Array("{\\rtf".utf8)) }

    func read(_ file: FormatInput) async throws(FormatError) -> ReadText {
        try await ConvertedText(ending: "rtf").read(file)
    }
}

/// The text of a file that other programs make text of.
private struct ConvertedText {
    /// The ending that tells LibreOffice what the file is.
    let ending: String

    func read(_ file: FormatInput) async throws(FormatError) -> ReadText {
        do throws(FormatError) {
            // catdoc takes a thousandth of LibreOffice's time.
            let text = try await file.children.run(.catdoc, ["-d", "utf-8", "-w", "/dev/stdin"], input: file.bytes)
            if Self.hasText(text), let read = Self.decoded(text) { return read }
        } catch {
            guard ExternalTool.soffice.isInstalled else { throw error }
        }
        let text = try await file.children.run(
            .soffice, input: file.bytes,
            script: """
                cat >document.\(ending) &&
                soffice "-env:UserInstallation=file://$PWD/profile" --headless --norestore \
                --convert-to 'txt:Text (encoded):UTF8' document.\(ending) </dev/null >&2 && cat document.txt
                """)
        guard Self.hasText(text), let read = Self.decoded(text) else {
            throw FormatError(
                .broken, "has no text that \(ExternalTool.soffice.program) can read; is it a sound .\(ending) file?")
        }
        return read
    }

    private static func decoded(_ text: [UInt8]) -> ReadText? {
        guard let decoded = TextDecoder.decode(text) else { return nil }
        var read = ReadText(decoded.bytes)
        // The program's own output says nothing of the file's encoding.
        read.encodings = decoded.encodings.map(\.name).filter { $0 != "UTF-8" }
        return read
    }

    private static func hasText(_ text: [UInt8]) -> Bool { text.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A } }
}
