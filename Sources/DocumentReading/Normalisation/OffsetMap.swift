import Bytes
import Vocabulary

/// A map from offsets in a normalised text to offsets in the original, built while the text is rewritten.
///
/// It is a list of segments. In a copied segment both sides advance together; a replaced one stands for its
/// original as a whole.
///
/// ```
/// original    S ố _ 1 2 – C T / * T W *          (– is three bytes)
/// view        S ố _ 1 2 - C T /   T W
/// segments    [copied 0→0][replaced 6→6, 1 for 3][copied 7→9] …
/// ```
package struct OffsetMap: Sendable {
    /// The start of a run in the view and in the original.
    struct Segment: Sendable {
        let view: Int
        let original: Int
        /// Whether the bytes were copied one by one; else the whole run stands for the original's run.
        let isCopied: Bool
    }

    private var segments: [Segment] = []
    private var viewEnd = 0
    private var originalEnd = 0

    /// Makes an empty map.
    package init() {}

    /// Appends a run of bytes that are the same on both sides.
    package mutating func copy(_ count: Int) {
        guard count > 0 else { return }
        if segments.last?.isCopied != true {
            segments.append(Segment(view: viewEnd, original: originalEnd, isCopied: true))
        }
        viewEnd += count
        originalEnd += count
    }

    /// Appends `original` bytes of the original for which `view` bytes stand in the view; 0 where they were left out.
    package mutating func replace(original: Int, view: Int) {
        guard original > 0 || view > 0 else { return }
        segments.append(Segment(view: viewEnd, original: originalEnd, isCopied: false))
        viewEnd += view
        originalEnd += original
    }

    /// Returns the original bytes of a range of the view: from the first byte's beginning to the last byte's end.
    ///
    /// What was left out at the edges of the range stays outside it.
    package func original(_ range: Range<Int>) -> Range<Int> {
        let start = originalStart(of: range.lowerBound)
        guard !range.isEmpty else { return start..<start }
        return start..<max(start, originalEnd(of: range.upperBound))
    }

    /// The original offset at which the view's byte at `offset` begins.
    private func originalStart(of offset: Int) -> Int {
        guard let index = lastSegment(atOrBefore: offset) else { return offset }
        let segment = segments[index]
        return segment.isCopied ? segment.original + (offset - segment.view) : segment.original
    }

    /// The original offset at which the view's byte before `offset` ends.
    private func originalEnd(of offset: Int) -> Int {
        guard offset > 0, let index = lastSegment(atOrBefore: offset - 1) else { return 0 }
        let segment = segments[index]
        if segment.isCopied { return segment.original + (offset - segment.view) }
        return index + 1 < segments.count ? segments[index + 1].original : originalEnd
    }

    /// The last segment that begins at or before `offset`: of several that begin there, the one that holds its byte.
    private func lastSegment(atOrBefore offset: Int) -> Int? {
        let behind = segments.partition { $0.view > offset }
        return behind == 0 ? nil : behind - 1
    }
}
