import Bytes
import FoundationEssentials

/// The table of words that both pdftotext and Tesseract write (`-tsv`, `tsv`): a row for each word with its place on the page.
///
/// ```
/// level page block par line word left   top   width height conf text
/// 5     1    2     1   1    3    217.20 52.52 48.21 15.48  91.2 05-CT/TW
/// ```
struct WordTable {
    /// A word and where it stands.
    struct Word {
        var text: Substring.UTF8View
        /// From 1.
        let page: Int
        /// The block, the paragraph in it (or the other way round) and the line in that.
        let place: Place
        let left: Double
        let top: Double
        let width: Double
        let height: Double
        /// How sure the program is, of 100.
        var percent: Int
    }

    struct Place: Equatable {
        let outer: Int
        let inner: Int
        let line: Int
    }

    /// The words, in the order of reading.
    let words: [Word]
    /// The number of pages that are spoken of, pages without words too.
    let pageCount: Int

    /// Reads a table; rows that are no words' are left out, and those of a page beyond the next one: each page has a row of its own, so
    /// that a page's number is no larger than the table is long.
    init(_ table: [UInt8]) {
        var words: [Word] = []
        var pageCount = 0
        for row in String(decoding: table, as: UTF8.self).utf8.split(separator: 0x0A) {
            let cells = row.split(separator: 0x09, maxSplits: 11, omittingEmptySubsequences: false)
            guard cells.count == 12, let page = Self.integer(cells[1]), (0...pageCount + 1).contains(page) else {
                continue
            }
            pageCount = max(pageCount, page)
            guard cells[0].elementsEqual("5".utf8), cells[11].contains(where: { $0 > 0x20 }),
                let outer = Self.integer(cells[2]),
                let inner = Self.integer(cells[3]), let line = Self.integer(cells[4])
            else { continue }
            let numbers = cells[6...10].map { Double(Substring($0)) ?? 0 }
            words.append(
                Word(
                    text: cells[11], page: page, place: Place(outer: outer, inner: inner, line: line), left: numbers[0],
                    top: numbers[1], width: numbers[2], height: numbers[3],
                    percent: max(0, min(100, Int(rounding: numbers[4].rounded(.down))))))
        }
        self.words = words
        self.pageCount = pageCount
    }

    private static func integer(_ cell: Substring.UTF8View) -> Int? { Int(stated: Substring(cell)) }
}

extension WordTable.Word {
    /// Whether it goes on the word before it without a space: bold and plain letters of one word are two to a program.
    func continues(_ previous: WordTable.Word) -> Bool {
        left - (previous.left + previous.width) < 0.06 * min(height, previous.height)
    }

    /// Whether it is a small number above the line of the word before it: the mark of a footnote.
    func isRaised(above previous: WordTable.Word) -> Bool {
        height < 0.85 * previous.height && top + height < previous.top + previous.height - 0.12 * previous.height
    }
}
