import DanChieu
import Foundation
import TestSupport
import Testing
import Writers

/// What the pages show.
@Suite struct PageTests {
    @Test(arguments: [
        ("/", ["Chỉ thị 05-CT/TW", "Nghị quyết 18-NQ/TW", "2 văn bản đã đọc"]),
        ("/search?q=05-CT%2FTW", ["/document/05-CT.TW_XII", "<mark class=\"hit\">05-CT/TW</mark>"]),
        ("/search?q=%22chuyen+doi+so%22", ["<mark class=\"hit\">chuyển đổi số</mark>"]),
        (
            "/document/05-CT.TW_XII",
            ["được thực hiện", "/document/38-KL.TU_2021", "/map.svg?focus=05-CT.TW_XII", "27/7/2021"]
        ),
        ("/document/05-CT.TW_XII/text", ["Các cấp ủy tổ chức thực hiện."]),
        ("/document/05-CT.TW_XII/cited-by?level=local", ["Kết luận 38-KL/TU"]),
        ("/document/18-NQ.TW_XII", ["không có trong bộ sưu tập"]),
        ("/implementers?document=chi+thi+05&transitive=1", ["Kết luận 38-KL/TU", "Thực hiện Chỉ thị số 05-CT/TW"]),
        ("/implementers", ["name=\"document\""]),
        ("/document/05-CT.TW_XII", ["/document/05-CT.TW_XII/board"]),
        (
            "/document/05-CT.TW_XII/board?transitive=1",
            ["Bảng thực hiện", "Tuyên Quang", "38-KL/TU", "Thực hiện Chỉ thị số 05-CT/TW", "/board.css", "<th>Sơn La"]
        ),
        ("/document/05-CT.TW_XII/board?provinces=63&type=KH", ["<th>Hà Giang"]),
        ("/board.css", ["A3 landscape"]),
        ("/missing", ["Nghị quyết 18-NQ/TW"]), ("/rank?type=CT", ["Chỉ thị 05-CT/TW"]), ("/check", ["Cần xem lại"]),
        ("/style.css", ["--paper"]),
    ])
    func `each page shows what it is for`(address: String, parts: [String]) async throws {
        let site = try await Site(Site.small)
        let address = try await located(address, site)
        let answer = try await site.get(address)
        #expect(answer.status == 200, "\(answer.body)")
        for part in try await parts.asyncMap({ try await located($0, site) }) {
            #expect(answer.body.contains(part), "\(part) is missing from \(answer.body)")
        }
    }

    /// The ids of documents that the place decides.
    private func located(_ text: String, _ site: Site) async throws -> String {
        guard text.contains("38-KL.TU_2021") else { return text }
        let node = try #require(try StoredCollection(site.store).documents(DocumentQuery("38-KL/TU")).first)
        return text.replacing("38-KL.TU_2021", with: HTMLAddress.encoded(node.id))
    }

    @Test func `a sentence leads to the place in the text that states it`() async throws {
        let site = try await Site(Site.small)
        let page = try await site.get("/document/05-CT.TW_XII").body
        let link = try #require(page.firstMatch(of: /href="(\/document\/[^"#]*\/text)#(o[0-9]+)"/))
        let text = try await site.get(String(link.1))
        #expect(text.body.contains("<mark id=\"\(link.2)\""))
        #expect(text.body.contains("<a href=\"/document/05-CT.TW_XII\">Chỉ thị số 05-CT/TW"))
    }

    @Test func `every link of every page leads to a page`() async throws {
        let site = try await Site(Site.small)
        var (seen, waiting): (Set<String>, [String]) = (["/"], ["/"])
        while let address = waiting.popLast() {
            let answer = try await site.get(address)
            #expect(answer.status == 200, "\(address): \(answer.body)")
            for match in answer.body.matches(of: /(?:href|src)="(\/[^"#]*)/) {
                let next = String(match.1).replacing("&amp;", with: "&")
                if !next.hasPrefix("/map.svg"), seen.insert(next).inserted { waiting.append(next) }
            }
        }
        #expect(seen.count > 10)
    }

    @Test func `a page shows the store as it is when it is asked for`() async throws {
        let site = try await Site(["ket-luan.txt": Site.small["ket-luan.txt"] ?? ""])
        #expect(try await site.get("/document/05-CT.TW_XII/text").status == 404)
        try site.folder.write(Site.small["chi-thi.txt"] ?? "", to: "documents/chi-thi.txt")
        _ = try await CollectionIndexer().index(["\(site.folder.path)/documents"], into: site.store)
        #expect(try await site.get("/document/05-CT.TW_XII/text").status == 200)
        #expect(try await site.get("/").body.contains("2 văn bản đã đọc"))
    }

    @Test func `a page counts the documents that cite, and their relations beside them`() async throws {
        let site = try await Site([
            "ket-luan.txt":
                "TỈNH ỦY LÂM GIANG\nSố 38-KL/TU\nLâm Giang, ngày 27 tháng 7 năm 2021\n\nKẾT LUẬN\nvề một việc\n\nThực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị. Sơ kết 5 năm thực hiện Chỉ thị số 05-CT/TW.\n"
        ])
        #expect(
            try await site.get("/document/05-CT.TW_XII/cited-by").body.contains(
                "Được dẫn chiếu bởi 1 văn bản (2 quan hệ)"))
        #expect(try await site.get("/api/rank").body.contains("\"citedBy\":1"))
        #expect(try await site.get("/api/graph?focus=05-CT.TW_XII").body.contains("\"citedBy\":1"))
    }

    private static let decisions = [
        "cu.txt":
            "ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nSố: 12/2024/QĐ-UBND\nLâm Giang, ngày 10 tháng 02 năm 2024\n\nQUYẾT ĐỊNH\nVề bến gỗ\n\nĐiều 1. Ban hành quy định về bến gỗ.\nĐiều 2. Quyết định này có hiệu lực từ ngày 20/02/2024.\n",
        "sua.txt":
            "ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nSố: 20/2025/QĐ-UBND\nLâm Giang, ngày 10 tháng 4 năm 2025\n\nQUYẾT ĐỊNH\nVề bến đò\n\nĐiều 1. Bãi bỏ Điều 3 Quyết định số 12/2024/QĐ-UBND ngày 10/02/2024 của Ủy ban nhân dân tỉnh.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/5/2025.\n",
    ]

    @Test func `a page tells the force of a document with the change, its part, its day and its sentence`() async throws
    {
        let site = try await Site(Self.decisions)
        let page = try await site.get("/document/cu.txt").body
        #expect(page.contains("bị bãi bỏ bởi"))
        #expect(page.contains("Điều 3, từ ngày 01/5/2025"), "\(page)")
        #expect(page.contains("(một phần), từ ngày 01/5/2025"))
        #expect(page.contains("<blockquote>Điều 1. Bãi bỏ Điều 3 Quyết định số 12/2024/QĐ-UBND"))
        #expect(page.contains("(Điều 1) · Điều 3"))
        #expect(!page.contains(site.folder.path), "an absolute path is shown")
    }

    @Test func `what a search finds leads to its place in the text`() async throws {
        let site = try await Site(Self.decisions)
        let page = try await site.get("/search?q=" + HTMLAddress.encoded("bến gỗ")).body
        let link = try #require(page.firstMatch(of: /href="([^"]*at=\d+#[^"]*)"/)).1.replacing("&amp;", with: "&")
        let parts = link.split(separator: "#")
        #expect(try await site.get(String(parts[0])).body.contains("id=\"\(parts[1])\""))
    }

    @Test func `an answer for programs says how many are shown and how many there are`() async throws {
        let site = try await Site(Self.decisions)
        let rank = try await site.get("/api/rank?limit=1").body
        #expect(rank.hasPrefix("{\"shown\":1,\"total\":1,\"answers\":"), "\(rank)")
        let search = try await site.get("/api/search?q=12/2024&limit=5").body
        #expect(search.contains("\"documents\":[{\"id\":"), "\(search)")
        let status = try await site.get("/api/status?document=12/2024/Q%C4%90-UBND&at=2026-01-01").body
        #expect(status.contains("\"status\":\"endedInPart\""), "\(status)")
        #expect(try await site.get("/api/status?document=12/2024/Q%C4%90-UBND&at=x").status == 400)
    }

    @Test func `a search puts whole names and numbers first, then the phrase of a title by how often it is cited`()
        async throws
    {
        let header = "TỈNH ỦY LÂM GIANG\nSố %-KL/TU\nLâm Giang, ngày 27 tháng 7 năm 2021\n\nKẾT LUẬN\nvề "
        func conclusion(_ number: Int, _ rest: String) -> String { header.replacing("%", with: "\(number)") + rest }
        let site = try await Site([
            "a.txt": conclusion(41, "nuôi ong ở rừng dẻ\n\nThực hiện Kết luận số 43-KL/TU, ngày 27/7/2021.\n"),
            "b.txt": conclusion(42, "ong và việc nuôi tằm\n\nThực hiện Kết luận số 43-KL/TU, ngày 27/7/2021.\n"),
            "c.txt": conclusion(43, "phong trào nuôi ong\n\nGiao các huyện.\n"),
        ])
        func labels(_ typed: String) async throws -> [String] {
            let body = try await site.get("/api/search?q=" + HTMLAddress.encoded(typed)).body
            let start = try #require(body.range(of: "\"documents\":["))
            return body[start.upperBound...].prefix { $0 != "]" }.matches(of: /"label":"([^"]*)"/).map { String($0.1) }
        }
        #expect(
            try await labels("nuôi ong") == ["Kết luận 43-KL/TU", "Kết luận 41-KL/TU", "Kết luận 42-KL/TU"])
        #expect(try await labels("kl41") == ["Kết luận 41-KL/TU"])
    }

    @Test func `a change that many documents tell is told once, with their number`() async throws {
        var documents = Self.decisions
        for number in 31...33 {
            documents["\(number).txt"] =
                "ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nSố: \(number)/2025/QĐ-UBND\nLâm Giang, ngày 10 tháng 9 năm 2025\n\nQUYẾT ĐỊNH\nVề bến đò \(number)\n\nCăn cứ Quyết định số 12/2024/QĐ-UBND ngày 10/02/2024 của Ủy ban nhân dân tỉnh, được sửa đổi, bổ sung bởi Quyết định số 25/2025/QĐ-UBND ngày 01/6/2025 của Ủy ban nhân dân tỉnh;\n\nĐiều 1. Lập bến.\n"
        }
        let site = try await Site(documents)
        let page = try await site.get("/document/cu.txt").body
        let force = try #require(page.firstRange(of: "Hiệu lực ngày"))
        let list = page[force.lowerBound...].prefix { $0 != "\u{0}" }.split(separator: "</ul>")[0]
        #expect(list.matches(of: /Quyết định 25\/2025\/QĐ-UBND \(01\/6\/2025\)/).count == 1, "\(list)")
        #expect(list.contains("3 nơi nói"))
    }

    @Test func `more than a page of relations is shown page by page`() async throws {
        var documents = Site.small
        for number in 100..<170 {
            documents["\(number).txt"] =
                "TỈNH ỦY LÂM GIANG\nSố \(number)-KL/TU\nLâm Giang, ngày 27 tháng 7 năm 2021\n\nKẾT LUẬN\nvề việc \(number)\n\nThực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị.\n"
        }
        let site = try await Site(documents)
        let address = "/document/05-CT.TW_XII/cited-by"
        let pages = try await site.get([address, address + "?page=2", address + "?page=3"]).map(\.body)
        let counts = pages.map { $0.matches(of: /<blockquote>/).count }
        #expect(counts == [50, 21, 0])
        #expect(pages[0].contains("page=2") && pages[1].contains("page=1") && !pages[1].contains("page=3"))
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
