import Foundation
import TestSupport
import Testing

/// The pictures of `graph`, through the built program and Graphviz.
@Suite struct MapCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var out: String { "\(folder.path)/out" }

    private func graph(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(["graph"] + arguments + ["-o", out])
    }

    private func svg() throws -> String { try String(contentsOfFile: "\(out)/graph.svg", encoding: .utf8) }

    /// Plans of a province that implement a directive and some laws, as one collection.
    private func collection(_ count: Int) throws -> String {
        let lines = (1...count).map { number in
            """
            {"id": "d\(number)", "text": "TỈNH ỦY LÂM GIANG\\n*\\nSố \(number)-KH/TU\\n\\nĐẢNG CỘNG SẢN VIỆT NAM\\nLâm Giang, ngày 20 tháng 6 năm 2023\\n\\nKẾ HOẠCH\\nvề công tác năm\\n-----\\n\\nThực hiện Chỉ thị số 88-CT/TW, ngày 15/3/2023 của Ban Bí thư và Kế hoạch số \(max(1, number / 2))-KH/TU của Tỉnh ủy.\\n"}
            """
        }
        return try folder.write(lines.joined(separator: "\n") + "\n", to: "plans.jsonl")
    }

    @Test func `a collection of any size has a picture, and a line says what it leaves out and how to get it`() throws {
        let run = try graph(try collection(1_500), "--format", "svg,dot")
        #expect(run.status == 0)
        #expect(run.errors.contains(" of 1501 documents with relations"), "\(run.errors)")
        #expect(run.errors.contains("--focus") && run.errors.contains("--sheets"))
        let picture = try svg()
        #expect(picture.contains("văn bản khác"))
        #expect(picture.contains("một phần của 1501 văn bản"))
        // The other files have all of it.
        let dot = try String(contentsOfFile: "\(out)/graph.dot", encoding: .utf8)
        #expect(dot.components(separatedBy: "KH/TU</FONT>").count > 1_500)
    }

    @Test func `documents that do the same stand in one list beside what they implement`() throws {
        let lines = (1...20).map { number in
            """
            {"id": "d\(number)", "text": "TỈNH ỦY LÂM GIANG\\n*\\nSố \(number)-KH/TU\\n\\nĐẢNG CỘNG SẢN VIỆT NAM\\nLâm Giang, ngày 20 tháng 6 năm 2023\\n\\nKẾ HOẠCH\\nvề công tác năm\\n-----\\n\\nThực hiện Chỉ thị số 88-CT/TW, ngày 15/3/2023 của Ban Bí thư.\\n"}
            """
        }
        let file = try folder.write(lines.joined(separator: "\n") + "\n", to: "plans.jsonl")
        #expect(try graph(file, "--focus", "88-CT/TW", "--format", "svg").status == 0)
        let picture = try svg()
        #expect(picture.contains(">20 văn bản thực hiện<"))
        // Fourteen by name, the rest by number; two boxes: the directive and the list, and the name of each level.
        #expect(picture.contains(">+6 văn bản khác<"))
        #expect(picture.components(separatedBy: "class=\"edge\"").count == 2)
    }

    @Test func `a map of some relations has no box without a line`() throws {
        #expect(try graph("Graphs/Sample", "--relation", "replaces,repeals", "--format", "svg").status == 0)
        let picture = try svg()
        let ends = picture.components(separatedBy: "class=\"edge\"").dropFirst().compactMap {
            $0.components(separatedBy: "<title>").dropFirst().first?.components(separatedBy: "</title>").first
        }.flatMap { $0.components(separatedBy: "&#45;&gt;") }
        let boxes = picture.components(separatedBy: "class=\"node\"").dropFirst().compactMap {
            $0.components(separatedBy: "<title>").dropFirst().first?.components(separatedBy: "</title>").first
        }.filter { !$0.hasPrefix("&#45;row") }
        #expect(boxes.count > 6)
        #expect(Set(boxes).isSubset(of: Set(ends)), "\(Set(boxes).subtracting(ends))")
        #expect(picture.contains("đã bị thay thế, bãi bỏ"))
    }

    @Test func `--cited-at-least and --hide-only-cited leave out what they say`() throws {
        func nodes(_ options: String...) throws -> [String: Bool] {
            let run = try ProgramRun(["graph", "Graphs/Sample", "--format", "json", "-o", out] + options)
            #expect(run.status == 0, "\(run.errors)")
            let json = try JSONSerialization.jsonObject(
                with: Data(contentsOf: URL(fileURLWithPath: "\(out)/graph.json")))
            let nodes = (json as? [String: Any])?["nodes"] as? [[String: Any]] ?? []
            return Dictionary(
                uniqueKeysWithValues: nodes.map { ($0["id"] as? String ?? "", $0["inCollection"] as? Bool ?? false) })
        }
        let own = try nodes("--hide-only-cited")
        #expect(own.count == 31 && own.values.allSatisfy { $0 })
        let cited = try nodes("--cited-at-least", "6")
        #expect(cited["04-NQ.TW_XII"] == false)
        #expect(cited["10-CT.TW_X"] == nil)
        #expect(cited.count == 10)
        #expect(try graph("Graphs/Sample", "--cited-at-least", "0").status == 64)
    }

    @Test(arguments: [("a4", 842.0, 595.0), ("a3", 1_191, 842)])
    func `a map on paper fills the sheet, with no letter under six points`(page: String, width: Double, height: Double)
        throws
    {
        let run = try graph("Graphs/Sample", "--format", "pdf", "--page", page, "--title", "Bản đồ của tôi")
        #expect(run.status == 0)
        #expect(run.errors.contains(" of 72 documents"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["pdftotext", "-bbox", "\(out)/graph.pdf", "-"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        func numbers(_ line: Substring) -> [Double] { line.split(separator: "\"").compactMap { Double($0) } }
        let lines = text.split(separator: "\n")
        let sheet = numbers(try #require(lines.first { $0.contains("<page ") }))
        #expect(abs(sheet[0] - width) < 1.5 && abs(sheet[1] - height) < 1.5)
        let words = lines.filter { $0.contains("<word ") }.map { numbers($0.prefix { $0 != ">" }) }
        #expect(words.count > 60)
        // A word is as high as the font's ascent and descent: 1.164 of its size.
        let least = words.map { ($0[3] - $0[1]) / 1.164 }.min() ?? 0
        #expect(least >= 5.99, "\(least)")
        let (left, right) = (words.map { $0[0] }.min() ?? 0, words.map { $0[2] }.max() ?? 0)
        let (top, bottom) = (words.map { $0[1] }.min() ?? 0, words.map { $0[3] }.max() ?? 0)
        #expect(left > 0 && top > 0 && right < sheet[0] && bottom < sheet[1])
        #expect((right - left) * (bottom - top) / (sheet[0] * sheet[1]) > 0.75)
        #expect(text.contains(">Nguồn:<") && text.contains(">tôi<") && text.contains(">ngày<"))
    }

    @Test func `more sheets have what the first leaves out`() throws {
        let run = try graph("Graphs/Sample", "--format", "pdf", "--page", "a4", "--sheets", "2")
        #expect(run.status == 0)
        #expect(FileManager.default.fileExists(atPath: "\(out)/graph-2.pdf"))
        let one = try graph("Graphs/Sample", "--format", "pdf", "--page", "a4")
        func count(_ run: ProgramRun) -> Int {
            run.errors.components(separatedBy: "the map has ").dropFirst().first.flatMap {
                Int($0.prefix { $0.isNumber })
            } ?? 0
        }
        #expect(count(run) > count(one) && count(one) > 8)
    }
}
