/// Pictures of pages: PNG, JPEG and TIFF, by OCR.
struct PictureFormat: DocumentFormat {
    let name = "Pictures (PNG, JPEG, TIFF)"
    let endings = [".png", ".jpg", ".jpeg", ".tif", ".tiff"]
    let tools: [ExternalTool] = [.tesseract]
    let isPicture = true

    func recognises(_ start: ArraySlice<UInt8>) -> Bool {
        [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A]].contains {
            start.starts(with: $0)
        }
    }

    func read(_ file: FormatInput) async throws(FormatError) -> ReadText {
        guard file.children.isOCRWanted else { throw FormatError(.needsOCR, "is a picture; give --ocr to read it") }
        // Tesseract takes what is no picture for a list of files to read.
        guard recognises(file.bytes[...]) else { throw FormatError(.broken, "is no PNG, JPEG or TIFF picture") }
        return PDFFormat.text([try await PageScanner(children: file.children).text(ofPicture: file.bytes)])
    }
}
