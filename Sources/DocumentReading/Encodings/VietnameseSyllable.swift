/// The rules of a written Vietnamese syllable: onset, rhyme, tone.
///
/// ```
/// ngh │ iêng      onset and rhyme, each from a closed list
/// qu  │ yêt + ´   a rhyme that ends in c, ch, p, t has the tone sắc or nặng only
/// ```
///
/// Any wrong decoding breaks these rules in most words: "nghÞ" has no rhyme, "Nghi\u{323}" has one.
package enum VietnameseSyllable {
    private static let onsets = packedList(
        "ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x")

    /// Rhymes without tone. "ăk" is Đắk Lắk's.
    private static let rhymes = Set(
        packedList(
            """
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
            i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
            ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt
            uynh uyp uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
            y yêm yên yêng yêt yêu ynh ych yt ăk
            """))

    private static let stops: Set<UInt16> = Set(letters("cpt").map(\.base))

    private static let ch = letters("ch").map(\.base)

    /// Whether a word is a syllable, whatever its case.
    package static func isValid(_ word: String) -> Bool { isValid(letters(word)[...]) }

    /// Whether letters are a syllable, whatever their case.
    static func isValid(_ word: ArraySlice<VietnameseLetter>) -> Bool {
        guard let last = word.last, word.count <= 7 else { return false }
        var tone: UInt16 = 0
        var key: UInt64 = 0
        var isToneOnPlain = false
        var hasChanged = false
        for letter in word {
            let isChanged = letter.isVowel && letter.base > 26
            hasChanged = hasChanged || isChanged
            if letter.tone != 0 {
                guard tone == 0 else { return false }
                tone = letter.tone
                isToneOnPlain = !isChanged
            }
            key = key << 6 | UInt64(letter.base)
        }
        // "sôì": of ă â ê ô ơ ư and plain vowels the former bear the tone.
        if isToneOnPlain, hasChanged { return false }
        let endsInStop =
            stops.contains(last.base)
            || (word.count > 2 && [word[word.endIndex - 2].base, last.base] == ch)
        if endsInStop, tone != VietnameseLetter.Tone.sắc.rawValue, tone != VietnameseLetter.Tone.nặng.rawValue {
            return false
        }
        if rhymes.contains(key) { return true }
        for onset in onsets {
            let length = (64 - onset.leadingZeroBitCount + 5) / 6
            guard length < word.count, key >> UInt64(6 * (word.count - length)) == onset else { continue }
            if rhymes.contains(key & (1 << UInt64(6 * (word.count - length)) - 1)) { return true }
        }
        return false
    }

    /// The letters of a text, which has nothing else.
    static func letters(_ text: some StringProtocol) -> [VietnameseLetter] {
        text.unicodeScalars.compactMap { VietnameseLetter($0.value) }
    }

    private static func packedList(_ text: String) -> [UInt64] {
        text.split(whereSeparator: \.isWhitespace).map { letters($0).reduce(0) { $0 << 6 | UInt64($1.base) } }
    }
}

/// Words that every document of this kind has; a decoding that gives them is hardly wrong.
enum FrequentWord {
    private static let keys = Set(
        """
        định của và số công các có điều ngày động được người hợp cơ tư báo hành bộ thông hoặc tại thực chính hiện năm
        nghiệp với chức việc cấp khác về bảo tổ khoản hội lý từ trường luật tháng nhà vụ nước pháp nghị đầu xã đồng án
        thành nhân thời sở này quản bản hoạt trình quyền quyết hiểm để viên cáo đơn phải nhiệm là chủ dân văn một hàng
        đã trên đến chỉ lực thuộc vị hạn bằng hiệu đề phát giáo sự thủ tác tên thị kết đảng ủy uỷ tỉnh ương thường bí
        huyện phường hướng dẫn chấp đại khóa khoá lệ bỏ nhiệm nội ý bổ sửa đổi tịch ký kế hoạch phủ thứ
        """.split(whereSeparator: \.isWhitespace).map { key(VietnameseSyllable.letters($0)[...]) })

    /// Whether a word is one of them, whatever its case.
    static func contains(_ word: ArraySlice<VietnameseLetter>) -> Bool {
        word.count <= 7 && keys.contains(key(word))
    }

    private static func key(_ word: ArraySlice<VietnameseLetter>) -> UInt64 {
        word.reduce(0) { $0 << 9 | UInt64($1.packed & 511) }
    }
}
