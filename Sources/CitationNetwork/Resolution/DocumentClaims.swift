package import Identity

/// What a document's header and its citations mean.
package struct DocumentClaims: Sendable {
    /// What the document is by its own number.
    package var own: Claim?
    /// What its citations mean, in their order.
    package var claims: [Claim?]
    /// For each citation, whether the document itself settles it: what such claims tell is evidence for other documents.
    package var isFirm: [Bool]

    /// Takes up what a document itself tells.
    package init(own: Claim?, local: [Claim?]) {
        self.own = own
        claims = local
        isFirm = local.map { $0?.told != nil }
    }

    /// What the document is evidence for: numbers with their epochs, laws with their numbers.
    package var firmKeys: [DocumentKey] {
        var keys: [DocumentKey] = []
        if let told = own?.told { keys.append(told) }
        for index in claims.indices where isFirm[index] { if let told = claims[index]?.told { keys.append(told) } }
        return keys
    }

    /// The numbers whose epochs, and the laws whose numbers the document leaves open.
    package var openBlocks: Set<Block> {
        var blocks: Set<Block> = []
        for index in claims.indices { if let wanted = claims[index]?.wanted { blocks.insert(wanted) } }
        return blocks
    }

    /// Whether nothing is left to the collection, and nothing stands for an earlier citation.
    package var isSettled: Bool {
        claims.allSatisfy { claim in claim.map { $0.wanted == nil } ?? false }
    }
}
