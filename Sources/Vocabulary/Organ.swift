/// A body that issues documents (cơ quan ban hành) and the code that stands for it in a symbol.
public struct Organ: Sendable, Hashable {
    /// The code, `BTCTU`.
    public let code: String
    /// The names under which texts speak of it, the leading one first: for `TW` Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư.
    public let names: [String]
    /// The level of its documents.
    public let level: Level
    /// Whether the code says where the body is. `TU`, `ĐUK`, `UBND` don't: many bodies share them.
    public let isUnique: Bool
    /// Whose documents it is for.
    public let system: DocumentType.System
    /// Other spellings of the code, `T.Ư` for `TW`.
    public let aliases: [String]
    /// Where the row comes from.
    public let source: SourceMark
}
