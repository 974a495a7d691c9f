import TestSupport
import TextSearch
import Testing

@Suite struct SearchMatchTests {
    @Test(arguments: [
        ("chi thi", "⟦Chỉ⟧ ⟦thị⟧ số 5; ⟦chỉ⟧ ⟦thi⟧."),
        (#""chi thi""#, "⟦Chỉ thị⟧ số 5; chỉ có ⟦chi\n\n-thi⟧; thị chỉ"),
        ("đảng", "⟦Đảng⟧ đang ⟦ĐẢNG⟧, dang dảng; ⟦đa\u{309}ng⟧"),
        ("dang", "⟦Đảng⟧ ⟦đang⟧ ⟦dang⟧ dangx xdang dan g"),
        ("khóa", "⟦Khoá⟧ ⟦KHÓA⟧ ⟦khoa\u{301}⟧ khoa"),
        ("khoá", "⟦khóa⟧"),
        ("05-CT/TW", "số ⟦05-CT/TW⟧, ⟦5-CT/TW⟧, ⟦05 – CT/TW⟧, 105-CT/TW, 005-CT/TW"),
        ("5-ct/tw", "⟦05-CT/TW⟧ 05-CT/TU"),
        ("30/2020/NĐ-CP", "⟦30/2020/NĐ-CP⟧ 30/2020/ND-CP"),
        ("30/2020/nd-cp", "⟦30/2020/NĐ-CP⟧ ⟦30/2020/ND-CP⟧"),
        ("3/2020/NĐ-CP", "⟦03/2020/NĐ-CP⟧ 03/2020/ND-CP"),
        (#""ban chỉ đạo""#, "bàn chỉ đạo, ⟦Ban Chỉ đạo⟧"),

        ("abcdefghijklm", "⟦abcdefghijklm⟧ abcdefghijkml ⟦Abcdefghijklm\u{301}⟧ abcdefghijklmabcdefghijklm"),
        ("muller", "⟦Müller⟧, ⟦Mu\u{308}ller⟧"),
        ("müller", "⟦Müller⟧, ⟦Mu\u{308}ller⟧, Muller"),
    ])
    func `finds the terms and nothing else`(typed: String, marked: String) throws {
        let text = MarkedText(marked)
        let (bytes, query) = (Array(text.text.utf8), try SearchQuery(typed))
        let places = query.places(in: bytes.span)
        #expect(places == text.spans, "\(MarkedText.mark(text.text, places))")
        #expect(query.matches(in: bytes.span)?.occurrences == text.spans.count)
    }

    @Test func `finds as many words as a query can have, in one phrase and apart`() throws {
        let words = (1...64).map { "w\($0)" }.joined(separator: " ")
        let text = Array("x \(words) w64".utf8)
        #expect(try SearchQuery("\"\(words)\"").places(in: text.span) == [2..<text.count - 4])
        #expect(try SearchQuery(words).matches(in: text.span)?.occurrences == 65)
        let numbers = (1...9).map { "\($0)-a\($0) 0\($0)-b\($0)" }.joined(separator: " ")
        let numbered = Array(numbers.utf8)
        #expect(try SearchQuery(numbers).matches(in: numbered.span)?.occurrences == 18)
    }

    @Test func `counts places that overlap`() throws {
        let text = Array("a b a b a".utf8)
        #expect(try SearchQuery(#""a b a""#).places(in: text.span) == [0..<5, 4..<9])
    }

    @Test(arguments: [
        ("đảng bộ", "Đảng và bo mạch"), ("một hai", "một"), (#""một hai""#, "hai một"), ("x", ""),
        ("05-CT/TW", "05 CT"),
    ])
    func `a text without one of the terms does not match`(typed: String, text: String) throws {
        let bytes = Array(text.utf8)
        #expect(try SearchQuery(typed).matches(in: bytes.span) == nil)
    }

    @Test(arguments: [
        ("một hai", "một x x hai x ⟦hai một⟧ x một hai"),
        ("một hai ba", "một x x hai ⟦ba x hai một⟧ x x ba"),
        ("một một", "x ⟦một⟧ một"),
        (#"hai "một hai""#, "hai x một ⟦một hai⟧"),
    ])
    func `the window is the first of the fewest words that has all terms`(typed: String, marked: String) throws {
        let text = MarkedText(marked)
        let bytes = Array(text.text.utf8)
        #expect(try SearchQuery(typed).matches(in: bytes.span)?.window == text.spans[0])
    }

    @Test(arguments: UInt64(0)..<1_000)
    func `agrees with the plain way, on the text and on the folded text`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let gaps = [" ", "-", "\n", "字", " – "]
        let text = RandomTexts.words(&generator, upTo: 60, gaps: gaps)
        let phrases = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            RandomTexts.words(&generator, upTo: 3, gaps: gaps)
        }
        // A number in front of other words has two forms: see the tables above.
        guard phrases.allSatisfy({ !["5", "05"].contains(PlainSearch.words($0)[0].folded) }) else { return }
        let query = try SearchQuery(phrases.map { "\"\($0)\"" }.joined(separator: " "))
        let words = PlainSearch.words(text)
        let places = phrases.map { PlainSearch.places(of: PlainSearch.words($0), in: words) }
        let bytes = Array(text.utf8)
        let match = query.matches(in: bytes.span)
        #expect((match != nil) == !places.contains([]))
        let found = query.places(in: bytes.span)
        #expect(Set(found) == Set(places.joined()))
        if let match {
            #expect(match.occurrences == found.count)
            #expect(found.contains(match.anchor))
        }
        // What FTS5 answers on the folded text is the answer where no term has diacritics, and never leaves a text out.
        let folded = " " + String(decoding: FoldedText.fold(bytes.span), as: UTF8.self) + " "
        let fits = phrases.allSatisfy { folded.contains(" " + PlainSearch.fold($0) + " ") }
        let isExact = phrases.flatMap(PlainSearch.words).contains { !$0.exact.allSatisfy(\.isASCII) }
        #expect(isExact ? fits || match == nil : fits == (match != nil))
    }

    @Test(arguments: UInt64(0)..<200)
    func `takes whatever bytes there are`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var bytes = Array(RandomTexts.words(&generator, upTo: 40, gaps: [" "]).utf8)
        for _ in 0..<10 {
            bytes[Int.random(in: bytes.indices, using: &generator)] = .random(in: 0...255, using: &generator)
        }
        guard let match = try SearchQuery("thi").matches(in: bytes.span) else { return }
        let snippet = match.snippet(in: bytes.span, length: Int.random(in: 0...50, using: &generator))
        #expect(snippet.highlights.allSatisfy { snippet.text.utf8.count >= $0.upperBound })
    }

    @Test(arguments: [
        ("a ", #""a a a a a a a a a a b""#), ("a ", "a b"), ("đang ", "đảng"), ("đảng Đảng đẢng đảNg ", "đang"),
        ("a", "a"), ("-", "a"), ("\u{301}", "a"), ("ab-", #""ab ab" c"#),
    ])
    func `a word a hundred thousand times over costs no more than its length`(unit: String, typed: String) throws {
        let text = Array(String(repeating: unit, count: 100_000).utf8)
        #expect(try SearchQuery(typed).matches(in: text.span) == nil)
    }
}
