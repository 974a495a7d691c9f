import Foundation
import TestSupport
import Testing

/// `status`, `replaced` and `effects`, through the built program.
@Suite struct StatusCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try write(
            "cu.txt", 12, 2031, "10 tháng 02", "Về phí đò dọc", "Điều 4. Quyết định này có hiệu lực từ ngày 01/3/2031.")
        try write(
            "sua.txt", 20, 2032, "05 tháng 4", "Sửa quy định về phí đò dọc",
            """
            Điều 1. Bãi bỏ Điều 3 Quyết định số 12/2031/QĐ-UBND ngày 10/02/2031 của Ủy ban nhân dân tỉnh.

            Điều 2. Quyết định này có hiệu lực từ ngày 01/5/2032.
            """)
        try write(
            "moi.txt", 30, 2033, "05 tháng 5", "Về phí đò dọc mới",
            "Điều 5. Quyết định này có hiệu lực từ ngày 01/6/2033 và thay thế Quyết định số 12/2031/QĐ-UBND ngày 10/02/2031 của Ủy ban nhân dân tỉnh."
        )
        try write(
            "sau.txt", 41, 2034, "02 tháng 02", "Về bến đò Khe Mây",
            "Điều 1. Bến đò thu phí theo Quyết định số 12/2031/QĐ-UBND ngày 10/02/2031 của Ủy ban nhân dân tỉnh và Quyết định số 07/2029/QĐ-UBND ngày 04/4/2029 của Ủy ban nhân dân tỉnh."
        )
    }

    private func write(
        _ name: String, _ number: Int, _ year: Int, _ day: String, _ title: String, _ body: String
    ) throws {
        try folder.write(
            "ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\n-------\n\nSố: \(number)/\(year)/QĐ-UBND\nLâm Giang, ngày \(day) năm \(year)\n\nQUYẾT ĐỊNH\n\(title)\n\n\(body)\n",
            to: name)
    }

    private func run(_ arguments: String..., format: String = "tsv") throws -> String {
        let run = try ProgramRun(arguments + ["--format", format])
        #expect(run.status == 0, "\(run.errors)")
        return run.output
    }

    @Test(arguments: [
        ("2031-02-20", "chưa có hiệu lực"), ("2031-03-01", "còn hiệu lực"), ("2032-04-30", "còn hiệu lực"),
        ("2032-05-01", "hết hiệu lực một phần"), ("2033-05-31", "hết hiệu lực một phần"), ("01/6/2033", "hết hiệu lực"),
    ])
    func `a document's status goes by the dates of effect`(day: String, status: String) throws {
        let answer = try run("status", "12/2031/QĐ-UBND", folder.path, "--at", day)
        #expect(answer.contains("\t\(status)\t"), "\(answer)")
    }

    @Test func `a document that is only cited has no certain status`() throws {
        #expect(try run("status", "07/2029/QĐ-UBND", folder.path, "--at", "2035-01-01").contains("\tchưa rõ\t"))
    }

    @Test func `people are told what changes a document, the sentence, and what comes later`() throws {
        let text = try run("status", "12/2031/QĐ-UBND", folder.path, "--at", "2032-06-01", format: "table")
        #expect(text.contains("ngày 01/6/2032: hết hiệu lực một phần từ ngày 01/5/2032"), "\(text)")
        #expect(text.contains("bị bãi bỏ bởi Quyết định 20/2032/QĐ-UBND (05/4/2032), Điều 3, từ ngày 01/5/2032"))
        #expect(text.contains("sau ngày đó:\n    bị thay thế bởi Quyết định 30/2033/QĐ-UBND"))
    }

    @Test func `several documents are asked for at once, and a store answers alike`() throws {
        let store = "\(folder.path)/store.dcs"
        _ = try ProgramRun(["index", folder.path, "--store", store])
        for format in ["table", "json", "jsonl", "csv", "tsv"] {
            let documents = ["status", "12/2031/QĐ-UBND", "30/2033/QĐ-UBND", "--at", "2034-01-01", "--format", format]
            let read = try ProgramRun(documents + [folder.path])
            #expect(read.status == 0 && !read.output.isEmpty, "\(read.errors)")
            #expect(try ProgramRun(documents + ["--store", store]).output == read.output)
        }
    }
}
