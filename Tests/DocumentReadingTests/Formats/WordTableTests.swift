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
        #expect(read.record.confidences.map(\.percent) == [95, 41, 96])
        #expect(read.record.notes.map(\.message) == ["OCR is only 41 % sure of 'O5-CT/TW'"])
        let record = read.record
        #expect(record.confidence(of: 0..<30) == 41)
        #expect(record.confidence(of: 0..<4) == nil)
    }

    private func word(_ text: String, _ percent: Int) -> WordTable.Word {
        WordTable(Array(row(1, 1, 1, 0, text, percent: percent).utf8)).words[0]
    }

    @Test(arguments: [
        ("XIN)", 77, "XIII)", 74, "XIII)"), ("XI.", 0, "XIII.", 95, "XIII."), ("(XI;", 80, "(XIIII;", 95, nil),
        ("XI", 98, "XII", 99, nil),
        ("Xã", 10, "XIII", 99, nil), ("17-NÑQ/TU", 60, "17-NQ/TU", 91, "17-NQ/TU"),
        ("17-NQ/TU", 60, "17-NQ/TV", 40, nil),
        ("14/02/2019", 50, "14022019", 90, nil), ("17-NQ/TU", 90, "17-NQ/TV", 99, nil),
    ])
    func `a numeral or number in doubt is looked at again, and the better reading kept`(
        first: String, sure: Int, second: String, surer: Int, taken: String?
    ) {
        let better = DoubtfulWord(word(first, sure)).flatMap { $0.better(word(first, sure), word(second, surer)) }
        #expect(better.map { String(Substring($0.text)) } == taken)
    }

    @Test(arguments: ["", "5\t1\n", "5\tx\t0\t0\t0\t0\t0\t0\t0\t0\t0\tz\n", "a\tb\tc\td\te\tf\tg\th\ti\tj\tk\tl\n"])
    func `rows that are none are left out`(table: String) { #expect(WordTable(Array(table.utf8)).words.isEmpty) }

    @Test func `a page's number is no larger than the table is long`() {
        let table =
            row(1, 0, 0, 0, "Một") + row(4_000_000_000, 0, 0, 0, "xa") + row(3, 0, 0, 0, "ba") + row(2, 0, 0, 0, "Hai")
        let pages = PrintedPages.texts(Array(table.utf8))
        #expect(pages.map { String(decoding: $0.bytes, as: UTF8.self) } == ["Một\n", "Hai\n"])
    }
}
