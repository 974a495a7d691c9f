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

    @Test func `what the page says that shows a document is its status`() throws {
        let other = try TemporaryFolder()
        try other.write(
            "• Hiệu lực: Hết hiệu lực toàn bộ\n\nBỘ NHÀ Ở\n\nSố: 6/2020/TT-BNO\nHà Nội, ngày 15 tháng 6 năm 2020\n\nTHÔNG TƯ\nVề nhà sàn\n\nThông tư này có hiệu lực kể từ ngày 01/8/2020.\n",
            to: "a.txt")
        let answer = try run("status", "6/2020/TT-BNO", other.path, format: "table")
        #expect(answer.contains(": hết hiệu lực\n"), "\(answer)")
        #expect(answer.contains("trang đăng văn bản ghi: “Hiệu lực: Hết hiệu lực toàn bộ”"), "\(answer)")
        // Nobody knows since when.
        #expect(try run("status", "6/2020/TT-BNO", other.path, "--at", "2021-01-01").contains("\tchưa rõ\t"))
    }

    @Test func `a change without a day surely holds when the longest wait is over`() throws {
        let other = try TemporaryFolder()
        try other.write(
            "# Nhà sàn\n\nBộ Nhà ở ban hành Thông tư số 20/2019/TT-BNO ngày 02/3/2019 thay thế Thông tư số 7/2015/TT-BNO ngày 04/4/2015.\n",
            to: "a.txt")
        #expect(try run("status", "7/2015/TT-BNO", other.path, "--at", "2020-01-01").contains("\tchưa rõ\t"))
        let late = try run("status", "7/2015/TT-BNO", other.path, "--at", "2022-01-01", format: "table")
        #expect(
            late.contains("hết hiệu lực, chậm nhất từ ngày 01/3/2021")
                || late.contains("hết hiệu lực chậm nhất từ ngày 01/3/2021"), "\(late)")
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

    @Test func `what has ended is told with who cites it, before and after`() throws {
        let replaced = try run("replaced", folder.path, "--at", "2034-06-01")
        let lines = replaced.split(separator: "\n")
        #expect(lines.count == 2, "\(replaced)")
        #expect(
            lines[1].hasPrefix(
                "Quyết định 12/2031/QĐ-UBND\t10/02/2031\thết hiệu lực\t01/6/2033\tbị thay thế bởi Quyết định 30/2033/QĐ-UBND\ttoàn bộ\t1\t1\t"
            ))
        let ours = try run("replaced", folder.path, "--ours", "--at", "2034-06-01")
        #expect(ours.contains("Quyết định 41/2034/QĐ-UBND\t02/02/2034"), "\(ours)")
        #expect(ours.contains("\tsau\t"))
        let early = try ProgramRun(["replaced", folder.path, "--at", "2031-06-01"])
        #expect(early.status == 1)
    }

    @Test func `effects have a line for each change, with the article, the part and the day`() throws {
        let effects = try run("effects", folder.path)
        #expect(effects.split(separator: "\n").count == 3, "\(effects)")
        #expect(
            effects.contains("bị bãi bỏ bởi\tĐiều 3\tQuyết định 20/2032/QĐ-UBND\tĐiều 1\t\t01/5/2032"), "\(effects)")
        #expect(effects.contains("bị thay thế bởi\ttoàn bộ\tQuyết định 30/2033/QĐ-UBND\tĐiều 5\t\t01/6/2033"))
        let some = try run("effects", folder.path, "--of", "20/2032/QĐ-UBND", "--relation", "repeals")
        #expect(some.split(separator: "\n").count == 2, "\(some)")
    }

    @Test func `an exception is told with the change`() throws {
        let other = try TemporaryFolder()
        try other.write(
            "CHÍNH PHỦ\n-------\n\nSố: 61/2031/NĐ-CP\nHà Nội, ngày 05 tháng 01 năm 2031\n\nNGHỊ ĐỊNH\nVỀ NHÀ NGÓI\n\nĐiều 8. Nghị định này có hiệu lực từ ngày 01 tháng 02 năm 2031. Nghị định số 14/2026/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực, trừ trường hợp quy định tại Điều 9 của Nghị định này.\n",
            to: "nd.txt")
        let effects = try run("effects", other.path, format: "jsonl")
        #expect(
            effects.contains(#""exception":"trừ trường hợp quy định tại Điều 9 của Nghị định này""#), "\(effects)")
    }

    @Test func `a day that is told with a cited law is its first day`() throws {
        let other = try TemporaryFolder()
        try other.write(
            "CHÍNH PHỦ\n-------\n\nSố: 61/2031/NĐ-CP\nHà Nội, ngày 05 tháng 01 năm 2031\n\nNGHỊ ĐỊNH\nVỀ NHÀ NGÓI\n\nCăn cứ Luật Nhà ngói số 20/2029/QH16 được sửa đổi, bổ sung bởi Luật số 31/2030/QH16 ngày 02 tháng 12 năm 2030, có hiệu lực từ ngày 01 tháng 7 năm 2031;\n\nĐiều 1. Nghị định này quy định về mái ngói.\n",
            to: "nd.txt")
        let early = try run("status", "20/2029/QH16", other.path, "--at", "2031-06-30")
        #expect(early.contains("\tchưa rõ\t"), "\(early)")
        let late = try run("status", "20/2029/QH16", other.path, "--at", "2031-07-01")
        #expect(late.contains("\thết hiệu lực một phần\t01/7/2031\t"), "\(late)")
    }

    @Test func `what a text tells of another has the article that did it, and its day`() throws {
        let other = try TemporaryFolder()
        try other.write(
            "CHÍNH PHỦ\n-------\n\nSố: 61/2031/NĐ-CP\nHà Nội, ngày 05 tháng 01 năm 2031\n\nNGHỊ ĐỊNH\nVỀ NHÀ NGÓI\n\nĐiều 1. Mái ngói theo Nghị định số 20/2026/NĐ-CP được sửa đổi, bổ sung bởi khoản 2 Điều 7 Nghị định số 31/2030/NĐ-CP sửa đổi quy định về nhà ngói, có hiệu lực từ ngày 01 tháng 02 năm 2031.\n",
            to: "nd.txt")
        let effects = try run("effects", other.path)
        #expect(effects.contains("Nghị định 31/2030/NĐ-CP\tkhoản 2 Điều 7\t\t01/02/2031"), "\(effects)")
    }

    @Test func `a decision without the force of law ends no rules that have it`() throws {
        let other = try TemporaryFolder()
        try other.write(
            "ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\n-------\n\nSố: 88/QĐ-UBND\nLâm Giang, ngày 05 tháng 01 năm 2034\n\nQUYẾT ĐỊNH\nVề bến đò\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 09/2030/QĐ-UBND của Ủy ban nhân dân tỉnh.\n",
            to: "qd.txt")
        let status = try run("status", "09/2030/QĐ-UBND", other.path, "--at", "2035-01-01")
        #expect(status.contains("\tchưa rõ\t"), "\(status)")
    }

    @Test func `what a consolidated text repeats ends nothing for certain`() throws {
        let other = try TemporaryFolder()
        try other.write(
            "VĂN BẢN HỢP NHẤT\n\nBỘ XÂY DỰNG\n-------\n\nSố: 03/VBHN-BXD\nHà Nội, ngày 15 tháng 3 năm 2031\n\nTHÔNG TƯ\nQuy định về mái ngói\n\nThông tư số 05/2026/TT-BXD ngày 06 tháng 5 năm 2026 của Bộ trưởng Bộ Xây dựng quy định về mái ngói.\n\nĐiều 9. Thông tư số 02/2020/TT-BXD ngày 05 tháng 5 năm 2020 hết hiệu lực kể từ ngày Thông tư này có hiệu lực.\n",
            to: "vbhn.txt")
        let status = try run("status", "02/2020/TT-BXD", other.path, "--at", "2032-01-01")
        #expect(status.contains("\tchưa rõ\t"), "\(status)")
    }
}
