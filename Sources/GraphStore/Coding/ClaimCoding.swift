import CitationNetwork
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
        isFirm = local.map { $0?.epoch != nil }
    }

    /// The numbers with their epochs that the document is evidence for.
    var firmKeys: [DocumentKey] {
        var keys: [DocumentKey] = []
        if let own, own.epoch != nil { keys.append(own.key) }
        for (claim, isFirm) in zip(claims, isFirm) where isFirm { if let claim { keys.append(claim.key) } }
        return keys
    }

    /// The numbers whose epochs the document leaves open.
    var openBlocks: Set<Block> {
        var blocks: Set<Block> = []
        for claim in claims { if let claim, claim.isOpen { blocks.insert(claim.block) } }
        return blocks
    }

    /// Whether nothing is left to the collection, and nothing stands for an earlier citation.
    var isSettled: Bool { claims.allSatisfy { $0.map { !$0.isOpen } ?? false } }

    /// The claims as they are stored.
    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.write(own)
        var last: Claim?
        writer.write(each: zip(claims, isFirm).map { ($0, $1) }) { writer, element in
            writer.write(element.1)
            // Lists and repetitions mean the same document many times over.
            let isSame =
                element.0?.key == last?.key && element.0?.place == last?.place && (element.0 == nil) == (last == nil)
            writer.write(isSame)
            if isSame {
                writer.write(element.0?.confidence ?? 0)
            } else {
                writer.write(element.0)
            }
            last = element.0
        }
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(StoreError) {
        var reader = ByteReader(bytes)
        own = try reader.claim()
        var last: Claim?
        let elements = try reader.values { (reader) throws(StoreError) -> (Claim?, Bool) in
            let isFirm = try reader.flag()
            if try reader.flag() {
                let confidence = try reader.share()
                last?.confidence = confidence
            } else {
                last = try reader.claim()
            }
            return (last, isFirm)
        }
        claims = elements.map(\.0)
        isFirm = elements.map(\.1)
    }
}

extension ByteWriter {
    /// Writes a claim without its reason and candidates: they are worked out anew for those who ask.
    fileprivate mutating func write(_ claim: Claim?) {
        write(claim != nil)
        guard let claim else { return }
        write(claim.key)
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
        let confidence = try share()
        return Claim(key, confidence: confidence, place: try optionalString())
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
