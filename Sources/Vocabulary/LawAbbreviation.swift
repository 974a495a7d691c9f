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
    /// Returns a law's name with all that can be abbreviated so, "Tổ chức HĐND và UBND"; nil where nothing can.
    package func shortened(_ name: String) -> String? {
        var short = name
        // Most names hold none of them, which their bytes tell fast.
        for row in self where !row.isCode && name.contains(bytesOf: row.name.dropFirst()) {
            // In a name a word may begin with a capital.
            let capital = row.name.prefix(1).uppercased() + row.name.dropFirst()
            for words in [row.name, capital] { short = short.replacing(words, with: row.short) }
        }
        return short == name ? nil : short
    }
}
