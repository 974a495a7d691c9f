import Testing
import TextSearch

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("Chỉ thị số 05-CT/TW", "chi thi so 05 ct tw"), ("  ĐẢNG,\r\n\tỦy ban … ", "dang uy ban"), ("", ""),
        (" –\n", ""),
        ("Chi\u{309} thi\u{323} \u{301}", "chi thi"), ("München, Škoda", "munchen skoda"), ("a字b Ж ß 1²", "a b 1"),
    ])
    func `folds words to ASCII with one space between each two`(text: String, folded: String) {
        let bytes = Array(text.utf8)
        #expect(String(decoding: FoldedText.fold(bytes.span), as: UTF8.self) == folded)
    }
}
