/// A form that documents come in: one file of this folder for each.
protocol DocumentFormat: Sendable {
    /// The name for people, `Word (DOCX)`.
    var name: String { get }
    /// The endings of file names, in lower case, with the full stop.
    var endings: [String] { get }
    /// The programs that it needs, the first that is there is used.
    var tools: [ExternalTool] { get }
    /// Whether it is read by OCR alone.
    var isPicture: Bool { get }

    /// Whether a file of this form begins so, whatever its name says.
    func recognises(_ start: ArraySlice<UInt8>) -> Bool
    /// Returns the text of a file.
    func read(_ file: FormatInput) async throws(FormatError) -> ReadText
}

extension DocumentFormat {
    var tools: [ExternalTool] { [] }
    var isPicture: Bool { false }
}

/// A file on its way into a format.
struct FormatInput: Sendable {
    let bytes: [UInt8]
    let limits: ReadingLimits
    let children: ChildPrograms
}

/// What a format makes of a file.
struct ReadText: Sendable {
    /// Valid UTF-8.
    var bytes: [UInt8]
    /// How it was read.
    var record = ReadingRecord()
    /// What the file's own data about itself state.
    var stated = StatedIdentity()

    init(_ bytes: [UInt8]) { self.bytes = bytes }
}

/// How sure OCR is of a word.
package struct WordConfidence: Sendable, Hashable, Codable {
    /// Where the word stands in the text.
    package let range: Range<Int>
    /// Of 100.
    package let percent: Int

    /// Makes the confidence of a word.
    package init(range: Range<Int>, percent: Int) { (self.range, self.percent) = (range, percent) }
}
