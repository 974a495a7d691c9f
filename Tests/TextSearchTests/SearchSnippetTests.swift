import TestSupport
import TextSearch
import Testing

@Suite struct SearchSnippetTests {
    @Test(arguments: [
        ("thi", 160, "  Chỉ\n\n\tthị\u{A0}số 5 \n", "Chỉ ⟦thị⟧ số 5"),
        ("chi thi", 160, "Chỉ thị", "⟦Chỉ⟧ ⟦thị⟧"),
        (#""chi thi""#, 160, "Chỉ\r\n   thị", "⟦Chỉ thị⟧"),
        ("năm", 20, "một hai ba bốn năm sáu bảy tám chín mười", "…ba bốn ⟦năm⟧ sáu bảy…"),
        ("một", 20, "một hai ba bốn năm sáu bảy tám chín mười", "⟦một⟧ hai ba bốn năm…"),
        ("mười", 20, "một hai ba bốn năm sáu bảy tám chín mười", "…bảy tám chín ⟦mười⟧"),
        ("năm", 20, "mộthaibabốn.năm.sáubảytám chín mười", "…⟦năm⟧…"),
        ("hai bảy", 24, "hai x x x x x x x x x x x x x hai bảy", "…x x x x x x x ⟦hai⟧ ⟦bảy⟧"),
        ("hai bảy", 20, "hai một hai ba bốn năm sáu bảy tám chín mười", "…sáu ⟦bảy⟧ tám…"),
        (#""hai ba" ba"#, 40, "một hai ba bốn ba", "một ⟦hai ba⟧ bốn ⟦ba⟧"),
        (#""a b""#, 10, "x a . . . . . . . . . . b", "…⟦a . . .⟧…"),
        ("aaaaaaaaaaaaaaaa", 10, "x aaaaaaaaaaaaaaaa", "…⟦aaaaaaaa⟧…"),
        ("x", 0, "a x b", "……"),
    ])
    func `shows the best place on one line`(typed: String, length: Int, text: String, shown: String) throws {
        let snippet = try snippet(typed, length, text)
        #expect(MarkedText.mark(snippet.text, snippet.highlights) == shown)
        #expect(snippet.text.unicodeScalars.count <= max(length, 2))
    }

    @Test(arguments: [
        ("thị", "Chỉ ⟦thị", 1, 5), ("tỉnh ủy", "Chỉ thị\r\ncủa Đảng ⟦ủy Tỉnh ủy", 2, 10), ("a", "⟦a\na", 1, 1),
        ("a", "\n\n⟦a", 3, 1),
    ])
    func `says where the place is`(typed: String, marked: String, line: Int, column: Int) throws {
        let text = MarkedText(marked)
        let snippet = try snippet(typed, 160, text.text)
        #expect(snippet.offset == text.spans[0].lowerBound)
        #expect((snippet.line, snippet.column) == (line, column))
    }

    @Test(arguments: [
        ("a b", "a " + String(repeating: " \n", count: 500_000) + " b"),
        ("a", String(repeating: "a ", count: 1_000_000)), ("a", String(repeating: "-", count: 1_000_000) + "a"),
        (#""a b""#, "a" + String(repeating: ".", count: 1_000_000) + "b"),
    ])
    func `keeps to its length whatever stands around`(typed: String, text: String) throws {
        let snippet = try snippet(typed, 160, text)
        #expect(snippet.text.unicodeScalars.count <= 160)
        #expect(!snippet.highlights.isEmpty)
    }

    @Test func `another text than the one that was searched is no harm`() throws {
        let (text, other) = (Array("một hai ba bốn".utf8), Array("ố".utf8))
        let match = try #require(try SearchQuery("ba bốn").matches(in: text.span))
        #expect(match.snippet(in: other.span).text == "ố")
    }

    private func snippet(_ typed: String, _ length: Int, _ text: String) throws -> SearchSnippet {
        let bytes = Array(text.utf8)
        let match = try #require(try SearchQuery(typed).matches(in: bytes.span))
        return match.snippet(in: bytes.span, length: length)
    }
}
