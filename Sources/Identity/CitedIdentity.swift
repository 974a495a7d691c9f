public import Vocabulary

/// What a citation says of which document it means.
public struct CitedIdentity: Sendable, Hashable, Codable {
    /// The type as the vocabulary writes it, `Chỉ thị`.
    public var type: String?
    /// The symbol, where the text gives one.
    public var symbol: Symbol?
    /// The number of a short form, `05`.
    public var number: String?
    /// What it is called instead of by number: the name of a law, a plenum's or a congress's resolution.
    public var name: DocumentName?
    /// The date stated with it.
    public var date: CalendarDate?
    /// The year stated with it ("năm 2025"), or before it; that of a short form like `168/2024`.
    public var year: Int?
    /// The year in which it was amended, stated behind the name of a law that has no year of its own: "(sửa đổi, bổ sung năm 2019)".
    public var amendedIn: Int?
    /// The issuer as written, white space folded.
    public var issuer: String?
    /// The term in Roman figures.
    public var term: String?

    /// Makes an identity of which nothing is known.
    public init() {}
}
