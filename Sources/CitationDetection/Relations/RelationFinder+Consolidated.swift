import Bytes
import Vocabulary

/// The texts that a consolidated one joins.
extension RelationFinder {
    /// Marks what a consolidated text joins: the documents that begin a line below its title, up to the legal basis or the first
    /// article.
    func findConsolidated(_ mentions: inout [Mention], from end: Int) {
        let limit = min(text.count, end + 8_000)
        var bodyStart = limit
        var line = end
        while line < limit {
            let start = text.skipWhite(line, limit)
            if text.has("Căn cứ", at: start) || text.has("Điều 1", at: start) || text.has("Chương ", at: start) {
                bodyStart = start
                break
            }
            line = start
            while line < limit, text[line] != 0x0A { line += 1 }
            if line == start { line += 1 }
        }
        for index in mentions.indices
        where mentions[index].within == nil && mentions[index].range.lowerBound >= end
            && mentions[index].range.lowerBound < bodyStart && beginsLine(mentions[index].range.lowerBound)
        {
            mentions[index].relation = .consolidates
            mentions[index].trigger = nil
        }
    }

    /// Whether only a bullet or an item's number stands before an offset on its line.
    func beginsLine(_ offset: Int) -> Bool {
        var index = offset
        while index > 0, text[index - 1] != 0x0A, offset - index < 6 {
            let byte = text[index - 1]
            guard byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || isDigit(byte) else {
                return false
            }
            index -= 1
        }
        return index == 0 || text[index - 1] == 0x0A
    }
}
