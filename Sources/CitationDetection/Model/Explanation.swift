import Identity
import Vocabulary

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
        DocumentHeader.fields.compactMap { field in rules[field].map { Decision(field: field, rule: $0) } }
    }
    /// The rules of each citation, in the order of the citations.
    package internal(set) var citations: [OfCitation] = []

    private var rules: [String: String] = [:]
    private var last = DocumentHeader()

    init() {}

    /// Takes up what a strategy has changed.
    mutating func note(_ rule: String, _ header: DocumentHeader) {
        for field in DocumentHeader.fields where header.value(of: field) != last.value(of: field) {
            rules[field] = header.value(of: field) == nil ? nil : rule
        }
        last = header
    }
}

extension DocumentHeader {
    /// The names of the fields, as `extract` prints them.
    static let fields = [
        "type", "symbol", "organ", "issuer", "date", "place", "jurisdiction", "level", "term", "title",
    ]

    /// Returns a field as it is printed; nil where it is absent.
    package func value(of field: String) -> String? {
        switch field {
        case "type": type
        case "symbol": symbol?.text
        case "organ": organ
        case "issuer": issuer
        case "date": date?.description
        case "place": place
        case "jurisdiction": jurisdiction?.name
        case "level": level?.rawValue
        case "term": term
        case "title": title
        default: nil
        }
    }
}
