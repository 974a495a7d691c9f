import Foundation
import HTTPTypes
import TestSupport
import Testing

/// What is refused, and what texts can't do.
@Suite struct RefusalTests {
    @Test(arguments: [
        ("/nothing", 404), ("/document/none", 404), ("/document/18-NQ.TW_XII/text", 404),
        ("/document/05-CT.TW_XII/text?file=..%2F..%2Fetc%2Fpasswd", 404), ("/search?page=0", 400),
        ("/search?page=9999999999999999999", 400), ("/search?q=%FF", 400), ("/search?q=%zz", 400),
        ("/rank?level=x", 400), ("/rank?type=nothing", 400), ("/check?kind=x", 400), ("/map.svg", 400),
        ("/map.svg?focus=05-CT.TW_XII&depth=4", 400), ("/document/%ff", 400), ("/document/..%2F..%2Fetc", 404),
        ("/api/cites?document=05-CT/TW&relation=x", 400), ("/api/search?q=%22", 400), ("/api/nothing", 404),
        ("/api/search", 400), ("/api/rank?limit=1001", 400),
    ])
    func `what can't be answered is refused with a page that says why`(address: String, status: Int) async throws {
        let answer = try await Site(Site.small).get(address)
        #expect(answer.status == status, "\(answer.body)")
        if address.hasPrefix("/api/") {
            let json = try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any]
            #expect(json?["error"] is String)
        } else if !address.hasPrefix("/map.svg") {
            #expect(answer.body.contains("name=\"q\""), "a search box stands on each page")
        }
        #expect(!answer.body.contains("dcs"))
    }

    @Test(arguments: ["evil.example", "127.0.0.1.evil.example", "localhost:1", "127.0.0.1:80@evil.example", "0.0.0.0"])
    func `only the machine's own names are answered`(host: String) async throws {
        let answer = try await Site(Site.small).get("/", host: host)
        #expect(answer.status == 421)
        #expect(!answer.body.contains("05-CT/TW"))
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
    func `nothing can be changed`(method: String) async throws {
        let site = try await Site(Site.small)
        #expect(try await site.get("/", method: #require(.init(method))).status == 405)
        #expect(try await site.get("/nothing", method: #require(.init(method))).status == 405)
    }

    @Test func `HEAD is answered as GET, without the page`() async throws {
        let site = try await Site(Site.small)
        for (address, status) in [("/", 200), ("/nothing", 404)] {
            let answer = try await site.get(address, method: .head)
            #expect(answer.status == status)
            #expect(answer.body.isEmpty)
        }
    }

    @Test(arguments: ["/", "/search?q=05", "/nothing", "/api/rank", "/style.css", "/rank?level=x"])
    func `each answer says what a page may do`(address: String) async throws {
        let headers = try await Site(Site.small).get(address).headers
        func header(_ name: String) throws -> String { headers[try #require(.init(name))] ?? "" }
        #expect(
            try header("Content-Security-Policy")
                == "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
        #expect(try header("X-Content-Type-Options") == "nosniff")
        #expect(try header("Referrer-Policy") == "no-referrer")
        #expect(try header("Cache-Control") == "no-store")
    }

    @Test func `a long value and a long address are refused`() async throws {
        let site = try await Site(Site.small)
        #expect(try await site.get("/search?q=" + String(repeating: "a", count: 2_000)).status == 400)
        #expect(try await site.get("/search?q=" + String(repeating: "a", count: 20_000)).status == 414)
    }

    @Test func `a store that went away is told of without its path`() async throws {
        let site = try await Site(Site.small)
        try FileManager.default.removeItem(atPath: site.store)
        let answers = try await site.get(["/", "/api/rank"])
        for answer in answers {
            #expect(answer.status == 503)
            #expect(!answer.body.contains(site.folder.path))
        }
    }

    @Test func `what is typed is text, wherever it is shown`() async throws {
        let site = try await Site(Site.small)
        let typed = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%3Ci%3E"
        for address in [
            "/search?q=\(typed)", "/document/\(typed)", "/implementers?document=\(typed)", "/rank?type=\(typed)",
            "/rank?level=\(typed)", "/check?kind=\(typed)", "/\(typed)", "/search?q=a&page=\(typed)",
            "/map.svg?focus=\(typed)", "/document/05-CT.TW_XII/text?file=\(typed)",
        ] {
            let answer = try await site.get(address)
            #expect(!answer.body.contains("<script"), "\(address): \(answer.body)")
            #expect(!answer.body.contains("<i>"), "\(address): \(answer.body)")
        }
    }

    @Test func `what documents say is text, wherever it is shown`() async throws {
        let hostile = #"\"><script>alert(1)</script><img src=x onerror=alert(2)>"#
        let line =
            #"{"id":"../%2e?#<i>\"'","text":"\#(hostile) Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016.","title":"\#(hostile)","type":"Kết luận","symbol":"12-KL/TU","jurisdiction":"\#(hostile)","date":"2022-07-06","url":"javascript:alert(3)"}"#
        let site = try await Site(["c.jsonl": line + "\n", "<i>.txt": "Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016."])
        var (seen, waiting): (Set<String>, [String]) = ([], ["/", "/search?q=thuc+hien", "/rank", "/check"])
        while let address = waiting.popLast() {
            guard seen.insert(address).inserted, seen.count < 200 else { continue }
            let answer = try await site.get(address)
            #expect(answer.status == 200, "\(address): \(answer.body)")
            for markup in ["<script", "<img src=x", "<i>", "href=\"javascript:", "href=\"//"] {
                #expect(!answer.body.contains(markup), "\(address) has \(markup)")
            }
            for match in answer.body.matches(of: /href="(\/[^"#]*)/) {
                waiting.append(String(match.1).replacing("&amp;", with: "&"))
            }
        }
        #expect(seen.contains { $0.hasSuffix("/text") || $0.contains("/text?") })
    }
}
