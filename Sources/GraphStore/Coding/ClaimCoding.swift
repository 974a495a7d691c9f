import Bytes
import CitationNetwork
import Identity
import Vocabulary

/// What a document's header and its citations mean.
struct DocumentClaims: Sendable {
    /// What the document is by its own number.
    var own: Claim?
    /// What its citations mean, in their order.
    var claims: [Claim?]
    /// For each citation, whether the document itself settles it: what such claims tell is evidence for other documents.
    var isFirm: [Bool]

    /// Takes up what a document itself tells.
    init(own: Claim?, local: [Claim?]) {
        self.own = own
        claims = local
        isFirm = local.map { $0?.told != nil }
    }

    /// What the document is evidence for: numbers with their epochs, laws with their numbers.
    var firmKeys: [DocumentKey] {
        var keys: [DocumentKey] = []
        if let told = own?.told { keys.append(told) }
        for index in claims.indices where isFirm[index] { if let told = claims[index]?.told { keys.append(told) } }
        return keys
    }

    /// The numbers whose epochs, and the laws whose numbers the document leaves open.
    var openBlocks: Set<Block> {
        var blocks: Set<Block> = []
        for index in claims.indices { if let wanted = claims[index]?.wanted { blocks.insert(wanted) } }
        return blocks
    }

    /// Whether nothing is left to the collection, and nothing stands for an earlier citation.
    var isSettled: Bool {
        claims.allSatisfy { claim in claim.map { $0.wanted == nil } ?? false }
    }
}

extension DocumentClaims: StoredValue {
    static var blank: DocumentClaims { DocumentClaims(own: nil, local: []) }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.field(&own)
        let known = isFirm
        var flags: [Bool] = []
        flags.reserveCapacity(known.count)
        var last: Claim?
        try coder.field(each: &claims, blank: nil) { (coder: inout Coder, claim: inout Claim?) throws(Coder.Failure) in
            var flag = flags.count < known.count && known[flags.count]
            try coder.field(&flag)
            flags.append(flag)
            // Lists and repetitions mean the same document many times over: only how sure that is may differ.
            var isSame = Self.meanSame(claim, last)
            try coder.field(&isSame)
            if isSame {
                var confidence = claim?.confidence ?? 0
                try coder.field(&confidence)
                let evidence = ResolutionEvidence.stored(confidence: confidence)
                try coder.fill(&claim) { last?.with(evidence) }
            } else {
                try coder.field(&claim)
            }
            last = claim
        }
        isFirm = flags
    }

    /// Whether two claims differ in nothing that is stored but how sure they are.
    private static func meanSame(_ left: Claim?, _ right: Claim?) -> Bool {
        guard let left, let right else { return false }
        return left.statedKey == right.statedKey && left.isOfUnitAlone == right.isOfUnitAlone
            && left.epoch == right.epoch
            && left.place.map(ExactText.init) == right.place.map(ExactText.init)
            && left.law.map(ExactText.init) == right.law.map(ExactText.init)
    }
}

extension Claim: StoredValue {
    static var blank: Claim { Claim(scope: .central, base: "", epoch: .absent, evidence: .stored(confidence: 0)) }

    /// Codes the claim without its reason and candidates, which are worked out anew for those who ask.
    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        var (key, isOpen, confidence, place, law) = (statedKey, epoch == .open, confidence, place, law)
        try coder.field(&key)
        try coder.field(&isOpen)
        try coder.field(&confidence)
        try coder.field(&place)
        try coder.field(&law)
        var joined = isOfUnitAlone
        try coder.field(&joined)
        let parts = (key: key, isOpen: isOpen, confidence: confidence, place: place, law: law)
        try coder.fill(&self) {
            Claim(
                scope: parts.key.scope, base: parts.key.base,
                epoch: parts.key.epoch.map(ClaimedEpoch.known) ?? (parts.isOpen ? .open : .absent),
                evidence: .stored(confidence: parts.confidence), place: parts.place, law: parts.law)
        }
        isOfUnitAlone = joined
    }

    /// Returns the claim with other evidence.
    fileprivate func with(_ evidence: ResolutionEvidence) -> Claim {
        var claim = self
        claim.evidence = evidence
        return claim
    }
}
