import Bytes

/// Repairs Unicode text whose letters ì ò ã õ ý went through windows-1258, which has tones in their places.
///
/// ```
/// tình hình → t́nh h́nh      ì was byte EC, in windows-1258 the mark of the tone sắc
/// đòi hỏi   → đ̣i hỏi        ò was F2, the mark of nặng
/// đã, rõ, ý → đă, rơ, ư
/// ```
enum CodePageRepair {
    /// What marks on letters that can't bear them were.
    private static let marks: [UInt32: UInt32] = [0x301: 0xEC, 0x323: 0xF2, 0x300: 0xCC, 0x309: 0xD2]

    /// Letters that came from others; which ones only the syllable can tell.
    private static let letters: [[UInt32: UInt32]] = [
        [0x103: 0xE3, 0x102: 0xC3], [0x1A1: 0xF5, 0x1A0: 0xD5], [0x1B0: 0xFD, 0x1AF: 0xDD],
    ]

    /// Words that are syllables both ways; this way round nearly always.
    private static let ambiguous: [[UInt32]: [UInt32]] = Dictionary(
        uniqueKeysWithValues: [
            ("lư", "lý"), ("ư", "ý"), ("Ư", "Ý"), ("Lư", "Lý"), ("rơ", "rõ"), ("Rơ", "Rõ"), ("vơ", "võ"),
        ]
        .map { (scalars($0.0), scalars($0.1)) })

    /// Consonants with a mark that NFC has put together.
    private static let consonants: [UInt32: [UInt32]] = {
        var table: [UInt32: [UInt32]] = [:]
        for (composed, bases, mark) in [
            ("ćǵḱĺḿńṕŕśẃźĆǴḰĹḾŃṔŔŚẂŹ", "cgklmnprswzCGKLMNPRSWZ", 0x301),
            ("ḅḍḥḳḷṃṇṛṣṭṿẉẓḄḌḤḲḶṂṆṚṢṬṾẈẒ", "bdhklmnrstvwzBDHKLMNRSTVWZ", 0x323),
        ] as [(String, String, UInt32)] {
            for (one, base) in zip(scalars(composed), scalars(bases)) { table[one] = [base, mark] }
        }
        return table
    }()

    private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    /// Repairs a word in place where that makes it a syllable.
    static func repair(_ word: inout [UInt32]) {
        if let other = ambiguous[word] {
            word = other
            return
        }
        guard WordEvidence(word[...]).score < 0 else { return }
        var changed: [UInt32] = []
        for scalar in word.flatMap({ consonants[$0] ?? [$0] }) {
            let canBear = changed.last.flatMap { VietnameseLetter($0)?.bearing(mark: scalar) } != nil
            changed.append(canBear ? scalar : marks[scalar] ?? scalar)
        }
        for replacements in [[:]] + letters {
            let variant = changed.map { replacements[$0] ?? $0 }
            if WordEvidence(variant[...]).score > 0 {
                word = variant
                return
            }
        }
    }
}
