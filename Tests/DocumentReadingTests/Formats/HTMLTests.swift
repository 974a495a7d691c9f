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

    @Test func `a Word file by name that is HTML is read as HTML, a text that shows marks stays text`() async throws {
        #expect(try await text(Array("<html><body><p>Kết luận</p></body></html>".utf8), as: "a.doc") == "Kết luận\n")
        #expect(try await text(Array("<html>".utf8), as: "a.txt") == "<html>")
    }

    @Test func `a page nested too deep is refused with its remedy`() async throws {
        let page = String(repeating: "<div>", count: 2000) + "x"
        #expect(try await text(html: page).contains("more than 1000 deep"))
    }
}
