import Bytes

extension TextBytes {
    /// Whether an offset is in the new wording of an amended text: a quotation is open there that a colon led up to, "như sau: “…".
    ///
    /// - Complexity: O(1): the quotation is looked for some pages back at most.
    func isNewWording(at offset: Int) -> Bool {
        let limit = Swift.max(0, offset - 6_000)
        var end = Swift.max(limit, Swift.min(offset, count) - 2)
        while let index = lastIndex(of: 0xE2, in: limit..<end) {
            if has("”", at: index) { return false }
            if has("“", at: index) {
                let before = trimmed(0..<index, back: 8).upperBound
                return before > 0 && self[before - 1] == UInt8(ascii: ":")
            }
            end = index
        }
        return false
    }

    /// Returns a range without the white space at its end, looking back some bytes at most.
    func trimmed(_ range: Range<Int>, back limit: Int) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, range.upperBound - end < limit, isWhite(self[end - 1]) { end -= 1 }
        return range.lowerBound..<end
    }
}
