/// How far the reading of a collection has come.
public enum ReadingProgress: Sendable {
    /// The number of inputs that have been taken, and of all.
    case inputs(Int, of: Int)
    /// The number of pages that OCR has read of one document, and of all its pages to read so.
    case pages(Int, of: Int)
}
