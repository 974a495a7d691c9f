import Testing

@testable import Bytes

@Suite struct PhraseListTests {
    private let list = PhraseList(["hết hiệu lực", "của"])

    @Test(arguments: [
        ("hết hiệu lực thi hành", 18), ("hết hiệu\n  lực", 20), ("hếthiệu lực", nil), ("hết hiệu", nil), ("của", 5),
    ])
    func `a space in a phrase is any white space of the text`(text: String, length: Int?) {
        var text = text
        #expect(text.withUTF8 { list.length(at: 0, of: $0) } == length)
    }

    @Test func `a phrase is found by its end`() {
        var text = "văn bản hết\nhiệu lực"
        text.withUTF8 {
            #expect(list.length(endingAt: $0.count, of: $0) == 18)
            #expect(!list.ends(at: 4, of: $0))
        }
    }
}
