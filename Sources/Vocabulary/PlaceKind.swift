import Bytes

/// A kind of place or unit (loại đơn vị) that has committees and congresses of its own: tỉnh, huyện, xã, đặc khu, khối.
package struct PlaceKind: Sendable, Hashable {
    /// The kind as it stands before a name, `thị xã`.
    package let name: String
    /// The Party committee of such a place where it has a word of its own, `huyện ủy`.
    package let committee: String?
    /// The code of that committee, or of its đảng ủy, `HU`.
    package let code: String
    /// The level of its bodies.
    package let level: Level
    /// Whether it is a territory, where people's councils and committees sit too; a khối or a trường is none.
    package let isTerritory: Bool
    /// How texts abbreviate the kind, `TP.`.
    package let short: [String]
    /// Words that make another word of the kind: "xã hội".
    package let exceptions: [String]
    /// Where the row comes from.
    package let source: SourceMark

    /// The words that name the kind in an issuer's name, folded: `thị xã`, `thị ủy`.
    package var phrases: [String] { [name] + (committee.map { [$0] } ?? []) }
}

extension PlaceKind {
    init(row: Table.Row) throws(TableError) {
        self.init(
            name: try row.text("name"), committee: try row.optional("committee"), code: try row.text("code"),
            level: try row.choice("level", Level.self), isTerritory: try row.flag("territory"),
            short: try row.list("short"), exceptions: try row.list("except"),
            source: try row.choice("source", SourceMark.self))
    }
}

extension Collection<PlaceKind> {
    /// The kinds of territories.
    package var territories: [PlaceKind] { filter(\.isTerritory) }

    /// Returns the kind that some folded words begin with, and how many of them name it: of "thị xã nà lộc" thị xã and 2; nil where they
    /// begin with none.
    package func opening(_ words: ArraySlice<String>) -> (kind: PlaceKind, count: Int)? {
        var longest: (kind: PlaceKind, count: Int)?
        for kind in self {
            for phrase in kind.phrases {
                let parts = phrase.parts(between: " ")
                guard parts.count > longest?.count ?? 0, words.count >= parts.count,
                    zip(words, parts).allSatisfy({ $0.utf8.elementsEqual($1.utf8) })
                else { continue }
                if let next = words.dropFirst(parts.count).first, kind.exceptions.contains(next) { continue }
                longest = (kind, parts.count)
            }
        }
        return longest
    }
}
