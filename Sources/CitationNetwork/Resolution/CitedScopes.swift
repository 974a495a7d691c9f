import Bytes
import CitationDetection
import Identity
import Vocabulary

/// The scopes of what one document cites: a document cites few organs, and each of them many times.
struct CitedScopes {
    private let reader: ScopeReader
    private let document: DetectedDocument
    private var known: [(organ: ExactText, issuer: ExactText?, scope: Scope, place: String?)] = []

    init(_ reader: ScopeReader, of document: DetectedDocument) { (self.reader, self.document) = (reader, document) }

    /// Returns the scope of a cited symbol, and the place for people.
    mutating func scope(of symbol: Symbol, issuer: String?) -> (Scope, String?) {
        let (organ, issuer) = (ExactText(symbol.organ), issuer.map(ExactText.init))
        if let found = known.first(where: { $0.organ == organ && $0.issuer == issuer }) {
            return (found.scope, found.place)
        }
        let (scope, place) = reader.cited(organ.text, issuer: issuer?.text, by: document)
        // A text that names a new body in each line is not sought through for each.
        if known.count < 64 { known.append((organ, issuer, scope, place)) }
        return (scope, place)
    }
}
