import Bytes
import CitationDetection
package import Identity
import Vocabulary

/// What one citation, or one document of itself, says of which document it means.
package struct Claim: Sendable {
    package var scope: Scope
    package var base: String
    package var epoch: ClaimedEpoch
    /// Why this document is meant, and how sure that is.
    package var evidence: ResolutionEvidence
    package var candidates: [Resolution.Candidate] = []
    /// The place of the scope, for people.
    package var place: String?

    /// The name and year of a law, "luậtnuôiong@2027": where the number is the base the claim tells it of them, else it waits for
    /// another that does.
    package var law: String?

    /// How the target is written where that is not the key: by name and year, where a law is cited by its bare name.
    package var written: String?

    package init(
        scope: Scope, base: String, epoch: ClaimedEpoch, evidence: ResolutionEvidence,
        candidates: [Resolution.Candidate] = [], place: String? = nil, law: String? = nil
    ) {
        (self.scope, self.base, self.epoch) = (scope, base, epoch)
        (self.evidence, self.candidates) = (evidence, candidates)
        (self.place, self.law) = (place, law)
    }

    /// Whether it means the document of a district or commune that does not say which province it is in.
    package var isOfUnitAlone = false

    package var key: DocumentKey {
        DocumentKey(scope: isOfUnitAlone ? scope.unitAlone ?? scope : scope, base: base, epoch: epoch.text)
    }
    /// The key as the citation itself tells it, with its province.
    package var statedKey: DocumentKey { DocumentKey(scope: scope, base: base, epoch: epoch.text) }
    package var block: Block { Block(scope: scope, base: base) }

    /// How sure it is that the document is meant, from 0 to 1.
    package var confidence: Double { evidence.confidence }

    /// Whether a number is what it names, and not a name.
    private var isNumbered: Bool { base.utf8.first.map { $0 &- 0x30 < 10 } ?? false }

    /// What it tells others, where its document alone settles it: the epoch of a number, or the number of a law's name and year.
    package var told: DocumentKey? {
        if let law { return isNumbered ? DocumentKey(scope: .central, base: law, epoch: base) : nil }
        return epoch.text == nil ? nil : statedKey
    }

    /// What it wants to know from others: the epochs of a number, or the numbers of a law's name and year; of a district's or commune's
    /// document, those of a unit of that name whose province nobody tells.
    package var wanted: Block? {
        if let law { return isNumbered ? nil : Block(scope: .central, base: law) }
        if epoch == .open { return block }
        return epoch.text == nil ? nil : scope.unitAlone.map { Block(scope: $0, base: base) }
    }

    /// Takes up whether the collection holds the document of a unit of this name that does not say its province.
    mutating func joinUnit(_ epochs: Set<String>) { isOfUnitAlone = epoch.text.map(epochs.contains) ?? false }

    /// Takes the number of a law that was known by its name and year.
    mutating func take(number: String) { (base, epoch, candidates) = (number, .absent, []) }

    /// Takes the number of a law that is cited by its bare name.
    mutating func takeUnstated(number: String) {
        written = key.text
        take(number: number)
    }

    /// Decides the epoch.
    mutating func decide(_ epoch: String, _ evidence: ResolutionEvidence) {
        (self.epoch, self.evidence) = (.known(epoch), evidence)
    }
}

/// The term or year in which a claim's number is unique.
package enum ClaimedEpoch: Sendable, Hashable {
    /// It is told, or was decided.
    case known(String)
    /// It is wanted and not known: the rest of the document, the collection or the table may tell.
    case open
    /// None is wanted: the number holds its year, as `30/2020/NĐ-CP` does, or nobody but the document itself could tell.
    case absent

    /// The term in Roman figures, or the year; nil where none is known.
    package var text: String? { if case .known(let text) = self { text } else { nil } }
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
