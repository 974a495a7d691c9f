import TestSupport
import Testing

@testable import DocumentReading

@Suite struct HTMLTests {
    @Test(arguments: [
        ("<p>Chỉ thị\n  số 05-CT/TW</p><p>Điều 1</p>", "Chỉ thị số 05-CT/TW\nĐiều 1\n"),
        ("<p>Số<br>38-KL/TU<br/></p><p>x</p>", "Số\n38-KL/TU\nx\n"),
        ("<p>a</p><p><br></p><p>b</p>", "a\n\nb\n"),
        ("<p>Nghị <b>quyế</b>t số&nbsp;18-NQ/TW</p>", "Nghị quyết số\u{A0}18-NQ/TW\n"),
        ("<pre>a\n  b</pre>", "a\n  b\n"),
        ("<p>05-CT/TW<sup>1</sup>, 12 m<sup>2</sup>, x<sup>(a)</sup></p>", "05-CT/TW¹, 12 m², x(a)\n"),
        (
            "<table><tr><td>TỈNH ỦY</td><td>ĐẢNG</td></tr><tr><td><p>Số 1-KL/TU</p></td></tr></table>",
            "TỈNH ỦY\nĐẢNG\nSố 1-KL/TU\n"
        ),
        ("<ol><li>một</li><li value='5'>năm</li></ol><ul><li>x</li></ul>", "1. một\n5. năm\nx\n"),
        ("<ol type='a' start='3'><li>c</li></ol><ol type='I'><li>i</li><li>ii</li></ol>", "c. c\nI. i\nII. ii\n"),
        (
            "<ol start='-9223372036854775808'><li>x</li></ol><ol start='9223372036854775807'><li>y</li><li>z</li></ol>",
            "-1000000. x\n1000000. y\n1000001. z\n"
        ),
        ("<script>var a = '</div><p>Chỉ thị 99-CT/TW';</script><style>p{}</style><p>Còn lại</p>", "Còn lại\n"),
        ("<p hidden>ẩn</p><p style='display: none'>ẩn</p><p>hiện", "hiện\n"),
    ])
    func `blocks are lines, and what is no text is left out`(body: String, expected: String) async throws {
        #expect(try await text(html: body) == expected)
    }

    @Test func `menus and lists of links are left out, links within a text stay`() async throws {
        let page = """
            <nav>Trang chủ</nav><div class="breadcrumb">Văn bản &gt; Kết luận</div>
            <ul><li><a href="1">Nghị định 1/2020/NĐ-CP</a></li><li><a href="2">Nghị định 2/2020/NĐ-CP</a></li><li><a href="3">Xem thêm</a></li></ul>
            <div><p>Căn cứ <a href="x">Luật Đất đai</a> năm 2013;</p><p>Căn cứ <a href="y">Nghị định 30/2020/NĐ-CP</a> và \
            <a href="z">Quyết định 1/QĐ-TTg</a> về việc quy định chi tiết một số điều</p></div>
            <footer>Giấy phép số 12/GP-BTTTT</footer>
            """
        #expect(
            try await text(html: page)
                == "Căn cứ Luật Đất đai năm 2013;\nCăn cứ Nghị định 30/2020/NĐ-CP và Quyết định 1/QĐ-TTg về việc quy định chi tiết một số điều\n"
        )
    }

    @Test func `a class that would take the whole document means something else`() async throws {
        let body = String(repeating: "Nội dung của kết luận. ", count: 20)
        #expect(
            try await text(html: "<div class='main-menu-content'><p>\(body)</p></div><p>Ngắn</p>").contains("kết luận"))
    }

    @Test func `the main part of a page is the document`() async throws {
        let body = String(repeating: "Nội dung. ", count: 20).dropLast()
        #expect(try await text(html: "<p>Tin nổi bật</p><main><p>\(body)</p></main><p>Liên hệ</p>") == body + "\n")
    }

    @Test func `bytes in UTF-8 are read so whatever the page declares`() async throws {
        let page = "<html><head><meta charset=windows-1252></head><body><p>Đảng ủy</p></body></html>"
        #expect(try await text(Array(page.utf8), as: "a.htm") == "Đảng ủy\n")
        #expect(
            HTMLFormat.charset(of: Array("<meta http-equiv=x content='text/html; charset=Windows-1258'>".utf8))
                == "windows-1258")
    }

    @Test(arguments: [
        ("<p><![if !supportLists]>1. <![endif]>Phạm vi</p>", "1. Phạm vi\n"),
        ("<p>a<![IF gte IE 6]> b<![ENDIF]></p>", "a b\n"),
        ("<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p>a</p>", "a\n"),
        ("<!--[if mso]><p>x</p><!-- y --><p>z</p><![endif]--><p>a</p>", "a\n"),
        ("<!--[if !mso]><!--><p>hiện</p><!--<![endif]--><p>a</p>", "hiện\na\n"),
        // One that lacks its end is a plain comment.
        ("<!--[if mso]>x--><p>a</p><!--[if mso]>y<![endif]--><p>b</p>", "a\nb\n"),
        ("<!-- <![if x]> <p>x</p> --><p>a</p><!-- b <![endif]--><p>c</p>", "a\nc\n"),
        ("<p>a &lt;![if b]&gt; c</p>", "a <![if b]> c\n"),
    ])
    func `conditional comments are no text, and what is shown between their marks stays`(body: String, expected: String)
        async throws
    {
        #expect(try await text(html: body) == expected)
    }

    /// A page as Word saves it: letters of the character set as bytes, all others as references.
    private static func wordPage(_ body: String, charset: String = "windows-1252") -> [UInt8] {
        let western: [Unicode.Scalar: UInt8] = ["–": 0x96, "“": 0x93, "”": 0x94, "…": 0x85, "’": 0x92]
        let page =
            "<html><head><meta http-equiv=Content-Type content='text/html; charset=\(charset)'></head><body>\(body)"
        return page.unicodeScalars.flatMap { scalar -> [UInt8] in
            if let byte = western[scalar] { return [byte] }
            return scalar.value < 0x100 ? [UInt8(scalar.value)] : Array("&#\(scalar.value);".utf8)
        }
    }

    @Test(arguments: ["windows-1252", "iso-8859-1"])
    func `a page that writes as references what its character set lacks is read in that set`(charset: String)
        async throws
    {
        let body = "Ủy ban nhân dân xã Suối Lam – nhiệm kỳ 2021\u{A0}– 2026: “đón tiếp”, ô tô, hòa giải…\u{A0}"
        let page = Self.wordPage("<p>\(body)</p>", charset: charset)
        #expect(try await text(page, as: "a.htm") == body + "\n")
        let reading = try await read(page, as: "a.htm")
        #expect(reading.documents.first?.record.encodings == ["windows-1252"])
    }

    @Test func `a page in windows-1258 has tones behind letters, and references where it has none`() async throws {
        let page =
            Array("<meta charset=windows-1258><p>T&#7881;nh Ba".utf8) + [0xEC] + Array("c &#7910;y ban nh".utf8)
            + [0xE2] + Array("n d".utf8) + [0xE2] + Array("n 2021 ".utf8) + [0x96, 0xA0] + Array("2026".utf8)
        #expect(try await text(page, as: "a.htm") == "Tỉnh Bác Ủy ban nhân dân 2021 –\u{A0}2026\n")
    }

    @Test func `dashes and no-break spaces alone are those of the character set`() async throws {
        let page = Self.wordPage("<p>2021 – 2026\u{A0}</p><p>“abc”…</p>")
        #expect(try await text(page, as: "a.htm") == "2021 – 2026\u{A0}\n“abc”…\n")
    }

    @Test func `a page in an old font is repaired though it says that it is Western`() async throws {
        let body = "Ñaûng uûy xaõ thöïc hieän Nghò quyeát soá 18-NQ/TW cuûa Ban Chaáp haønh"
        #expect(
            try await text(Self.wordPage("<p>\(body)</p>"), as: "a.htm")
                == "Đảng ủy xã thực hiện Nghị quyết số 18-NQ/TW của Ban Chấp hành\n")
    }

    @Test func `a headline stands apart from the text`() async throws {
        #expect(try await text(html: "<h1>Chợ quê</h1><p>Nội dung</p>") == "Chợ quê\n\nNội dung\n")
    }

    @Test func `a Word file by name that is HTML is read as HTML, a text that shows marks stays text`() async throws {
        #expect(try await text(Array("<html><body><p>Kết luận</p></body></html>".utf8), as: "a.doc") == "Kết luận\n")
        #expect(try await text(Array("<html>".utf8), as: "a.txt") == "<html>")
    }

    @Test func `a page nested too deep is refused with its remedy`() async throws {
        let page = String(repeating: "<div>", count: 2000) + "x"
        #expect(try await text(html: page).contains("more than 1000 deep"))
    }
}
