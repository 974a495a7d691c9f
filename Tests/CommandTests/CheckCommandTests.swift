import Foundation
import TestSupport
import Testing

/// `check` and `evaluate`, through the door that users use.
@Suite struct CheckCommandTests {
    private func findings(_ texts: [String], _ arguments: [String] = []) throws -> (
        Int32, [(kind: String, message: String)]
    ) {
        let folder = try TemporaryFolder()
        for (index, text) in texts.enumerated() { try folder.write(text, to: "\(index).txt") }
        let run = try ProgramRun(["check", folder.path, "--format", "jsonl"] + arguments)
        let found = try run.output.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return (object?["kind"] as? String ?? "", object?["message"] as? String ?? "")
        }
        return (run.status, found)
    }

    private func decree(_ number: Int, _ year: Int, _ body: String) -> String {
        "Số: \(number)/\(year)/NĐ-CP\nHà Nội, ngày 05 tháng 3 năm \(year)\n\nNGHỊ ĐỊNH\nQuy định về chợ phiên\n\n\(body)\n"
    }

    @Test func `a number with two dates is told with both places`() throws {
        let (status, found) = try findings([
            "Theo Nghị định số 7/2031/NĐ-CP ngày 02/3/2031 của Chính phủ.",
            "Theo Nghị định số 7/2031/NĐ-CP ngày 03/2/2031 của Chính phủ.",
        ])
        #expect(status == 1)
        #expect(found.map(\.kind) == ["conflicting"])
        #expect(found.first?.message.contains("02/3/2031") == true)
    }

    @Test func `a number with two issuers is told; a minister is his ministry`() throws {
        let (_, found) = try findings([
            "Theo Kết luận số 918-KL/TW ngày 05/3/2031 của Ban Bí thư và Thông tư số 7/2031/TT-BTC của Bộ Tài chính.",
            "Theo Kết luận số 918-KL/TW ngày 05/3/2031 của Bộ Chính trị và Thông tư số 7/2031/TT-BTC của Bộ trưởng Bộ Tài chính.",
        ])
        #expect(found.map(\.kind) == ["conflicting"])
        #expect(found.first?.message == "918-KL/TW@2031 is said to be of Ban Bí thư here and of Bộ Chính trị there")
    }

    @Test func `a document cited after it was replaced is told, one replaced in part is not`() throws {
        let (_, found) = try findings([
            decree(
                5, 2031,
                "Điều 9. Nghị định này thay thế Nghị định số 8/2020/NĐ-CP. Bãi bỏ Điều 3 Nghị định số 9/2021/NĐ-CP."),
            decree(6, 2032, "Điều 1. Thực hiện theo Nghị định số 8/2020/NĐ-CP và Nghị định số 9/2021/NĐ-CP."),
        ])
        #expect(found.map(\.kind) == ["superseded"])
        #expect(found.first?.message.hasPrefix("08/2020/NĐ-CP had been replaced by 5/2031/NĐ-CP") == true)
    }

    @Test func `a document that only names what has ended, and an article that goes on, are no usual findings`() throws
    {
        let texts = [
            decree(
                5, 2031,
                "Điều 9. Nghị định này thay thế Nghị định số 8/2020/NĐ-CP. Bãi bỏ Điều 3 Nghị định số 9/2021/NĐ-CP."),
            decree(
                6, 2032,
                "Điều 1. Giấy phép đã cấp theo mẫu của Nghị định số 8/2020/NĐ-CP thì còn giá trị. Thực hiện Điều 3 Nghị định số 9/2021/NĐ-CP. Thực hiện Điều 4 Nghị định số 9/2021/NĐ-CP."
            ),
        ]
        #expect(try findings(texts).1.map(\.kind) == ["supersededInPart"])
        #expect(try findings(texts, ["--all"]).1.map(\.kind) == ["supersededInPart", "endedMention"])
        #expect(try findings(texts, ["--severity", "note"]).1.isEmpty)
    }

    @Test func `a law and a resolution of one number are two documents`() throws {
        let law =
            "QUỐC HỘI\n-------\n\nLuật số: 77/2029/QH16\nHà Nội, ngày 10 tháng 12 năm 2029\n\nLUẬT\nNUÔI TẰM\n\nĐiều 9. Luật này có hiệu lực từ ngày 01 tháng 3 năm 2030. Luật Nuôi tằm số 11/2027/QH16 hết hiệu lực kể từ ngày Luật này có hiệu lực.\n"
        let (_, found) = try findings(
            [law, decree(6, 2032, "Căn cứ Nghị quyết số 11/2027/QH16 của Quốc hội về đê điều;")],
            ["--only", "superseded"])
        #expect(found.isEmpty, "\(found)")
    }

    @Test func `the same finding in several places is one, with their number`() throws {
        let folder = try TemporaryFolder()
        let text = "Thực hiện Kết luận 126/KL-TW. Các xã báo cáo theo Kết luận 126/KL-TW."
        try folder.write(text, to: "a.txt")
        let run = try ProgramRun(["check", folder.path, "--only", "corrected"])
        #expect(
            run.output.contains("corrected: số, ký hiệu viết nhầm, được hiểu là 126-KL/TW [lưu ý] × 2"),
            "\(run.output)")
        let english = try ProgramRun(["check", folder.path, "--only", "corrected", "--english"])
        #expect(english.output.contains("corrected: the number is written with a slip and read as 126-KL/TW [note]"))
    }

    @Test func `terms, plenums, slips and doubles are told, each by its kind`() throws {
        let (_, found) = try findings([
            "Thực hiện Nghị quyết Trung ương 4 (khóa XII, khóa XII) và Kết luận 126/KL-TW.",
            "Thực hiện Nghị quyết Trung ương 4 khóa XIII.", decree(5, 2031, "Điều 1."), decree(5, 2031, "Điều 1."),
        ])
        #expect(found.map(\.kind).sorted() == ["corrected", "duplicate", "misnamed", "wrongTerm"])
    }

    @Test func `where nothing is found the exit code is 0`() throws {
        let (status, found) = try findings(["Theo Nghị định số 7/2031/NĐ-CP."], ["--only", "conflicting"])
        #expect(status == 0)
        #expect(found.isEmpty)
    }

    @Test func `evaluate measures against annotations and fails below a floor`() throws {
        let folder = try TemporaryFolder()
        try folder.write("Thực hiện Chỉ thị số 05-CT/TW và Kết luận 21-KL/TW.", to: "a.txt")
        let gold = try folder.write(
            """
            {"self": null, "citations": [
              {"offset": 10, "length": 19, "symbol": "05-CT/TW", "target": "05-CT/TW@XII", "relation": "implements"},
              {"offset": 33, "length": 17, "symbol": "22-KL/TW", "target": null, "relation": "implements"}]}
            """, to: "a.json")
        let run = try ProgramRun(["evaluate", gold, "--differences", "--require", "symbol=0.9"])
        #expect(run.status == 1)
        #expect(
            run.output.contains(
                "symbol: \(folder.path)/a.txt at byte 44: ‘Kết luận 21-KL/TW’ is annotated 22-KL/TW, read 21-KL/TW"))
        #expect(run.output.contains("f1 1.0"))
        #expect(run.errors.contains("below what is asked: symbol is 0.5"))
        let broken = try folder.write(
            "{\"citations\": [{\"offset\": 900, \"length\": 1, \"relation\": \"cites\"}]}", to: "a.json")
        let failure = try ProgramRun(["evaluate", broken])
        #expect(failure.status == 2)
        #expect(failure.errors.contains("a.json has offset 900 with length 1, outside its text's"))
    }
}
