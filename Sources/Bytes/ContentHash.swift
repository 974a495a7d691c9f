internal import CXXHash

/// A hash of bytes that tells whether a file has changed since it was read: the 128 bits of XXH3, no secret.
///
/// It takes in some gigabytes a second, so that to look at every file again costs hardly more than to read it. Two files of a collection
/// have the same hash by chance as good as never; whoever makes two such files on purpose deceives only the store that they index.
package struct ContentHash: Sendable, Hashable {
    private let high, low: UInt64

    /// Hashes bytes.
    package init(_ bytes: some Collection<UInt8>) {
        let hash =
            bytes.withContiguousStorageIfAvailable { XXH3_128bits($0.baseAddress, $0.count) }
            ?? Array(bytes).withUnsafeBufferPointer { XXH3_128bits($0.baseAddress, $0.count) }
        self.init(high: hash.high64, low: hash.low64)
    }

    /// Hashes bytes of which only the hashes of the pieces are at hand.
    package init(joining pieces: [ContentHash]) { self.init(pieces.flatMap(\.bytes)) }

    private init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

    /// Takes up what `bytes` gave; anything else is `none`.
    package init(stored: [UInt8]) {
        guard stored.count == 16 else {
            self = .none
            return
        }
        func half(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        self.init(high: half(stored[..<8]), low: half(stored[8...]))
    }

    /// What stands for the hash of a file that was not read; no file has it but by chance.
    package static let none = ContentHash(high: 0, low: 0)

    /// Half of the hash: enough to tell whether a row has been damaged.
    package var half: UInt64 { low }

    /// The hash as 16 bytes, the most significant first: XXH3's canonical form.
    package var bytes: [UInt8] {
        [high, low].flatMap { half in stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> $0) }
        }
    }
}
