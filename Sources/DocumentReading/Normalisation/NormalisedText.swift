/// The view of a text that detection reads, with the way back to the original.
///
/// Where the original needs no change, the view is the original's own buffer, without a copy.
package struct NormalisedText: Sendable {
    /// The normalised bytes: valid UTF-8 in NFC.
    package let bytes: [UInt8]
    /// The way back; nil where the view is the original.
    package let map: OffsetMap?

    /// Makes a view.
    package init(bytes: [UInt8], map: OffsetMap? = nil) {
        self.bytes = bytes
        self.map = map
    }

    /// Returns the range of original bytes that a range of the view stands for.
    ///
    /// - Parameter range: byte offsets into `bytes`.
    /// - Complexity: O(log *n*) in the number of changes.
    package func original(_ range: Range<Int>) -> Range<Int> {
        guard let map else { return range }
        return map.original(range)
    }
}
