import DanChieu
import Foundation
import Identity
import TestSupport
import Testing

/// Real documents in other forms than text, where a corpus is at hand.
@Suite(.enabled(if: Repository.corpus != nil, "DANCHIEU_CORPUS names no folder"))
struct CorpusFormTests {
    private func read(_ path: String) async throws -> ResolvedCollection {
        let collection = try await DocumentCollection.read(["\(try #require(Repository.corpus))/\(path)"])
        try #require(collection.failures.isEmpty && collection.documents.count == 1, "\(collection.failures)")
        return collection.resolved()
    }

    @Test(arguments: [
        ("Luat-Quoc-tich-Viet-Nam-sua-doi-2014-238635.html", "56/2014/QH13", "2014-06-24"),
        ("Luat-Xay-dung-135-2025-QH15.docx", "135/2025/QH15", "2025-12-10"),
        ("VBPL_1032.docx", "101-SL/L003", "1957-05-20"),
        ("VBPL_13639.docx", "01/2007/QH12", "2007-08-04"), ("VBPL_14166.docx", "83/2007/QH11", "2007-04-02"),
        ("VBPL_6155.docx", "17/1999/QH10", "1999-12-21"), ("huongdan38.pdf", "38-HD/BTCTW", "2025-09-29"),
        ("quydinh294.pdf", "294-QĐ/TW", "2025-05-26"),
        (
            "thong-tu-lien-tich-so-01-2022-ttlt-vksndtc-tandtc-bca-bqp-bldtbxh-36844.pdf",
            "01/2022/TTLT-VKSNDTC-TANDTC-BCA-BQP-BLĐTBXH", "2022-02-18"
        ),
        ("thong-tu-so-12-2022-tt-bldtbxh-37536.pdf", "12/2022/TT-BLĐTBXH", "2022-06-30"),
        ("thong-tu-so-13-2022-tt-bldtbxh-37543.pdf", "13/2022/TT-BLĐTBXH", "2022-06-30"),
    ])
    func `a document in another form tells its own number and date`(file: String, symbol: String, date: String)
        async throws
    {
        let header = try await read("formats/\(file)").documents[0].header
        #expect(header.symbol?.text == symbol)
        #expect(header.date?.description == date)
    }

    /// The gold is of the beginning of each.
    @Test(arguments: [
        ("huongdan38", "party_hanoi_docs__pdf_huongdan38"), ("quydinh294", "party_hanoi_docs__pdf_quydinh294"),
    ])
    func `a PDF gives the citations of its text`(pdf: String, text: String) async throws {
        func citations(_ path: String) async throws -> [String] {
            let resolved = try await read(path)
            return zip(resolved.documents[0].citations, resolved.resolutions(ofDocument: 0)).map {
                citation, resolution in
                let words = citation.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                return "\(words) \(citation.relation.type.rawValue) \(resolution.target ?? "?")"
            }
        }
        let (ofText, ofPDF) = (try await citations("dev/\(text).txt"), try await citations("formats/\(pdf).pdf"))
        #expect(!ofText.isEmpty)
        var left = ofPDF[...]
        for citation in ofText {
            let found = left.firstIndex(of: citation)
            #expect(found != nil, "\(citation) is missing")
            if let found { left = left[(found + 1)...] }
        }
    }
}
