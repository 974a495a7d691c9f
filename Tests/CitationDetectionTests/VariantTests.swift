import Identity
import TestSupport
import Testing

@testable import CitationDetection

/// The ways in which offices, the press, printers and scanners write the same number.
@Suite struct VariantTests {
    /// A text with its citations marked, and the symbol or name that each is read as.
    private static let variants: [(String, [String])] = [
        ("⟦Nghị quyết số 66.4/2025/NQ-CP⟧", ["66.4/2025/NQ-CP"]),
        (
            "⟦Thông tư số 01/2026/TT-\n\nCÔNG BÁO/Số 298/Ngày 01-06-2026 \n31\n \n \nBNNMT⟧ quy định",
            ["01/2026/TT-BNNMT"]
        ),
        ("⟦Chỉ thị số 42-\nCT/TW⟧", ["42-CT/TW"]), ("⟦Nghị định số 35/2016/NĐ-\nCP⟧", ["35/2016/NĐ-CP"]),
        ("⟦Quy định số\n339-QĐ/TW⟧", ["339-QĐ/TW"]), ("⟦Kế hoạch\nsố 13-KH/TU⟧", ["13-KH/TU"]),
        ("⟦Nghị quyết số 66- NQ/TW⟧", ["66-NQ/TW"]), ("⟦Kết luận số 1254 -KL/TU⟧", ["1254-KL/TU"]),
        ("⟦Nghị quyết số 02 – NQ/TW⟧", ["02-NQ/TW"]), ("⟦Nghị quyết số 18–NQ/TW⟧", ["18-NQ/TW"]),
        ("⟦Hướng dẫn số 08 –HD/BTCTU⟧", ["08-HD/BTCTU"]), ("⟦Nghị quyết số 27/NQ- TW⟧", ["27-NQ/TW"]),
        (
            "⟦Kết luận 126/KL-TW⟧ và ⟦Kết luận 126-KL/TW năm 2025⟧", ["126-KL/TW", "126-KL/TW"]
        ),
        ("⟦Kết luận 221/KL/TW⟧", ["221-KL/TW"]), ("⟦Chỉ thị số 43/CT/TW⟧", ["43-CT/TW"]),
        ("⟦Quy định 366-QĐ-TW⟧", ["366-QĐ/TW"]), ("⟦Chỉ thị số 92CT/TW⟧", ["92-CT/TW"]),
        ("⟦Hướng dẫn\n06HD/TW⟧", ["06-HD/TW"]), ("⟦Thông báo 81 TB TW⟧ 2025", ["81-TB/TW"]),
        ("⟦Quyết định số 878 QĐNS/TW⟧", ["878-QĐNS/TW"]), ("⟦Chỉ thị số 78 – CT/TƯ⟧", ["78-CT/TW"]),
        ("⟦Nghị quyết số 03-NQ/HNTW⟧", ["03-NQ/HNTW"]), ("⟦Quy định số 11-QĐi/TW⟧", ["11-QĐi/TW"]),
        ("các ⟦Kết luận số 187⟧, ⟦188- KL/TW⟧", ["187-KL/TW", "188-KL/TW"]),
        (
            "các ⟦Kết luận số 150-KL/TW⟧, số ⟦163-KL/TW⟧ và số ⟦167-KL/TW⟧", ["150-KL/TW", "163-KL/TW", "167-KL/TW"]
        ),
        ("⟦Nghị quyết 59⟧ ⟦70⟧ ⟦71⟧ ⟦72 của Bộ Chính trị⟧", ["59", "70", "71", "72"]),
        ("⟦Nghị quyết 68⟧ & ⟦198⟧ trong", ["68", "198"]),
        ("⟦Nghị quyết 71⟧, ⟦57⟧, ⟦Đề án 06⟧ và ⟦Kế hoạch 02⟧", ["71", "57", "06", "02"]),
        ("từ số ⟦496/QĐ-TTg⟧ đến ⟦521/QĐ-TTg⟧", ["496/QĐ-TTg", "521/QĐ-TTg"]),
        ("⟦Nghị quyết TW2⟧", ["Nghị quyết Trung ương 2"]),
        (
            "⟦Nghị quyết số 25 Hội nghị Trung ương 7 khoá IX (12-3-2003)⟧", ["Nghị quyết Trung ương 7"]
        ),
        ("⟦Kết luận số 126-KL/TW⟧1 và ⟦Nghị quyết số 245-NQ/TW⟧[18]", ["126-KL/TW", "245-NQ/TW"]),
        ("⟦Nghị định \n121/2021/NÐ-CP⟧", ["121/2021/NĐ-CP"]),
        (
            "⟦Nghị định số 175/1999Đ/N-CP⟧, ⟦Nghị định số 102/2020NĐ-CP⟧, ⟦Nghị định số 146/2025-NĐ-CP⟧",
            ["175/1999/NĐ-CP", "102/2020/NĐ-CP", "146/2025/NĐ-CP"]
        ),
        ("⟦Nghị định123/2020/NĐ-CP⟧", ["123/2020/NĐ-CP"]),
        ("⟦Thông tư liên tịch số 01/2006/TTLT-BGD&ĐT-BNV-BTC⟧", ["01/2006/TTLT-BGD&ĐT-BNV-BTC"]),
        (
            "⟦Thông tư liên tịch số 01/2031/TTLT-\nBNV-BTC⟧ (sau đây viết tắt là ⟦Thông tư \nliên tịch số 01/2031⟧)",
            ["01/2031/TTLT-BNV-BTC", "01"]
        ),
    ]

    @Test(arguments: variants)
    func `each way of writing a number is read as what it means`(marked: String, numbers: [String]) throws {
        let text = MarkedText("Các cơ quan thực hiện \(marked) trong thời gian tới.")
        let citations = try Reader.detect(text.text).citations
        #expect(MarkedText.mark(text.text, citations.map(\.range)) == MarkedText.mark(text.text, text.spans))
        let read = citations.map(\.identity).map { $0.symbol?.text ?? $0.name?.text ?? $0.number ?? "" }
        #expect(read == numbers)
    }

    @Test(arguments: [
        "126/KL-TW", "221/KL/TW", "366-QĐ-TW", "92CT/TW", "175/1999Đ/N-CP", "102/2020NĐ-CP", "146/2025-NĐ-CP",
    ])
    func `a slip that is put right is marked as such`(symbol: String) throws {
        #expect(try Reader.detect("theo Văn bản, Quyết định số \(symbol) và").citations.map(\.isCorrected) == [true])
    }

    @Test(arguments: [
        "CÔNG BÁO/Số 280/Ngày 19-05-2026", "Mẫu số 02/QTT-TNCN-CNKD", "mẫu số 3C-SHĐ", "QCVN 26:2025/BNNMT",
        "TCVN 5738:2021", "Hợp đồng số 12/2024/HĐ-XD", "Giấy phép số 123/GP-BTNMT", "Số:      /QĐ-UBND",
        "Nghị quyết Đại hội nhà đầu tư", "đạt 08/10 mục tiêu", "một số nghị quyết", "sổ nghị quyết của chi bộ",
        "Quốc hội khóa XIV", "theo quy định của pháp luật", "Kết luận này", "Hội nghị Trung ương 4 khoá XI, XII, XIII",
    ])
    func `what looks like a citation and is none is left alone`(text: String) throws {
        #expect(try Reader.detect("Các cơ quan xem \(text) trong thời gian tới.").citations.map(\.text) == [])
    }
}
