import Glibc

/// A text that is compared and hashed by its bytes.
///
/// Swift's own strings are equal where they mean the same letters, however composed; for letters beyond ASCII that costs
/// a normalisation each time. Texts here are in NFC already: their bytes tell.
package struct ExactText: Sendable, Hashable, Comparable {
    /// The text.
    package let text: String

    /// Makes a text that is compared by its bytes.
    @inlinable package init(_ text: String) { self.text = text }

    /// Whether two texts have the same bytes.
    package static func == (left: ExactText, right: ExactText) -> Bool {
        let isSame = left.text.utf8.withContiguousStorageIfAvailable { left in
            right.text.utf8.withContiguousStorageIfAvailable { right in
                guard left.count == right.count else { return false }
                guard let one = left.baseAddress, let other = right.baseAddress else { return true }
                return memcmp(one, other, left.count) == 0
            }
        }
        return (isSame ?? nil) ?? left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Whether two texts have the same bytes.
    package static func isSame(_ left: String, _ right: String) -> Bool { ExactText(left) == ExactText(right) }

    /// Orders texts by their bytes.
    package static func < (left: ExactText, right: ExactText) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    /// Hashes the bytes.
    @inlinable package func hash(into hasher: inout Hasher) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isDone == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }
}
