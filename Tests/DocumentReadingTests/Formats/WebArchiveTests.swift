import TestSupport
import Testing

@testable import DocumentReading

@Suite struct WebArchiveTests {
    private static let page =
        "<html><head><meta charset=3D\"utf-8\"></head><body><p>Ngh=E1=BB=8B quy=\r\n=E1=BA=BFt</p>"

    private static func archive(_ parts: [String], boundary: String = "----=_Next", type: String = "multipart/related")
        -> [UInt8]
    {
        let head =
            "MIME-Version: 1.0\r\nContent-Type: \(type);\r\n\tboundary=\"\(boundary)\"\r\n\r\nAn archive.\r\n\r\n"
        return Array((head + parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n").utf8)
    }

    private static func part(_ body: String, type: String = "text/html", encoding: String = "quoted-printable")
        -> String
    {
        "Content-Transfer-Encoding: \(encoding)\r\nContent-Type: \(type); charset=utf-8\r\n\r\n\(body)\r\n"
    }

    @Test(arguments: ["a.mht", "a.mhtml", "a.doc"])
    func `the page of an archive is its text, whatever the file is called`(name: String) async throws {
        let archive = Self.archive([Self.part(Self.page), Self.part("<xml><o:File/></xml>", type: "text/xml")])
        #expect(try await text(archive, as: name) == "Nghị quyết\n")
        #expect(try await read(archive, as: name).documents.first?.record.format == "mht")
    }

    @Test(arguments: [
        ("PHA+MDUtQ1QvVFc8\r\nL3A+", "base64", "05-CT/TW\n"), ("<p>05-CT/TW</p>", "8bit", "05-CT/TW\n"),
        ("<p>a=3Db =zz =</p>", "quoted-printable", "a=b =zz =\n"),
    ])
    func `each way to send a page is undone`(body: String, encoding: String, expected: String) async throws {
        #expect(try await text(Self.archive([Self.part(body, encoding: encoding)]), as: "a.mht") == expected)
    }

    @Test func `a page in parts of a part is found, and the one that is named as the first`() async throws {
        let inner = String(
            decoding: Self.archive([Self.part("<p>trong</p>")], boundary: "inner", type: "multipart/alternative"),
            as: UTF8.self)
        let nested = inner.split(separator: "\r\n", maxSplits: 1).last.map(String.init) ?? ""
        #expect(try await text(Self.archive([nested]), as: "a.mht") == "trong\n")
        let named = Self.archive(
            [Self.part("<p>khung</p>"), "Content-ID: <b>\r\n" + Self.part("<p>trang</p>")],
            type: "multipart/related; start=\"<b>\"")
        #expect(try await text(named, as: "a.mht") == "trang\n")
    }

    @Test(arguments: [
        (["Content-Type: image/png\r\n\r\nx"], "is a web archive without a page in it; save the page as HTML"),
        (
            [part("<p>a</p>", encoding: "x-uuencode")],
            "has its page in an encoding that is not known, 'x-uuencode'; save it as HTML"
        ),
    ])
    func `an archive that can't be read says why`(parts: [String], message: String) async throws {
        #expect(try await text(Self.archive(parts), as: "a.mht") == message)
    }

    @Test func `a file that only has the ending is named, parts too deep and too many are refused`() async throws {
        #expect(try await text(Array("Kết luận".utf8), as: "a.mht") == "is no web archive: it does not begin as one")
        #expect(
            try await text(Self.archive([Self.part("")], boundary: ""), as: "a.mht")
                == "is a web archive without a boundary between its parts; save the page again")
        var nested = "Content-Type: text/html\r\n\r\n<p>a</p>"
        for level in 0..<5 {
            nested =
                "Content-Type: multipart/mixed; boundary=\"b\(level)\"\r\n\r\n--b\(level)\r\n\(nested)\r\n--b\(level)--\r\n"
        }
        #expect(try await text(Array("MIME-Version: 1.0\r\n\(nested)".utf8), as: "a.mht").contains("more than 3 deep"))
        var limits = ReadingLimits()
        limits.parts = 3
        let many = Self.archive((0..<9).map { _ in "Content-Type: image/png\r\n\r\nx" })
        #expect(try await read(many, as: "a.mht", limits).failures.map(\.code) == [.tooLarge])
    }

    @Test func `an archive that was cut off gives what is left, and a text that shows its marks stays text`()
        async throws
    {
        let archive = Self.archive([Self.part("<p>a</p>"), Self.part("<p>b</p>")])
        #expect(
            try await text(Array(archive.prefix { $0 != UInt8(ascii: "b") } + archive.suffix(9)), as: "b.txt")
                .hasPrefix("MIME"))
        #expect(try await text(Array(archive.dropLast(60)), as: "a.mht") == "a\n")
    }
}
