import Bytes

/// Words of laws' names that offices abbreviate, and whole codes of law that go by their letters.
package struct LawAbbreviation: Sendable, Hashable {
    /// The letters, `BHXH`, `BLHS`.
    package let short: String
    /// The words that they stand for, as they stand within a name, `bảo hiểm xã hội`; of a code its name, `Bộ luật Hình sự`.
    package let name: String
    /// Whether the letters alone name a law: "Điều 51 BLHS".
    package let isCode: Bool
    /// Where the row comes from.
    package let source: SourceMark
}

extension LawAbbreviation {
    init(row: Table.Row) throws(TableError) {
        self.init(
            short: try row.text("short"), name: try row.text("name"), isCode: try row.flag("code"),
            source: try row.choice("source", SourceMark.self))
    }
}

extension Collection<LawAbbreviation> {
    /// Returns all ways to abbreviate a law's name, in whole or in part: "Tổ chức HĐND và UBND", "Tổ chức HĐND và Ủy ban nhân dân".
    package func shortenings(_ name: String) -> Set<String> {
        var found: Set<String> = [name]
        // Most names hold none of them, which their bytes tell fast.
        for row in self where !row.isCode && name.contains(bytesOf: row.name.dropFirst()) {
            // In a name a word may begin with a capital.
            let capital = row.name.prefix(1).uppercased() + row.name.dropFirst()
            for words in [row.name, capital] { found.formUnion(found.map { $0.replacing(words, with: row.short) }) }
        }
        found.remove(name)
        return found
    }

    /// Returns a law's name with the words that its abbreviations stand for.
    package func expanded(_ name: String) -> String {
        name.split(separator: " ").map { word in
            let letters = word.prefix { $0.isLetter }
            guard let row = first(where: { !$0.isCode && $0.short == letters }) else { return String(word) }
            return row.name + word.dropFirst(letters.count)
        }.joined(separator: " ")
    }
}
