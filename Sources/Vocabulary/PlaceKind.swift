package import Bytes

/// A kind of place or unit (loại đơn vị) that has committees and congresses of its own: tỉnh, huyện, xã, đặc khu, khối.
package struct PlaceKind: Sendable, Hashable {
    /// The kind as it stands before a name, `thị xã`.
    package let name: String
    /// The Party committee of such a place where it has a word of its own, `huyện ủy`.
    package let committee: String?
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
            name: try row.text("name"), committee: try row.optional("committee"),
            level: try row.choice("level", Level.self), isTerritory: try row.flag("territory"),
            short: try row.list("short"), exceptions: try row.list("except"),
            source: try row.choice("source", SourceMark.self))
    }
}

extension Collection<PlaceKind> {
    /// The kinds of territories.
    package var territories: [PlaceKind] { filter(\.isTerritory) }

    /// Returns the kind of a province: that of those whose committee is a Tỉnh ủy, or of the cities beside them.
    package func provincial(isCity: Bool) -> PlaceKind? {
        let kinds = filter { $0.level == .provincial }
        return isCity ? kinds.last : kinds.first
    }
}

/// The kinds of places by the words that name them.
package struct PlaceKindIndex: Sendable {
    private let byFirst: [ExactText: [(words: [ExactText], kind: PlaceKind)]]

    init(_ kinds: [PlaceKind]) {
        let phrases = kinds.flatMap { kind in
            kind.phrases.map { (words: $0.parts(between: " ").map { ExactText(String($0)) }, kind: kind) }
        }
        byFirst = Dictionary(grouping: phrases) { $0.words[0] }.mapValues {
            $0.sorted { $0.words.count > $1.words.count }
        }
    }

    /// Returns the kind that some folded words begin with, and how many of them name it: of "thị xã nà lộc" thị xã and 2; nil where they
    /// begin with none.
    package func opening(_ words: ArraySlice<ExactText>) -> (kind: PlaceKind, count: Int)? {
        guard let first = words.first, let phrases = byFirst[first] else { return nil }
        for (phrase, kind) in phrases where words.starts(with: phrase) {
            // A dash may stand behind the word without a space: "XÃ HỘI-BỘ TÀI CHÍNH".
            if let next = words.dropFirst(phrase.count).first?.text.prefix(while: { $0 != "-" }),
                kind.exceptions.contains(where: { $0 == next })
            {
                continue
            }
            return (kind, phrase.count)
        }
        return nil
    }
}
