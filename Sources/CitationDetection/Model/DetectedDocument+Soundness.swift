import DocumentReading
import Identity

extension DetectedDocument {
    /// Whether it can be a document that was read: of one that comes from elsewhere somebody may have made links that lead nowhere, or
    /// numbers with which nothing can be counted.
    ///
    /// - Complexity: O(*c*) in the number of citations.
    package var isSound: Bool {
        Self.isYear(header.symbol?.year)
            && citations.allSatisfy { citation in
                [citation.links.within, citation.links.antecedent, citation.told?.target].allSatisfy { link in
                    link.map(citations.indices.contains) ?? true
                } && citation.range.lowerBound >= 0 && Self.isSound(citation.identity)
            }
    }

    private static func isSound(_ identity: CitedIdentity) -> Bool {
        var numbers = [0, 0]
        if case .plenum(let number, let session)? = identity.name { numbers = [number, session] }
        return isYear(identity.year) && isYear(identity.amendedIn) && isYear(identity.symbol?.year)
            && numbers.allSatisfy { (0...1_000).contains($0) }
    }

    private static func isYear(_ year: Int?) -> Bool { year.map { (0...9_999).contains($0) } ?? true }
}
