extension [UInt8] {
    /// Appends a text; special bytes are replaced, and what lies between them is copied in runs.
    ///
    /// - Complexity: O(*n*) in the bytes of the text.
    @inlinable @inline(__always)
    package mutating func append(
        _ text: String, replacing isSpecial: (UInt8) -> Bool, with replace: (UInt8, inout [UInt8]) -> Void
    ) {
        var text = text
        text.withUTF8 { append($0, replacing: isSpecial, with: replace) }
    }

    /// Appends a text as it is, where no byte of it is special; most are not, and are looked through sixteen bytes at a time.
    ///
    /// - Parameter special: One or more for a byte that is special, without a branch.
    /// - Returns: Whether it was appended.
    @inlinable @inline(__always)
    package mutating func append(_ text: String, unlessAny special: (UInt8) -> UInt8) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { utf8 in
            guard utf8.reduce(0, { $0 | special($1) }) == 0 else { return false }
            append(contentsOf: utf8)
            return true
        } ?? false
    }

    /// The same with the bytes of a text.
    @inlinable @inline(__always)
    package mutating func append(
        _ utf8: UnsafeBufferPointer<UInt8>, replacing isSpecial: (UInt8) -> Bool,
        with replace: (UInt8, inout [UInt8]) -> Void
    ) {
        var start = 0
        for index in utf8.indices where isSpecial(utf8[index]) {
            append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
            replace(utf8[index], &self)
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
}
