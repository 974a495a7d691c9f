/// A document that many others cite, with what is publicly known of it.
package struct KnownDocument: Sendable, Hashable {
    /// The symbol, `05-CT/TW`; for a law without one here, empty.
    package let symbol: String
    /// The type, `Chỉ thị`.
    package let type: String
    /// The congress term in Roman figures, for Party documents.
    package let term: String?
    /// The date, where it is known.
    package let date: CalendarDate?
    /// The year where only that is known.
    package let year: Int?
    /// The issuing organ, by name.
    package let issuer: String?
    /// What it is about, as its title says in short.
    package let topic: String
    /// Names under which it is cited without a number: "Quy định về những điều đảng viên không được làm".
    package let names: [String]
    /// Of a law what the spellings of each name share: `LawName.key`.
    package let lawKeys: [String]
    /// The symbols, each with its epoch, of what it replaced: `66-QĐ/TW@XII`.
    package let replaces: [String]
    /// Whether it is so much better known than its namesakes that a bare symbol of a later text means it, other evidence
    /// failing: 05-CT/TW of term XII.
    package let isProminent: Bool
    /// Where the row comes from.
    package let source: SourceMark
}
