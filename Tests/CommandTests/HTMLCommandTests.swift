import Foundation
import TestSupport
import Testing

/// The pages that `graph` and `extract` write.
@Suite struct HTMLCommandTests {
    private static let hostile = """
        Số 12-KL/TU

        Lâm Giang, ngày 06 tháng 7 năm 2022

        KẾT LUẬN
        về </title><script>alert(1)</script> & "công tác" <img src=x onerror=alert(1)>

        Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị <b>&amp;\u{1}</b>. Theo Kết luận 21-KL/HĐQX.
        """

    @Test func `extract writes a page with each text as it was read and its citations marked`() throws {
        let run = try ProgramRun(
            ["extract", "Graphs/Sample/lam-giang/38-KL-TU.txt", "Graphs/Sample/trung-uong", "--format", "html"])
        #expect(run.status == 0, "\(run.errors)")
        let page = run.output
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
        #expect(!page.contains("<script"))
        let text = try #require(page.firstMatch(of: /(?s)<div class="text">(.*?)<\/div>/)).1
        let shown = text.replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"")
        #expect(shown == String(decoding: try Repository.bytes("Graphs/Sample/lam-giang/38-KL-TU.txt"), as: UTF8.self))
        // A link to the section of the target, which is in the collection.
        #expect(page.contains("<a href=\"#d3\">Chỉ thị số 05-CT/TW\ncủa Bộ Chính trị</a></mark>"))
        #expect(
            page.contains("class=\"full resolved\" title=\"05-CT/TW@XII · Trung ương\ntiếp tục thực hiện · continues"))
    }

    @Test func `a hostile text is shown and not obeyed`() throws {
        let run = try ProgramRun(["extract", "-", "--format", "html"], input: Self.hostile)
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.output.contains("<script") && !run.output.contains("<img") && !run.output.contains("\u{1}"))
        #expect(run.output.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(run.output.contains("&lt;b&gt;&amp;amp;\u{FFFD}&lt;/b&gt;"))
    }

    @Test func `graph writes a page of its own, the same each time`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.hostile, to: "in/\"><b>a.txt")
        func page() throws -> String {
            let run = try ProgramRun(["graph", "\(folder.path)/in", "-o", "\(folder.path)/out", "--format", "html"])
            #expect(run.status == 0, "\(run.errors)")
            return String(decoding: try Data(contentsOf: URL(filePath: "\(folder.path)/out/graph.html")), as: UTF8.self)
        }
        let first = try page()
        #expect(first.components(separatedBy: "<script").count == 3)
        #expect(!first.contains("<img") && !first.contains("<b>"))
        #expect(first.contains("Content-Security-Policy"))
        #expect(first.contains("<section id=\"d-lam-giang:12-KL.TU_2022\" class=\"card\">"))
        #expect(try page() == first)
    }

    @Test func `of a large collection the first page stays small, and its links lead to pages that are there`() throws {
        let folder = try TemporaryFolder()
        let lines = (1...700).map { number in
            """
            {"id": "d\(number)", "text": "TỈNH ỦY LÂM GIANG\\n*\\nSố \(number)-KH/TU\\n\\nLâm Giang, ngày 20 tháng 6 năm 2023\\n\\nKẾ HOẠCH\\nvề công tác năm\\n-----\\n\\nThực hiện Chỉ thị số 88-CT/TW, ngày 15/3/2023 của Ban Bí thư và Kế hoạch số \(max(1, number / 2))-KH/TU của Tỉnh ủy.\\n"}
            """
        }
        let file = try folder.write(lines.joined(separator: "\n") + "\n", to: "plans.jsonl")
        let run = try ProgramRun(["graph", file, "-o", "\(folder.path)/out", "--format", "html"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("out/graph.html, \(folder.path)/out/graph-documents/\n"))
        func text(_ name: String) throws -> String {
            try String(contentsOfFile: "\(folder.path)/out/\(name)", encoding: .utf8)
        }
        let first = try text("graph.html")
        #expect(first.utf8.count < 3_000_000)
        var pages = ["graph.html": first]
        for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/out/graph-documents") {
            pages["graph-documents/\(name)"] = try text("graph-documents/\(name)")
        }
        #expect(pages.count > 2)
        for (name, page) in pages {
            for link in Set(page.matches(of: /href="([^"#]*)#?([^"]*)"/).map { [String($0.1), String($0.2)] }) {
                let folder = name.contains("/") ? "graph-documents/" : ""
                let target =
                    link[0].isEmpty ? name : link[0].hasPrefix("../") ? String(link[0].dropFirst(3)) : folder + link[0]
                let there = try #require(pages[target], "\(name) leads to \(target), which is not there")
                let id = link[1].removingPercentEncoding ?? ""
                #expect(id.isEmpty || there.contains("id=\"\(id)\""), "\(name) leads to \(target)#\(id)")
            }
        }
    }

    @Test func `without Graphviz the page says so and is whole`() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(
            ["graph", "Graphs/Sample", "-o", "\(folder.path)/out", "--format", "html"],
            environment: ["PATH": folder.path])
        #expect(run.status == 0, "\(run.errors)")
        let page = String(decoding: try Data(contentsOf: URL(filePath: "\(folder.path)/out/graph.html")), as: UTF8.self)
        #expect(!page.contains("<svg"))
        #expect(page.contains("Graphviz is not installed"))
        #expect(page.contains("</html>"))
    }

    @Test func `a page of no documents is a page`() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(["extract", folder.path, "--format", "html"])
        #expect(run.output.hasSuffix("</html>\n"))
    }
}
