import CitationNetwork
internal import GRDB
import Identity

/// The epochs in which numbers are known, and how a run changes them.
struct EpochChanges {
    private let database: Database
    private var counts: [DocumentKey: Int] = [:]
    private var cache: [Block: Set<String>] = [:]
    /// The blocks of which another set of epochs is known than before.
    private(set) var changed: Set<Block> = []

    init(_ database: Database) { self.database = database }

    /// Counts what a document tells: `count` is negative where it is taken away.
    mutating func count(_ key: DocumentKey, _ count: Int) {
        guard key.epoch != nil else { return }
        counts[key, default: 0] += count
    }

    /// Writes the counts.
    mutating func apply() throws {
        for (key, change) in counts where change != 0 {
            guard let epoch = key.epoch else { continue }
            let block = Block(scope: key.scope, base: key.base)
            let before =
                try database.numbers(
                    "SELECT count FROM epochs WHERE block = ? AND epoch = ?", [block.bytes.blob, epoch]
                ).first ?? 0
            let after = before &+ Int64(change)
            if after == 0 {
                try database.run("DELETE FROM epochs WHERE block = ? AND epoch = ?", [block.bytes.blob, epoch])
            } else {
                try database.run(
                    "INSERT OR REPLACE INTO epochs (block, epoch, count, hash) VALUES (?, ?, ?, ?)",
                    hashing: [block.bytes.blob, epoch, after])
            }
            if (before == 0) != (after == 0) { changed.insert(block) }
        }
        counts = [:]
    }

    /// The epochs in which a number is known in the whole collection.
    mutating func known(_ block: Block) throws -> Set<String> {
        if let known = cache[block] { return known }
        var known: Set<String> = []
        try database.each("SELECT epoch FROM epochs WHERE block = ?", [block.bytes.blob]) {
            known.insert(try $0.value(0))
        }
        cache[block] = known
        return known
    }
}

extension Block {
    /// The block as a key of the store.
    var bytes: [UInt8] {
        DocumentKey(scope: scope, base: base, epoch: nil).storedBytes
    }
}
