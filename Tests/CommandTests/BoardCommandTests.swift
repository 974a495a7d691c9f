import Foundation
import TestSupport
import Testing

/// The board on collections whose answer is known, through the built program.
@Suite struct BoardCommandTests {
    /// A province of today, and those that became it.
    private static let provinces: [(name: String, before: [String])] = [
        ("Tuyên Quang", ["Tuyên Quang", "Hà Giang"]), ("Lào Cai", ["Lào Cai", "Yên Bái"]), ("Sơn La", ["Sơn La"]),
        ("Phú Thọ", ["Phú Thọ", "Vĩnh Phúc", "Hòa Bình"]), ("Đà Nẵng", ["Đà Nẵng", "Quảng Nam"]),
        ("Huế", ["Thừa Thiên Huế"]), ("Cà Mau", ["Cà Mau", "Bạc Liêu"]), ("Nghệ An", ["Nghệ An"]),
    ]
    private static let cities: Set<String> = ["Đà Nẵng", "Huế"]
    private static let directive = "88-CT/TW"
    private static let cited = "Chỉ thị số 88-CT/TW, ngày 15/3/2023 của Ban Bí thư"

    /// What a body does in the generated collection.
    private enum Deed: CaseIterable {
        case nothing, implements, ignores, earlier
    }

    /// A generated document, and the cell that it is of.
    private struct Expected: Hashable {
        let place, column, number: String
    }

    private static func heading(_ organ: String, _ number: String, _ place: String, _ day: String, isParty: Bool)
        -> String
    {
        isParty
            ? "\(organ)\n*\nSố \(number)\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\(place), ngày \(day)\n\nKẾ HOẠCH\nvề công tác năm\n-----\n\n"
            : "\(organ)\n-------\nSố: \(number)\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\(place), ngày \(day)\n\nKẾ HOẠCH\nVề công tác năm\n\n"
    }

    /// The text of a document; the number in it is unique in the collection.
    private static func text(_ deed: Deed, _ province: String, isParty: Bool, serial: Int) -> (
        text: String, number: String
    ) {
        let kind = cities.contains(province) ? "thành phố" : "tỉnh"
        let organ =
            isParty
            ? "\(kind == "tỉnh" ? "TỈNH" : "THÀNH") ỦY \(province.uppercased())"
            : "ỦY BAN NHÂN DÂN\n\(kind.uppercased()) \(province.uppercased())"
        let number = isParty ? "\(serial)-KH/TU" : "\(serial)/KH-UBND"
        let day = deed == .earlier ? "10 tháng 5 năm 2019" : "20 tháng 6 năm 2023"
        let body =
            deed == .implements
            ? "Thực hiện \(cited) về công tác lưu trữ, \(isParty ? "Tỉnh ủy" : "Ủy ban nhân dân") ban hành kế hoạch như sau."
            : "Căn cứ tình hình địa phương, ban hành kế hoạch như sau."
        return (heading(organ, number, province, day, isParty: isParty) + body + "\n", number)
    }

    /// A collection in which each province of before the reform does as it happens, its Party and its State by themselves.
    private static func collection(_ folder: TemporaryFolder, seed: UInt64) throws -> [Bool: [String: Set<String>]] {
        var random = SeededGenerator(seed: seed)
        /// The marks of each place, for the provinces of before and of today: "party 12-KH/TU", "state notImplemented".
        var expected: [Bool: [String: Set<String>]] = [true: [:], false: [:]]
        var serial = 10
        for province in provinces {
            for before in province.before {
                for isParty in [true, false] {
                    let deed = Deed.allCases.randomElement(using: &random) ?? .nothing
                    guard deed != .nothing else { continue }
                    serial += 1
                    let document = text(deed, before, isParty: isParty, serial: serial)
                    try folder.write(document.text, to: "d\(serial).txt")
                    let column = isParty ? "party" : "state"
                    let mark =
                        deed == .implements ? document.number : deed == .ignores ? "notImplemented" : "onlyEarlier"
                    expected[true]?[before, default: []].insert("\(column) \(mark)")
                    expected[false]?[province.name, default: []].insert("\(column) \(mark)")
                }
            }
        }
        // One that implements, or one that is not older, decides a cell.
        for (division, places) in expected {
            for (place, marks) in places {
                var settled = marks
                for column in ["party", "state"] {
                    if marks.contains(where: { $0.hasPrefix(column) && $0.contains("/") }) {
                        settled.subtract(["\(column) notImplemented", "\(column) onlyEarlier"])
                    } else if marks.contains("\(column) notImplemented") {
                        settled.remove("\(column) onlyEarlier")
                    }
                }
                expected[division]?[place] = settled
            }
        }
        return expected
    }

    /// The marks of each place in a board.
    private static func marks(_ board: String) -> [String: Set<String>] {
        var marks: [String: Set<String>] = [:]
        for line in board.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells[2] != "nothing" else { continue }
            marks[cells[0], default: []].insert("\(cells[1]) \(cells[5].isEmpty ? cells[2] : cells[5])")
        }
        return marks
    }

    @Test(arguments: 1...4)
    func `the cells are those of a generated collection, for the provinces of today and of before`(seed: Int) throws {
        let folder = try TemporaryFolder()
        let expected = try Self.collection(folder, seed: UInt64(seed))
        for (isBefore, places) in expected {
            let board = try ProgramRun(
                ["board", Self.directive, folder.path, "--provinces", isBefore ? "63" : "34", "--format", "tsv"])
            #expect(board.status == 0, "\(board.errors)")
            #expect(Self.marks(board.output) == places, "seed \(seed), before: \(isBefore)")
        }
    }

    private func collection(_ documents: [String: String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (name, text) in documents { try folder.write(text, to: name) }
        return folder
    }

    private static func plan(_ number: String, _ province: String, _ body: String) -> String {
        heading("TỈNH ỦY \(province.uppercased())", number, province, "20 tháng 6 năm 2023", isParty: true) + body
            + "\n"
    }

    @Test func `what implements through another document is found with --transitive, and by which way`() throws {
        let folder = try collection([
            "a.txt": Self.plan("11-KH/TU", "Sơn La", "Thực hiện \(Self.cited), ban hành kế hoạch như sau."),
            "b.txt": Self.plan("12-KH/TU", "Sơn La", "Thực hiện Kế hoạch số 11-KH/TU, ngày 20/6/2023 của Tỉnh ủy."),
        ])
        let direct = try ProgramRun(["board", Self.directive, folder.path, "--format", "tsv"]).output
        #expect(Self.marks(direct) == ["Sơn La": ["party 11-KH/TU"]])
        let all = try ProgramRun(["board", Self.directive, folder.path, "--transitive", "--format", "tsv"]).output
        #expect(Self.marks(all) == ["Sơn La": ["party 11-KH/TU", "party 12-KH/TU"]])
        #expect(all.contains("thực hiện → 11-KH/TU → thực hiện\tno\t"))
        #expect(all.contains("\t97\tthực hiện\tyes\t"))
    }

    @Test func `a place that no table knows stands below the rows, and is not dropped`() throws {
        let folder = try collection([
            "a.txt": Self.plan("11-KH/TU", "Lâm Giang", "Thực hiện \(Self.cited), ban hành kế hoạch như sau.")
        ])
        let board = try ProgramRun(["board", Self.directive, folder.path, "--format", "json"])
        #expect(board.status == 0, "\(board.errors)")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(board.output.utf8)) as? [String: Any])
        let others = try #require(object["others"] as? [[String: Any]])
        #expect(others.map { $0["place"] as? String } == ["Lâm Giang"])
        #expect(others.map { $0["state"] as? String } == ["implemented"])
        #expect((object["totals"] as? [String: Any])?["nothing"] as? Int == 34)
    }

    @Test func `--since and --type leave documents out of the cells, and --relation decides what implementing is`()
        throws
    {
        let folder = try collection([
            "a.txt": Self.plan("11-KH/TU", "Sơn La", "Thực hiện \(Self.cited), ban hành kế hoạch như sau."),
            "b.txt": Self.plan("12-KH/TU", "Nghệ An", "Căn cứ \(Self.cited);\n\nBan hành kế hoạch như sau."),
        ])
        func marks(_ options: String...) throws -> [String: Set<String>] {
            Self.marks(try ProgramRun(["board", Self.directive, folder.path, "--format", "tsv"] + options).output)
        }
        let none: [String: Set<String>] = ["Sơn La": ["party notImplemented"], "Nghệ An": ["party notImplemented"]]
        #expect(try marks("--since", "2023-06-21") == none)
        #expect(try marks("--type", "KL") == none)
        #expect(try marks("--relation", "basedOn")["Nghệ An"] == ["party 12-KH/TU"])
    }

    @Test func `below one province the rows are its units or its organs`() throws {
        let folder = try collection([
            "a.txt": Self.plan("11-KH/TU", "Sơn La", "Thực hiện \(Self.cited), ban hành kế hoạch như sau."),
            "b.txt": Self.heading("HUYỆN ỦY MƯỜNG LA", "03-KH/HU", "Mường La", "20 tháng 6 năm 2023", isParty: true)
                .replacing("HUYỆN ỦY MƯỜNG LA", with: "TỈNH ỦY SƠN LA\nHUYỆN ỦY MƯỜNG LA")
                + "Thực hiện \(Self.cited), ban hành kế hoạch như sau.\n",
        ])
        let units = try ProgramRun(
            [
                "board", Self.directive, folder.path, "--by", "district", "--province", "Sơn La", "--provinces", "63",
                "--format", "tsv",
            ])
        #expect(
            Self.marks(units.output) == ["Sơn La": ["party 11-KH/TU"], "Mường La": ["district 03-KH/HU"]],
            "\(units.errors)")
        #expect(units.output.contains("Phù Yên\tdistrict\tnothing"))
        let organs = try ProgramRun(
            ["board", Self.directive, folder.path, "--by", "organ", "--province", "son la", "--format", "tsv"])
        #expect(Self.marks(organs.output) == ["Tỉnh ủy": ["party 11-KH/TU"], "Huyện ủy": ["district 03-KH/HU"]])
        let unnamed = try ProgramRun(["board", Self.directive, folder.path, "--by", "district"])
        #expect(unnamed.status == 64)
        #expect(unnamed.errors.contains("name it with --province"))
    }

    @Test func `the page has every cell's sentence, and loads nothing`() throws {
        let folder = try collection([
            "a.txt": Self.plan("11-KH/TU", "Sơn La", "Thực hiện \(Self.cited), ban hành kế hoạch như sau.")
        ])
        let page = try ProgramRun(["board", Self.directive, folder.path, "--format", "html"]).output
        #expect(page.contains("href=\"#b-son-la%3A11-KH.TU_"))
        #expect(page.contains("Thực hiện Chỉ thị số 88-CT/TW"))
        #expect(page.contains("size:A3 landscape"))
        #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("<script"))
    }

    @Test func `the PDF is a sheet of A3 with every row on it`() throws {
        let folder = try collection([
            "a.txt": Self.plan("11-KH/TU", "Sơn La", "Thực hiện \(Self.cited), ban hành kế hoạch như sau.")
        ])
        let out = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "bash", "-c",
            "'\(Repository.program)' board \(Self.directive) '\(folder.path)' --format pdf > '\(out.path)/b.pdf' && pdfinfo '\(out.path)/b.pdf' && pdftotext '\(out.path)/b.pdf' -",
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(text.contains("(A3)") && text.contains("11-KH/TU") && text.contains("sau 97 ngày"))
        for place in ["An Giang", "Sơn La", "Vĩnh Long"] { #expect(text.contains(place), "\(place)") }
    }

    @Test func `nothing that implements is said with exit code 1`() throws {
        let folder = try collection([
            "a.txt": Self.plan("12-KH/TU", "Nghệ An", "Căn cứ \(Self.cited);\n\nBan hành kế hoạch.")
        ])
        let board = try ProgramRun(["board", Self.directive, folder.path])
        #expect(board.status == 1)
        #expect(board.output.contains("1 has documents here of which none does"))
    }
}
