import Identity
import TestSupport
import Testing

@testable import CitationDetection

/// Citations made in every variant, each with what it means, and found again.
@Suite struct GeneratedCitationTests {
    private static let count = 10_000
    private static let perDocument = 200

    @Test func `ten thousand generated citations are found as they were made`() throws {
        var generator = SeededGenerator(seed: 2_026)
        var wrong = 0
        for _ in 0..<(Self.count / Self.perDocument) {
            var text = ""
            var made: [(range: Range<Int>, symbol: String)] = []
            for _ in 0..<Self.perDocument {
                text += Self.openings.randomElement(using: &generator) ?? ""
                let citation = Self.citation(&generator)
                made.append((text.utf8.count..<(text.utf8.count + citation.text.utf8.count), citation.symbol))
                text += citation.text + (Self.endings.randomElement(using: &generator) ?? "")
            }
            let found = try Reader.detect(text).citations
            for (index, citation) in made.enumerated()
            where index >= found.count || found[index].range != citation.range
                || found[index].identity.symbol?.text != citation.symbol
            {
                wrong += 1
                let shown = MarkedText.mark(text, [citation.range]).split(separator: "⟦").last ?? ""
                if wrong <= 5 {
                    Issue.record(
                        "\(citation.symbol) in ⟦\(shown.prefix(80)) is read \(found.count > index ? found[index].text : "")"
                    )
                }
                // One that is missed shifts all that follow.
                if found.count != made.count { break }
            }
        }
        #expect(wrong == 0)
    }

    /// No digit before a citation, and no verb that could take it for a form's number.
    private static let openings = [
        "Các cấp thực hiện ", "Đơn vị báo cáo theo ", "- Căn cứ ", "Cơ quan triển khai ", "Nội dung nêu tại ",
    ]
    private static let endings = [
        " và các quy định khác.\n", ".\n", "; đồng thời làm tốt việc này.\n", " (bản gửi kèm).\n\n",
    ]

    private static func citation(_ generator: inout SeededGenerator) -> (text: String, symbol: String) {
        let number = Int.random(in: 1...1_999, using: &generator)
        let written = number < 10 ? "0\(number)" : "\(number)"
        let year = Int.random(in: 1_995...2_031, using: &generator)
        func pick(_ values: [String]) -> String { values.randomElement(using: &generator) ?? "" }
        let (type, body, symbol): (String, String, String)
        if Bool.random(using: &generator) {
            let kinds = [
                ("Nghị quyết", "NQ"), ("Chỉ thị", "CT"), ("Kết luận", "KL"), ("Quy định", "QĐ"), ("Hướng dẫn", "HD"),
            ]
            let (word, code) = kinds.randomElement(using: &generator) ?? kinds[0]
            let organ = pick(["TW", "TU", "HU", "ĐUK"])
            type = word
            body = written + pick(["-", " - ", "–", "- ", " -", "-\n"]) + code + "/" + organ
            symbol = "\(written)-\(code)/\(organ)"
        } else {
            let kinds = [
                ("Nghị định", "NĐ-CP"), ("Thông tư", "TT-BTC"), ("Quyết định", "QĐ-TTg"), ("Thông tư", "TT-BGDĐT"),
                ("Thông tư liên tịch", "TTLT-BNV-BTC"),
            ]
            let (word, code) = kinds.randomElement(using: &generator) ?? kinds[0]
            type = word
            body = "\(written)/\(year)/" + pick([code, code.replacing("-", with: "-\n")])
            symbol = "\(written)/\(year)/\(code)"
        }
        let head = type + pick([" số ", " ", "\nsố ", " số: ", "\u{A0}số\u{A0}"])
        let day = Int.random(in: 1...28, using: &generator)
        let month = Int.random(in: 1...12, using: &generator)
        let tail = pick(["", "", ", ngày \(day)/\(month)/\(year)", " ngày \(day) tháng \(month) năm \(year)"])
        return (head + body + tail, symbol)
    }
}
