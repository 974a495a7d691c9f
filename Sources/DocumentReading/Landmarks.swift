import Bytes
import Vocabulary

/// Where the pages and paragraphs of a document begin in its text, for the forms that have them.
public struct Landmarks: Sendable, Hashable, Codable {
    /// The offset at which each page begins, the first at 0; empty where the form has none.
    public var pages: [Int] = []
    /// The offset at which each paragraph begins; empty where the form has none.
    public var paragraphs: [Int] = []

    /// Makes landmarks of a form that has none.
    public init() {}

    /// The page, from 1, of an offset.
    ///
    /// - Complexity: O(log *n*) in the number of pages.
    public func page(of offset: Int) -> Int? { Self.number(of: offset, in: pages) }

    /// The paragraph, from 1, of an offset; empty ones don't count.
    ///
    /// - Complexity: O(log *n*) in the number of paragraphs.
    public func paragraph(of offset: Int) -> Int? { Self.number(of: offset, in: paragraphs) }

    private static func number(of offset: Int, in starts: [Int]) -> Int? {
        let behind = starts.partition { $0 > offset }
        return behind > 0 ? behind : nil
    }
}
