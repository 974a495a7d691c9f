/// A body that issues documents (cơ quan ban hành) and the code that stands for it in a symbol.
package struct Organ: Sendable, Hashable {
    /// The code, `BTCTU`.
    package let code: String
    /// The names under which texts speak of it, the leading one first: for `TW` Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư.
    package let names: [String]
    /// The level of its documents.
    package let level: Level
    /// Whether the code says where the body is. `TU`, `ĐUK`, `UBND` don't: many bodies share them.
    package let isUnique: Bool
    /// Whose documents it is for.
    package let system: DocumentType.System
    /// Other spellings of the code, `T.Ư` for `TW`.
    package let aliases: [String]
    /// Where the row comes from.
    package let source: SourceMark

    /// Makes an organ.
    package init(
        code: String, names: [String], level: Level, isUnique: Bool, system: DocumentType.System, aliases: [String],
        source: SourceMark
    ) {
        (self.code, self.names, self.level) = (code, names, level)
        (self.isUnique, self.system, self.aliases, self.source) = (isUnique, system, aliases, source)
    }
}
