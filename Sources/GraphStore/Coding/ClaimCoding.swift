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
    /// For each citation, whether the document itself tells the epoch: such epochs are evidence for other documents.
    var isFirm: [Bool]

    /// Takes up what a document itself tells.
    init(own: Claim?, local: [Claim?]) {
        self.own = own
        claims = local
        isFirm = local.map { $0?.epoch.text != nil }
    }

    /// The numbers with their epochs that the document is evidence for.
    var firmKeys: [DocumentKey] {
        var keys: [DocumentKey] = []
        if let own, own.epoch.text != nil { keys.append(own.key) }
        for index in claims.indices where isFirm[index] { if let claim = claims[index] { keys.append(claim.key) } }
        return keys
    }

    /// The numbers whose epochs the document leaves open.
    var openBlocks: Set<Block> {
        var blocks: Set<Block> = []
        for index in claims.indices where claims[index]?.epoch == .open {
            if let claim = claims[index] { blocks.insert(claim.block) }
        }
        return blocks
    }

    /// Whether nothing is left to the collection, and nothing stands for an earlier citation.
    var isSettled: Bool {
        claims.allSatisfy { claim in claim.map { $0.epoch != .open } ?? false }
    }

    /// The claims as they are stored.
    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.write(own)
        var last: Claim?
        writer.write(each: claims.indices) { writer, index in
            writer.write(isFirm[index])
            let claim = claims[index]
            // Lists and repetitions mean the same document many times over.
            let isSame =
                claim?.key == last?.key && claim?.epoch == last?.epoch
                && claim?.place.map(ExactText.init) == last?.place.map(ExactText.init)
                && (claim == nil) == (last == nil)
            writer.write(isSame)
            if isSame { writer.write(claim?.confidence ?? 0) } else { writer.write(claim) }
            last = claim
        }
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(StoreError) {
        var reader = ByteReader(bytes)
        own = try reader.claim()
        var last: Claim?
        var firm: [Bool] = []
        claims = try reader.values { (reader) throws(StoreError) in
            firm.append(try reader.flag())
            if try reader.flag() {
                let confidence = try reader.share()
                last?.evidence = .stored(confidence: confidence)
            } else {
                last = try reader.claim()
            }
            return last
        }
        isFirm = firm
    }
}

extension ByteWriter {
    /// Writes a claim without its reason and candidates: they are worked out anew for those who ask.
    fileprivate mutating func write(_ claim: Claim?) {
        write(claim != nil)
        guard let claim else { return }
        write(claim.key)
        write(claim.epoch == .open)
        write(claim.confidence)
        write(claim.place)
    }

    mutating func write(_ key: DocumentKey) {
        write(key.scope)
        write(key.base)
        write(key.epoch)
    }

    private mutating func write(_ scope: Scope) {
        switch scope {
        case .central: write(0)
        case .place(let slug):
            write(1)
            write(slug)
        case .unknown(let slug):
            write(2)
            write(slug)
        }
    }
}

extension ByteReader {
    fileprivate mutating func claim() throws(StoreError) -> Claim? {
        guard try flag() else { return nil }
        let key = try key()
        let otherwise: ClaimedEpoch = try flag() ? .open : .absent
        let confidence = try share()
        return Claim(
            scope: key.scope, base: key.base, epoch: key.epoch.map(ClaimedEpoch.known) ?? otherwise,
            evidence: .stored(confidence: confidence), place: try optionalString())
    }

    mutating func key() throws(StoreError) -> DocumentKey {
        let scope: Scope
        switch try int() {
        case 0: scope = .central
        case 1: scope = .place(try string())
        case 2: scope = .unknown(try string())
        default: return try required(nil)
        }
        return DocumentKey(scope: scope, base: try string(), epoch: try optionalString())
    }
}
