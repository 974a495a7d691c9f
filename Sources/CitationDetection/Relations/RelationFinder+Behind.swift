import Bytes
import Patterns
import Vocabulary

/// Verbs that stand behind their citations.
extension RelationFinder {
    /// "Thông tư số … hết hiệu lực": the verb stands behind the citations of its sentence.
    func readVerbsAfter(_ mentions: inout [Mention]) {
        var index = mentions.count - 1
        while index >= 0 {
            let range = mentions[index].range
            if mentions[index].relation == .cites, mentions[index].within == nil, !mentions[index].isAgent,
                beginsClause(range.lowerBound) || mentions[index].continuesList
            {
                let end = sentences.end(of: range.upperBound)
                if patterns.after.matches(text, from: range.upperBound, to: min(end, text.count), scratch),
                    let group = scratch.lastGroup,
                    !contradicts(range.upperBound..<scratch.whole.lowerBound)
                {
                    mentions[index].relation = patterns.verbsAfter[group - 1].relation
                    mentions[index].trigger = text.folded(scratch.whole)
                }
            }
            index -= 1
        }
    }

    /// Whether a citation is the subject of its sentence: only the number of an item, a pinpoint or other members of a list
    /// stand before it.
    func beginsClause(_ offset: Int) -> Bool {
        let start = sentences.start(of: offset, reach: 180)
        guard offset - start <= 160 else { return false }
        var index = start
        // "2. ", "b) ", "- ".
        while index < offset, !(text[index] >= 0x41 && text[index] <= 0x5A), text[index] < 0x80, index - start < 8 {
            index += 1
        }
        if index >= offset { return true }
        for word in Self.subjects where text.has(word, at: index) { return true }
        return false
    }

    static let subjects: [StaticString] = [
        "Điều", "Khoản", "Các", "Điểm", "Mục", "Chương", "Nghị định", "Thông tư", "Quyết định", "Nghị quyết",
        "Quy định", "Chỉ thị", "Luật", "Bộ luật",
    ]

    func contradicts(_ range: Range<Int>) -> Bool {
        text.folded(range).contains(exactly: "này có hiệu lực")
    }
}
