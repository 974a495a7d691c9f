/// Ways of writing the same Vietnamese words, brought to one form for comparison.
public enum Folding {
    /// Returns a text in lower case with tone marks placed in the newer way: `Khoá` → `khóa`, `ỦY` and `uỷ` → `ủy`.
    ///
    /// The mark moves only at the end of a syllable (`hoàn` stays) and not after `q` (`quý` stays).
    public static func fold(_ text: String) -> String {
        let lower = text.lowercased()
        guard lower.utf8.contains(where: { $0 >= 0x80 }) else { return lower }
        var scalars = Array(lower.unicodeScalars)
        var index = 0
        while index + 1 < scalars.count {
            let ends = index + 2 >= scalars.count || !scalars[index + 2].properties.isAlphabetic
            let followsQ = index > 0 && scalars[index - 1] == "q"
            if ends, !followsQ, let moved = moves[Pair(first: scalars[index], second: scalars[index + 1])] {
                scalars[index] = moved.first
                scalars[index + 1] = moved.second
            }
            index += 1
        }
        var folded = String.UnicodeScalarView()
        folded.append(contentsOf: scalars)
        return String(folded)
    }

    /// Returns a text in lower-case ASCII letters: `Chỉ thị` → `chi thi`. Other characters stay as they are.
    public static func foldToASCII(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar.isASCII {
                folded.append(scalar)
            } else if (0x300...0x36F).contains(scalar.value) {
                continue
            } else {
                folded.append(letters[scalar] ?? scalar)
            }
        }
        return String(folded)
    }

    /// Returns a text as a slug: `Bà Rịa - Vũng Tàu` → `ba-ria-vung-tau`.
    public static func slug(_ text: String) -> String {
        var slug = ""
        var pending = false
        for scalar in foldToASCII(text).unicodeScalars {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                if pending, !slug.isEmpty { slug.append("-") }
                pending = false
                slug.unicodeScalars.append(scalar)
            } else {
                pending = true
            }
        }
        return slug
    }

    private struct Pair: Hashable {
        let first: Unicode.Scalar
        let second: Unicode.Scalar
    }

    /// Where the older way puts the mark on the second vowel, the newer puts it on the first.
    private static let moves: [Pair: Pair] = {
        var moves: [Pair: Pair] = [:]
        for (first, second, marked, marks) in [
            ("o", "a", "àáảãạ", "òóỏõọ"), ("o", "e", "èéẻẽẹ", "òóỏõọ"), ("u", "y", "ỳýỷỹỵ", "ùúủũụ"),
        ] {
            for (old, new) in zip(marked.unicodeScalars, marks.unicodeScalars) {
                guard let first = first.unicodeScalars.first, let second = second.unicodeScalars.first else { continue }
                moves[Pair(first: first, second: old)] = Pair(first: new, second: second)
            }
        }
        return moves
    }()

    private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
        var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (plain, marked) in [
            ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"), ("o", "òóỏõọôồốổỗộơờớởỡợ"),
            ("u", "ùúủũụưừứửữự"),
            ("y", "ỳýỷỹỵ"), ("d", "đð"), ("-", "–—‐‑"),
        ] {
            guard let plain = plain.unicodeScalars.first else { continue }
            for scalar in marked.unicodeScalars { letters[scalar] = plain }
        }
        return letters
    }()
}
