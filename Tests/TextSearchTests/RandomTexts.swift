import Foundation
import TestSupport

/// Texts made at random, the same for the same seed.
enum RandomTexts {
    /// Returns a text of letters of many kinds, marks and signs.
    static func characters(_ generator: inout SeededGenerator) -> String {
        let kinds = [
            "abcxyzABCXYZ0123456789", "àảẫặđĐẾƯỢỳỵÝÔÂăÐ", "\u{300}\u{301}\u{302}\u{306}\u{309}\u{31B}\u{323}\u{36F}",
            " \n\t-/.,;()", "üñŠžøßæłŉ", "жΩ字한🙂\u{200B}\u{A0}…“”",
        ].map { Array($0.unicodeScalars) }
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...60, using: &generator) {
            let kind = kinds[Int.random(in: kinds.indices, using: &generator)]
            text.append(kind[Int.random(in: kind.indices, using: &generator)])
        }
        return String(text)
    }

    /// Returns some words that are easily taken for each other, parted in many ways.
    static func words(_ generator: inout SeededGenerator, upTo count: Int, gaps: [String]) -> String {
        let words = [
            "đảng", "Đảng", "dang", "đang", "dáng", "khoá", "khóa", "khoa", "thị", "THỊ", "thi", "05", "5", "nđ", "nd",
            "constitutionally", "constitutionàlly",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 1...count, using: &generator) {
            let word = words[Int.random(in: words.indices, using: &generator)]
            text += Bool.random(using: &generator) ? word : word.decomposedStringWithCanonicalMapping
            text += gaps[Int.random(in: gaps.indices, using: &generator)]
        }
        return text
    }
}
