/// PDF by poppler's pdftotext, and by OCR where its pages are pictures.
struct PDFFormat: DocumentFormat {
    let name = "PDF"
    let endings = [".pdf"]
    let tools: [ExternalTool] = [.pdftotext]

    func recognises(_ start: ArraySlice<UInt8>) -> Bool {
        // Some programs write a few bytes before the mark.
        var rest = start.prefix(1024 + 4)
        while let mark = rest.firstIndex(of: UInt8(ascii: "%")) {
            if rest[mark...].starts(with: "%PDF-".utf8) { return true }
            rest = rest[(mark + 1)...]
        }
        return false
    }

    func read(_ file: FormatInput) async throws(FormatError) -> ReadText {
        let table = try await file.children.run(
            .pdftotext, ["-tsv", "-enc", "UTF-8", "/dev/stdin", "-"], input: file.bytes)
        let pages = PrintedPages.texts(table)
        guard !pages.isEmpty else { throw FormatError(.broken, "is a PDF without pages") }
        let letters = pages.map { Self.letters($0.bytes) }
        let blank = pages.indices.filter { letters[$0] < Self.leastLetters }
        guard file.children.isOCRWanted else {
            guard blank.count < pages.count else {
                throw FormatError(
                    .needsOCR,
                    "has no text, only pictures of \(pages.count) \(pages.count == 1 ? "page" : "pages"); give --ocr to read them"
                )
            }
            var read = Self.text(pages)
            if letters.allSatisfy({ $0 < Self.fewLetters }) {
                read.record.notes.append(
                    ReadingNote("there is hardly any text on its pages; if they are scans, give --ocr"))
            } else if !blank.isEmpty {
                let names =
                    blank.prefix(10).map { "\($0 + 1)" }.joined(separator: ", ") + (blank.count > 10 ? " …" : "")
                read.record.notes.append(
                    ReadingNote(
                        "\(blank.count == 1 ? "page \(names) has" : "pages \(names) have") no text; if they are scans, give --ocr"
                    ))
            }
            return read
        }
        let sparse = pages.indices.filter { letters[$0] < Self.fewLetters }
        guard !sparse.isEmpty else { return Self.text(pages) }
        let scanned = try await PageScanner(children: file.children).pages(
            sparse, ofPDF: file.bytes, limit: file.limits.pages)
        return Self.text(
            pages.indices.map { page in
                guard let scan = scanned[page], Self.letters(scan.bytes) > 2 * letters[page] else { return pages[page] }
                return scan
            })
    }

    /// Fewer letters are no text of a page: a number, a stamp.
    private static let leastLetters = 20
    /// Fewer may be what an electronic signature prints on a scan; or a last page.
    private static let fewLetters = 150

    /// The number of letters of a text, about: those with marks may count twice.
    private static func letters(_ page: [UInt8]) -> Int {
        page.count { $0 >= 0xC0 || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
    }

    /// Puts pages together, each ended by a form feed.
    static func text(_ pages: [PageText]) -> ReadText {
        var read = ReadText([])
        for page in pages {
            let start = read.bytes.count
            read.record.landmarks.pages.append(start)
            read.record.confidences += page.confidences.map {
                WordConfidence(
                    range: ($0.range.lowerBound + start)..<($0.range.upperBound + start), percent: $0.percent)
            }
            read.bytes += page.bytes
            read.bytes.append(0x0C)
        }
        if pages.count == 1 { read.bytes.removeLast() }
        let doubtful = read.record.confidences.filter { $0.percent < PageText.sure }
        read.record.notes += doubtful.map {
            ReadingNote(
                "OCR is only \($0.percent) % sure of '\(String(decoding: read.bytes[$0.range], as: UTF8.self))'",
                range: $0.range)
        }
        return read
    }
}
