import TestSupport
import Testing

@testable import DocumentReading

@Suite struct WordTableTests {
    private func row(
        _ page: Int, _ block: Int, _ line: Int, _ left: Int, _ text: String, top: Int = 100, height: Int = 10,
        percent: Int = 100
    ) -> String {
        "5\t\(page)\t\(block)\t0\t\(line)\t0\t\(left)\t\(top)\t\(text.count * 5)\t\(height)\t\(percent)\t\(text)\n"
    }

    @Test func `a number keeps the hyphen at its line's end`() {
        let table =
            row(1, 0, 0, 0, "Số:") + row(1, 0, 0, 20, "01/2022/TTLT-BCA-") + row(1, 0, 1, 0, "BQP")
            + row(2, 0, 0, 0, "Hai")
        let pages = PrintedPages.texts(Array(table.utf8))
        #expect(pages.map { String(decoding: $0.bytes, as: UTF8.self) } == ["Số: 01/2022/TTLT-BCA-\nBQP\n", "Hai\n"])
    }

    @Test func `letters of two fonts are one word, and a footnote's mark is raised`() {
        let table =
            row(1, 0, 0, 0, "Điề") + row(1, 0, 0, 15, "u") + row(1, 0, 0, 25, "05-CT/TW")
            + row(1, 0, 0, 65, "12", top: 98, height: 6)
            + row(1, 0, 0, 80, "về") + row(1, 1, 0, 0, "x")
        #expect(
            PrintedPages.texts(Array(table.utf8)).map { String(decoding: $0.bytes, as: UTF8.self) } == [
                "Điều 05-CT/TW¹² về\n\nx\n"
            ])
    }

    @Test func `OCR's doubts are kept for the words near numbers`() {
        let table =
            row(1, 1, 1, 0, "Chỉ", percent: 96) + row(1, 1, 1, 20, "thị", percent: 95)
            + row(1, 1, 1, 40, "O5-CT/TW", percent: 41)
            + row(1, 1, 2, 0, "của", percent: 96) + row(1, 1, 2, 20, "Bộ", percent: 20)
        let read = PDFFormat.text([RecognisedPage.text(WordTable(Array(table.utf8)).words)])
        #expect(String(decoding: read.bytes, as: UTF8.self) == "Chỉ thị O5-CT/TW\ncủa Bộ\n")
        #expect(read.confidences.map(\.percent) == [95, 41, 96])
        #expect(read.notes.map(\.message) == ["OCR is only 41 % sure of 'O5-CT/TW'"])
        var record = ReadingRecord()
        record.confidences = read.confidences
        #expect(record.confidence(of: 0..<30) == 41)
        #expect(record.confidence(of: 0..<4) == nil)
    }

    @Test(arguments: [
        ("XIN)", 77, true, false), ("XI.", 0, true, true), ("XI.", 96, false, true), ("(XIII;", 80, true, true),
        ("Xã", 10, false, false), ("XIIII", 5, true, false),
    ])
    func `doubtful Roman numerals get a second look`(word: String, percent: Int, isDoubtful: Bool, isNumeral: Bool) {
        let words = WordTable(Array(row(1, 1, 1, 0, word, percent: percent).utf8)).words
        #expect(RomanWord(words[0]).isDoubtful == isDoubtful)
        #expect(RomanWord(words[0]).isNumeral == isNumeral)
    }

    @Test(arguments: ["", "5\t1\n", "5\tx\t0\t0\t0\t0\t0\t0\t0\t0\t0\tz\n", "a\tb\tc\td\te\tf\tg\th\ti\tj\tk\tl\n"])
    func `rows that are none are left out`(table: String) { #expect(WordTable(Array(table.utf8)).words.isEmpty) }
}
