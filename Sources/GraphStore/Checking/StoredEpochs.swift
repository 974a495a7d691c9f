import CitationNetwork
internal import GRDB
import Identity

/// What documents leave to their collection, counted from their records: the terms and years in which their numbers are known, and the
/// numbers whose term or year others may tell.
struct StoredEpochs {
    private var epochs: [[UInt8]: Int] = [:]
    private var open: Set<[UInt8]> = []

    /// Counts what a document leaves.
    mutating func add(_ record: StoredRecord, _ resolver: Resolver) {
        let own = record.claims.own
        let claims = DocumentClaims(own: own, local: resolver.localClaims(record.document, own: own))
        for told in claims.firmKeys {
            guard let epoch = told.epoch else { continue }
            epochs[Self.key(Block(scope: told.scope, base: told.base).bytes, epoch.utf8), default: 0] += 1
        }
        for block in claims.openBlocks { open.insert(Self.key(block.bytes, "\(record.id)".utf8)) }
    }

    /// Returns how many numbers a store keeps otherwise.
    func strays(from database: Database) throws -> Int {
        var (epochs, open) = (epochs, open)
        try database.each("SELECT block, epoch, count FROM epochs") { row in
            let (epoch, count): (String, Int) = (try row.value(1), try row.value(2))
            epochs[Self.key(row.bytes(0), epoch.utf8), default: 0] -= count
        }
        var strays = epochs.values.count { $0 != 0 }
        try database.each("SELECT block, document FROM open_blocks") { row in
            if open.remove(Self.key(row.bytes(0), "\(try row.value(1) as Int64)".utf8)) == nil { strays += 1 }
        }
        return strays + open.count
    }

    private static func key(_ block: [UInt8], _ rest: some Sequence<UInt8>) -> [UInt8] { block + [0xFF] + rest }
}
