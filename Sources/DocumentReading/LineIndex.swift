/// Lines and columns of offsets in a text, found in one pass over it.
public struct LineIndex {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1
    private var lineStart = 0

    /// Makes an index of a text.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Returns the line and column of an offset, both from 1, columns in Unicode scalars.
    ///
    /// - Complexity: O(*d*) in the distance from the offset asked for before; offsets must not go back before its line.
    public mutating func position(of target: Int) -> (line: Int, column: Int) {
        bytes.withUnsafeBufferPointer { bytes in
            while offset < target {
                if bytes[offset] == 0x0A {
                    line += 1
                    lineStart = offset + 1
                }
                offset += 1
            }
            var column = 1
            for index in lineStart..<max(lineStart, target) where bytes[index] & 0xC0 != 0x80 { column += 1 }
            return (line, column)
        }
    }
}
