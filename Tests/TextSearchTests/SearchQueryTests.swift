import TestSupport
import TextSearch
import Testing

@Suite struct SearchQueryTests {
    @Test(arguments: [
        ("chi thi", #""chi" AND "thi""#),
        ("Chỉ thị", #""chi" AND "thi""#),
        (#""cải cách hành chính" huyện"#, #""cai cach hanh chinh" AND "huyen""#),
        ("“cải cách” «thủ tục»", #""cai cach" AND "thu tuc""#),
        (#"mot "hai ba"#, #""mot" AND "hai ba""#),
        (#"mot"hai ba"bon"#, #""mot" AND "hai ba" AND "bon""#),
        ("30/2020/NĐ-CP", #""30 2020 nd cp""#),
        ("05-CT/TW", #"("05 ct tw" OR "5 ct tw")"#),
        ("5-CT/TW 2020", #"("5 ct tw" OR "05 ct tw") AND "2020""#),
        ("5", #""5""#),
        ("0-x 00-x 005-x", #""0 x" AND "00 x" AND "005 x""#),
        ("đảng Đảng ĐẢNG dang", #""dang""#),
        (#"" OR NEAR(a* b^ {c}:d"#, #""or near a b c d""#),
        ("a\u{0}b'; --", #""a b""#),
    ])
    func `asks FTS5 for folded words and phrases`(typed: String, expression: String) throws {
        #expect(try SearchQuery(typed).matchExpression == expression)
    }

    @Test(arguments: ["", "  ", "\"\"", "– … “”", "字 Ж", "\u{301}"])
    func `refuses what has no word`(typed: String) {
        #expect {
            try SearchQuery(typed)
        } throws: {
            "\($0)" == "no word to search for: type Latin letters or figures, such as \"cải cách\""
        }
    }

    @Test func `refuses more words or bytes than it takes`() throws {
        let most = (1...64).map { "w\($0)" }.joined(separator: " ")
        #expect(try SearchQuery(most).matchExpression.hasSuffix(#" AND "w64""#))
        #expect {
            try SearchQuery(most + " w65")
        } throws: {
            "\($0)" == "a search of 65 words: it can have 64; search for fewer words"
        }
        #expect {
            try SearchQuery(String(repeating: "a", count: 4_097))
        } throws: {
            ($0 as? SearchError)?.code == .tooLong
        }
    }

    @Test(arguments: UInt64(0)..<200)
    func `lets nothing into the expression that FTS5 could take for more than words`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let signs = Array("\"\"“”'()*^:+-{}ađAND OR NEAR NOT\\\0,. \n")
        let typed = (0..<40).map { _ in String(signs[Int.random(in: signs.indices, using: &generator)]) }.joined()
        guard let query = try? SearchQuery(typed) else { return }
        let term = #/"[a-z0-9]+( [a-z0-9]+)*"/#
        let bare = query.matchExpression.replacing(term, with: "t")
        #expect(bare.split(separator: " AND ").allSatisfy { ["t", "(t OR t)"].contains($0) })
    }
}
