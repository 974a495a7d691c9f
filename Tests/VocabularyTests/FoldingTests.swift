import Testing

@testable import Vocabulary

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Khoá", "khóa"), ("UỶ BAN", "ủy ban"), ("thuỷ", "thủy"), ("hoàn toàn", "hoàn toàn"), ("quý", "quý"),
        ("Kế hoạch hoá", "kế hoạch hóa"),
        ("thoái", "thoái"), ("loè", "lòe"),
    ])
    func `tone marks are placed in the newer way at the end of a syllable only`(text: String, folded: String) {
        #expect(Folding.fold(text) == folded)
    }

    @Test(arguments: [
        ("Chỉ thị 05", "chi thi 05"), ("Đường", "duong"), ("16-ĐA/TU", "16-da/tu"),
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
