import DocumentReading
import Foundation
import Testing

@testable import CitationDetection

/// Citations as a user of the library has them.
@Suite struct CitationTests {
    private let text = "Căn cứ Nghị định số 30/2020/NĐ-CP; tiếp tục thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016."

    @Test func `a citation gives its place in the string`() throws {
        let citations = CitationDetector().citations(in: text)
        #expect(citations.compactMap { $0.range(in: text) }.map { String(text[$0]) } == citations.map(\.text))
        #expect(citations.count == 2)
        #expect(citations[0].range(in: "another text") == nil)
        #expect("\(citations[1])" == "Chỉ thị số 05-CT/TW, ngày 15/5/2016 (1:55, continues)")
    }

    @Test func `a document with its citations comes back from JSON`() throws {
        let document = try Reader.detect("TỈNH ỦY LÂM GIANG\n\nSố 12-KL/TU\n\n\(text)")
        let again = try JSONDecoder().decode(DetectedDocument.self, from: JSONEncoder().encode(document))
        #expect(again.header == document.header)
        #expect(again.citations == document.citations)
        #expect("\(again)" == "test.txt (Kết luận 12-KL/TU): 2 citations")
    }

    @Test func `the rules that decided are named where somebody asks`() throws {
        let detector = CitationDetector(grammar: Reader.grammar, explains: true)
        let document = detector.detect(.init(path: "a.txt", text: "TỈNH ỦY LÂM GIANG\n\nSố 12-KL/TU\n\n\(text)"))
        let explanation = try #require(document.explanation)
        #expect(explanation.header.contains { $0.field == "symbol" && $0.rule == "topNumber" })
        #expect(explanation.header.contains { $0.field == "jurisdiction" && $0.rule == "placeOfOrgan" })
        #expect(explanation.citations.map(\.form) == ["numbered", "numbered"])
        #expect(explanation.citations.map(\.relation) == ["governingVerb", "governingVerb"])
        #expect(try Reader.detect(text).explanation == nil)
    }
}
