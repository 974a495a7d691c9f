/// Bytes that come in pieces, taken apart into lines; no more is kept than one line and what came behind it.
package struct LineSplitter {
    /// A line without its end.
    package enum Line {
        case whole(ArraySlice<UInt8>)
        /// It has more bytes than the limit; they were let go as they came.
        case tooLong
    }

    /// What has come and is not part of a line that was taken. Pieces are appended here.
    package var buffer: [UInt8]
    /// The longest line, in bytes.
    package let limit: Int
    /// The number of lines that were taken.
    private var count = 0
    /// Whether the buffer is the rest of a line whose beginning was let go.
    package private(set) var isTooLong: Bool
    /// Up to where there is no line's end.
    private var scanned = 0

    /// Makes a splitter.
    ///
    /// - Parameters:
    ///   - limit: The longest line, in bytes.
    ///   - isTooLong: Whether what comes first is the rest of a line that is too long.
    package init(limit: Int, buffer: [UInt8] = [], isTooLong: Bool = false) {
        (self.limit, self.buffer, self.isTooLong) = (limit, buffer, isTooLong)
    }

    /// Takes the lines whose ends have come, each with its number, from 1.
    package mutating func takeLines(_ body: (Line, Int) -> Void) {
        var start = 0
        while let end = buffer[scanned...].firstIndex(of: 0x0A) {
            take(start..<end, body)
            (start, scanned) = (end + 1, end + 1)
        }
        buffer.removeSubrange(..<start)
        if buffer.count > limit {
            isTooLong = true
            buffer = []
        }
        scanned = buffer.count
    }

    /// Takes what stands behind the last line's end, where all has come.
    package mutating func takeRest(_ body: (Line, Int) -> Void) {
        if !buffer.isEmpty || isTooLong { take(buffer.indices, body) }
        buffer = []
        scanned = 0
    }

    private mutating func take(_ range: Range<Int>, _ body: (Line, Int) -> Void) {
        count += 1
        body(isTooLong || range.count > limit ? .tooLong : .whole(buffer[range]), count)
        isTooLong = false
    }
}
