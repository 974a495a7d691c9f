import Bytes
import Vocabulary

/// Skips what needs no change, a block at a time.
///
/// Few places of a text need a change, but the letters à to ý begin with the same byte as Ð does: a loop that branches on them
/// is held up by the processor's wrong guesses. Here each byte of a block is judged by itself and the one behind it, without a branch:
/// the compiler makes one judgement of sixteen bytes of it.
enum PlainRun {
    private static let block = 64

    /// Returns the first offset from `start` on at which a change can begin; `stop` where there is none before it.
    ///
    /// - Complexity: O(*n*).
    static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int, to stop: Int) -> Int {
        var index = start
        while index + block < text.count, index + block <= stop {
            var changes: UInt8 = 0
            for offset in index..<(index + block) { changes |= canChange(text[offset], before: text[offset &+ 1]) }
            if changes != 0 { break }
            index += block
        }
        firstBytes.withUnsafeBufferPointer { firstBytes in
            while index < stop, !firstBytes[Int(text[index])] { index += 1 }
            // C3 and C6 begin many letters that stay.
            while index < stop, canChange(text[index], before: index + 1 < text.count ? text[index + 1] : 0) == 0 {
                index += 1
                while index < stop, !firstBytes[Int(text[index])] { index += 1 }
            }
        }
        return index
    }

    /// Whether a change can begin at each byte, before some other or any.
    private static let firstBytes: [Bool] = (0...255).map { (byte: UInt8) in
        [0x00, 0x89, 0x90].contains { canChange(byte, before: $0) != 0 }
    }

    /// One where a change can begin at a byte that stands before another.
    @inline(__always)
    private static func canChange(_ byte: UInt8, before next: UInt8) -> UInt8 {
        let isControl = one(byte < 0x20) & one(byte != 0x0A) & one(byte != 0x09) | one(byte == 0x7F)
        // * [ _
        let isMarkup = one(byte == 0x2A) | one(byte & 0xFB == 0x5B)
        // The first bytes of marks, signs, dashes, quotation marks, and of letters that only look like Vietnamese ones.
        let isFirst =
            one(byte == 0xC2) | one(byte & 0xFE == 0xCC) | one(byte == 0xCE) | one(byte == 0xD0)
            | one(byte & 0xFE == 0xE2)
            | one(byte == 0xEF)
        // Ð, ð and Ɖ, which stand for Đ and đ.
        let isStray = one(byte == 0xC3) & one(next & 0xDF == 0x90) | one(byte == 0xC6) & one(next == 0x89)
        return isControl | isMarkup | isFirst | isStray
    }
}
