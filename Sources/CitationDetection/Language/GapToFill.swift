import Bytes

extension TextBytes {
    /// Whether dots or a line stand in a range on which something will be written: "Sở ..........", "……", "ngày ... tháng", "của ____"; not what
    /// is left out of a sentence, "và nhiều xã khác…", nor a line below a heading.
    ///
    /// - Complexity: O(*n*) in the length of the range; a pattern took thirty times as long.
    func hasGapToFill(in range: Range<Int>) -> Bool {
        let ellipsis: StaticString = "…"
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = self[index]
            guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == 0xE2 else {
                index += 1
                continue
            }
            let start = index
            // An ellipsis stands for three dots.
            var (dots, lines) = (0, 0)
            while index < range.upperBound {
                if self[index] == UInt8(ascii: ".") {
                    (dots, index) = (dots + 1, index + 1)
                } else if has(ellipsis, at: index) {
                    (dots, index) = (dots + 3, index + 3)
                } else if self[index] == UInt8(ascii: "_") {
                    (lines, index) = (lines + 1, index + 1)
                } else if dots > 2, self[index] == 0x20, has(ellipsis, at: index + 1) {
                    index += 1
                } else {
                    break
                }
            }
            if dots > 4 || dots > 2 && has("ngày", before: trimmed(0..<start, back: 1).upperBound) { return true }
            if lines > 2, beginsOnLine(start) { return true }
            index = Swift.max(index, start + 1)
        }
        return false
    }

    /// Whether a word stands before an offset on its line.
    private func beginsOnLine(_ offset: Int) -> Bool {
        let before = offset > 0 && self[offset - 1] == 0x20 ? offset - 1 : offset
        guard before > 0 else { return false }
        let last = self[before - 1]
        return isLetter(last) || last >= 0x80 || last == UInt8(ascii: ":") || last == UInt8(ascii: "]")
    }
}
