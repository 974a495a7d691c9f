import Bytes

/// The names of laws, and when two of them are the same.
package enum LawName {
    /// What stands behind the type in the name of a law that amends others, before these: the vocabulary writes it so, whatever the
    /// title says of their parts.
    package static let amending = "sửa đổi, bổ sung một số điều của"

    /// The words that open the name of an amended law, folded.
    private static let openings = DocumentType.laws.map { " \($0.lowercased()) " }

    /// Whether a name is that of a law that amends others.
    package static func isAmending(_ name: String) -> Bool { amendment(in: Folding.fold(name)) != nil }

    /// Returns what is the same for all spellings of a name: its letters in lower case, without white space, commas and hyphens. Of an
    /// amending law the amended ones count, and not what is said of their parts.
    ///
    /// - Complexity: O(*n*) in the length of the name.
    package static func key(_ name: String) -> String {
        var folded = Folding.fold(name)
        if let verb = amendment(in: folded) {
            let behind = folded[verb...]
            if let amended = openings.compactMap({ behind.firstRange(of: $0)?.lowerBound }).min() {
                folded = "\(folded[..<verb]) sửa đổi\(behind[amended...])"
                // The last of them may be joined by a comma or by a word.
                for opening in openings { folded = folded.replacing(" và\(opening)", with: opening) }
            }
        }
        var key = String.UnicodeScalarView()
        for scalar in folded.unicodeScalars where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
            key.append(scalar)
        }
        return String(key)
    }

    /// Where "sửa đổi" stands behind the type in a folded name; nil where something else does.
    private static func amendment(in folded: String) -> String.Index? {
        guard let verb = folded.firstRange(of: " sửa đổi"),
            DocumentType.laws.contains(where: { $0.lowercased() == folded[..<verb.lowerBound] })
        else { return nil }
        return verb.lowerBound
    }
}
