import Bytes
import CitationDetection
package import Identity
import Vocabulary

/// What one citation, or one document of itself, says of which document it means.
package struct Claim: Sendable {
    package var scope: Scope
    package var base: String
    package var epoch: String?
    package var confidence: Double
    package var reason: String
    package var candidates: [Resolution.Candidate] = []
    /// The place of the scope, for people.
    package var place: String?

    /// What the citation itself calls it, where that is not the key: the number of a law that it cites by number alone.
    package var written: String?

    init(
        scope: Scope, base: String, epoch: String? = nil, confidence: Double, reason: String,
        candidates: [Resolution.Candidate] = [], place: String? = nil, written: String? = nil
    ) {
        (self.scope, self.base, self.epoch) = (scope, base, epoch)
        (self.confidence, self.reason, self.candidates) = (confidence, reason, candidates)
        (self.place, self.written) = (place, written)
    }

    /// Makes a claim of a key, without its reason.
    package init(_ key: DocumentKey, confidence: Double, place: String?) {
        self.init(
            scope: key.scope, base: key.base, epoch: key.epoch, confidence: confidence, reason: "", place: place)
    }

    package var key: DocumentKey { DocumentKey(scope: scope, base: base, epoch: epoch) }
    package var block: Block { Block(scope: scope, base: base) }

    /// Whether the epoch is wanted and not known; `30/2020/NĐ-CP` needs none.
    package var isOpen: Bool { epoch == nil && confidence != 1 }
}

/// The documents that could be the same but for their epoch.
package struct Block: Sendable, Hashable {
    package let scope: Scope
    package let base: String

    package init(scope: Scope, base: String) { (self.scope, self.base) = (scope, base) }
}

extension Block {
    package static func == (left: Block, right: Block) -> Bool {
        ExactText(left.base) == ExactText(right.base) && left.scope == right.scope
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(scope)
        ExactText(base).hash(into: &hasher)
    }
}
