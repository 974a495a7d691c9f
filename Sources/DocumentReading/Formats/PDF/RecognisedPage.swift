/// Tesseract's words, made a text.
enum RecognisedPage {
    /// Returns the text of words: a line for each line, an empty one between paragraphs.
    static func text(_ words: [WordTable.Word]) -> PageText {
        var page = PageText(bytes: [])
        var placed: [(range: Range<Int>, percent: Int)] = []
        var last: WordTable.Place?
        for word in words {
            if let last {
                page.bytes.append(word.place == last ? 0x20 : 0x0A)
                if word.place.outer != last.outer || word.place.inner != last.inner { page.bytes.append(0x0A) }
            }
            last = word.place
            let start = page.bytes.count
            page.bytes += word.text
            placed.append((start..<page.bytes.count, word.percent))
        }
        if !placed.isEmpty { page.bytes.append(0x0A) }
        page.confidences = nearNumbers(placed, page.bytes).map { WordConfidence(range: $0.range, percent: $0.percent) }
        return page
    }

    /// The words with a figure in them, and those beside one.
    private static func nearNumbers(_ words: [(range: Range<Int>, percent: Int)], _ bytes: [UInt8]) -> [(
        range: Range<Int>, percent: Int
    )] {
        let hasFigure = words.map { word in bytes[word.range].contains { $0 >= 0x30 && $0 <= 0x39 } }
        return words.indices.filter { index in
            hasFigure[index] || (index > 0 && hasFigure[index - 1]) || (index + 1 < words.count && hasFigure[index + 1])
        }.map { words[$0] }
    }
}
