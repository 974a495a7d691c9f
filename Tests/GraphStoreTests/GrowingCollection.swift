import Foundation
import TestSupport

/// A folder of small documents that come, change and go, in an order that the seed decides.
///
/// They are few places and few numbers, so that they get in each other's way: the same number in two provinces and in two years, with
/// and without a date, the same text under two names, documents without a number, names from a configuration.
struct GrowingCollection {
    let folder: TemporaryFolder
    private var random: SeededGenerator
    private(set) var files: [String: String] = [:]

    init(seed: UInt64) throws {
        folder = try TemporaryFolder()
        random = SeededGenerator(seed: seed)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// The folder of the documents.
    var path: String { folder.path + "/documents" }

    /// Lets some documents come, change and go.
    mutating func change() throws {
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<6: try write(Int.random(in: 0..<24, using: &random), document())
            case 6:
                try write(
                    Int.random(in: 0..<24, using: &random),
                    files.values.sorted().randomElement(using: &random) ?? document())
            case 7: try configure()
            default:
                guard let name = files.keys.sorted().randomElement(using: &random) else { continue }
                files[name] = nil
                try FileManager.default.removeItem(atPath: "\(path)/\(name)")
            }
        }
    }

    private mutating func write(_ number: Int, _ text: String) throws {
        let name = "\(number % 3)/\(number).txt"
        files[name] = text
        try folder.write(text, to: "documents/\(name)")
    }

    private mutating func configure() throws {
        let lines = [
            "jurisdiction: Lâm Giang", "aliases:\n  \"Đề án Suối Trong\": 16-ĐA/TU@2020",
            "documents:\n  \"1/*.txt\": {jurisdiction: Sơn Hà}",
            "organs:\n  - {code: ĐUXT, name: Đảng ủy xã Thử, level: grassroots}",
        ].filter { _ in Bool.random(using: &random) }
        try folder.write(lines.joined(separator: "\n") + "\n", to: "documents/danchieu.yaml")
    }

    // MARK: - Documents

    private mutating func document() -> String {
        let place = ["LÂM GIANG", "SƠN HÀ"].randomElement(using: &random) ?? ""
        let name = place == "SƠN HÀ" ? "Sơn Hà" : "Lâm Giang"
        let number = Int.random(in: 1...6, using: &random)
        let year = Int.random(in: 2016...2022, using: &random)
        if number == 6 { return law(year) }
        let isNumbered = Int.random(in: 0..<6, using: &random) > 0
        var text = "TỈNH ỦY \(place)\n*\n"
        if isNumbered { text += "Số 0\(number)-KL/TU\n" }
        text +=
            "\n\(name), ngày 1\(number) tháng 3 năm \(year)\n\nKẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề việc thử thứ \(number)\n\n"
        for line in 1...Int.random(in: 1...6, using: &random) { text += "\(line). \(sentence())\n\n" }
        return text + "T/M BAN THƯỜNG VỤ\nBÍ THƯ\n"
    }

    /// A law itself, whose number others cite by its name.
    private mutating func law(_ year: Int) -> String {
        let title = ["NUÔI ONG", "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT NUÔI ONG"].randomElement(using: &random) ?? ""
        return """
            QUỐC HỘI

            Luật số: \(Int.random(in: 1...2, using: &random))/\(year)/QH15

            Hà Nội, ngày 14 tháng 6 năm \(year)

            LUẬT
            \(title)

            Điều 1. \(sentence())
            """
    }

    private mutating func sentence() -> String {
        let number = Int.random(in: 1...6, using: &random)
        let year = Int.random(in: 2016...2022, using: &random)
        let verb =
            ["Thực hiện", "Tiếp tục thực hiện", "Sửa đổi, bổ sung", "Căn cứ", "Thay thế", "Sơ kết"].randomElement(
                using: &random) ?? ""
        let cited =
            [
                "Kết luận số 0\(number)-KL/TU, ngày 1\(number)/3/\(year) của Ban Thường vụ Tỉnh ủy",
                "Kết luận số 0\(number)-KL/TU",
                "Kết luận số 0\(number)-KL/TU của Tỉnh ủy Sơn Hà", "Quyết định số 1\(number)-QĐ/TW",
                "Quyết định số 1\(number)-QĐ/TW, ngày 05/5/\(year)",
                "Quyết định số 1\(number)-QĐ/TW khóa XII", "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị",
                "Chỉ thị số 05-CT/TW",
                "Nghị quyết Trung ương 4 khóa XII", "Luật Đất đai", "Luật Đất đai năm 2013", "Đề án Suối Trong",
                "Luật Nuôi ong năm \(year)", "Luật Nuôi ong", "Luật Nuôi ong số \(number % 2 + 1)/\(year)/QH15",
                "Luật sửa đổi, bổ sung một số điều của Luật Nuôi ong năm \(year)",
                "Luật số \(number % 2 + 1)/\(year)/QH15",
                "Kế hoạch số 1\(number)/KH-UBND",
                "Nghị định số 1\(number)/\(year)/NĐ-CP", "Quyết định số \(number)\(number)/QĐ-TTg",
                "Quyết định số \(number)\(number)/QĐ-TTg ngày 01/6/\(year)",
                "Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị khóa XII",
            ].randomElement(using: &random) ?? ""
        return "\(verb) \(cited) về những việc đã nêu ở trên."
    }
}
