/// pdftotext's words, made a text.
///
/// Its own text would do but for one thing: it takes the hyphen off a line's end, and "01/2022/TTLT-VKSNDTC-⏎TANDTC" would lose what
/// belongs to the number. Vietnamese words are never divided at a line's end.
enum PrintedPages {
    /// Returns the text of each page: a line for each line, an empty one between what stands apart.
    static func texts(_ table: [UInt8]) -> [PageText] {
        let table = WordTable(table)
        var pages = [PageText](repeating: PageText(bytes: []), count: table.pageCount)
        var last: WordTable.Word?
        for word in table.words where word.page > 0 {
            let page = word.page - 1
            if let last, last.page == word.page {
                if word.place != last.place {
                    pages[page].bytes.append(0x0A)
                    if word.place.outer != last.place.outer { pages[page].bytes.append(0x0A) }
                } else if word.isRaised(above: last), let raised = Superscript.raised(Substring(word.text)) {
                    pages[page].bytes += raised.utf8
                    // What follows is measured against the line's own letters.
                    continue
                } else if !word.continues(last) {
                    pages[page].bytes.append(0x20)
                }
            }
            pages[page].bytes += word.text
            last = word
        }
        for page in pages.indices where !pages[page].bytes.isEmpty { pages[page].bytes.append(0x0A) }
        return pages
    }
}
