import CitationDetection
import Identity

extension Claim {
    /// What a document is by its own header, for records; its reason is always the same.
    package var portableText: String {
        PortableText.joining([scope.portableText, base, epoch.text, place, law])
    }

    /// Reads of a record what a document is by its own header; nil where it is no such claim.
    package init?(ownPortableText text: String) {
        guard let parts = PortableText.parts(of: text, count: 5),
            let scope = parts[0].flatMap(Scope.init(portableText:)), let base = parts[1]
        else { return nil }
        self.init(
            scope: scope, base: base, epoch: parts[2].map(ClaimedEpoch.known) ?? .absent, evidence: .ownNumber,
            place: parts[3], law: parts[4])
    }
}

extension Block {
    /// The block for records: `central|05-CT/TW`.
    package var portableText: String { PortableText.joining([scope.portableText, base]) }

    /// Reads a block of a record; nil where it is none.
    package init?(portableText text: String) {
        guard let parts = PortableText.parts(of: text, count: 2),
            let scope = parts[0].flatMap(Scope.init(portableText:)),
            let base = parts[1]
        else { return nil }
        self.init(scope: scope, base: base)
    }
}
