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
    /// Where the row comes from.
    package let source: SourceMark
}

extension PlaceKind {
    init(row: Table.Row) throws(TableError) {
        self.init(
            name: try row.text("name"), committee: try row.optional("committee"),
            level: try row.choice("level", Level.self), isTerritory: try row.flag("territory"),
            short: try row.list("short"), source: try row.choice("source", SourceMark.self))
    }
}

extension Collection<PlaceKind> {
    /// The kinds of territories.
    package var territories: [PlaceKind] { filter(\.isTerritory) }
}
