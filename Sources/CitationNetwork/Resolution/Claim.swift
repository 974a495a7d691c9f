import CitationDetection
import Vocabulary

/// What one citation, or one document of itself, says of which document it means.
struct Claim: Sendable {
    var scope: Scope
    var base: String
    var epoch: String?
    var confidence: Double
    var reason: String
    var candidates: [Resolution.Candidate] = []
    /// The place of the scope, for people.
    var place: String?

    /// What the citation itself calls it, where that is not the key: the number of a law that it cites by number alone.
    var written: String?

    var key: DocumentKey { DocumentKey(scope: scope, base: base, epoch: epoch) }
    var block: Block { Block(scope: scope, base: base) }
}

/// The documents that could be the same but for their epoch.
struct Block: Sendable, Hashable {
    let scope: Scope
    let base: String
}

extension Block {
    static func == (left: Block, right: Block) -> Bool {
        ExactText(left.base) == ExactText(right.base) && left.scope == right.scope
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(scope)
        ExactText(base).hash(into: &hasher)
    }
}
