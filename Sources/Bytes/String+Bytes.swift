import Glibc

extension String {
    /// The parts between ASCII characters of one kind; empty ones are left out. `split` looks for letters that are put together of
    /// several characters, which takes ten times as long.
    ///
    /// - Complexity: O(*n*).
    package func parts(between separator: Unicode.Scalar) -> [Substring] {
        utf8.split(separator: UInt8(ascii: separator)).map(Substring.init)
    }
}

extension String {
    /// The words between spaces, each as it is compared.
    package var exactWords: [ExactText] { parts(between: " ").map { ExactText(String($0)) } }
}

extension StringProtocol {
    /// Whether another text stands in this one, byte by byte. `contains` compares letters however they are composed, which takes a
    /// hundred times as long.
    ///
    /// - Complexity: O(*n*).
    package func contains(bytesOf part: some StringProtocol) -> Bool { offset(ofBytes: part) != nil }

    /// Where another text stands for the first time, byte by byte; an empty one stands at the start.
    ///
    /// - Complexity: O(*n*).
    package func firstRange(ofBytes part: some StringProtocol) -> Range<Index>? {
        guard let offset = offset(ofBytes: part) else { return nil }
        let start = utf8.index(startIndex, offsetBy: offset)
        return start..<utf8.index(start, offsetBy: part.utf8.count)
    }

    private func offset(ofBytes part: some StringProtocol) -> Int? {
        let offset = utf8.withContiguousStorageIfAvailable { text in
            part.utf8.withContiguousStorageIfAvailable { $0.firstOffset(in: text) ?? -1 }
        }
        // Strings of Swift are contiguous; only those that another language made are not.
        let found =
            (offset ?? nil)
            ?? Array(part.utf8).withUnsafeBufferPointer { part in
                Array(utf8).withUnsafeBufferPointer { part.firstOffset(in: $0) ?? -1 }
            }
        return found < 0 ? nil : found
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where these bytes stand in others for the first time.
    func firstOffset(in text: Self) -> Int? {
        guard let wanted = baseAddress, let base = text.baseAddress, let first else { return isEmpty ? 0 : nil }
        var at = 0
        while at + count <= text.count, let found = memchr(base + at, Int32(first), text.count - count + 1 - at) {
            let offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if memcmp(found, wanted, count) == 0 { return offset }
            at = offset + 1
        }
        return nil
    }
}
