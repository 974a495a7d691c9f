import Foundation
import TestSupport
import TextSearch
import Testing

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("Chỉ thị số 05-CT/TW", "chi thi so 05 ct tw"), ("  ĐẢNG,\r\n\tỦy ban … ", "dang uy ban"), ("", ""),
        (" –\n", ""), ("Chi\u{309} thi\u{323} \u{301}", "chi thi"), ("\u{D0}ảng \u{189}oàn \u{256}", "dang doan d"),
        ("München, Škoda", "munchen skoda"), ("a字b Ж ß 1²", "a b 1"), ("\u{212A}m", "m"),
    ])
    func `folds words to ASCII with one space between each two`(text: String, folded: String) {
        #expect(fold(text) == folded)
    }

    @Test func `folds every Vietnamese letter, small and capital, composed and apart`() {
        let letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
        let plain = "aaaaaaaaaaaaaaaaaaeeeeeeeeeeeeiiiiiioooooooooooooooooouuuuuuuuuuuuyyyyyyd"
        for text in [letters, letters.uppercased()] {
            #expect(fold(text) == plain)
            #expect(fold(text.decomposedStringWithCanonicalMapping) == plain)
        }
    }

    @Test func `agrees with the plain way on every character between letters`() {
        for value in UInt32(1)..<0x1_2000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "x" + String(Character(scalar)) + "y"
            guard fold(text) != PlainSearch.fold(text) else { continue }
            Issue.record("U+\(String(value, radix: 16)): \(fold(text)), plainly \(PlainSearch.fold(text))")
        }
    }

    @Test(arguments: UInt64(0)..<300)
    func `agrees with the plain way on random texts`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = RandomTexts.characters(&generator)
        #expect(fold(text) == PlainSearch.fold(text))
    }

    @Test(arguments: UInt64(0)..<300)
    func `takes whatever bytes there are, and makes words with single spaces of them`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let leads: [UInt8] = [0x20, 0x41, 0x80, 0xBF, 0xC0, 0xC3, 0xCC, 0xCD, 0xE1, 0xBB, 0xE2, 0xF0, 0xFF]
        let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
            Bool.random(using: &generator)
                ? leads[Int.random(in: leads.indices, using: &generator)] : UInt8.random(in: 0...255, using: &generator)
        }
        let folded = FoldedText.fold(bytes.span)
        #expect(folded.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789 ".utf8.contains($0) })
        #expect(!folded.starts(with: [0x20]) && folded.last != 0x20)
        #expect(!String(decoding: folded, as: UTF8.self).contains("  "))
        #expect(FoldedText.fold(folded.span) == folded)
    }

    @Test(arguments: [[0xC3], [0x61, 0xE1, 0xBA], [0xCC], [0xE1], [0x61, 0xCC]] as [[UInt8]])
    func `stays in a text that ends in the middle of a character`(bytes: [UInt8]) {
        #expect(FoldedText.fold(bytes.span) == bytes.filter { $0 == 0x61 })
    }

    private func fold(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: FoldedText.fold(bytes.span), as: UTF8.self)
    }
}
