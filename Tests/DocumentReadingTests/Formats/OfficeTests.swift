import TestSupport
import Testing

@testable import DocumentReading

@Suite struct OfficeTests {
    /// A Word file with a body and other parts.
    private func word(_ body: String, _ parts: [(String, String)] = []) -> [UInt8] {
        let types = ["styles", "numbering", "footnotes", "header", "footer"]
        let relations = parts.map { name, _ in
            "<Relationship Id='\(name)' Type='x/\(types.first { name.hasPrefix($0) } ?? name)' Target='\(name).xml'/>"
        }
        let space = "xmlns:w='w' xmlns:mc='mc' xmlns:wps='wps'"
        return SmallArchive.zip(
            [
                ("[Content_Types].xml", Array("<Types/>".utf8)),
                ("word/document.xml", Array("<w:document \(space)><w:body>\(body)</w:body></w:document>".utf8)),
                ("word/_rels/document.xml.rels", Array("<Relationships>\(relations.joined())</Relationships>".utf8)),
            ] + parts.map { ("word/\($0).xml", Array("<w:\($0) \(space)>\($1)</w:\($0)>".utf8)) })
    }

    private func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
    }

    @Test func `paragraphs are lines, runs go on in them, and cells stand apart`() async throws {
        let body = """
            <w:tbl><w:tr><w:tc><w:p>\(run("TỈNH ỦY"))</w:p><w:p>\(run("Số 38"))\(run("-KL/TU"))</w:p></w:tc><w:tc><w:p>\(run("ĐẢNG"))</w:p></w:tc></w:tr></w:tbl>
            <w:p/><w:p>\(run("Chỉ thị số"))<w:r><w:t xml:space="preserve">\u{A0}05</w:t><w:noBreakHyphen/><w:t>CT/TW</w:t><w:tab/><w:br/></w:r>\(run("x"))</w:p>
            """
        #expect(
            try await text(word(body), as: "a.docx")
                == "TỈNH ỦY\nSố 38-KL/TU\nĐẢNG\n\nChỉ thị số\u{A0}05\u{2011}CT/TW\t\nx\n")
    }

    @Test func `changes are read as accepted, hidden text and field codes are not read`() async throws {
        let body = """
            <w:p>\(run("Số "))<w:del>\(run("04"))</w:del><w:ins>\(run("05"))</w:ins>\(run("-CT/TW"))\(run("ẩn", "<w:vanish/>"))<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("một "))</w:p><w:p>\(run("dòng"))</w:p><w:moveFrom><w:p>\(run("cũ"))</w:p></w:moveFrom>
            """
        let reading = try await read(word(body), as: "a.docx")
        #expect(reading.texts == ["Số 05-CT/TW\nmột dòng\n"])
        #expect(reading.documents[0].record.notes.map(\.message) == ["tracked changes are read as accepted"])
    }

    @Test func `lists have their numbers, and a style's too`() async throws {
        func item(_ text: String, _ list: String) -> String { "<w:p><w:pPr>\(list)</w:pPr>\(run(text))</w:p>" }
        func place(_ level: Int) -> String { "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='7'/></w:numPr>" }
        let numbering = """
            <w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='2'/><w:numFmt w:val='decimal'/><w:lvlText w:val='Điều %1.'/></w:lvl>\
            <w:lvl w:ilvl='1'><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2)'/></w:lvl></w:abstractNum>\
            <w:num w:numId='7'><w:abstractNumId w:val='1'/></w:num>
            """
        let styles =
            "<w:style w:styleId='Article'><w:pPr>\(place(0))</w:pPr></w:style><w:style w:styleId='Mine'><w:basedOn w:val='Article'/></w:style>"
        let body =
            item("Phạm vi", place(0)) + item("đối tượng", place(1)) + item("khác", place(1))
            + item("Hiệu lực", "<w:pStyle w:val='Mine'/>")
        #expect(
            try await text(word(body, [("numbering", numbering), ("styles", styles)]), as: "a.docx")
                == "Điều 2. Phạm vi\na) đối tượng\nb) khác\nĐiều 3. Hiệu lực\n")
    }

    @Test func `boxes follow their paragraph once, notes follow the text, headers and footers stand around it`()
        async throws
    {
        func box(_ text: String) -> String { "<w:txbxContent><w:p>\(run(text))</w:p></w:txbxContent>" }
        let body = """
            <w:p>\(run("Kết luận"))<w:r><mc:AlternateContent><mc:Choice>\(box("Số 1-KL/TU"))</mc:Choice><mc:Fallback>\(box("Số 1-KL/TU"))</mc:Fallback></mc:AlternateContent></w:r>\
            \(run(" 18-KL/TW"))<w:r><w:footnoteReference w:id='4'/></w:r></w:p>
            """
        let notes =
            "<w:footnote w:type='separator' w:id='0'><w:p/></w:footnote><w:footnote w:id='4'><w:p>\(run("Ngày 22/9/2017."))</w:p></w:footnote>"
        let parts = [
            ("footnotes", notes), ("header1", "<w:p>\(run("MẬT"))</w:p>"),
            ("footer1", "<w:p>\(run("Trang "))<w:fldSimple w:instr=' PAGE '>\(run("7"))</w:fldSimple></w:p>"),
        ]
        #expect(
            try await text(word(body, parts), as: "a.docx")
                == "MẬT\nKết luận 18-KL/TW¹\nSố 1-KL/TU\nTrang \n¹ Ngày 22/9/2017.\n")
    }

    @Test func `fonts from before Unicode show other letters, a style's too`() async throws {
        let styles = "<w:style w:styleId='Old'><w:rPr><w:rFonts w:ascii='VNI-Times'/></w:rPr></w:style>"
        let body = """
            <w:p>\(run("nghÞ quyÕt", "<w:rFonts w:ascii='.VnTimeH'/>"))\(run(" cña §¶ng ", "<w:rFonts w:ascii='.VnTime'/>"))\(run("ủy"))</w:p>
            <w:p><w:pPr><w:pStyle w:val='Old'/></w:pPr>\(run("Chæ thò"))</w:p>
            """
        #expect(try await text(word(body, [("styles", styles)]), as: "a.docx") == "NGHỊ QUYẾT của Đảng ủy\nChỉ thị\n")
    }

    @Test func `a citation's paragraph is counted without the empty ones`() async throws {
        let reading = try await read(word("<w:p>\(run("a"))</w:p><w:p/><w:p>\(run("b"))</w:p>"), as: "a.docx")
        #expect(reading.documents[0].record.landmarks.paragraphs == [0, 3])
        #expect(reading.documents[0].record.landmarks.paragraph(of: 3) == 2)
    }

    @Test(arguments: [
        ([("[Content_Types].xml", "<Types/>")], "is no Word file: it has no part word/document.xml"),
        (
            [("word/document.xml", "<a/>"), ("word/document.xml", "<b/>")],
            "is no sound Word file: the archive has two parts named word/document.xml"
        ),
        ([("word/document.xml", "<w:p><w:t>x</w:p>")], "its part word/document.xml is no well-formed XML"),
    ])
    func `a file that is none is told why`(parts: [(String, String)], message: String) async throws {
        let bytes = SmallArchive.zip(parts.map { ($0, Array($1.utf8)) })
        #expect(try await text(bytes, as: "a.docx").hasPrefix(message))
    }

    @Test func `declared and external entities are left out`() async throws {
        let body =
            "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
        let document =
            "\(body)<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>x&b;&f;y</w:t></w:r></w:p></w:body></w:document>"
        #expect(try await text(SmallArchive.zip([("word/document.xml", Array(document.utf8))]), as: "a.docx") == "xy\n")
    }

    @Test func `OpenDocument has its lists, notes, boxes and headers`() async throws {
        let space = "xmlns:text='t' xmlns:office='o' xmlns:draw='d' xmlns:style='s'"
        let content = """
            <office:document-content \(space)><office:automatic-styles><text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/></text:list-style></office:automatic-styles>\
            <office:body><office:text><text:tracked-changes><text:changed-region><text:p>cũ</text:p></text:changed-region></text:tracked-changes>\
            <text:h>KẾT LUẬN</text:h><text:p>Số<text:s text:c="2"/>38-KL/TU<text:tab/>x<text:line-break/>y<draw:frame><draw:text-box><text:p>Hộp</text:p></draw:text-box></draw:frame></text:p>\
            <text:list text:style-name='L'><text:list-item><text:p>một<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Chú thích</text:p></text:note-body></text:note></text:p></text:list-item><text:list-item><text:p>hai</text:p></text:list-item></text:list>\
            </office:text></office:body></office:document-content>
            """
        let styles =
            "<office:document-styles \(space)><style:master-page><style:header><text:p>Đầu trang</text:p></style:header></style:master-page></office:document-styles>"
        let file = SmallArchive.zip([
            ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", Array(content.utf8)),
            ("styles.xml", Array(styles.utf8)),
        ])
        #expect(
            try await text(file, as: "a.odt")
                == "Đầu trang\nKẾT LUẬN\nSố  38-KL/TU\tx\ny\nHộp\n1. một¹\n2. hai\n¹ Chú thích\n")
        // The content tells the form, not the name.
        #expect(try await text(file, as: "a.docx").hasPrefix("Đầu trang"))
    }

    @Test func `rich text has its cells, lists, notes, fonts and characters`() async throws {
        let rtf = #"""
            {\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset163 Times;}{\f2 .VnTimeH;}}{\colortbl;\red0;}{\*\generator X;}
            {\header Trang\par}\trowd\intbl T\u7880?NH \u7910?Y\cell {\f1 \'d0\'e2\'f2ng}\cell\row
            {\f2 ngh\'de quy\'d5t}\par S\u7889\'3f 05\_CT/TW{\super\chftn}{\footnote{\super\chftn} Ng\uc2\u224\'61\'60y}, \~ng\u224 ay{\v x}{\deleted y}\line z\par
            {\field{\*\fldinst PAGE}{\fldrslt 7}}{\listtext a)\tab}m\'f4\{\}{\pict\bin4 }}}}}\emdash}
            """#
        #expect(
            try await text(Array(rtf.utf8), as: "a.rtf")
                == "Trang\nTỈNH ỦY\nĐậng\nNGHỊ QUYẾT\nSố 05\u{2011}CT/TW¹, \u{A0}ngày\nz\n7a)\tmô{}—\n¹ Ngày\n")
    }

    @Test func `rich text nested too deep or cut off ends`() async throws {
        #expect(
            try await text(Array("{\\rtf1".utf8) + [UInt8](repeating: 0x7B, count: 5000), as: "a.rtf").contains("deep"))
        #expect(
            try await text(Array("{\\rtf1 a\\'e\\bin99999999999999999999 \\u-99999999999 b\\".utf8), as: "a.rtf")
                == "ae\n")
    }
}
