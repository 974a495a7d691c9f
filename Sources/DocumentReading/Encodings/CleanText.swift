import Bytes
import Vocabulary

/// Tells at a glance that a text is UTF-8 with nothing suspicious in it, as nearly all are.
///
/// Each byte is judged by itself and the two before it, without a state and without a branch: the compiler makes one judgement of
/// sixteen bytes of it. What is not clean may still be UTF-8 and beyond suspicion; `SuspicionCheck` says.
enum CleanText {
    /// How many bytes are judged before it is asked whether to go on.
    private static let block = 4096

    /// Whether a text is clean.
    ///
    /// - Complexity: O(*n*), up to the first block that is not clean.
    static func isClean(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = text.count
        // The end may cut off a letter.
        guard count >= 2, text[count - 1] < 0xC2, text[count - 2] < 0xE0 else { return false }
        var objections = objections(to: text[0], behind: 0, 0) | objections(to: text[1], behind: text[0], 0)
        var start = 2
        while start < count, objections == 0 {
            let end = min(count, start + block)
            for index in start..<end {
                objections |= Self.objections(to: text[index], behind: text[index &- 1], text[index &- 2])
            }
            start = end
        }
        return objections == 0
    }

    /// What speaks against a byte behind two others: 0 for nothing.
    @inline(__always)
    private static func objections(to byte: UInt8, behind last: UInt8, _ secondLast: UInt8) -> UInt8 {
        // Behind the first byte of a letter, and behind the second of one of three, one of 80 to BF; nowhere else.
        let isWanted = one(last >= 0xC2) | one(secondLast >= 0xE0)
        let isContinued = one(byte & 0xC0 == 0x80)
        // First bytes of overlong forms, surrogates and rare letters; zeros; a mark that stands apart.
        let isRare =
            one(byte >= 0xF0) | one(byte & 0xFE == 0xC0) | one(byte == 0xE0) | one(byte == 0xED) | one(byte == 0)
            | one(byte == 0xCC)
        // Of U+0080–00BF the no-break space and the first signs of numbers.
        let isSign = one(last == 0xC2) & one(byte != 0xA0) & one(byte &- 0xB0 > 3)
        // Of U+00C0–00FF what Vietnamese has, × and ÷, and no two one behind the other.
        let low = byte & 0x1F
        let isVietnamese =
            one(low < 0x04) | one(low &- 0x08 < 3) | one(low &- 0x0C < 2) | one(low &- 0x12 < 4) | one(low == 0x17)
            | one(low &- 0x19 < 2) | one(low == 0x1D)
        let isWestern = one(last == 0xC3) & (isVietnamese ^ 1) | one(byte == 0xC3) & one(secondLast == 0xC3)
        return isWanted ^ isContinued | isRare | isSign | isWestern
    }
}
