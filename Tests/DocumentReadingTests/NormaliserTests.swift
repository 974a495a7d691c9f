import Foundation
import TestSupport
import Testing

@testable import DocumentReading

@Suite struct NormaliserTests {
    @Test(arguments: [
        ("xây dựng Ðảng", "xây dựng Đảng"), ("18–NQ/TW", "18-NQ/TW"), ("số\u{A0}05", "số 05"), ("a\r\nb", "a\nb"),
        ("**KẾT LUẬN**Hội", "KẾT LUẬNHội"),
        ("- *về* x", "- về x"), ("* mục", "* mục"), ("_____", "_____"), ("quye\u{302}\u{301}t", "quyết"),
        ("a\u{200B}b", "ab"), ("kho\u{301}a \u{2163}", "khóa IV"),
        ("\u{FEFF}Số", "Số"), ("a\u{0}b", "a b"),
    ])
    func `each step makes its change`(original: String, view: String) {
        #expect(String(decoding: Normaliser.normalise(Array(original.utf8)).bytes, as: UTF8.self) == view)
    }

    @Test func `text that needs nothing is not copied`() {
        #expect(Normaliser.normalise(Array("Chỉ thị số 05-CT/TW của Bộ Chính trị đã được ban hành.".utf8)).map == nil)
    }

    @Test func `a running head in the middle of a number is left out`() {
        let original = "Thông tư số 01/2026/TT-\n\nCÔNG BÁO/Số 298/Ngày 01-06-2026 \n31\n \n \nBNNMT quy định"
        #expect(
            String(decoding: Normaliser.normalise(Array(original.utf8)).bytes, as: UTF8.self)
                == "Thông tư số 01/2026/TT-\nBNNMT quy định")
    }

    @Test(arguments: [
        "CÔNG BÁO/Số 12/Ngày 01-02-2031", "CÔNG BÁO/ Số 12 + 13/Ngày 01-02-2031 45",
        "   7   CÔNG BÁO/Số 12/Ngày 01-02-2031\r",
        "CÔNG BÁO LÂM GIANG/Số 12/Ngày 01-02-2031", "44 CÔNG BÁO TỈNH LÂM GIANG/Số 12+13/Ngày 01-02-2031",
        "CÔNG BÁO THÀNH PHỐ SƠN HÀ/Số 12 + 13/Ngày 1-2-2031", "CÔNG BÁO TP. KÍNH – BÃI THƯỢNG/Số 12/Ngày 01.02.2031",
        "8  CÔNG BÁO LÂM GIANG/Số 12 - Ngày 01/02/2031", "Số 12/Ngày 01-02-2031 CÔNG BÁO LÂM GIANG 8",
    ])
    func `the running head of any gazette is left out`(head: String) {
        let original = "theo Thông tư số 01/2031/TT-\n\n\(head)\n11\n\nBTC quy định"
        #expect(
            String(decoding: Normaliser.normalise(Array(original.utf8)).bytes, as: UTF8.self)
                == "theo Thông tư số 01/2031/TT-\nBTC quy định")
    }

    @Test(arguments: [
        "đã đăng CÔNG BÁO LÂM GIANG/Số 12/Ngày 01-02-2031", "CÔNG BÁO LÂM GIANG/Số 12/Ngày 01-02-2031 đăng tin",
        "CÔNG BÁO LÂM GIANG/Số 12/Ngày 01-02-2031.", "CÔNG BÁO đăng ở Lâm Giang/Số 12/Ngày 01-02-2031",
        "CÔNG BÁO LÂM GIANG/Số đặc biệt", "CÔNG BÁO LÂM GIANG/Số 12/Quyển 3", "CÔNG BÁOLÂM GIANG/Số 12/Ngày 01-02-2031",
        "BÁO LÂM GIANG/Số 12/Ngày 01-02-2031", "Số 12/Ngày 01-02-2031 BÁO LÂM GIANG", "một bản Công báo/số đặc biệt",
    ])
    func `a gazette that a sentence names stays`(line: String) {
        #expect(Normaliser.normalise(Array("Quyết định này\n\(line)\nvà gửi mỗi xã".utf8)).map == nil)
    }

    @Test func `a page number in mid-sentence is left out, one that ends a paragraph stays`() {
        let broken = Array("theo quy định của\n\n12\n\ncấp có thẩm quyền".utf8)
        #expect(
            String(decoding: Normaliser.normalise(broken).bytes, as: UTF8.self)
                == "theo quy định của\ncấp có thẩm quyền")
        let whole = Array("đã xong.\n\n12\n\nPhần sau".utf8)
        #expect(Normaliser.normalise(whole).map == nil)
    }

    @Test(arguments: [
        // A name, a number, a list that a page divides; the number centred, between dashes, or at the foot of a page.
        ("của Ủy ban nhân dân xã và các đơn vị thuộc tỉnh Bắc\n\n7\n\nSuối về quản lý đất bãi", "tỉnh Bắc\nSuối về"),
        ("Kết luận số 123-\n\n8\n\nKL/TU ngày", "123-\nKL/TU"), ("Luật Đất đai,\n\n9\n\nLuật Nhà ở", "đai,\nLuật"),
        ("theo quy định của\n\n        12\n\ncấp trên", "của\ncấp"),
        ("theo quy định của\n\n- 12 -\n\ncấp trên", "của\ncấp"),
        ("theo quy định của\n\n– 12 –\n\ncấp trên", "của\ncấp"), ("theo quy định của\n\n12\n\u{C}cấp trên", "của\ncấp"),
        ("theo quy định của\n\u{C}12\n\ncấp trên", "của\ncấp"),
        ("theo quy định của\n\nTrang 5\n\ncấp trên", "của\ncấp"), ("theo quy định của\n\n7/12\n\ncấp trên", "của\ncấp"),
        ("theo quy định của\n\nTrang 3/9\n\ncấp trên", "của\ncấp"),
    ])
    func `a page number between two halves of a sentence is left out`(original: String, view: String) {
        #expect(String(decoding: Normaliser.normalise(Array(original.utf8)).bytes, as: UTF8.self).contains(view))
    }

    @Test(arguments: [
        // A table's cells, a column of figures, a heading, the end of a paragraph, numbers without a gap.
        "Lâm Giang\n\n7\n\nSơn Hà", "có\n\n7\n\n8\n\nxã", "Chương\n\n1\n\nQUY ĐỊNH CHUNG",
        "các xã trong toàn tỉnh đã làm xong việc chia đất bãi ven sông.\n\n7\n\nSuối Lam",
        "các xã trong toàn tỉnh đã làm xong việc chia đất\n7\nSuối Lam là xã đầu",
        "các xã trong toàn tỉnh đã làm xong việc chia đất bãi\n\n7\n\nPHỤ LỤC", "đến năm\n\n- 7\n\nxã",
        "theo mẫu\n\nTrang bìa\n\ncủa xã", "theo mẫu\n\n17/6\n\ncủa xã", "theo mẫu\n\n7/12/2031\n\ncủa xã",
    ])
    func `a number that may be the text's own stays`(original: String) {
        let view = String(decoding: Normaliser.normalise(Array(original.utf8)).bytes, as: UTF8.self)
        #expect(view == original)
    }

    @Test func `a paragraph of a form that has paragraphs ends a name, one of a header does not`() {
        func view(_ paragraphs: [String]) -> String {
            var (text, starts) = ("", [Int]())
            for paragraph in paragraphs {
                starts.append(text.utf8.count)
                text += paragraph + "\n"
            }
            return String(decoding: Normaliser.normalise(Array(text.utf8), paragraphs: starts).bytes, as: UTF8.self)
        }
        let open = "Thực hiện Quyết định số 12/QĐ-UBND của Ủy ban nhân dân xã Suối Lam"
        #expect(view([open, "Đá Bạc là"]) == "\(open)\n\nĐá Bạc là\n")
        #expect(view(["Trồng cây", "Năm 2024", "KẾ HOẠCH", "Về chợ"]) == "Trồng cây\nNăm 2024\nKẾ HOẠCH\nVề chợ\n")
        #expect(view([open + ".", "Đá Bạc"]) == "\(open).\nĐá Bạc\n")
        #expect(view([open, "và"]) == "\(open)\nvà\n")
        let body = "Các xã, phường trong toàn tỉnh tiếp tục thực hiện việc chia đất bãi ven sông cho người dân;"
        #expect(view([body, "xã Suối Lam", "Đá Bạc"]) == "\(body)\nxã Suối Lam\n\nĐá Bạc\n")
    }

    @Test func `spans point into the original`() {
        let marked = MarkedText("*về ⟦Chỉ thị số\u{A0}05–CT/TW⟧ của* Ð")
        let document = Normaliser.normalise(Array(marked.text.utf8))
        let view = String(decoding: document.bytes, as: UTF8.self)
        let wanted = "Chỉ thị số 05-CT/TW"
        guard let found = view.range(of: wanted) else {
            Issue.record("not in the view: \(view)")
            return
        }
        let start = view.utf8.distance(from: view.startIndex, to: found.lowerBound)
        #expect(document.original(start..<(start + wanted.utf8.count)) == marked.spans[0])
    }

    /// The map against one that notes the original offset of every byte.
    @Test func `the map agrees with a byte-by-byte one on random edits`() {
        var random = SplitMix(seed: 7)
        for _ in 0..<200 {
            var map = OffsetMap()
            var starts: [Int] = []
            var ends: [Int] = []
            var (view, original) = (0, 0)
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let count = Int.random(in: 1...5, using: &random)
                if Bool.random(using: &random) {
                    map.copy(count)
                    for step in 0..<count {
                        starts.append(original + step)
                        ends.append(original + step + 1)
                    }
                    (view, original) = (view + count, original + count)
                } else {
                    let length = Int.random(in: 0...3, using: &random)
                    map.replace(original: count, view: length)
                    for _ in 0..<length {
                        starts.append(original)
                        ends.append(original + count)
                    }
                    (view, original) = (view + length, original + count)
                }
            }
            guard view > 0 else { continue }
            for low in 0..<view {
                for high in (low + 1)...view { #expect(map.original(low..<high) == starts[low]..<ends[high - 1]) }
            }
        }
    }
}

/// A small generator with a seed, so that a failure can be met again.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
