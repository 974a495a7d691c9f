/// PDF by poppler's pdftotext, and by OCR where its pages are pictures.
struct PDFFormat: DocumentFormat {
    let name = "PDF"
    let endings = [".pdf"]
    let tools: [ExternalTool] = [.pdftotext]

    func recognises(_ start: ArraySlice<UInt8>) -> Bool {
        // Some programs write a few bytes before the mark.
        let mark = Array("%PDF-".utf8)
        return start.prefix(1024).indices.contains { start[$0] == mark[0] && start[$0...].starts(with: mark) }
    }

    func read(_ file: FormatInput) async throws(FormatError) -> ReadText {
        let table = try await file.children.run(
            .pdftotext, ["-tsv", "-enc", "UTF-8", "-q", "/dev/stdin", "-"], input: file.bytes)
        let pages = PrintedPages.texts(table)
        guard !pages.isEmpty else { throw FormatError(.broken, "is a PDF without pages") }
        let blank = pages.indices.filter { !Self.hasText(pages[$0].bytes) }
        if blank.isEmpty { return Self.text(pages) }
        guard file.children.isOCRWanted else {
            guard blank.count < pages.count else {
                throw FormatError(
                    .needsOCR,
                    "has no text, only pictures of \(pages.count) \(pages.count == 1 ? "page" : "pages"); give --ocr to read them"
                )
            }
            var read = Self.text(pages)
            let names = blank.prefix(10).map { "\($0 + 1)" }.joined(separator: ", ") + (blank.count > 10 ? " …" : "")
            read.notes.append(
                ReadingNote(
                    "\(blank.count == 1 ? "page \(names) has" : "pages \(names) have") no text; if they are scans, give --ocr"
                ))
            return read
        }
        let scanned = try await PageScanner(children: file.children).pages(
            blank, ofPDF: file.bytes, limit: file.limits.pages)
        return Self.text(pages.indices.map { scanned[$0] ?? pages[$0] })
    }

    /// Whether a page has more letters than a stamp or a page number.
    private static func hasText(_ page: [UInt8]) -> Bool {
        var letters = 0
        for byte in page where byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A {
            letters += 1
            if letters == 20 { return true }
        }
        return false
    }

    /// Puts pages together, each ended by a form feed.
    static func text(_ pages: [PageText]) -> ReadText {
        var read = ReadText([])
        for page in pages {
            let start = read.bytes.count
            read.landmarks.pages.append(start)
            read.confidences += page.confidences.map {
                WordConfidence(
                    range: ($0.range.lowerBound + start)..<($0.range.upperBound + start), percent: $0.percent)
            }
            read.bytes += page.bytes
            read.bytes.append(0x0C)
        }
        if pages.count == 1 { read.bytes.removeLast() }
        let doubtful = read.confidences.filter { $0.percent < PageText.sure }
        read.notes += doubtful.map {
            ReadingNote(
                "OCR is only \($0.percent) % sure of '\(String(decoding: read.bytes[$0.range], as: UTF8.self))'",
                range: $0.range)
        }
        return read
    }
}
