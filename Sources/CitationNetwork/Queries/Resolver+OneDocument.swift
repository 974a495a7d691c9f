package import CitationDetection

extension Resolver {
    /// Returns what the citations of one document mean, where the epochs of its collection are known.
    ///
    /// - Parameter known: The epochs in which a number is known in the collection.
    package func resolve(_ document: DetectedDocument, known: (Block) -> Set<String>) -> ResolvedCollection {
        let own = ownClaim(document)
        var claims = localClaims(document, own: own)
        settle(&claims, of: document, known: known)
        return ResolvedCollection(documents: [document], own: [own], originals: [0], claims: [claims])
    }
}
