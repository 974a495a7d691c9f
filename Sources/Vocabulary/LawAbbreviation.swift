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

/// Abbreviates the names of laws. It works on bytes: hundreds of names are tried with each of the words.
package struct LawAbbreviator: Sendable {
    /// The words of a row as they stand within a name and at its beginning, what both have in common, and the letters.
    private struct Entry: Sendable {
        let tail: [UInt8]
        let words: [[UInt8]]
        let short: [UInt8]
    }

    private let entries: [Entry]
    private let rows: [LawAbbreviation]

    /// Makes an abbreviator of the rows of the table.
    package init(_ rows: [LawAbbreviation]) {
        self.rows = rows.filter { !$0.isCode }
        entries = self.rows.map { row in
            // In a name a word may begin with a capital.
            let capital = row.name.prefix(1).uppercased() + row.name.dropFirst()
            return Entry(
                tail: Array(row.name.dropFirst().utf8), words: [Array(row.name.utf8), Array(capital.utf8)],
                short: Array(row.short.utf8))
        }
    }

    /// Returns all ways to abbreviate a law's name, in whole or in part: "Tổ chức HĐND và UBND", "Tổ chức HĐND và Ủy ban nhân dân".
    package func shortenings(_ name: String) -> Set<String> {
        let whole = Array(name.utf8)
        // Most names hold none of them.
        let held = entries.filter { Self.range(of: $0.tail, in: whole, from: 0) != nil }
        guard !held.isEmpty else { return [] }
        var found: Set<[UInt8]> = [whole]
        for entry in held {
            for words in entry.words { found.formUnion(found.map { Self.replacing(words, in: $0, with: entry.short) }) }
        }
        found.remove(whole)
        return Set(found.map { String(decoding: $0, as: UTF8.self) })
    }

    /// Returns a law's name with the words that its abbreviations stand for.
    package func expanded(_ name: String) -> String {
        name.split(separator: " ").map { word in
            let letters = word.prefix { $0.isLetter || $0 == "&" }
            guard let row = rows.first(where: { $0.short == letters }) else { return String(word) }
            return row.name + word.dropFirst(letters.count)
        }.joined(separator: " ")
    }

    private static func replacing(_ words: [UInt8], in name: [UInt8], with short: [UInt8]) -> [UInt8] {
        var replaced: [UInt8] = []
        var index = 0
        while let range = range(of: words, in: name, from: index) {
            replaced += name[index..<range.lowerBound]
            replaced += short
            index = range.upperBound
        }
        return replaced + name[index...]
    }

    private static func range(of words: [UInt8], in name: [UInt8], from start: Int) -> Range<Int>? {
        guard let first = words.first else { return nil }
        var index = start
        while index + words.count <= name.count {
            if name[index] == first, name[index..<(index + words.count)].elementsEqual(words) {
                return index..<(index + words.count)
            }
            index += 1
        }
        return nil
    }
}
