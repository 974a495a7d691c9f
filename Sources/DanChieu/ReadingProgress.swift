/// How far the reading or indexing of a collection has come.
public enum ReadingProgress: Sendable {
    /// The number of inputs that have been taken, and of all.
    case inputs(Int, of: Int)
    /// The number of pages that OCR has read of one document, and of all its pages to read so.
    case pages(Int, of: Int)
    /// The number of documents that have been put into a store's graph, and of all that are to be.
    case graph(Int, of: Int)
}
