/// Which rules decided what was read of a document, for `extract --explain`.
package struct Explanation: Sendable {
    /// A field of the header, and the strategy that gave it the value that it has.
    package struct Decision: Sendable, Hashable {
        package let field: String
        package let rule: String
    }

    /// The form that found a citation, and the rule that decided its relation.
    package struct OfCitation: Sendable, Hashable {
        package let form: String
        /// Empty where no rule decided: the document is only cited.
        package let relation: String
    }

    /// The decisions on the header, in the order of its fields.
    package var header: [Decision] {
        fields.compactMap { field in rules[field].map { Decision(field: field, rule: $0) } }
    }
    /// The rules of each citation, in the order of the citations.
    package internal(set) var citations: [OfCitation] = []

    private let fields = [
        "type", "symbol", "organ", "issuer", "date", "place", "jurisdiction", "level", "term", "title",
    ]
    private var rules: [String: String] = [:]
    private var last = DocumentHeader()

    init() {}

    /// Takes up what a strategy has changed.
    mutating func note(_ rule: String, _ header: DocumentHeader) {
        let values: [(String, Bool, Bool)] = [
            ("type", header.type != last.type, header.type != nil),
            ("symbol", header.symbol != last.symbol, header.symbol != nil),
            ("organ", header.organ != last.organ, header.organ != nil),
            ("issuer", header.issuer != last.issuer, header.issuer != nil),
            ("date", header.date != last.date, header.date != nil),
            ("place", header.place != last.place, header.place != nil),
            ("jurisdiction", header.jurisdiction != last.jurisdiction, header.jurisdiction != nil),
            ("level", header.level != last.level, header.level != nil),
            ("term", header.term != last.term, header.term != nil),
            ("title", header.title != last.title, header.title != nil),
        ]
        for (field, hasChanged, isThere) in values where hasChanged { rules[field] = isThere ? rule : nil }
        last = header
    }
}
