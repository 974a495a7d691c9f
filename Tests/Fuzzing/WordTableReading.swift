import DanChieu
@testable import DocumentReading

/// Tables as pdftotext and Tesseract write them.
enum WordTableReading {
    static func documents(_ table: [UInt8]) -> [Document] {
        [PDFFormat.text(PrintedPages.texts(table)), PDFFormat.text([RecognisedPage.text(WordTable(table).words)])].map {
            Document(path: "a.pdf", text: String(decoding: $0.bytes, as: UTF8.self))
        }
    }
}
