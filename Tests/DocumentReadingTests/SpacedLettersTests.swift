import Testing

@testable import DocumentReading

@Suite struct SpacedLettersTests {
    private func view(_ text: String) -> String {
        String(decoding: Normaliser.normalise(Array(text.utf8)).bytes, as: UTF8.self)
    }

    @Test func `blanks that a page sets around letters with marks divide no word and no code`() {
        #expect(
            view(
                "C ă n c ứ Ngh ị đ ị nh s ố 30/2020/N Đ-CP ngày 05 tháng 3 n ă m 2020 c ủ a Chính ph ủ; Quy ế t đ ị nh s ố 21/Q Đ-UBND."
            )
                == "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ; Quyết định số 21/QĐ-UBND."
        )
    }

    @Test(arguments: [
        "Nêu Đề án số 16. Các xã nghe Đề án số 17 gồm ba phần, Đề án số 18.",
        "Ông A ở xã B, bà C ở xã D và ý kiến của họ.",
        "Đề án 5 án, án 6 và án 7 ở đó.",
    ])
    func `an ordinary text stays as it is`(text: String) { #expect(view(text) == text) }
}
