public import Vocabulary

/// The relation to a cited document, of the citing one or of the one in whose title the citation stands.
public struct CitedRelation: Sendable, Hashable, Codable {
    /// The relation.
    public var type: RelationType = .cites
    /// The words that made it, "tiếp tục thực hiện"; nil where nothing governs the citation.
    public var trigger: String?
    /// Whether it is that to a part of the document, as where articles are amended or repealed.
    public var isPartial = false

    /// Makes the relation of a document that is only cited.
    public init() {}

    init(_ type: RelationType, trigger: String?, isPartial: Bool = false) {
        (self.type, self.trigger, self.isPartial) = (type, trigger, isPartial)
    }
}
