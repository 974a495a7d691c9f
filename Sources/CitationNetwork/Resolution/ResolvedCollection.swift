public import CitationDetection
import Identity
import Vocabulary

/// A collection whose citations have been resolved.
public struct ResolvedCollection: Sendable {
    /// The documents, in the order in which they were given.
    public let documents: [DetectedDocument]
    let own: [Claim?]
    /// For each document the first with the same text: itself, where none before it has.
    let originals: [Int]
    let claims: [[Claim?]]

    /// Returns the node id of a document itself; documents with the same text are one node.
    public func nodeID(ofDocument index: Int) -> String {
        own[index]?.key.nodeID ?? Self.fileNodeID(documents[originals[index]].stablePath)
    }

    /// Returns the document that a later one repeats in the same or another form; nil where it is no repetition.
    public func original(ofDocument index: Int) -> Int? { originals[index] == index ? nil : originals[index] }

    /// Returns what a document is by its own header, or by that of another with its text; nil for one without a number.
    package func ownClaim(ofDocument index: Int) -> Claim? { own[index] }

    /// Returns the key of a document itself, `256-KL/TU@2021`; nil for one without a number.
    public func key(ofDocument index: Int) -> String? { own[index]?.key.text }

    /// Returns what a document's citations mean, in their order.
    public func resolutions(ofDocument index: Int) -> [Resolution] {
        claims[index].map { claim in
            guard let claim else { return .unresolved }
            return Resolution(
                target: claim.written ?? claim.key.text, targetID: claim.key.nodeID, jurisdiction: claim.place,
                confidence: claim.evidence.confidence, reason: claim.evidence.reason, rule: claim.evidence.rule,
                candidates: claim.candidates)
        }
    }

    /// Returns the node id of a document without a number: its stable path in ASCII.
    package static func fileNodeID(_ path: String) -> String { "file:\(ScopeReader.slug(path))" }
}
