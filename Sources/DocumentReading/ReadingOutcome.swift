/// What became of one input, or of one part of it.
package enum ReadingOutcome: Sendable {
    /// It was read.
    case document(Document)
    /// It could not be read.
    case failed(ReadingError)
    /// It was left out, as it is no document.
    case skipped(SkippedInput)
}
