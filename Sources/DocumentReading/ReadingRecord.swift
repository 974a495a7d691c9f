import Bytes
import Vocabulary

/// How a document was read.
public struct ReadingRecord: Sendable, Hashable, Codable {
    /// The form that it came in, by its usual ending: `docx`.
    public var format = "txt"
    /// How the text was written, the main encoding first; empty where the form leaves no choice.
    public var encodings: [String] = []
    /// Where pages and paragraphs begin.
    public var landmarks = Landmarks()
    /// What a reader should know.
    public var notes: [ReadingNote] = []
    /// How sure OCR is of the words near numbers, in the order of the text.
    package var confidences: [WordConfidence] = []
    /// A hash of the text's letters and figures; 0 where it has too few to be known by them.
    public var fingerprint: UInt64 = 0

    /// Makes the record of a text.
    public init() {}

    /// How sure OCR is of the least sure word of a range near a number, of 100; nil where none of its words was read so.
    ///
    /// - Complexity: O(log *n* + *w*) in the words, all and those of the range.
    public func confidence(of range: Range<Int>) -> Int? {
        let first = confidences.partition { $0.range.upperBound > range.lowerBound }
        return confidences[first...].prefix { $0.range.lowerBound < range.upperBound }.map(\.percent).min()
    }
}
