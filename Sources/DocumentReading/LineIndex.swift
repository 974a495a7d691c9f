import Bytes
import Glibc
import Vocabulary

/// Lines and columns of offsets in a text, found in one pass over it.
package struct LineIndex {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1
    private var column = 1

    /// Makes an index of a text.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Returns the line and column of an offset, both from 1, columns in Unicode scalars.
    ///
    /// - Parameter target: An offset; each at or behind the one asked for before.
    /// - Complexity: O(*d*) in the distance from the offset asked for before.
    package mutating func position(of target: Int) -> (line: Int, column: Int) {
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, offset < target else { return }
            while let found = memchr(base + offset, 0x0A, target - offset) {
                offset = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
                line += 1
                column = 1
            }
            // Of the characters' bytes all but the first have the bits 10 in front.
            var characters = 0
            for byte in bytes[offset..<target] { characters &+= Int(one(byte & 0xC0 != 0x80)) }
            column += characters
            offset = target
        }
        return (line, column)
    }
}
