import Glibc

extension String {
    /// The parts between ASCII characters of one kind; empty ones are left out. `split` looks for letters that are put together of
    /// several characters, which takes ten times as long.
    ///
    /// - Complexity: O(*n*).
    package func parts(between separator: Unicode.Scalar) -> [Substring] {
        utf8.split(separator: UInt8(ascii: separator)).map(Substring.init)
    }

    /// Whether a text stands in this one, byte by byte. `contains` compares letters however they are composed, which takes a hundred
    /// times as long.
    ///
    /// - Complexity: O(*n*).
    package func contains(exactly part: StaticString) -> Bool {
        let length = part.utf8CodeUnitCount
        let isFound = utf8.withContiguousStorageIfAvailable { text in
            guard let base = text.baseAddress, length > 0 else { return length == 0 }
            var at = 0
            while at + length <= text.count,
                let found = memchr(base + at, Int32(part.utf8Start[0]), text.count - length + 1 - at)
            {
                if memcmp(found, part.utf8Start, length) == 0 { return true }
                at = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
            }
            return false
        }
        if let isFound { return isFound }
        var copy = self
        copy.makeContiguousUTF8()
        return copy.contains(exactly: part)
    }
}

extension String {
    /// Whether another text stands in this one, byte by byte.
    ///
    /// - Complexity: O(*n*).
    package func contains(bytesOf part: some StringProtocol) -> Bool {
        let found: Bool?? = part.utf8.withContiguousStorageIfAvailable { part in
            utf8.withContiguousStorageIfAvailable { text -> Bool in
                guard let wanted = part.baseAddress, let base = text.baseAddress else { return part.isEmpty }
                var at = 0
                while at + part.count <= text.count,
                    let found = memchr(base + at, Int32(wanted[0]), text.count - part.count + 1 - at)
                {
                    if memcmp(found, wanted, part.count) == 0 { return true }
                    at = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
                }
                return false
            }
        }
        return (found ?? nil) ?? Array(utf8).contains(Array(part.utf8))
    }
}

extension String {
    /// The words between spaces, each as it is compared.
    package var exactWords: [ExactText] { parts(between: " ").map { ExactText(String($0)) } }
}
