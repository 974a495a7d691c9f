import TestSupport
import Testing
import Vocabulary

@testable import DocumentReading

@Suite struct XMLTests {
    @Test func `an Akoma Ntoso document says itself what it is`() async throws {
        let document = """
            <?xml version="1.0" encoding="UTF-8"?>
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification source="#x"><FRBRWork>
            <FRBRdate date="2031-05-12" name="sign"/><FRBRnumber value="7/2031/NĐ-CP"/></FRBRWork><FRBRExpression><FRBRdate date="2032-01-01" name="x"/></FRBRExpression></identification></meta>
            <preface><p><docType>NGHỊ ĐỊNH</docType></p></preface>
            <body><article><num>Điều 1.</num><heading>Phạm vi</heading><content><p>Theo <ref href="#">Luật <i>Chợ phiên</i></ref>
               năm 2030.</p><p>Hai</p></content></article></body></act></akomaNtoso>
            """
        let reading = try await read(Array(document.utf8), as: "a.xml")
        #expect(reading.texts == ["NGHỊ ĐỊNH\nĐiều 1. Phạm vi\nTheo Luật Chợ phiên năm 2030.\nHai\n"])
        #expect(reading.documents[0].stated.symbol == "7/2031/NĐ-CP")
        #expect(reading.documents[0].stated.date == CalendarDate(year: 2031, month: 5, day: 12))
    }

    @Test func `XML that is nested too deep, broken or a bomb ends as one error`() async throws {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(try await text(Array(deep.utf8), as: "a.xml").contains("deep"))
        #expect(
            try await text(Array("<?xml version='1.0'?><a><b></a>".utf8), as: "a.xml").hasPrefix(
                "is no well-formed XML"))
        let entities = (1...30).map { "<!ENTITY e\($0) '&e\($0 - 1);&e\($0 - 1);'>" }.joined()
        let bomb = "<!DOCTYPE a [<!ENTITY e0 'ha'>\(entities)]><a b='&e30;'>&e30;</a>"
        _ = try await text(Array(bomb.utf8), as: "a.xml")
    }
}
