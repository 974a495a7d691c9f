import Identity

/// Which document a citation means, how sure that is, and what else it could be.
public struct Resolution: Sendable, Hashable {
    /// Another document that the citation could mean.
    public struct Candidate: Sendable, Hashable {
        /// The key, `10-CT/TW@XI`.
        public let target: String
        /// Why it could be meant.
        public let reason: String
    }

    /// The key that the citation resolves to, `05-CT/TW@XII`; nil where it can't be known.
    public let target: String?
    /// The id of the node that stands for it.
    public let targetID: String?
    /// The place that its number belongs to, for people.
    public let jurisdiction: String?
    /// How sure it is, from 0 to 1.
    public let confidence: Double
    /// The evidence that decided.
    public let reason: String
    /// The rule that decided, by the name of its evidence, `dateStated`.
    package let rule: String
    /// What else it could mean.
    public let candidates: [Candidate]

    /// A citation that can't be resolved.
    static let unresolved = Resolution(
        target: nil, targetID: nil, jurisdiction: nil, confidence: ResolutionEvidence.nothing.confidence,
        reason: ResolutionEvidence.nothing.reason, rule: ResolutionEvidence.nothing.rule, candidates: [])
}
