import Bytes
import CitationNetwork
import Identity
import Vocabulary

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
