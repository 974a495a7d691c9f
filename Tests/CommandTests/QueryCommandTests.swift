import Foundation
import TestSupport
import Testing

/// The questions on the sample, through the built program.
@Suite struct QueryCommandTests {
    private func run(_ arguments: String...) throws -> ProgramRun { try ProgramRun(arguments) }

    @Test func `cites and cited-by tell the same relation from both ends`() throws {
        let out = try run("cites", "38-KL/TU", "Graphs/Sample", "--format", "tsv")
        #expect(out.status == 0, "\(out.errors)")
        #expect(
            out.output.contains(
                "thực hiện\tKết luận 01-KL/TW\t18/5/2021\tTrung ương\tGraphs/Sample/lam-giang/38-KL-TU.txt:17"))
        let into = try run("cited-by", "ket luan 01-KL/TW", "Graphs/Sample", "--format", "tsv", "--level", "provincial")
        #expect(into.output.contains("Kết luận 38-KL/TU\t27/7/2021\tLâm Giang"))
        #expect(!into.output.contains("\tTrung ương\t"))
        let lines = try run("cites", "38-KL/TU", "Graphs/Sample", "--relation", "implements", "--format", "jsonl")
            .output
        for line in lines.split(separator: "\n") {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect((object?["edge"] as? [String: Any])?["relation"] as? String == "implements")
        }
    }

    @Test func `nothing found is said, with exit code 1`() throws {
        let none = try run("cites", "05-CT/TW", "Graphs/Sample", "--relation", "corrects")
        #expect(none.status == 1)
        #expect(none.output.contains("cites nothing that was asked for"))
        let path = try run("path", "03-CTr/ĐUXL", "05-CT/TW", "Graphs/Sample")
        #expect(path.status == 1)
        #expect(path.output.contains("No citations lead from one to the other"))
    }

    @Test func `a path is told step by step, in either direction of asking`() throws {
        let way = try run("path", "09-ĐA/TU", "07-NQ/ĐUXL", "Graphs/Sample", "--format", "tsv")
        #expect(way.status == 0, "\(way.errors)")
        #expect(way.output.split(separator: "\n").count >= 2)
        #expect(way.output.contains("Nghị quyết 07-NQ/ĐUXL\t"))
    }

    @Test func `rank puts the most cited first, missing leaves out what was read`() throws {
        let rank = try run("rank", "Graphs/Sample", "--format", "tsv", "--top", "5").output.split(separator: "\n")
        #expect(rank.count == 6)
        let counts = rank.dropFirst().compactMap { Int($0.split(separator: "\t")[1]) }
        #expect(counts == counts.sorted(by: >) && counts.count == 5)
        let missing = try run("missing", "Graphs/Sample", "--format", "tsv").output
        #expect(missing.contains("04-NQ/TW"))
        #expect(!missing.contains("\tyes\t"))
        let ranks = try run("rank", "Graphs/Sample", "--by", "pagerank", "--type", "CT", "--format", "jsonl").output
        #expect(ranks.contains(#""pageRank":0."#))
        #expect(ranks.split(separator: "\n").allSatisfy { $0.contains(#""type":"Chỉ thị""#) })
    }

    @Test func `a timeline goes from the oldest to the newest, and tells what each is to one document`() throws {
        let all = try run("timeline", "Graphs/Sample", "--from", "2021", "--format", "jsonl").output.split(
            separator: "\n")
        let dates = try all.map { line in
            (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["date"] as? String ?? ""
        }
        #expect(dates == dates.sorted() && dates.count > 5 && dates.allSatisfy { $0 >= "2021" })
        let one = try run("timeline", "Graphs/Sample", "--of", "09-ĐA/TU", "--format", "tsv").output
        #expect(one.contains("14/02/2019\tĐề án 09-ĐA/TU\tLâm Giang\t·"))
        #expect(one.contains("Kết luận 112-KL/TU"))
    }

    @Test func `a timeline has those without a date at its end, and counts them where years are asked for`() throws {
        let folder = try TemporaryFolder()
        let cited = "Thực hiện Quyết định số 12/2020/QĐ-UBND ngày 03/02/2020 của Ủy ban nhân dân tỉnh Lâm Giang."
        try folder.write("THÔNG BÁO\nVề việc phát giống dâu\n\n\(cited)\n", to: "a.txt")
        let all = try run("timeline", folder.path, "--of", "12/2020/QĐ-UBND", "--format", "tsv").output
        #expect(all.split(separator: "\n").last?.contains("phát giống dâu") == true, "\(all)")
        let some = try run("timeline", folder.path, "--of", "12/2020/QĐ-UBND", "--from", "2019").output
        #expect(some.contains("1 document has no date; without --from and --to they stand at the end\n"), "\(some)")
    }

    @Test func `a number of several documents lists them with term, date and count, the most cited first`() throws {
        let folder = try TemporaryFolder()
        let early = "Thực hiện Nghị quyết số 04-NQ/TW, ngày 21/8/2006 của Ban Chấp hành Trung ương."
        try folder.write(early, to: "a.txt")
        try folder.write("Thực hiện Nghị quyết số 04-NQ/TW, ngày 30/10/2016.", to: "b.txt")
        try folder.write("Sưu tầm Nghị quyết 04-NQ/TW để lưu.", to: "c.txt")
        try folder.write("\(early) Các chi bộ báo cáo hằng quý.", to: "d.txt")
        let several = try run("implementers", "04-NQ/TW", folder.path)
        #expect(several.status == 1)
        let lines = several.errors.split(separator: "\n")
        #expect(lines.count == 4 && lines[0].contains("the most cited first"), "\(several.errors)")
        #expect(lines[1].contains("04-NQ.TW_X  Nghị quyết 04-NQ/TW  khóa X, 21/8/2006, Trung ương, cited by 2"))
        let one = try run("cited-by", "nghi quyet 04 khoa xii", folder.path)
        #expect(one.output.contains("1 more document cites 04-NQ/TW without its term, year or place, and may mean it"))
        #expect(!one.output.contains("c.txt"))
        let possible = try run("cited-by", "nghi quyet 04 khoa xii", folder.path, "--possible").output
        #expect(possible.contains("(có thể)") && possible.contains("c.txt:1"), "\(possible)")
        let json = try run("cited-by", "04-NQ.TW_XII", folder.path, "--possible", "--format", "jsonl").output
        #expect(json.split(separator: "\n").map { $0.contains(#""possible":true"#) } == [false, true])
    }

    @Test func `stats count what was read`() throws {
        let stats = try run("stats", "Graphs/Sample", "--format", "tsv").output
        #expect(stats.contains("collection\tdocuments\t31\n"))
        #expect(stats.contains("type\tKết luận\t"))
    }

    @Test func `show has the record and both directions`() throws {
        let shown = try run("show", "17-NQ/TU 2021", "Graphs/Sample")
        #expect(shown.status == 0, "\(shown.errors)")
        #expect(shown.output.contains("id      lam-giang:17-NQ.TU_2021"))
        #expect(shown.output.contains("Nghị quyết 17-NQ/TU cites:"))
        #expect(shown.output.contains("Nghị quyết 17-NQ/TU is cited by:"))
        let json = try run("show", "17-NQ/TU 2021", "Graphs/Sample", "--format", "json").output
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let citedBy = try #require(object?["citedBy"] as? [[String: Any]])
        #expect(!citedBy.isEmpty)
        let ids = citedBy.compactMap { ($0["document"] as? [String: Any])?["id"] as? String }
        #expect(Set(ids).count == citedBy.count, "a document that cites in several relations is one")
        #expect(citedBy.allSatisfy { ($0["relations"] as? [Any])?.isEmpty == false })
    }
}
