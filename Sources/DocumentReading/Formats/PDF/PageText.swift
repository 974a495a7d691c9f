/// The text of a page.
struct PageText: Sendable {
    var bytes: [UInt8]
    /// How sure OCR is of the words near numbers, where the page was read so.
    var confidences: [WordConfidence] = []

    /// What a word needs not to be doubtful, of 100: below, every third of Tesseract's words is wrong on clean scans.
    static let sure = 75
}
