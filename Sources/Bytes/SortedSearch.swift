extension RandomAccessCollection {
    /// Returns the first index whose element is true of a condition that is false up to some place and true from there on; the end
    /// where it is true of none.
    ///
    /// - Complexity: O(log *n*).
    @inlinable package func partition(where isBehind: (Element) -> Bool) -> Index {
        var start = startIndex
        var count = count
        while count > 0 {
            let half = count / 2
            let middle = index(start, offsetBy: half)
            if isBehind(self[middle]) {
                count = half
            } else {
                start = index(after: middle)
                count -= half + 1
            }
        }
        return start
    }
}
