import Testing

@testable import Bytes

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Khoá", "khóa"), ("UỶ BAN", "ủy ban"), ("thuỷ", "thủy"), ("hoàn toàn", "hoàn toàn"), ("quý", "quý"),
        ("Kế hoạch hoá", "kế hoạch hóa"),
        ("thoái", "thoái"), ("loè", "lòe"), ("khuỷu", "khuỷu"), ("Thuý Uyên", "thúy uyên"), ("hoá.", "hóa."),
    ])
    func `tone marks are placed in the newer way at the end of a syllable only`(text: String, folded: String) {
        #expect(Folding.fold(text) == folded)
    }

    @Test(arguments: [
        ("\u{D0}ảng", "đảng"), ("\u{F0}ề án", "đề án"), ("\u{189}oàn", "đoàn"),
        ("Chi\u{309} thi\u{323}", "chỉ thị"), ("nghi\u{323} quye\u{302}\u{301}t", "nghị quyết"),
        ("ho\u{31B}\u{323}p", "hợp"), ("ho\u{323}\u{31B}p", "hợp"), ("khoa\u{301}", "khóa"), ("n\u{303}", "n\u{303}"),
    ])
    func `look-alikes and marks that stand apart are brought to the usual letters`(text: String, folded: String) {
        #expect(Array(Folding.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
    }

    @Test(arguments: [
        ("Chỉ thị 05", "chi thi 05"), ("Đường", "duong"), ("16-ĐA/TU", "16-da/tu"),
        ("Chi\u{309} thi\u{323}", "chi thi"),
        ("Bà Rịa – Vũng Tàu", "ba ria - vung tau"),
    ])
    func `text typed without diacritics can be compared`(text: String, folded: String) {
        #expect(Folding.foldToASCII(text) == folded)
    }

    @Test(arguments: [
        ("Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"), ("  Huế ", "hue"), ("khối Doanh nghiệp", "khoi-doanh-nghiep"),
    ])
    func `slugs are ASCII words joined by hyphens`(text: String, slug: String) { #expect(Folding.slug(text) == slug) }
}
